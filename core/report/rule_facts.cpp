// SPDX-License-Identifier: Apache-2.0
#include "report/rule_facts.h"

#include "report/numbers.h"
#include "report/place.h"
#include "report/words.h"

#include <algorithm>
#include <map>

namespace jeugdlint {
namespace {

constexpr std::size_t most_columns = 8;

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

}  // namespace

const std::string& rule_title(const RuleOutcome& rule, Language language) {
  const std::string& title = rule.title.in(language);
  return title.empty() ? rule.id : title;
}

std::string how_often(const InputOutcome& input, const RuleGroup& group, Language language) {
  std::string text = counted(group.findings, words::findings, language);
  const std::uint64_t judged = group.failed + group.passed + group.not_evaluable;
  // With several fields the rows would be counted once for each.
  if (group.parts.size() == 1 && !group.rule().table_rule && group.failed.exact() &&
      group.failed > 0) {
    const double share = static_cast<double>(group.failed) / static_cast<double>(judged);
    text +=
        ", " + filled(words::share_of_rows.in(language), {{"share", shown_share(share, language)}});
  }
  if (group.by_column.size() > 1) text += "; " + per_column(input, group, language);
  return text;
}

std::string rest_in_words(Count findings, Language language) {
  return filled(words::rolled_up.in(language),
                {{"findings", counted(findings, words::findings, language)}});
}

std::vector<std::string> common_messages(const InputOutcome& input,
                                         const std::vector<PlacedFinding>& findings,
                                         std::size_t most_places, Language language) {
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

std::vector<std::string> first_places(const InputOutcome& input, const RuleGroup& group,
                                      const std::vector<PlacedFinding>& findings,
                                      std::size_t most_places, bool with_messages,
                                      Language language) {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < std::min(findings.size(), most_places); ++i) {
    const auto& [rule, finding] = findings[i];
    list.push_back(place_in_words(input, *finding, language));
    if (with_messages) list.back() += ": " + message_of(input, *rule, *finding, language);
  }
  const Count rest = group.findings.without(number_of(findings, most_places));
  if (rest > 0 && !list.empty())
    list.push_back(filled(words::and_more.in(language), {{"count", shown_count(rest, language)}}));
  return list;
}

}  // namespace jeugdlint
