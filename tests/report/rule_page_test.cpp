// SPDX-License-Identifier: Apache-2.0
#include "report/rule_page.h"

#include "support/catch.h"
#include "support/expected_text.h"

using namespace jeugdlint;

namespace {

jl_value boolean(bool truth) {
  jl_value value{};
  value.struct_size = sizeof(jl_value);
  value.type = JL_BOOLEAN;
  value.present = 1;
  value.integer = truth ? 1 : 0;
  return value;
}

RuleDeclaration end_before_start() {
  RuleDeclaration rule;
  rule.id = "consistency/end_before_start";
  rule.category = Category::consistency;
  rule.severity = Severity::error;
  rule.title = {"Einde vóór begin", "End before start"};
  rule.message = {"einde {end} {problem} begin {start}", "end {end} {problem} start {start}"};
  rule.rationale = {"Zorgduur wordt uit deze twee datums berekend.",
                    "The length of care is computed from these two dates."};
  rule.remedy = {"Kijk welke datum klopt.", "See which date is right."};
  rule.source = "CBS";
  rule.terms = {{"before", {"ligt vóór", "lies before"}},
                {"not_after", {"ligt niet na", "does not lie after"}}};
  rule.options = {{.name = "start",
                   .about = "first day | of the period",
                   .type = JL_DATE_COLUMN,
                   .required = true},
                  {.name = "one_day",
                   .about = "may it last a single day",
                   .type = JL_BOOLEAN,
                   .initial = boolean(true)}};
  return rule;
}

RuleUse care_ends_before_start() {
  RuleUse use;
  use.id = "bij/care_ends_before_start";
  use.check = "consistency/end_before_start";
  use.code = "TR302";
  use.tables = {"jeugdhulp", "jeugdbescherming"};
  use.title = {"Zorg eindigt vóór het begin", "Care ends before it starts"};
  use.source = "Informatieprotocol, 3.7";
  use.severity = Severity::warning;
  use.settings = {{.name = "start", .values = {"datum_aanvang"}, .place = {}},
                  {.name = "one_day", .values = {"kort"}, .parameter = true, .place = {}}};
  use.example_parameters = {{"kort", "false"}};
  use.good = {{.rows = {{{"datum_aanvang", "20250101"}}, {}},
               .tables = {},
               .previous = {{"jeugdhulp", {{{"datum_aanvang", "20240101"}}}}},
               .place = {}}};
  use.bad = {{.rows = {{{"datum_aanvang", "20250102"}, {"datum_einde", "2025\"0101"}}},
              .tables = {},
              .previous = {},
              .place = {}}};
  return use;
}

}  // namespace

TEST_CASE("a rule's page reads as its expected file, as Markdown and on a terminal") {
  const auto language = GENERATE(Language::nl, Language::en);
  const std::string ending = language == Language::nl ? ".nl" : ".en";
  Pack pack;
  pack.name = "bij";
  pack.version = "7.0";
  const auto check = [&](const std::string& name, const std::string& page) {
    const std::string path = "report/expected/" + name + ending;
    CAPTURE(path);
    CHECK(page == test::expected_text(path + ".md", page));
    const std::string text = text_of_page(page, 80, false);
    CHECK(text == test::expected_text(path + ".txt", text));
  };
  check("rule_page.code", rule_page(end_before_start(), language));
  check("rule_page.pack", rule_page(pack, care_ends_before_start(), end_before_start(), language));
  check("rule_page.problem", rule_page(problem_info(ProblemKind::ragged_row), language));
}

TEST_CASE("a rule without words, options or page still has a page") {
  RuleDeclaration rule;
  rule.id = "x/y";
  rule.severity = Severity::note;
  CHECK(rule_page(rule, Language::en).starts_with("# x/y\n\n- **Rule**: `x/y`\n"));
}

TEST_CASE("the page beside the plugin follows the declaration") {
  RuleDeclaration rule = end_before_start();
  rule.page = std::string(JEUGDLINT_SOURCE) + "/plugins/consistency/end_before_start.md";
  CHECK(rule_page(rule, Language::en).ends_with(test::file_text(rule.page.string())));
  // Code blocks keep their lines as they are.
  CHECK(text_of_page(rule_page(rule, Language::en), 40, false)
            .find("    client,aanvang,einde\n    1,20240301,20240331\n") != std::string::npos);
}
