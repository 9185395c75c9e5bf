// SPDX-License-Identifier: Apache-2.0
// Options that several rules share stand in a struct that each of them inherits.
#pragma once

#include <jeugdlint/rule.h>

#include <string_view>

namespace jeugdlint::disclosure {

// A field of that struct as an option of the rule built on it.
template <class Rule, auto field>
Option inherited_option(std::string_view name, std::string_view about) {
  using Type = typename MemberOf<decltype(field)>::Type;
  Option made = option<field>(name, about);
  made.set = [](void* rule, const jl_value& value) {
    static_cast<Rule*>(rule)->*field = OptionType<Type>::read(value);
  };
  made.get = [](const void* rule, jl_value& value) {
    OptionType<Type>::write(static_cast<const Rule*>(rule)->*field, value);
  };
  return made;
}

}  // namespace jeugdlint::disclosure
