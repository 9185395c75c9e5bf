// SPDX-License-Identifier: Apache-2.0
// The page as text. What it does in a browser is tried in browser/.
#include "support/canaries.h"
#include "support/catch.h"
#include "support/expected_text.h"
#include "support/report_text.h"
#include "support/run_program.h"
#include "support/sample_outcome.h"
#include "support/written_files.h"

#include <openssl/sha.h>
#include <simdjson.h>

#include <array>

using namespace jeugdlint;

namespace {

std::string page_of(const Outcome& outcome, int exit_code = 1, Language language = Language::en) {
  return test::report_text("html", outcome, test::report_options(exit_code, language));
}

// What stands between two texts that are in the page, the first time.
std::string between(const std::string& page, const std::string& from, const std::string& to) {
  const auto start = page.find(from);
  REQUIRE(start != std::string::npos);
  const auto end = page.find(to, start + from.size());
  REQUIRE(end != std::string::npos);
  return page.substr(start + from.size(), end - start - from.size());
}

std::string style_of(const std::string& page) {
  return between(page, "<style>", "</style>");
}
std::string script_of(const std::string& page) {
  return between(page, "<script>", "</script>");
}
std::string content_of(const std::string& page) {
  return between(page, "<body>\n", "<script");
}
std::string data_of(const std::string& page) {
  return between(page, R"(<script type="application/json" id="places-data">)", "</script>");
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string digest_of(const std::string& text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  return as_base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + '=';
}

}  // namespace

TEST_CASE("the content of the page reads as its expected file") {
  const auto check = [](const std::string& name, const Outcome& outcome, int exit_code) {
    const std::string path = "report/expected/" + name + ".html.en.html";
    const std::string page = page_of(outcome, exit_code);
    const std::string actual = content_of(page) + data_of(page) + '\n';
    CAPTURE(path);
    CHECK(actual == test::expected_text(path, actual));
  };
  check("findings", test::outcome_with_findings(), 1);
  check("clean", test::outcome_without_findings(), 0);
  check("incomplete", test::outcome_incomplete(), 3);
}

TEST_CASE(
    "the page asks nothing of anyone: no address, no link to a file, no style in an element") {
  const std::string page = page_of(test::outcome_with_findings());
  for (const char* asks :
       {"http:", "https:", "src=", "url(", "@import", "<link", "<img", "<iframe", "fetch(",
        "XMLHttpRequest", "localStorage", " style=\"", " onclick=", "eval(", "innerHTML"}) {
    CAPTURE(asks);
    CHECK(count_of(page, asks) == 0);
  }
}

TEST_CASE("the page's policy allows its own style and script by their digests, and nothing else") {
  const std::string page = page_of(test::outcome_with_findings());
  const std::string policy =
      between(page, R"(<meta http-equiv="Content-Security-Policy" content=")", "\"");
  CHECK(policy == "default-src 'none'; style-src 'sha256-" + digest_of(style_of(page)) +
                      "'; script-src 'sha256-" + digest_of(script_of(page)) +
                      "'; base-uri 'none'; form-action 'none'");
}

TEST_CASE("every text on the page is there in Dutch and in English") {
  for (const Outcome& outcome : {test::outcome_with_findings(), test::outcome_without_findings(),
                                 test::outcome_incomplete()}) {
    const std::string content = content_of(page_of(outcome));
    CHECK(count_of(content, "<span lang=\"nl\">") == count_of(content, "<span lang=\"en\">"));
    CHECK(count_of(content, "<ul lang=\"nl\">") == count_of(content, "<ul lang=\"en\">"));
    CHECK(count_of(content, " data-nl=") == count_of(content, " data-en="));
    CHECK(count_of(content, "<span lang=\"nl\"></span>") == 0);
    CHECK(count_of(content, "<span lang=\"en\"></span>") == 0);
  }
}

TEST_CASE("the page opens in the language of the run, and says the same in the other") {
  const std::string nl = page_of(test::outcome_with_findings(), 1, Language::nl);
  const std::string en = page_of(test::outcome_with_findings(), 1, Language::en);
  CHECK(count_of(nl, "<html lang=\"nl\">") == 1);
  CHECK(count_of(en, "<html lang=\"en\">") == 1);
  CHECK(data_of(nl) == data_of(en));
}

TEST_CASE("names that look like markup stay text, in the page and in its data") {
  Outcome outcome = test::outcome_with_findings();
  const std::string mark = "</script><script>alert(1)</script>";
  outcome.inputs[0].facts.path = mark + ".csv";
  outcome.inputs[0].columns[1].shown = mark;
  outcome.inputs[0].rules[1].title = {mark, mark + '"'};
  outcome.inputs[0].rules[1].message = {mark, mark};
  outcome.inputs[0].rules[1].source = "<b title='x'>&amp;";
  const std::string page = page_of(outcome);
  CHECK(count_of(page, "<script") == 2);
  CHECK(count_of(page, "</script>") == 2);
  CHECK(count_of(page, "<b ") == 0);
  CHECK(count_of(content_of(page), "&lt;/script&gt;") > 3);
}

TEST_CASE("the page's data hold each kept place in six numbers and each message once") {
  const std::string data = data_of(page_of(test::outcome_with_findings()));
  simdjson::dom::parser parser;
  const auto root = parser.parse(data);
  std::size_t places = 0;
  const std::size_t messages = root["messages"].get_array().size();
  for (const auto rule : root["rules"].get_array()) {
    const auto numbers = rule["places"].get_array();
    CHECK(numbers.size() % 6 == 0);
    places += numbers.size() / 6;
    for (std::size_t at = 5; at < numbers.size(); at += 6)
      CHECK(std::size_t{numbers.at(at).get_uint64()} < messages);
  }
  CHECK(places == 12);
  CHECK(messages == 6);
}

TEST_CASE("a check writes the page beside its other report") {
  const WrittenFiles files;
  files.write("lijst.csv", "a;b\n1;2\n3\n");
  const ProgramRun run = run_program(
      {.arguments = {"check", "lijst.csv", "--report", "html=rapport.html", "--lang", "nl"},
       .folder = files.folder()});
  CHECK(run.exit_code == 1);
  const std::string page = file_text(files.folder() / "rapport.html");
  CHECK(page.rfind("<!DOCTYPE html>\n<html lang=\"nl\">", 0) == 0);
  CHECK(count_of(page, "Niet in orde: 1 fout") > 0);
  CHECK(page.substr(page.size() - 8) == "</html>\n");
}

TEST_CASE("the page tells how full each column is, and in which rows the findings are") {
  const WrittenFiles files;
  std::string text = "a;b\n";
  for (int i = 0; i < 399; ++i) text += i % 4 == 0 ? "1;\n" : "1;2\n";
  files.write("lijst.csv", text + "1;2;3\n");
  const ProgramRun run = run_program({.arguments = {"check", "lijst.csv", "--output-format", "html",
                                                    "--output-file", "page.html", "--lang", "en"},
                                      .folder = files.folder()});
  CHECK(run.exit_code == 1);
  const std::string page = file_text(files.folder() / "page.html");
  CHECK(count_of(page, ">100%</td>") == 1);
  CHECK(count_of(page, "74.9%") == 1);
  CHECK(count_of(page, "most, 1 finding, in rows 397 to 400") == 1);
  CHECK(count_of(page, R"(<rect class="error" x="99" y="0" width="1" height="100">)") == 1);
}

TEST_CASE("the page draws how large the classes are that a rule counted") {
  Outcome outcome{.inputs = {test::input_with_errors("a.csv", 1, 1)}, .incomplete = {}};
  const auto count = [](std::string_view name, std::uint64_t number) {
    return FindingEvidence{.name = name, .kind = JL_EVIDENCE_COUNT, .count = number};
  };
  outcome.inputs[0].rules[0].kept[0].evidence = {count("k", 1), count("in_1", 3),
                                                 count("in_3_4", 0), count("in_10", 9)};
  const std::string page = page_of(outcome);
  const std::string table = between(page, "How large the classes are", "</table>");
  CAPTURE(table);
  for (const char* size : {">1</th>", ">3-4</th>", ">10+</th>"}) CHECK(count_of(table, size) == 1);
  CHECK(count_of(table, R"(<rect width="0")") == 1);
  CHECK(count_of(page_of({.inputs = {test::input_with_errors("a.csv", 1, 1)}, .incomplete = {}}),
                 "How large the classes are") == 0);
}
