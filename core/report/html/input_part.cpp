// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/html/spread_plot.h"
#include "report/html/table.h"
#include "report/input_section.h"
#include "report/numbers.h"
#include "report/place.h"
#include "report/rule_facts.h"

#include <algorithm>
#include <map>

namespace jeugdlint::html {
namespace {

void write_facts(Markup& page, const InputOutcome& input) {
  const auto nl = input_facts(input, Language::nl), en = input_facts(input, Language::en);
  page.open("dl");
  for (std::size_t i = 0; i < nl.size(); ++i) {
    page.element("dt", {}, in_both(nl[i].first));
    page.element("dd", {}, LocalText{nl[i].second, en[i].second});
  }
  page.close();
}

void write_rules(Markup& page, const std::vector<RuleGroup>& groups, std::size_t number) {
  std::uint64_t most = 0;
  for (const RuleGroup& group : groups) most = std::max<std::uint64_t>(most, group.findings);
  open_table(page, words::per_rule,
             {{words::severity}, {words::rule}, {words::title}, {words::findings, 2}});
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const RuleOutcome& rule = groups[i].rule();
    const std::string severity(severity_name(rule.severity));
    page.open("tr", {{"data-rule", rule_anchor(number, i)}});
    page.element(
        "td",
        {{"class", "severity " + severity},
         {"data-value", std::to_string(static_cast<unsigned>(rule.severity))}},
        in_both([&](Language language) { return severity_word(rule.severity, language); }));
    page.open("td");
    page.open("a", {{"href", '#' + rule_anchor(number, i)}});
    page.element("code", {}, rule.id);
    page.close();
    page.close();
    page.element("td", {}, in_both([&](Language language) { return rule_title(rule, language); }));
    write_bar(page, count_in_words(groups[i].findings), groups[i].findings, most, severity);
    page.close();
  }
  close_table(page);
}

// Of a number that is told roughly the share is not told: with the whole it would tell more.
LocalText share_in_words(Count part, std::uint64_t whole) {
  if (whole == 0 || !part.exact()) return {"-", "-"};
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  return in_both([&](Language language) { return shown_share(share, language); });
}

void write_columns(Markup& page, const InputOutcome& input, const std::vector<RuleGroup>& groups) {
  std::map<std::uint32_t, Count> findings;
  for (const RuleGroup& group : groups)
    for (const auto& [column, found] : group.by_column) findings[column] += found;
  std::uint64_t most = 0;
  for (const auto& [column, found] : findings) most = std::max<std::uint64_t>(most, found);
  open_table(page, words::per_column,
             {{words::column}, {words::title}, {words::filled_share, 2}, {words::findings, 2}});
  const std::uint64_t rows = input.rows - input.rows_undecodable;
  for (std::uint32_t i = 0; i < input.columns.size(); ++i) {
    const ColumnOutcome& column = input.columns[i];
    if (!column.in_file && findings.count(i) == 0) continue;
    page.open("tr");
    page.element("th", {{"scope", "row"}},
                 in_both([&](Language language) { return column_in_words(input, i, language); }));
    page.element("td", {}, column.title);
    write_bar(page, share_in_words(column.filled, column.in_file ? rows : 0), column.filled, rows,
              "filled");
    write_bar(page, count_in_words(findings[i]), findings[i], most, "");
    page.close();
  }
  close_table(page);
}

}  // namespace

void write_input(Markup& page, const Outcome& outcome, std::size_t number) {
  const InputOutcome& input = outcome.inputs[number];
  const std::vector<RuleGroup> groups = groups_with_findings(input);
  const std::string title = "file-" + std::to_string(number + 1);
  page.open("section", {{"aria-labelledby", title}});
  page.element("h2", {{"id", title}},
               in_both([&](Language language) { return input_title(input, language); }));
  write_facts(page, input);
  if (groups.empty()) {
    page.element("p", {},
                 capitalised(outcome.shareable ? jeugdlint::words::no_told_findings
                                               : jeugdlint::words::no_findings));
  } else {
    write_rules(page, groups, number);
  }
  write_spread(page, input, title + "-spread");
  if (!input.columns.empty()) write_columns(page, input, groups);
  if (!groups.empty()) page.element("h3", {}, in_both(words::explained));
  for (std::size_t i = 0; i < groups.size(); ++i)
    write_rule(page, input, groups[i], rule_anchor(number, i));
  write_coverage(page, input);
  write_profile(page, input);
  page.close();
}

}  // namespace jeugdlint::html
