// SPDX-License-Identifier: Apache-2.0
// By file and rule, the most severe first: each kept finding on a line under its rule.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/numbers.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/text_page.h"
#include "report/verdict.h"
#include "report/words.h"

#include <algorithm>

namespace jeugdlint::report_formats_list {
namespace {

// "12:34", so that an editor or a person finds the place.
std::string position_of(const Finding& finding) {
  const Position& position = finding.position;
  if (position.line == 0) return "-";
  return std::to_string(position.line) + ':' +
         std::to_string(std::max<std::uint64_t>(position.column, 1));
}

std::string row_of(const Finding& finding, Language language) {
  if (!has_row(finding)) return {};
  return filled(words::row.in(language), {{"row", shown_count(finding.row, language)}});
}

// A rule may have a million findings: no more than one of them is text at a time.
void write_group(TextPage& page, const InputOutcome& input, const RuleGroup& group,
                 Language language) {
  const RuleOutcome& rule = group.rule();
  page.line({{"  ", Style::plain},
             {std::string(severity_word(rule.severity, language)), severity_style(rule.severity)},
             {"  ", Style::plain},
             {rule.id, Style::strong},
             {"  " + rule_title(rule, language) + ": ", Style::plain},
             {counted(group.findings, words::findings, language), Style::plain}});
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  std::vector<std::size_t> widths(2);
  for (const PlacedFinding& placed : findings) {
    widths[0] = std::max(widths[0], position_of(*placed.finding).size());
    widths[1] = std::max(widths[1], row_of(*placed.finding, language).size());
  }
  for (const auto& [part, finding] : findings)
    page.row({position_of(*finding), row_of(*finding, language),
              message_of(input, *part, *finding, language)},
             widths, 4);
  if (const Count rest = group.rest(); rest > 0)
    page.text(filled(words::and_more.in(language), {{"count", shown_count(rest, language)}}),
              Style::dim, 4);
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const Language language = options.language;
  TextPage page(out, options.width, options.colour);
  for (const InputOutcome& input : outcome.inputs) {
    const std::vector<RuleGroup> groups = groups_with_findings(input);
    if (groups.empty()) continue;
    page.line({{input_title(input, language), Style::strong}});
    for (const RuleGroup& group : groups) {
      write_group(page, input, group, language);
      page.blank();
    }
  }
  for (const std::string& one : news_of_run(outcome, options, language))
    page.text(one, Style::yellow);
  page.text(verdict_in_words(outcome, options) + ". " + coverage_in_words(outcome, language),
            Style::strong);
}

}  // namespace

ReportFormat grouped() {
  return {.name = "grouped",
          .about = {.nl = "alle plaatsen onder elkaar, per bestand en per controle",
                    .en = "all places in a list, by file and by rule"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
