// SPDX-License-Identifier: Apache-2.0
// The options that all rules about classes share, said once.
#pragma once

#include "gathering.h"
#include "inherited_option.h"

namespace jeugdlint::disclosure {

template <class Rule>
Code class_code(std::same_as<Option> auto... own) {
  return code<Rule>(
      inherited_option<Rule, &Gathering::key>(
          "key",
          "the fields by which somebody could be known (quasi-identifiers); left out: those that "
          "read so by their declarations, which the finding says"),
      inherited_option<Rule, &Gathering::precision>(
          "precision",
          "for each field of key how fine it is taken: as_written, year, month, day or postcode4"),
      inherited_option<Rule, &Gathering::missing>(
          "missing",
          "a missing value of key is a value of its own (category), fits all (wildcard), or its "
          "row is left out (drop)"),
      inherited_option<Rule, &Gathering::sensitive>(
          "sensitive", "the field that nobody should learn about a person"),
      inherited_option<Rule, &Gathering::order>("order",
                                                "the values of sensitive from low to high"),
      inherited_option<Rule, &Gathering::numeric>("numeric", "sensitive is a number"),
      inherited_option<Rule, &Gathering::weight>(
          "weight", "the number of people in the population that a row stands for"),
      inherited_option<Rule, &Gathering::most_classes>(
          "most_classes",
          "above so many classes only a sample of them is kept, which proves no k; 0: no limit"),
      own...);
}

}  // namespace jeugdlint::disclosure
