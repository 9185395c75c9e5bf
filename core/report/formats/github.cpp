// SPDX-License-Identifier: Apache-2.0
// Workflow commands of GitHub Actions, then the report to read. GitHub draws at most ten errors,
// ten warnings and ten notices of a step, so a rule gets one, at its first place. The job's summary
// page is the report in Markdown.
#include "report/groups.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/verdict.h"
#include "report/words.h"

#include <map>

namespace jeugdlint::report_formats_list {
namespace {

constexpr std::size_t most_of_a_level = 10;

// What is left of a line to GitHub's runner; of a property also what would end it.
std::string escaped(std::string_view text, bool property) {
  std::string safe;
  for (const char byte : text) {
    if (byte == '%')
      safe += "%25";
    else if (byte == '\r')
      safe += "%0D";
    else if (byte == '\n')
      safe += "%0A";
    else if (property && byte == ':')
      safe += "%3A";
    else if (property && byte == ',')
      safe += "%2C";
    else if (static_cast<unsigned char>(byte) < 0x20 || byte == '\x7F')
      safe += '?';
    else
      safe += byte;
  }
  return safe;
}

std::string level(Severity severity) {
  return severity == Severity::note ? "notice" : std::string(severity_name(severity));
}

std::string message(const InputOutcome& input, const RuleGroup& group, const PlacedFinding* first,
                    Language language) {
  std::string text = first == nullptr
                         ? std::string()
                         : message_of(input, *first->rule, *first->finding, language) + '\n';
  text += how_often(input, group, language);
  if (first != nullptr) text += '\n' + place_in_words(input, *first->finding, language);
  const std::string& remedy = group.rule().fix.in(language);
  if (!remedy.empty()) text += '\n' + std::string(words::remedy.in(language)) + ": " + remedy;
  return text;
}

void write_command(std::ostream& out, const InputOutcome& input, const RuleGroup& group,
                   Language language) {
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  const PlacedFinding* first = findings.empty() ? nullptr : &findings.front();
  out << "::" << level(group.rule().severity);
  const char* before = " ";
  if (input.facts.path != "-") {
    const Position position = first == nullptr ? Position{} : first->finding->position;
    out << " file=" << escaped(input.facts.path, true)
        << ",line=" << (position.line == 0 ? 1 : position.line);
    if (position.column != 0) out << ",col=" << position.column;
    before = ",";
  }
  out << before << "title="
      << escaped(rule_title(group.rule(), language) + " (" + group.rule().id + ')', true)
      << "::" << escaped(message(input, group, first, language), false) << '\n';
}

// Those of one level that do not get a command of their own share the last one.
void write_rest(std::ostream& out, Severity severity, std::uint64_t rules, Count findings,
                Language language) {
  if (rules == 0) return;
  const std::string text = filled(words::more_rules.in(language),
                                  {{"rules", counted(rules, words::rules, language)},
                                   {"findings", counted(findings, words::findings, language)}});
  out << "::" << level(severity) << " title=jeugdlint::" << escaped(text, false) << '\n';
}

void write_commands(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const Language language = options.language;
  const auto news = news_of_run(outcome, options, language);
  std::map<Severity, std::vector<std::pair<const InputOutcome*, RuleGroup>>> by_level;
  for (const InputOutcome& input : outcome.inputs)
    for (RuleGroup& group : groups_with_findings(input))
      by_level[group.rule().severity].emplace_back(&input, std::move(group));
  // One error is kept for the news of the run.
  for (auto level = by_level.rbegin(); level != by_level.rend(); ++level) {
    const auto& [severity, groups] = *level;
    const bool news_too = severity == Severity::error && !news.empty();
    const std::size_t most = most_of_a_level - (news_too ? 1 : 0);
    const std::size_t own = groups.size() > most ? most - 1 : groups.size();
    Count rest;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i < own)
        write_command(out, *groups[i].first, groups[i].second, language);
      else
        rest += groups[i].second.findings;
    }
    write_rest(out, severity, groups.size() - own, rest, language);
  }
  if (news.empty()) return;
  std::string all;
  for (const std::string& one : news) all += (all.empty() ? "" : "\n") + one;
  out << "::error title=jeugdlint::" << escaped(all, false) << '\n';
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  write_commands(out, outcome, options);
  for (const ReportFormat& format : report_formats())
    if (format.name == "full") format.write(out, outcome, options);
}

}  // namespace

ReportFormat github() {
  return {.name = "github",
          .about = {.nl = "meldingen bij een run van GitHub Actions, dan het verslag om te lezen",
                    .en = "annotations of a GitHub Actions run, then the report to read"},
          .write = write,
          .summary = {.variable = "GITHUB_STEP_SUMMARY", .format = "markdown"}};
}

}  // namespace jeugdlint::report_formats_list
