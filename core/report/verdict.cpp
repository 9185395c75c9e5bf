// SPDX-License-Identifier: Apache-2.0
#include "report/verdict.h"

#include "report/groups.h"
#include "report/numbers.h"
#include "report/words.h"

namespace jeugdlint {
namespace {

Phrase heading(const Outcome& outcome, const ReportOptions& options) {
  if (!outcome.incomplete.empty() || options.exit_code == 3) return words::incomplete;
  const Severity level = failing_level(options).value_or(Severity::error);
  const bool found = severity_counts(outcome).at_least(level) > 0;
  return found || options.exit_code != 0 ? words::not_in_order : words::in_order;
}

Phrase clean_meaning(const Outcome& outcome, std::optional<Severity> level) {
  const SeverityCounts counts = severity_counts(outcome);
  if (outcome.shareable) return words::exit_shared;  // some findings may not be told
  if (counts.all() == 0) return words::exit_clean_lowest;
  if (!level || counts.at_least(*level) > 0) return words::exit_not_weighed;
  return words::exit_clean;
}

Phrase meaning(const Outcome& outcome, const ReportOptions& options) {
  const auto level = failing_level(options);
  switch (options.exit_code) {
    case 0:
      return clean_meaning(outcome, level);
    case 1:
      if (!level || severity_counts(outcome).at_least(*level) == 0) return words::exit_limit;
      return *level == Severity::note ? words::exit_findings_lowest : words::exit_findings;
    case 3:
      return words::exit_incomplete;
    default:
      return words::exit_failed;
  }
}

struct RuleCount {
  std::uint64_t all = 0, judged = 0;
};

RuleCount count_rules(const InputOutcome& input) {
  RuleCount count;
  for (const RuleGroup& group : rule_groups(input)) {
    if (is_input_problem(group.rule()) || !group.rule().applicable) continue;
    ++count.all;
    if (group.judged() && !group.stopped()) ++count.judged;
  }
  return count;
}

}  // namespace

std::optional<Severity> failing_level(const ReportOptions& options) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
    if (severity_name(severity) == options.fail_on) return severity;
  return std::nullopt;
}

std::string verdict_in_words(const Outcome& outcome, const ReportOptions& options) {
  return std::string(heading(outcome, options).in(options.language)) + ": " +
         counts_in_words(outcome, options.language);
}

double coverage_percentage(const InputOutcome& input) {
  if (input.rows == 0 || input.pack.empty()) return 0;
  const RuleCount rules = count_rules(input);
  if (rules.all == 0) return 0;
  const auto whole = static_cast<double>(input.rows) * static_cast<double>(rules.all);
  return 100 * static_cast<double>(input.rows - input.rows_undecodable) *
         static_cast<double>(rules.judged) / whole;
}

std::string coverage_in_words(const Outcome& outcome, Language language) {
  Count rows, undecodable, baselined, suppressed;
  std::uint64_t rules = 0, judged = 0;
  for (const InputOutcome& input : outcome.inputs) {
    rows += input.rows;
    undecodable += input.rows_undecodable;
    const RuleCount count = count_rules(input);
    rules += count.all;
    judged += count.judged;
    for (const RuleOutcome& rule : input.rules) {
      baselined += rule.baselined();
      suppressed += rule.suppressed();
    }
  }
  const std::string settled =
      baselined + suppressed == 0
          ? std::string()
          : filled(words::settled.in(language),
                   {{"baselined", counted(baselined, words::findings, language)},
                    {"suppressed", shown_count(suppressed, language)}});
  return filled(words::coverage.in(language),
                {{"rows", counted(rows, words::rows, language)},
                 {"files", counted(outcome.inputs.size(), words::files, language)},
                 {"undecodable", shown_count(undecodable, language)},
                 {"judged", shown_count(judged, language)},
                 {"rules", counted(rules, words::rules, language)}}) +
         settled + (outcome.shareable ? std::string(words::shared.in(language)) : "");
}

std::string counts_in_words(const Outcome& outcome, Language language) {
  const SeverityCounts counts = severity_counts(outcome);
  if (counts.all() == 0)
    return std::string(
        (outcome.shareable ? words::no_told_findings : words::no_findings).in(language));
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    if (counts.of(severity) == 0) continue;
    if (!text.empty()) text += ", ";
    text += counted(counts.of(severity), severity_plural(severity), language);
  }
  return text;
}

std::string incompleteness_in_words(const LocalText& reason, Language language) {
  return std::string(words::incomplete.in(language)) + ": " + reason.in(language);
}

std::vector<std::string> news_of_run(const Outcome& outcome, const ReportOptions& options,
                                     Language language) {
  std::vector<std::string> news;
  for (const LocalText& reason : outcome.incomplete)
    news.push_back(incompleteness_in_words(reason, language));
  for (const LocalText& limit : options.limits)
    news.push_back(std::string(words::limit_not_kept.in(language)) + ": " + limit.in(language));
  return news;
}

std::string exit_meaning(const Outcome& outcome, const ReportOptions& options, Language language) {
  const Severity level = failing_level(options).value_or(Severity::error);
  return filled(meaning(outcome, options).in(language),
                {{"level", std::string(severity_word(level, language))}});
}

}  // namespace jeugdlint
