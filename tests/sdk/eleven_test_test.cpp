// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"

#include <jeugdlint/eleven_test.h>

#include <string>

namespace jeugdlint {
namespace {

TEST_CASE("a citizen number has nine digits that pass the 11-test") {
  // Numbers from the test environment of the BRP, from manuals, and with one digit changed.
  const auto [text, passes] = GENERATE(table<std::string, bool>({
      {"999990019", true},
      {"999990925", true},
      {"999994669", true},
      {"999999321", true},
      {"999995017", true},
      {"111222333", true},
      {"123456782", true},
      {"002564440", true},
      {"111252333", false},
      {"999990006", false},
      {"123456789", false},
      {"999999999", false},
      {"000000000", false},  // adds up, but is no number
      {"12345672", false},   // a zero was lost
      {"0123456782", false},
      {"12345678 ", false},
      {"12345678:", false},
      {"12345678/", false},
      {"1234567\xb9"
       "2",
       false},
      {"", false},
  }));
  CAPTURE(text);
  CHECK(passes_eleven_test(text) == passes);
}

}  // namespace
}  // namespace jeugdlint
