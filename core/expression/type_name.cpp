// SPDX-License-Identifier: Apache-2.0
#include "expression/type_name.h"

#include "expression/value.h"

#include <algorithm>
#include <array>

namespace jeugdlint {

std::optional<std::string_view> type_name(std::string_view name) {
  static constexpr std::array<std::string_view, 13> names = {"bool",
                                                             "int",
                                                             "double",
                                                             "string",
                                                             "list",
                                                             "map",
                                                             "null_type",
                                                             "type",
                                                             "date",
                                                             "timestamp",
                                                             "duration",
                                                             "google.protobuf.Timestamp",
                                                             "google.protobuf.Duration"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  if (name == "timestamp") return kind_name(Kind::timestamp);
  if (name == "duration") return kind_name(Kind::duration);
  return *found;
}

}  // namespace jeugdlint
