// SPDX-License-Identifier: Apache-2.0
// Those who are alike, in a file and in a register of everybody it could be about: the rows of both
// with the same key are a case.
#pragma once

#include "inherited_option.h"

#include <jeugdlint/rule.h>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace jeugdlint::disclosure {

struct RegisterOptions {
  std::string in_register;
  NumberColumn people;
};

template <class Rule>
Code register_code(std::same_as<Option> auto... own) {
  return code<Rule>(inherited_option<Rule, &RegisterOptions::in_register>(
                        "register", "the table of the pack with everybody"),
                    inherited_option<Rule, &RegisterOptions::people>(
                        "people", "the number of people of a row of the register: table.field"),
                    own...);
}

// Nothing where a row of the register does not say how many people it is.
inline std::optional<std::uint64_t> people_in_register(const RegisterOptions& options,
                                                       const Case& one) {
  const auto rows = one.rows(options.in_register);
  if (!rows) throw std::invalid_argument("option register names no table of the case");
  const auto numbers = (*rows)[options.people];
  std::uint64_t people = 0;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    if (!numbers[i] || !(*numbers[i] >= 0 && *numbers[i] < 1e15)) return std::nullopt;
    people += static_cast<std::uint64_t>(std::llround(*numbers[i]));
  }
  return people;
}

}  // namespace jeugdlint::disclosure
