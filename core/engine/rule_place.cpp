// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_place.h"

namespace jeugdlint {

RulePlace rule_place(const std::string& entry, const RuleUse& use, const Table& table) {
  const std::size_t dot = entry.rfind('.');
  if (dot == std::string::npos || table.field(entry) != nullptr) return {entry, std::nullopt};
  return {entry.substr(dot + 1), RuleExpression{entry.substr(0, dot), use.at_place}};
}

}  // namespace jeugdlint
