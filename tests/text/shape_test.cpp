// SPDX-License-Identifier: Apache-2.0
#include "text/shape.h"

#include "support/catch.h"

TEST_CASE("a shape tells the kinds of characters and none of them") {
  const auto [text, shape] = GENERATE(table<std::string, std::string>({
      {"1234 AB", "9999 AA"},
      {"Zoë", "Aaa"},
      {"Éva", "aaa"},  // a capital beyond ASCII is a letter like others
      {"a-b_c@d.nl", "a-a_a@a.aa"},
      {"a\tb\x01", "a a "},
      {"", ""},
      {std::string(40, '1'), std::string(40, '9')},
      {std::string(41, '1'), ""},
  }));
  CHECK(jeugdlint::shape_of(text) == shape);
}
