// SPDX-License-Identifier: Apache-2.0
// Markdown for a mail, a merge request or the summary of a job: short whatever was found, because
// it gives the first places of a rule only.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/numbers.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/verdict.h"
#include "report/words.h"
#include "text/markup_text.h"

namespace jeugdlint::report_formats_list {
namespace {

constexpr std::size_t most_places = 3;

std::string bold(const Phrase& phrase, Language language) {
  return "**" + std::string(phrase.in(language)) + "**";
}

void write_table(std::ostream& out, const std::vector<RuleGroup>& groups, Language language) {
  out << "| " << words::severity.in(language) << " | " << words::rule.in(language) << " | "
      << words::title.in(language) << " | " << words::findings.many.in(language)
      << " |\n| --- | --- | --- | ---: |\n";
  for (const RuleGroup& group : groups)
    out << "| " << severity_word(group.rule().severity, language) << " | "
        << markdown_code(group.rule().id) << " | "
        << markdown_text(rule_title(group.rule(), language)) << " | "
        << shown_count(group.findings, language) << " |\n";
  out << '\n';
}

void write_entry(std::ostream& out, const Phrase& label, const std::string& text,
                 Language language) {
  if (!text.empty()) out << "- " << bold(label, language) << ": " << markdown_text(text) << '\n';
}

void write_rule(std::ostream& out, const InputOutcome& input, const RuleGroup& group,
                Language language) {
  const RuleOutcome& rule = group.rule();
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  const std::vector<std::string> what = common_messages(input, findings, most_places, language);
  out << "#### " << markdown_text(rule_title(rule, language)) << "\n\n"
      << markdown_code(rule.id) << ", " << severity_word(rule.severity, language) << "\n\n";
  for (const std::string& message : what) write_entry(out, words::what, message, language);
  write_entry(out, words::why, rule.why.in(language), language);
  write_entry(out, words::how_often, how_often(input, group, language), language);
  std::string places;
  for (const std::string& place :
       first_places(input, group, findings, most_places, what.empty(), language))
    places += (places.empty() ? "" : "; ") + place;
  write_entry(out, words::where, places, language);
  write_entry(out, words::remedy, rule.fix.in(language), language);
  write_entry(out, words::source, rule.source, language);
  out << '\n';
}

void write_input(std::ostream& out, const InputOutcome& input, Language language) {
  out << "### " << markdown_code(input_title(input, language)) << "\n\n";
  const std::vector<RuleGroup> groups = groups_with_findings(input);
  if (groups.empty()) {
    out << words::no_findings.in(language) << "\n\n";
    return;
  }
  write_table(out, groups, language);
  for (const RuleGroup& group : groups) write_rule(out, input, group, language);
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const Language language = options.language;
  out << "## " << markdown_text(verdict_in_words(outcome, options)) << "\n\n"
      << markdown_text(coverage_in_words(outcome, language)) << "\n\n";
  const auto news = news_of_run(outcome, options, language);
  for (const std::string& one : news) out << "- " << markdown_text(one) << '\n';
  if (!news.empty()) out << '\n';
  for (const InputOutcome& input : outcome.inputs) write_input(out, input, language);
  out << filled(words::verdict_line.in(language),
                {{"code", std::to_string(options.exit_code)},
                 {"meaning", exit_meaning(outcome, options, language)}})
      << '\n';
}

}  // namespace

ReportFormat markdown() {
  return {.name = "markdown",
          .about = {.nl = "Markdown, voor een mail of een merge request",
                    .en = "Markdown, for a mail or a merge request"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
