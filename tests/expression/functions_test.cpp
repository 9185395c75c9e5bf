// SPDX-License-Identifier: Apache-2.0
#include "expression/function.h"

#include "expression/evaluated.h"
#include "support/catch.h"

#include <set>

using namespace jeugdlint;

TEST_CASE("each function of expressions does what its examples show") {
  for (const FunctionFamily& family : function_families())
    for (const Function& function : family.functions)
      for (const FunctionExample& example : function.examples) {
        CAPTURE(function.name, example.expression);
        const std::string value = evaluated(example.expression);
        if (example.value == "error")
          CHECK(value.starts_with("error: "));
        else
          CHECK(value == evaluated(example.value == "not evaluable" ? "missing" : example.value));
      }
}

TEST_CASE("each function of expressions has words, an example and a name of its own") {
  std::set<std::string> names;
  for (const FunctionFamily& family : function_families())
    for (const Function& function : family.functions) {
      CAPTURE(function.name);
      CHECK(names.insert(function.name).second);
      CHECK_FALSE(function.about.nl.empty());
      CHECK_FALSE(function.about.en.empty());
      CHECK_FALSE(function.overloads.empty());
      REQUIRE_FALSE(function.examples.empty());
      CHECK(function.examples.front().expression.find(function.name) != std::string::npos);
    }
}
