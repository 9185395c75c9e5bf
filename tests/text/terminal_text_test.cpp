// SPDX-License-Identifier: Apache-2.0
#include "text/terminal_text.h"

#include "support/catch.h"

using Lines = std::vector<std::string>;

TEST_CASE("printed text cannot steer a terminal or a CI system") {
  const auto [text, harmless] = GENERATE(table<std::string, std::string>({
      {"jeugdhulp 2025.csv", "jeugdhulp 2025.csv"},
      {"einde vóór begin €", "einde vóór begin €"},
      {"\x1b[31mred", "\\x1b[31mred"},
      {"a\r\nb\tc", "a\\x0d\\x0ab\\x09c"},
      {"\xC2\x9B"
       "31m",
       "\\x9b31m"},  // CSI as one C1 character
      {"fdp.\xE2\x80\xAE"
       "vsc",
       "fdp.\\u202evsc"},          // right-to-left override
      {"\xFF.csv", "\\xff.csv"},   // no UTF-8
      {"\xE2\x82", "\\xe2\\x82"},  // cut in the middle of a character
      {"::error::x", "\\x3a:error::x"},
      {"a ::set-output::x", "a \\x3a:set-output::x"},
      {"##vso[task.complete]", "\\x23#vso[task.complete]"},
  }));
  CHECK(jeugdlint::printable(text) == harmless);
}

TEST_CASE("width is counted in columns of the terminal") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"", 0},
      {"vóór", 4},
      {"vo\xCC\x81\xC3\xB3r", 4},  // the accent is a character of its own
      {"日本", 4},
  }));
  CHECK(jeugdlint::display_width(text) == width);
  CHECK(jeugdlint::display_width(jeugdlint::padded(text, 10)) == 10);
}

TEST_CASE("text is folded at a width and words stay whole") {
  CHECK(jeugdlint::folded("", 10) == Lines{});
  CHECK(jeugdlint::folded("  één  twee\ndrie ", 9) == Lines{"één twee", "drie"});
  CHECK(jeugdlint::folded("a bij/reason_without_end b", 8) ==
        Lines{"a", "bij/reason_without_end", "b"});
  CHECK(jeugdlint::folded("x ::stop", 80) == Lines{"x \\x3a:stop"});
}
