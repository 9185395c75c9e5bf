// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/notes.h"

#include "report/place.h"
#include "report/words.h"
#include "text/json_writer.h"

namespace jeugdlint {

Notes::Notes(const InputOutcome& input, Language language) : input_(input), language_(language) {
  for (const RuleOutcome& rule : input.rules) rules_.emplace(rule.number, &rule);
}

const RuleOutcome* Notes::rule(const RowFinding& finding) const {
  const auto found = rules_.find(finding.rule);
  return found == rules_.end() ? nullptr : found->second;
}

std::string Notes::words(const RowFinding& finding) const {
  const RuleOutcome& of = *rule(finding);
  return of.title.in(language_) + " (" + of.id + ")";
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

std::string Notes::json(const std::vector<RowFinding>& findings) const {
  std::string text;
  for (const RowFinding& finding : findings) {
    const RuleOutcome* const of = rule(finding);
    if (of == nullptr) continue;
    const bool has_column = finding.column != RowFinding::no_column;
    text += (text.empty() ? "{\"rule\":" : ",{\"rule\":") + json_text(of->id) +
            ",\"severity\":" + json_text(severity_name(of->severity)) + ",\"column\":" +
            (has_column ? json_text(column_name(input_, finding.column)) : "null") +
            ",\"title\":" + json_text(of->title.in(language_)) + "}";
  }
  return text.empty() ? text : "[" + text + "]";
}

std::string harmless(std::string text) {
  if (text.find_first_of("=+-@\t\r") == 0) text.insert(0, 1, '\'');
  return text;
}

}  // namespace jeugdlint
