// SPDX-License-Identifier: Apache-2.0
#include "report/rule_section.h"

#include "report/numbers.h"
#include "report/place.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace jeugdlint {
namespace {

constexpr std::size_t most_places = 5;
constexpr std::size_t most_columns = 8;

void write_title(TextPage& page, const RuleGroup& group, Language language) {
  const RuleOutcome& rule = group.rule();
  const std::string& title = rule.title.in(language);
  page.line({{std::string(severity_word(rule.severity, language)), severity_style(rule.severity)},
             {"  ", Style::plain},
             {title.empty() ? rule.id : title, Style::strong},
             {"  " + rule.id + (rule.code.empty() ? "" : ", " + rule.code), Style::dim}});
}

std::string per_column(const InputOutcome& input, const RuleGroup& group, Language language) {
  auto columns = group.by_column;
  std::stable_sort(columns.begin(), columns.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string list;
  for (std::size_t i = 0; i < std::min(columns.size(), most_columns); ++i) {
    if (i > 0) list += ", ";
    list += column_in_words(input, columns[i].first, language) + ' ' +
            shown_count(columns[i].second, language);
  }
  if (columns.size() > most_columns)
    list +=
        ' ' + filled(words::and_more.in(language),
                     {{"count", counted(columns.size() - most_columns, words::columns, language)}});
  return filled(words::per_column.in(language), {{"columns", list}});
}

std::string how_often(const InputOutcome& input, const RuleGroup& group, Language language) {
  std::string text = counted(group.findings, words::findings, language);
  const std::uint64_t judged = group.failed + group.passed + group.not_evaluable;
  // With several fields the rows would be counted once for each.
  if (group.parts.size() == 1 && !group.rule().table_rule && group.failed > 0) {
    const double share = static_cast<double>(group.failed) / static_cast<double>(judged);
    text +=
        ", " + filled(words::share_of_rows.in(language), {{"share", shown_share(share, language)}});
  }
  if (group.by_column.size() > 1) text += "; " + per_column(input, group, language);
  return text;
}

// The cells behind a finding, as --reveal asks: its own and those of its evidence.
std::string revealed(const Outcome& outcome, std::size_t at, const Finding& finding,
                     const ReportOptions& options) {
  std::set<std::pair<std::uint64_t, std::uint32_t>> cells;
  if (finding.kind == PlaceKind::cell) cells.emplace(finding.row, finding.column);
  for (const FindingEvidence& evidence : finding.evidence)
    if (evidence.kind == JL_EVIDENCE_CELL) cells.emplace(evidence.count, evidence.column);
  std::string text;
  for (const auto& [row, column] : cells)
    text += "; " + column_in_words(outcome.inputs[at], column, options.language) + " = " +
            printable(options.reveal(at, row, column));
  return text;
}

// The first places, each with its message when that is asked.
std::vector<std::string> places(const Outcome& outcome, std::size_t at, const RuleGroup& group,
                                const std::vector<PlacedFinding>& findings, bool with_messages,
                                const ReportOptions& options) {
  const InputOutcome& input = outcome.inputs[at];
  std::vector<std::string> list;
  for (std::size_t i = 0; i < std::min(findings.size(), most_places); ++i) {
    const auto& [rule, finding] = findings[i];
    std::string text = place_in_words(input, *finding, options.language);
    if (with_messages) text += ": " + message_of(input, *rule, *finding, options.language);
    if (options.reveal) text += revealed(outcome, at, *finding, options);
    list.push_back(text);
  }
  if (group.findings > list.size() && !list.empty())
    list.push_back(
        filled(words::and_more.in(options.language),
               {{"count", shown_count(group.findings - list.size(), options.language)}}));
  return list;
}

// The messages of the first findings when a few tell all: each column has one, so that a place need
// not repeat it. Empty otherwise.
std::vector<std::string> common_messages(const InputOutcome& input,
                                         const std::vector<PlacedFinding>& findings,
                                         Language language) {
  constexpr std::size_t most = 3;
  std::map<std::uint32_t, std::string> by_column;
  std::vector<std::string> messages;
  const std::size_t shown = std::min(findings.size(), most_places);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [rule, finding] = findings[i];
    const std::string text = message_of(input, *rule, *finding, language);
    const std::uint32_t column = has_column(*finding) ? finding->column : UINT32_MAX;
    if (by_column.try_emplace(column, text).first->second != text) return {};
    if (std::find(messages.begin(), messages.end(), text) == messages.end())
      messages.push_back(text);
  }
  const bool few = messages.size() <= most && messages.size() < shown;
  return messages.size() == 1 || few ? messages : std::vector<std::string>{};
}

}  // namespace

void write_rule(TextPage& page, const Outcome& outcome, std::size_t at, const RuleGroup& group,
                const ReportOptions& options) {
  const Language language = options.language;
  const InputOutcome& input = outcome.inputs[at];
  const RuleOutcome& rule = group.rule();
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  const std::vector<std::string> what = common_messages(input, findings, language);

  write_title(page, group, language);
  if (what.size() == 1) page.entry(words::what.in(language), what.front());
  if (what.size() > 1) page.entries(words::what.in(language), what);
  page.entry(words::why.in(language), rule.why.in(language));
  page.entry(words::how_often.in(language), how_often(input, group, language));
  page.entries(words::where.in(language),
               places(outcome, at, group, findings, what.empty(), options));
  page.entry(words::remedy.in(language), rule.fix.in(language));
  page.entry(words::source.in(language), rule.source);
}

}  // namespace jeugdlint
