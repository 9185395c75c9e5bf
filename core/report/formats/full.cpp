// SPDX-License-Identifier: Apache-2.0
// The report for a person: the verdict, each input with its findings by rule, the coverage.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/report.h"
#include "report/rule_section.h"
#include "report/summary_section.h"
#include "report/text_page.h"
#include "report/verdict.h"

namespace jeugdlint::report_formats_list {
namespace {

Style verdict_style(const Outcome& outcome, const ReportOptions& options) {
  if (!outcome.incomplete.empty()) return Style::yellow;
  return severity_counts(outcome).errors > 0 || options.exit_code != 0 ? Style::red : Style::strong;
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  TextPage page(out, options.width, options.colour);
  page.text(verdict_in_words(outcome, options), verdict_style(outcome, options));
  page.text(coverage_in_words(outcome, options.language));
  for (std::size_t at = 0; at < outcome.inputs.size(); ++at) {
    page.blank();
    write_input(page, outcome.inputs[at], options.language);
    for (const RuleGroup& group : groups_with_findings(outcome.inputs[at])) {
      page.blank();
      write_rule(page, outcome, at, group, options);
    }
  }
  page.blank();
  write_summary(page, outcome, options);
}

}  // namespace

ReportFormat full() {
  return {.name = "full",
          .about = {.nl = "verslag om te lezen: oordeel, bevindingen per controle, dekking",
                    .en = "a report to read: verdict, findings by rule, coverage"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
