// SPDX-License-Identifier: Apache-2.0
// A record of JSON as the values of an expression, and the other way round.
#pragma once

#include "expression/memory.h"
#include "text/json_writer.h"
#include "text/local_text.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jeugdlint {

class JsonRecords {
 public:
  JsonRecords();
  ~JsonRecords();
  JsonRecords(const JsonRecords&) = delete;
  JsonRecords& operator=(const JsonRecords&) = delete;

  // A map in `memory`, with a number without point or exponent as int (as double when it does not
  // fit in 64 bits); empty when the line is no object in JSON, and then `why` says so.
  std::optional<Value> read(std::string_view line, Memory& memory, LocalText& why);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// A map's keys become texts; NaN and the infinities too, as JSON has no numbers for them.
void write_value(JsonWriter& json, const Value& value, Memory& memory);

}  // namespace jeugdlint
