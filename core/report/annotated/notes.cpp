// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/notes.h"

#include "report/numbers.h"
#include "report/place.h"
#include "report/words.h"
#include "text/json_writer.h"
#include "text/terminal_text.h"

namespace jeugdlint {

namespace {

constexpr Phrase belongs{", hoort bij de bevinding in {place}",
                         ", belongs to the finding in {place}"};
constexpr Phrase and_more{"{place} en nog {number}", "{place} and {number} more"};

}  // namespace

Notes::Notes(const Outcome& outcome, std::size_t number, Language language)
    : outcome_(outcome), number_(number), input_(outcome.inputs[number]), language_(language) {
  for (std::size_t i = 0; i < outcome.inputs.size(); ++i)
    for (const RuleOutcome& rule : outcome.inputs[i].rules)
      rules_.emplace(std::pair(i, rule.number), &rule);
}

const RuleOutcome* Notes::rule(const RowFinding& finding) const {
  const std::size_t input = finding.is_elsewhere() ? finding.of_input : number_;
  const auto found = rules_.find({input, finding.rule});
  return found == rules_.end() ? nullptr : found->second;
}

std::string Notes::words(const RowFinding& finding) const {
  const RuleOutcome& of = *rule(finding);
  std::string what = of.title.in(language_) + " (" + of.id + ")";
  if (!finding.is_elsewhere()) return what;
  return what + filled(belongs.in(language_), {{"place", elsewhere(finding)}});
}

std::string Notes::elsewhere(const RowFinding& finding) const {
  if (!finding.is_elsewhere()) return {};
  std::string place =
      filled(words::row.in(language_), {{"row", shown_count(finding.of_row, language_)}});
  if (finding.of_input != number_)
    place = filled(
        words::in_other_file.in(language_),
        {{"what", place}, {"path", printable(outcome_.inputs.at(finding.of_input).facts.path)}});
  if (finding.more == 0) return place;
  return filled(and_more.in(language_),
                {{"place", place}, {"number", shown_count(finding.more, language_)}});
}

std::string Notes::column(const RowFinding& finding) const {
  if (finding.column == RowFinding::no_column) return {};
  return column_in_words(input_, finding.column, language_);
}

std::string Notes::cell(const std::vector<RowFinding>& findings) const {
  std::string text;
  for (const RowFinding& finding : findings) {
    if (rule(finding) == nullptr) continue;
    if (!text.empty()) text += " | ";
    if (finding.column != RowFinding::no_column) text += column(finding) + ": ";
    text += words(finding);
  }
  return harmless(text);
}

std::string Notes::json_elsewhere(const RowFinding& finding) const {
  if (!finding.is_elsewhere()) return {};
  const std::string& path = outcome_.inputs.at(finding.of_input).facts.path;
  return ",\"finding_at\":{\"path\":" + json_text(path) +
         ",\"row\":" + std::to_string(finding.of_row) +
         (finding.more > 0 ? ",\"more\":" + std::to_string(finding.more) : "") + "}";
}

std::string Notes::json(const std::vector<RowFinding>& findings) const {
  std::string text;
  for (const RowFinding& finding : findings) {
    const RuleOutcome* const of = rule(finding);
    if (of == nullptr) continue;
    const bool has_column = finding.column != RowFinding::no_column;
    text += (text.empty() ? "{\"rule\":" : ",{\"rule\":") + json_text(of->id) +
            ",\"severity\":" + json_text(severity_name(of->severity)) + ",\"column\":" +
            (has_column ? json_text(column_name(input_, finding.column)) : "null") +
            ",\"title\":" + json_text(of->title.in(language_)) + json_elsewhere(finding) + "}";
  }
  return text.empty() ? text : "[" + text + "]";
}

std::string harmless(std::string text) {
  if (text.find_first_of("=+-@\t\r") == 0) text.insert(0, 1, '\'');
  return text;
}

}  // namespace jeugdlint
