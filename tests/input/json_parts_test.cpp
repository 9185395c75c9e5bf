// SPDX-License-Identifier: Apache-2.0
#include "input/json/extent.h"
#include "input/json/place.h"
#include "input/json/string.h"
#include "input/json/syntax.h"
#include "support/catch.h"

#include <string>

using namespace jeugdlint;

namespace {

// With room behind it to be looked at, full of brackets that do not count.
std::string padded(const std::string& text) {
  return text + std::string(64, '}');
}

}  // namespace

TEST_CASE("a JSON value is judged the same in pieces of any size") {
  const auto [text, verdict, read] = GENERATE(table<std::string, JsonVerdict, std::size_t>({
      {R"({"a":[1,-2.5e+3,"\u00e9\n",true,null]} )", JsonVerdict::whole, 38},
      {R"({"a":[1,]})", JsonVerdict::fault, 8},
      {R"("a)", JsonVerdict::fault, 2},
      {"-1.5", JsonVerdict::whole, 4},
      {"-1.", JsonVerdict::fault, 3},
      {"01", JsonVerdict::whole, 1},
      {"[01]", JsonVerdict::fault, 2},
      {"", JsonVerdict::fault, 0},
  }));
  CAPTURE(text);
  for (std::size_t piece = 1; piece <= text.size() + 1; ++piece) {
    JsonSyntax syntax;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < text.size(); i += piece)
      taken += syntax.read(std::string_view(text).substr(i, piece));
    CHECK(syntax.finish() == verdict);
    CHECK(taken == read);
  }
}

TEST_CASE("bytes that are no UTF-8 are found in the strings of a JSON value") {
  const auto [string, at] = GENERATE(table<std::string, int>({
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", -1},
      {"\x80", 1},
      {"a\xC3", 3},             // cut short: the quote is wrong there
      {"\xC3\\n", 2},           // and here the backslash
      {"\xC0\x80", 1},          // overlong
      {"\xED\xA0\x80", 2},      // a surrogate
      {"\xF4\x90\x80\x80", 2},  // beyond the last character
  }));
  JsonSyntax syntax;
  syntax.read("\"" + string + "\"");
  CHECK(syntax.verdict() == JsonVerdict::whole);
  CHECK(syntax.undecodable() == (at < 0 ? std::nullopt : std::optional<std::uint64_t>(at)));
}

TEST_CASE("the extent of an object is found wherever blocks of 64 bytes fall") {
  const auto [object, doubtful] = GENERATE(table<std::string, bool>({
      {R"({})", false},
      {R"({"a":"\\","b":["\"",{"c":"\\\""}],"d":{}})", false},
      {R"({"a":"}"})", true},
      {"{\"a\":\"\n\"}", true},
  }));
  for (std::size_t before = 0; before < 130; ++before) {
    const std::string text = "{\"x\":\"" + std::string(before, '\\') +
                             (before % 2 == 0 ? "" : "\\") + "\",\"y\":" + object + "}";
    const std::string room = padded(text);
    for (const std::size_t first : {text.size(), text.size() / 2, std::size_t{64}}) {
      JsonExtent extent;
      std::size_t size = extent.read(room.data(), std::min(first, text.size()));
      if (size == 0) size = extent.read(room.data(), text.size());
      CHECK(size == text.size());
      CHECK(extent.doubtful() == doubtful);
    }
    JsonExtent open;
    CHECK(open.read(room.data(), text.size() - 1) == 0);
  }
}

TEST_CASE("lines and characters are counted wherever blocks of 64 bytes fall") {
  for (std::size_t length = 0; length < 200; ++length) {
    std::string text;
    TextPlace expected;
    for (std::size_t i = 0; i < length; ++i) {
      const bool line = i % 37 == 36;
      const std::string character = line ? "\n" : i % 5 == 0 ? "\xE2\x82\xAC" : "x";
      text += character;
      expected.column = line ? 1 : expected.column + 1;
      expected.line += line ? 1 : 0;
    }
    TextPlace place;
    move_over(place, padded(text).data(), text.size());
    CHECK(place.offset == text.size());
    CHECK(place.line == expected.line);
    CHECK(place.column == expected.column);
  }
}

TEST_CASE("escapes in a JSON string are resolved") {
  const auto [written, read] = GENERATE(table<std::string, std::string>({
      {R"(a\tb)", "a\tb"},
      {R"(\u0041\uD83D\uDE00!)", "A\xF0\x9F\x98\x80!"},
      {R"(\ud800x)", "\xEF\xBF\xBDx"},
      {R"(\ud800\u0041)",
       "\xEF\xBF\xBD"
       "A"},
  }));
  std::string to(written.size(), ' ');
  const JsonUnescaped result = unescape_json(written, to.data());
  CHECK(result.valid);
  CHECK(to.substr(0, result.size) == read);
  for (const std::string wrong : {R"(\)", R"(\x)", R"(\u12)", R"(\u12g4)"}) {
    std::string room(wrong.size(), ' ');
    CHECK_FALSE(unescape_json(wrong, room.data()).valid);
  }
}
