// SPDX-License-Identifier: Apache-2.0
#include "report/summary_section.h"

#include "report/groups.h"
#include "report/input_section.h"
#include "report/numbers.h"
#include "report/verdict.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <map>

namespace jeugdlint {
namespace {

std::string cell(const Phrase& phrase, Language language) {
  return std::string(phrase.in(language));
}

// Rules with something to count: each on a line of its own.
void write_counts(TextPage& page, const std::vector<RuleGroup>& groups, Language language) {
  std::vector<std::vector<std::string>> rows = {
      {cell(words::rule, language), cell(words::passed, language), cell(words::failed, language),
       cell(words::not_evaluable, language), std::string(words::findings.many.in(language))}};
  for (const RuleGroup& group : groups) {
    if (!group.judged() || (group.findings == 0 && group.not_evaluable == 0)) continue;
    const auto count = [&](Count number) { return shown_count(number, language); };
    const bool by_row = !group.rule().table_rule && !is_input_problem(group.rule());
    rows.push_back({group.rule().id, by_row ? count(group.passed) : "-",
                    by_row ? count(group.failed) : "-", by_row ? count(group.not_evaluable) : "-",
                    count(group.findings)});
  }
  if (rows.size() > 1) page.table(rows, 2, TextPage::Align::right);
}

void write_list(TextPage& page, const Phrase& title, const std::vector<std::string>& ids,
                Language language) {
  if (ids.empty()) return;
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
  page.text(cell(title, language) + " (" + shown_count(ids.size(), language) + "): " + list,
            Style::plain, 2);
}

void write_clean(TextPage& page, const std::vector<RuleGroup>& groups, Language language) {
  std::vector<std::string> ids;
  bool untold = false;
  for (const RuleGroup& group : groups)
    if (group.judged() && !group.stopped() && group.findings == 0 && group.not_evaluable == 0) {
      ids.push_back(group.rule().id);
      untold |= group.untold();
    }
  write_list(page, untold ? words::without_told_findings : words::without_findings, ids, language);
}

// Rows that case rules did not see, because the key of their case is missing or unknown.
void write_in_no_case(TextPage& page, const InputOutcome& input, Language language) {
  std::map<std::uint64_t, std::pair<Count, std::string>> ids_by_rows;
  for (const RuleOutcome& rule : input.rules) {
    if (!rule.judged || rule.rows_in_no_case.value_or(0) == 0) continue;
    auto& [rows, ids] = ids_by_rows[*rule.rows_in_no_case];
    rows = *rule.rows_in_no_case;
    ids += (ids.empty() ? "" : ", ") + rule.id;
  }
  for (const auto& [told, rows_and_ids] : ids_by_rows) {
    const auto& [rows, ids] = rows_and_ids;
    page.text(cell(words::in_no_case, language) + " (" + shown_count(rows, language) + "): " + ids,
              Style::plain, 2);
  }
}

// Rules that were not run, together when it is for the same reason.
void write_not_run(TextPage& page, const InputOutcome& input, Language language) {
  std::map<std::string, std::vector<std::string>> ids_by_reason;
  std::uint64_t count = 0;
  for (const RuleOutcome& rule : input.rules) {
    if (rule.judged || rule.findings > 0 || rule.stopped) continue;
    ++count;
    ids_by_reason[rule.not_run.in(language)].push_back(
        rule.field.empty() ? rule.id : rule.id + " (" + rule.field + ')');
  }
  if (count == 0) return;
  page.text(
      cell(words::not_run, language) + " (" + shown_count(count, language) + "):", Style::plain, 2);
  for (const auto& [reason, ids] : ids_by_reason) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
    if (!reason.empty()) text.append(": ").append(reason);
    page.text(text, Style::plain, 4);
  }
}

void write_coverage(TextPage& page, const InputOutcome& input, Language language) {
  const std::vector<RuleGroup> groups = rule_groups(input);
  write_counts(page, groups, language);
  write_in_no_case(page, input, language);
  write_clean(page, groups, language);
  write_not_run(page, input, language);
  std::vector<std::string> stopped;
  for (const RuleGroup& group : groups)
    if (group.stopped()) stopped.push_back(group.rule().id);
  write_list(page, words::stopped, stopped, language);
}

// The first rule with findings: the one that someone may want explained.
std::string rule_to_explain(const Outcome& outcome) {
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleGroup& group : groups_with_findings(input)) return group.rule().id;
  return "";
}

}  // namespace

void write_summary(TextPage& page, const Outcome& outcome, const ReportOptions& options) {
  const Language language = options.language;
  page.text(words::summary.in(language), Style::strong);
  page.text(coverage_in_words(outcome, language), Style::plain, 2);
  page.blank();
  for (const InputOutcome& input : outcome.inputs) {
    if (outcome.inputs.size() > 1) page.text(input_title(input, language), Style::dim, 2);
    write_coverage(page, input, language);
    page.blank();
  }
  for (const std::string& one : news_of_run(outcome, options, language))
    page.text(one, Style::yellow);
  if (const std::string id = rule_to_explain(outcome); !id.empty())
    page.text(std::string(words::explanation.in(language)) + ": jeugdlint explain " + id);
  page.text(filled(words::verdict_line.in(language),
                   {{"code", std::to_string(options.exit_code)},
                    {"meaning", exit_meaning(outcome, options, language)}}),
            Style::strong);
}

}  // namespace jeugdlint
