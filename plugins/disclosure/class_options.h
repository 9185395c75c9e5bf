// SPDX-License-Identifier: Apache-2.0
// The options that all rules about classes share, said once.
#pragma once

#include "gathering.h"

#include <string_view>

namespace jeugdlint::disclosure {

// An option of the gathering as an option of the rule built on it.
template <class Rule, auto field>
Option gathering_option(std::string_view name, std::string_view about) {
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

template <class Rule>
Code class_code(std::same_as<Option> auto... own) {
  return code<Rule>(
      gathering_option<Rule, &Gathering::key>("key",
                                              "the fields by which somebody could be known (quasi-"
                                              "identifiers)"),
      gathering_option<Rule, &Gathering::precision>(
          "precision",
          "for each field of key how fine it is taken: as_written, year, month, day or postcode4"),
      gathering_option<Rule, &Gathering::missing>(
          "missing",
          "a missing value of key is a value of its own (category), fits all (wildcard), or its "
          "row is left out (drop)"),
      gathering_option<Rule, &Gathering::sensitive>(
          "sensitive", "the field that nobody should learn about a person"),
      gathering_option<Rule, &Gathering::order>("order",
                                                "the values of sensitive from low to high"),
      gathering_option<Rule, &Gathering::numeric>("numeric", "sensitive is a number"),
      gathering_option<Rule, &Gathering::weight>(
          "weight", "the number of people in the population that a row stands for"),
      gathering_option<Rule, &Gathering::most_classes>(
          "most_classes",
          "above so many classes only a sample of them is kept, which proves no k; 0: no limit"),
      own...);
}

}  // namespace jeugdlint::disclosure
