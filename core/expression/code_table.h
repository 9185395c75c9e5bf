// SPDX-License-Identifier: Apache-2.0
// Code lists as expressions look them up: code("gemeenten", x).known, .valid_on(d) and .label.
#pragma once

#include "expression/checked.h"
#include "expression/value.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jeugdlint {

class CodeTable {
 public:
  // A code may occur more than once, with other days.
  void add(std::string_view code, std::string_view label, std::int32_t valid_from,
           std::int32_t valid_to);

  bool known(std::string_view code) const;
  // False for a code that is not known. Left open when the code holds on some of the days only.
  Checked<bool> valid_on(std::string_view code, jl_date date) const;
  // Of the period that was added first; the fault no_such_key when the code is not known.
  Checked<std::string_view> label(std::string_view code) const;

 private:
  struct Period {
    std::int32_t from, to;
    std::string label;
  };
  struct Hash : std::hash<std::string_view> {
    // NOLINTNEXTLINE(readability-identifier-naming): the standard's name
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::vector<Period>, Hash, std::equal_to<>> periods_;
};

// What code(list, x).what is: `known`, `label` or, with a date, `valid_on`. Faults of the code or
// the date are those of the whole.
Value code_fact(const CodeTable& codes, std::string_view what, const Value& code,
                const Value& date);

}  // namespace jeugdlint
