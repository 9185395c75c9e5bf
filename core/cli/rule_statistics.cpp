// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_statistics.h"

#include "report/groups.h"
#include "report/numbers.h"
#include "report/words.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace jeugdlint {
namespace {

struct Statistics {
  std::string rule;
  bool by_row = false;  // false: it judges the whole, so that there are no rows to count
  std::uint64_t passed = 0, failed = 0, not_evaluable = 0, findings = 0;
  std::chrono::nanoseconds spent{};
};

std::vector<Statistics> slowest_first(const Outcome& outcome) {
  std::map<std::string, Statistics> by_rule;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules) {
      if (!rule.judged || is_input_problem(rule)) continue;
      Statistics& all = by_rule[rule.id];
      all.rule = rule.id;
      all.by_row = !rule.table_rule;
      all.passed += rule.rows_passed;
      all.failed += rule.rows_failed;
      all.not_evaluable += rule.rows_not_evaluable;
      all.findings += rule.findings;
      all.spent += rule.spent;
    }
  std::vector<Statistics> list;
  list.reserve(by_rule.size());
  for (auto& [id, statistics] : by_rule) list.push_back(std::move(statistics));
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.spent > b.spent; });
  return list;
}

std::string time_in_words(std::chrono::nanoseconds spent, Language language) {
  constexpr double least = 0.1;  // finer than this the clock says nothing
  const double thousandths = std::chrono::duration<double, std::milli>(spent).count();
  if (thousandths < least) return '<' + shown_real(least, language) + " ms";
  return shown_real(std::round(thousandths / least) * least, language) + " ms";
}

}  // namespace

void write_rule_statistics(TextPage& page, const Outcome& outcome, Language language) {
  const auto word = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  std::vector<std::vector<std::string>> rows = {
      {word(words::rule), word(words::judged_rows), word(words::passed), word(words::failed),
       word(words::not_evaluable), word(words::findings.many), word(words::time)}};
  for (const Statistics& one : slowest_first(outcome)) {
    const auto count = [&](Count number) {
      return one.by_row ? shown_count(number, language) : std::string("-");
    };
    rows.push_back({one.rule,
                    one.by_row ? count(one.passed + one.failed) : word(words::judged_as_whole),
                    count(one.passed), count(one.failed), count(one.not_evaluable),
                    shown_count(one.findings, language), time_in_words(one.spent, language)});
  }
  if (rows.size() > 1) page.table(rows, 2, TextPage::Align::right);
}

}  // namespace jeugdlint
