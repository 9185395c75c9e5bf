// SPDX-License-Identifier: Apache-2.0
// What a page has no room for: large columns of made-up numbers, and lists of known ones.
#include "made_columns.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace jeugdlint::test {
namespace {

std::vector<std::string> found(const std::string& rule, const std::vector<std::string>& cells) {
  std::size_t next = 0;
  return player(rule, "notitie", cells.size(), [&] { return cells[next++]; }).play(100, 100);
}

TEST_CASE("a column of random numbers is not taken for citizen numbers") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    CAPTURE(seed);
    const std::size_t rows = seed < 50 ? 30 : 400;
    CHECK(
        player("privacy/person_number_column", "client", rows, [&] { return nine_digits(random); })
            .play(4096, 4096)
            .empty());
  }
}

TEST_CASE("codes that end in nine digits hold no citizen numbers, but behind the word they do") {
  Random random(5);
  for (const std::string start : {"ord-", "X-", "https://intranet.voorbeeld.nl/zaak/"}) {
    CAPTURE(start);
    CHECK(player("privacy/person_number_in_text", "code", 400,
                 [&] { return start + nine_digits(random); })
              .play(400, 400)
              .empty());
  }
  CHECK(player("privacy/person_number_in_text", "notitie", 5,
               [&] { return "BSN-" + citizen_number(random) + " is van moeder"; })
            .play(5, 5)
            .size() == 5);
}

TEST_CASE("a column of postcodes is not taken for licence plates as well") {
  Random random(3);
  const auto told = player("privacy/personal_data_column", "postcode", 300, [&] {
                      const std::string letters = "ABCDEFGHJKLMNPRTVWXZ";
                      return std::to_string(1000 + random() % 9000) + letters[random() % 20] +
                             letters[random() % 20];
                    }).play(300, 300);
  REQUIRE(told.size() == 1);
  CHECK(told.front().find("a full postcode") != std::string::npos);
}

TEST_CASE("a column of citizen numbers is found though one in fifty is mistyped") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    CAPTURE(seed);
    CHECK(player("privacy/person_number_column", "client", 20,
                 [&] { return random() % 50 == 0 ? nine_digits(random) : citizen_number(random); })
              .play(4096, 4096)
              .size() == 1);
  }
}

TEST_CASE(
    "one citizen number in eight other numbers is found, and the cut of the file changes nothing") {
  Random random(11);
  auto play = player("privacy/person_number_column", "client", 6000, [&] {
    return random() % 8 == 0 ? citizen_number(random) : nine_digits(random);
  });
  const auto whole = play.play(6000, 6000);
  REQUIRE(whole.size() == 1);
  CHECK(whole.front().find("among other values") != std::string::npos);
  CHECK(play.play(500, 2500) == whole);
  CHECK(play.play(100, 700, MergeOrder::backwards) == whole);
}

TEST_CASE("records of one key are compared the same, however a large file is cut") {
  Random random(5);
  static const Plugins plugins = load_plugins({});
  PageExample example{.line = 1, .options = {}, .format = "csv", .input = "k,v,w\n"};
  for (int row = 0; row < 6000; ++row)
    example.input += std::to_string(random() % 2500) + ',' + std::to_string(random() % 3) + ',' +
                     (random() % 40 == 0 ? "" : "1") + '\n';
  for (const auto& [rule, options] :
       {std::pair<std::string, std::string>{"consistency/duplicate_key", R"({"key": ["k", "v"]})"},
        {"consistency/equal_across_rows", R"({"key": ["k"], "fields": ["v", "w"]})"}}) {
    CAPTURE(rule);
    example.options = options;
    PagePlayer play(*plugins.rule(rule), example);
    const auto whole = play.play(6000, 6000);
    CHECK(whole.size() > 900);
    CHECK(play.play(333, 2000) == whole);
    CHECK(play.play(100, 100, MergeOrder::backwards) == whole);
  }
}

TEST_CASE("account numbers with right check digits are found, and no others") {
  const std::vector<std::string> right = {
      "NL91ABNA0417164300", "NL39RABO0300065264", "NL20INGB0001234567", "NL57BUNQ2025325380",
      "NL13TEST0123456789", "NL93SNSB0260000000", "NL70TRIO0123456789", "NL16ASNB0000000001",
      "NL09KNAB0255555555", "NL02ABNA0123456789", "NL71INGB0000000003"};
  const std::vector<std::string> wrong = {"NL92ABNA0417164300", "NL91ABNA041716430",
                                          "NL91ABN10417164300", "NL91ABNA04171643000"};
  const std::string column = "privacy/personal_data_column";
  CHECK(found(column, right).size() == 1);
  CHECK(found(column, right).front().find("11 of 11 values") != std::string::npos);
  CHECK(found(column, wrong).empty());
  for (const std::string& one : right) {
    CAPTURE(one);
    CHECK(found("privacy/personal_data_in_text", {"rekening " + one}).size() == 1);
  }
  for (const std::string& one : wrong) {
    CAPTURE(one);
    CHECK(found("privacy/personal_data_in_text", {"rekening " + one}).empty());
  }
}

TEST_CASE("what fills a column is told once, and what stands in a cell or two by row") {
  using Cells = std::vector<std::string>;
  Cells cells =
      GENERATE(Cells{"NL91ABNA0417164300", "NL39RABO0300065264", "NL20INGB0001234567",
                     "NL57BUNQ2025325380", "NL13TEST0123456789"},
               Cells{"3c:22:fb:10:9a:01", "3c:22:fb:10:9a:02", "3c:22:fb:10:9a:03",
                     "3c:22:fb:10:9a:04", "3c:22:fb:10:9a:05"},
               Cells{"f81d4fae-7dec-41d0-a765-00a0c91e6b01", "f81d4fae-7dec-41d0-a765-00a0c91e6b02",
                     "f81d4fae-7dec-41d0-a765-00a0c91e6b03", "f81d4fae-7dec-41d0-a765-00a0c91e6b04",
                     "f81d4fae-7dec-41d0-a765-00a0c91e6b05"},
               Cells{"a@voorbeeld.nl", "b@voorbeeld.nl", "c@voorbeeld.nl", "d@voorbeeld.nl",
                     "e@voorbeeld.nl"});
  CAPTURE(cells.front());
  const std::string column = "privacy/personal_data_column";
  CHECK(found("privacy/personal_data_in_text", cells).empty());
  REQUIRE(found(column, cells).size() == 1);
  CHECK(found(column, cells).front().starts_with("notitie: "));
  cells[0] = cells[2] = cells[3] = "onbekend";
  const Cells few = found(column, cells);
  REQUIRE(few.size() == 2);
  CHECK(few[0].starts_with("row 2, notitie: "));
  CHECK(few[1].starts_with("row 5, notitie: "));
}

TEST_CASE("numbers that people write in notes are no phone numbers") {
  CHECK(found("privacy/personal_data_in_text",
              {"05/780123-22x", "BAG 09234567801", "code 06020101", "nummer 0987654321",
               "A-nummer 1062476061", "000037178598", "2024-06-12 06:12:34.567890",
               "06-12-2024 09:30 06-01-2025", "bedrag 0,612345678", "EUR 6123456.78",
               "ref 06-1234-5678-90"})
            .empty());
}

}  // namespace
}  // namespace jeugdlint::test
