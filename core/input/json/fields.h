// SPDX-License-Identifier: Apache-2.0
// Reads the fields of one JSON object by simdjson On-Demand. Numbers keep the text they have in the
// file; arrays inside a record are one cell with their JSON text. On-Demand judges only what it is
// asked for, so every token is looked at here, or by JsonSyntax where simdjson skips.
#pragma once

#include "input/json/row.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace jeugdlint {

class JsonFields {
 public:
  explicit JsonFields(std::uint64_t max_cell_bytes);
  ~JsonFields();

  // `Out` is one of the classes of row.h. `text` is all of the object; the 128 bytes behind it
  // are readable. False: it is no valid JSON, and JsonSyntax tells where.
  template <class Out>
  bool object(std::string_view text, JsonObject& object, Out& out);

  // Any value, as one cell. The text is known to be valid.
  template <class Out>
  void value(std::string_view text, JsonMember& member, Out& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jeugdlint
