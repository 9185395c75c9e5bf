// SPDX-License-Identifier: Apache-2.0
#include "report/rule_section.h"

#include "report/file_link.h"
#include "report/place.h"
#include "report/rule_facts.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <algorithm>
#include <set>

namespace jeugdlint {
namespace {

constexpr std::size_t most_places = 5;

void write_title(TextPage& page, const RuleGroup& group, Language language) {
  const RuleOutcome& rule = group.rule();
  page.line({{std::string(severity_word(rule.severity, language)), severity_style(rule.severity)},
             {"  ", Style::plain},
             {rule_title(rule, language), Style::strong},
             {"  " + rule.id + (rule.code.empty() ? "" : ", " + rule.code), Style::dim}});
}

// The cells behind a finding, as --reveal asks: its own and those of its evidence.
std::string revealed(const Outcome& outcome, std::size_t at, const Finding& finding,
                     const ReportOptions& options) {
  std::set<std::pair<std::uint64_t, std::uint32_t>> cells;
  if (finding.kind == PlaceKind::cell) cells.emplace(finding.row, finding.column);
  for (const FindingEvidence& evidence : finding.evidence)
    if (evidence.kind == JL_EVIDENCE_CELL && !evidence.elsewhere())
      cells.emplace(evidence.count, evidence.column);
  std::string text;
  for (const auto& [row, column] : cells)
    text += "; " + column_in_words(outcome.inputs[at], column, options.language) + " = " +
            printable(options.reveal(at, row, column));
  return text;
}

}  // namespace

void write_rule(TextPage& page, const Outcome& outcome, std::size_t at, const RuleGroup& group,
                const ReportOptions& options) {
  const Language language = options.language;
  const InputOutcome& input = outcome.inputs[at];
  const RuleOutcome& rule = group.rule();
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  const std::vector<std::string> what = common_messages(input, findings, most_places, language);
  std::vector<std::string> where =
      first_places(input, group, findings, most_places, what.empty(), language);
  if (options.reveal)
    for (std::size_t i = 0; i < std::min(findings.size(), most_places); ++i)
      where[i] += revealed(outcome, at, *findings[i].finding, options);

  std::vector<std::string> links;
  if (options.links)
    for (std::size_t i = 0; i < std::min(findings.size(), most_places); ++i)
      links.push_back(file_link(input.facts.path, findings[i].finding->position.line));

  write_title(page, group, language);
  if (what.size() == 1) page.entry(words::what.in(language), what.front());
  if (what.size() > 1) page.entries(words::what.in(language), what);
  page.entry(words::why.in(language), rule.why.in(language));
  page.entry(words::how_often.in(language), how_often(input, group, language));
  page.entries(words::where.in(language), where, links);
  page.entry(words::remedy.in(language), rule.fix.in(language));
  page.entry(words::source.in(language), rule.source);
}

}  // namespace jeugdlint
