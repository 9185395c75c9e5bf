// SPDX-License-Identifier: Apache-2.0
#include "input/encoding.h"

#include "support/catch.h"
#include "support/read_input.h"

#include <string>
#include <vector>

using namespace jeugdlint;
using namespace std::string_literals;

using Rows = std::vector<std::vector<std::string>>;

namespace {

// Text of characters up to U+FFFF in UTF-16.
std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

InputOptions declared(Encoding encoding) {
  InputOptions options;
  options.encoding = encoding;
  return options;
}

}  // namespace

TEST_CASE("the encoding of a file is its mark's, or else what its bytes can be") {
  const auto [bytes, encoding, guessed] = GENERATE(table<std::string, Encoding, bool>({
      {"naam;x\nJan;1\n", Encoding::utf8, false},
      {"naam;x\nJos\xC3\xA9;1\n", Encoding::utf8, false},
      {"\xEF\xBB\xBFnaam;x\nJan;1\n", Encoding::utf8_bom, false},
      {"\xFF\xFE" + utf16(u"naam;x\nJosé;1\n", false), Encoding::utf16_le, false},
      {"\xFE\xFF" + utf16(u"naam;x\nJosé;1\n", true), Encoding::utf16_be, false},
      {utf16(u"naam;x\nJosé;1\n", false), Encoding::utf16_le, true},
      {utf16(u"naam;x\nJosé;1\n", true), Encoding::utf16_be, true},
      {"naam;x\nJos\xE9;1\n", Encoding::windows_1252, true},
      {"naam;x\n\x80 12;\x93quote\x94\n", Encoding::windows_1252, true},
      // One torn character among many good ones is no other encoding.
      {"naam;x\nJos\xC3\xA9 Zo\xC3\xAB Ren\xC3\xA9;1\nJos\xC3;1\n", Encoding::utf8, true},
      {"naam;x\n\xFF\xFE\xFD;1\n", Encoding::utf8, true},
  }));
  CAPTURE(bytes);
  const ReadInput read = read_input(bytes);
  CHECK(read.facts.encoding == encoding);
  CHECK(read.facts.encoding_guessed == guessed);
}

TEST_CASE("every encoding comes out as the same text, at its own offsets") {
  const auto [bytes, second_row, last_cell] =
      GENERATE(table<std::string, std::uint64_t, std::uint64_t>({
          {"naam;x\nJos\xC3\xA9 \xE2\x82\xAC;\xC3\xA9\n2;3\n", 20, 22},
          {"\xEF\xBB\xBFnaam;x\nJos\xC3\xA9 \xE2\x82\xAC;\xC3\xA9\n2;3\n", 23, 25},
          {"\xFF\xFE" + utf16(u"naam;x\nJosé €;é\n2;3\n", false), 34, 38},
          {"\xFE\xFF" + utf16(u"naam;x\nJosé €;é\n2;3\n", true), 34, 38},
          {"naam;x\nJos\xE9 \x80;\xE9\n2;3\n", 16, 18},
      }));
  CAPTURE(bytes);
  const ReadInput read = read_input(bytes);
  CHECK(read.rows == Rows{{"José €", "é"}, {"2", "3"}});
  CHECK(read.bytes.at(1) == second_row);
  CHECK(read.positions.at(0).at(1).column == 8);
  CHECK(read.positions.at(1).at(1) == Position{3, 3, last_cell});
  CHECK(read.problems.empty());
}

TEST_CASE("a declared encoding counts") {
  CHECK(read_input("a;b\n\xE9;\x85\n", declared(Encoding::latin_1)).rows ==
        Rows{{"é", "\xC2\x85"}});
  CHECK(read_input("a;b\n\xE9;\x85\n", declared(Encoding::windows_1252)).rows == Rows{{"é", "…"}});
  CHECK(read_input("a;b\n\xC3\xA9;x\n", declared(Encoding::windows_1252)).rows ==
        Rows{{"Ã©", "x"}});
  CHECK(read_input(utf16(u"a;b\n1;2\n", true), declared(Encoding::utf16_be)).rows ==
        Rows{{"1", "2"}});
  CHECK_FALSE(read_input("a;b\n\xE9;x\n", declared(Encoding::utf8)).problems.empty());
}

TEST_CASE("what an encoding does not define is told at its place in the file") {
  const ReadInput western = read_input("a;b\n\xE9\xE9;\x81\n", declared(Encoding::windows_1252));
  CHECK(western.rows == Rows{{"éé", "<undecodable>"}});
  CHECK(western.problems == std::vector<std::string>{"undecodable_byte 2:4 byte 7 row 1 column 1"});

  // Half a surrogate pair, and a pair that is whole.
  const std::string marked = "\xFF\xFE" + utf16(u"a;b\n", false);
  const ReadInput wide = read_input(marked + utf16(u"\xD83D;\xD83D\xDE00\nx;\xDE00\n", false));
  CHECK(wide.rows == Rows{{"<undecodable>", "😀"}, {"x", "<undecodable>"}});
  CHECK(wide.problems == std::vector<std::string>{"undecodable_byte 2:1 byte 10 row 1 column 0",
                                                  "undecodable_byte 3:3 byte 24 row 2 column 1"});

  // Half a unit at the end.
  const ReadInput torn = read_input(marked + utf16(u"1;2", false) + "\x33");
  CHECK(torn.rows == Rows{{"1", "<undecodable>"}});
}

TEST_CASE("an offset is exact far into a file that is not UTF-8") {
  for (const bool wide : {false, true}) {
    std::string bytes = wide ? "\xFF\xFE" + utf16(u"a;b\n", false) : "a;b\n";
    std::vector<std::uint64_t> starts;
    for (int i = 0; i < 40'000; ++i) {
      starts.push_back(bytes.size());
      const bool letters = i % 3 == 0;
      if (wide) {
        bytes += utf16(letters ? u"énige €;\xD83D\xDE00\n" : u"twee;drie\n", false);
      } else {
        bytes += letters ? "\xE9nige \x80;x\n" : "twee;drie\n";
      }
    }
    const ReadInput read = read_input(bytes);
    CHECK(read.bytes == starts);
    CHECK(read.problems.empty());
  }
}

TEST_CASE("an encoding has a name, and other names it is known by") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf8_bom, Encoding::utf16_le,
                                  Encoding::utf16_be, Encoding::windows_1252, Encoding::latin_1})
    CHECK(encoding_by_name(encoding_name(encoding)) == encoding);
  CHECK(encoding_by_name("UTF8") == Encoding::utf8);
  CHECK(encoding_by_name("Windows-1252") == Encoding::windows_1252);
  CHECK(encoding_by_name("ISO_8859-1") == Encoding::latin_1);
  CHECK(encoding_by_name("ebcdic") == std::nullopt);
}

TEST_CASE("a sample that ends within a character is still UTF-8") {
  std::string bytes = "a;b\n";
  while (bytes.size() < encoding_sample + 1000) bytes += "x\xE2\x82\xAC;2\n";
  for (std::size_t cut = 0; cut < 3; ++cut) {
    const std::string start = std::string(cut, ' ') + bytes;
    CHECK(find_encoding(std::string_view(start).substr(0, encoding_sample), {}).encoding ==
          Encoding::utf8);
  }
}
