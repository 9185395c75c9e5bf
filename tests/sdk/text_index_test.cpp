// SPDX-License-Identifier: Apache-2.0
#include "support/catch.h"

#include <jeugdlint/text_index.h>

#include <string>
#include <vector>

namespace jeugdlint {
namespace {

TEST_CASE("an index finds the texts it was given and no others") {
  std::vector<std::string> texts;
  for (int i = 0; i < 2000; ++i) {
    texts.push_back(std::to_string(i * 7919));  // up to 8 bytes
    texts.push_back("a longer text, which the number ends: " + std::to_string(i));
  }
  const TextIndex index(texts);
  REQUIRE(index.size() == texts.size());
  for (std::uint32_t i = 0; i < texts.size(); ++i) REQUIRE(index.find(texts[i]) == i);
  for (const std::string& text : texts) {
    REQUIRE(!index.contains(text + "x"));
    REQUIRE(!index.contains(text + std::string(1, '\0')));
    REQUIRE(!index.contains("x" + text));
  }
}

TEST_CASE("texts of each length up to seventeen are told apart by every byte") {
  for (std::size_t length = 0; length <= 17; ++length) {
    const std::string text(length, 'a');
    TextIndex index;
    index.add(text);
    CAPTURE(length);
    CHECK(index.contains(text));
    for (std::size_t i = 0; i < length; ++i) {
      std::string other = text;
      other[i] = 'b';
      CHECK(!index.contains(other));
    }
  }
}

TEST_CASE("a text added twice keeps its first place") {
  TextIndex index;
  CHECK(index.add("01") == 0);
  CHECK(index.add("02") == 1);
  CHECK(index.add("01") == 0);
  CHECK(index.size() == 2);
}

TEST_CASE("an empty index holds nothing, not even the empty text") {
  CHECK(!TextIndex().contains(""));
  CHECK(!TextIndex().contains("01"));
}

}  // namespace
}  // namespace jeugdlint
