// SPDX-License-Identifier: Apache-2.0
// One line a finding, in the order of the file: path:line:column: rule severity message.
#include "report/groups.h"
#include "report/numbers.h"
#include "report/place.h"
#include "report/report.h"
#include "report/verdict.h"
#include "report/words.h"
#include "text/terminal_text.h"

namespace jeugdlint::report_formats_list {
namespace {

std::string prefix(const InputOutcome& input, const Finding& finding, Language language) {
  const std::string path = printable(input.facts.path);
  const Position& position = finding.position;
  if (position.line != 0)
    return path + ':' + std::to_string(position.line) + ':' +
           std::to_string(position.column == 0 ? 1 : position.column) + ": ";
  if (has_row(finding))
    return path + ':' + filled(words::row.in(language), {{"row", std::to_string(finding.row)}}) +
           ": ";
  return path + ": ";
}

std::string line_of(const InputOutcome& input, const PlacedFinding& placed, Language language) {
  const RuleOutcome& rule = *placed.rule;
  return prefix(input, *placed.finding, language) + printable(rule.id) + ' ' +
         std::string(severity_name(rule.severity)) + ' ' +
         message_of(input, rule, *placed.finding, language);
}

void write_line(std::ostream& out, const std::string& line, std::uint64_t count) {
  out << line;
  if (count > 1) out << " [" << count << ']';
  out << '\n';
}

// Lines that would be the same become one, with their number.
void write_findings(std::ostream& out, const InputOutcome& input, Language language) {
  std::string line;
  std::uint64_t count = 0;
  for (const PlacedFinding& placed : in_file_order(input)) {
    std::string next = line_of(input, placed, language);
    if (count > 0 && next != line) {
      write_line(out, line, count);
      count = 0;
    }
    line = std::move(next);
    ++count;
  }
  if (count > 0) write_line(out, line, count);
}

void write_more(std::ostream& out, const InputOutcome& input, Language language) {
  for (const RuleGroup& group : rule_groups(input)) {
    if (const Count rest = group.rest(); rest > 0)
      out << printable(input.facts.path) << ": "
          << filled(words::more_of_rule.in(language),
                    {{"count", shown_count(rest, language)}, {"rule", printable(group.rule().id)}})
          << '\n';
  }
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  for (const InputOutcome& input : outcome.inputs) {
    write_findings(out, input, options.language);
    write_more(out, input, options.language);
  }
  for (const std::string& one : news_of_run(outcome, options, options.language))
    out << printable(one) << '\n';
  out << verdict_in_words(outcome, options) << ". " << coverage_in_words(outcome, options.language)
      << '\n';
}

}  // namespace

ReportFormat concise() {
  return {.name = "concise",
          .about = {.nl = "een regel per bevinding: bestand:regel:teken",
                    .en = "a line for each finding: file:line:character"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
