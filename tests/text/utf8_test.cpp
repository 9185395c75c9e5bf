// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include "support/catch.h"

#include <string>

using namespace jeugdlint;

TEST_CASE("UTF-8 is broken at its first byte that has no meaning") {
  const auto [text, bad] = GENERATE(table<std::string, std::size_t>({
      {"abc", std::string::npos},
      {"Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80", std::string::npos},
      {"a\x80", 1},
      {"a\xC3", 1},
      {"a\xC3x", 1},
      {"\xC0\xAF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xED\x9F\xBF", std::string::npos},
      {"\xF4\x8F\xBF\xBF", std::string::npos},
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"ab\xE2\x82", 2},
      {"ab\xF0\x9F\x98", 2},
  }));
  CAPTURE(text);
  CHECK(first_bad_utf8(text) == bad);
}

TEST_CASE("a code point is written as it is read") {
  for (const char32_t code_point : {U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFF',
                                    U'\U00010000', U'\U0010FFFF'}) {
    char bytes[4];
    const std::size_t size = write_utf8(code_point, bytes);
    const std::string text(bytes, size);
    CHECK(utf8_length(text, 0) == size);
    CHECK(count_characters(text) == 1);
  }
  char bytes[4];
  CHECK(std::string(bytes, write_utf8(U'\u20AC', bytes)) == "\xE2\x82\xAC");
  CHECK(utf8_length(std::string(bytes, write_utf8(0xD800, bytes)), 0) == 0);
}

TEST_CASE("repaired text is UTF-8 and keeps what was good") {
  CHECK(repaired_utf8("Zo\xC3\xAB\xFF!\xC3") == "Zo\xC3\xAB\xEF\xBF\xBD!\xEF\xBF\xBD");
  CHECK(repaired_utf8("abc") == "abc");
}
