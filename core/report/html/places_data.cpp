// SPDX-License-Identifier: Apache-2.0
#include "report/html/places_data.h"

#include "report/groups.h"
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/input_section.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "text/json_writer.h"
#include "text/terminal_text.h"

#include <map>
#include <utility>
#include <vector>

namespace jeugdlint::html {
namespace {

// Each message once; a place refers to it by its number.
class Messages {
 public:
  std::uint64_t number_of(LocalText message) {
    const auto [known, is_new] =
        numbers_.try_emplace({std::move(message.nl), std::move(message.en)}, numbers_.size());
    if (is_new) in_order_.push_back(&known->first);
    return known->second;
  }
  const std::vector<const std::pair<std::string, std::string>*>& in_order() const {
    return in_order_;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::uint64_t> numbers_;
  std::vector<const std::pair<std::string, std::string>*> in_order_;
};

void write_pair(JsonWriter& json, std::string_view nl, std::string_view en) {
  json.open_array();
  json.value(nl);
  json.value(en);
  json.close_array();
}

void write_words(JsonWriter& json) {
  const std::pair<std::string_view, Phrase> phrases[] = {
      {"shown", words::shown},          {"none", words::none_shown},
      {"line", jeugdlint::words::line}, {"character", jeugdlint::words::character},
      {"byte", jeugdlint::words::byte}, {"whole", jeugdlint::words::whole_file},
  };
  json.key("words");
  json.open_object();
  for (const auto& [name, phrase] : phrases) {
    json.key(name);
    write_pair(json, phrase.nl, phrase.en);
  }
  json.close_object();
  json.key("severities");
  json.open_array();
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
    write_pair(json, severity_word(severity, Language::nl), severity_word(severity, Language::en));
  json.close_array();
}

// Six numbers: row, column, line, character, byte, message. Row and line are 0 and column is one
// before the first where there is none.
void write_place(JsonWriter& json, const InputOutcome& input, const PlacedFinding& placed,
                 Messages& messages) {
  const Finding& finding = *placed.finding;
  json.value(has_row(finding) ? finding.row : 0);
  json.value(has_column(finding) ? static_cast<int>(finding.column) : -1);
  json.value(finding.position.line);
  json.value(finding.position.column);
  json.value(finding.position.byte);
  json.value(messages.number_of({message_of(input, *placed.rule, finding, Language::nl),
                                 message_of(input, *placed.rule, finding, Language::en)}));
}

void write_rule(JsonWriter& json, const InputOutcome& input, std::size_t number,
                const RuleGroup& group, const std::string& anchor, Messages& messages) {
  json.open_object();
  json.member("input", number);
  json.member("anchor", anchor);
  json.member("id", group.rule().id);
  json.member("severity", static_cast<std::uint32_t>(group.rule().severity));
  json.key("title");
  write_pair(json, rule_title(group.rule(), Language::nl), rule_title(group.rule(), Language::en));
  json.key("columns");
  json.open_array();
  for (const auto& [column, findings] : group.by_column) json.value(column);
  json.close_array();
  json.key("places");
  json.open_array();
  for (const PlacedFinding& placed : in_file_order(group.parts))
    write_place(json, input, placed, messages);
  json.close_array();
  json.close_object();
}

void write_rules(JsonWriter& json, const InputOutcome& input, std::size_t number,
                 Messages& messages) {
  const std::vector<RuleGroup> groups = groups_with_findings(input);
  for (std::size_t i = 0; i < groups.size(); ++i)
    write_rule(json, input, number, groups[i], rule_anchor(number, i), messages);
}

void write_inputs(JsonWriter& json, const Outcome& outcome) {
  json.key("inputs");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) {
    json.open_object();
    json.key("path");
    write_pair(json, input_title(input, Language::nl), input_title(input, Language::en));
    json.key("columns");
    json.open_array();
    for (std::uint32_t i = 0; i < input.columns.size(); ++i)
      json.value(printable(column_name(input, i)));
    json.close_array();
    json.close_object();
  }
  json.close_array();
}

}  // namespace

void write_places_data(std::ostream& out, const Outcome& outcome) {
  JsonWriter json(out, JsonWriter::Layout::in_markup);
  Messages messages;
  json.open_object();
  write_words(json);
  write_inputs(json, outcome);
  json.key("rules");
  json.open_array();
  for (std::size_t number = 0; number < outcome.inputs.size(); ++number)
    write_rules(json, outcome.inputs[number], number, messages);
  json.close_array();
  json.key("messages");
  json.open_array();
  for (const auto* message : messages.in_order()) write_pair(json, message->first, message->second);
  json.close_array();
  json.close_object();
}

}  // namespace jeugdlint::html
