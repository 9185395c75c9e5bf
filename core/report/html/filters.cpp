// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/input_section.h"
#include "report/place.h"
#include "text/terminal_text.h"

#include <set>

namespace jeugdlint::html {
namespace {

void write_severities(Markup& page) {
  page.open("fieldset");
  page.element("legend", {}, in_both(words::severity));
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::string name(severity_name(severity));
    page.open("label");
    page.lone("input", {{"type", "checkbox"},
                        {"data-severity", std::to_string(static_cast<unsigned>(severity))},
                        {"checked", ""}});
    page.text(" ");
    page.text(
        in_both([&](Language language) { return severity_plural(severity).many.in(language); }));
    page.close();
  }
  page.close();
}

void open_select(Markup& page, const std::string& id, const Phrase& label) {
  page.open("div", {{"class", "field"}});
  page.element("label", {{"for", id}}, in_both(label));
  page.open("select", {{"id", id}});
  page.element("option", switched(in_both(words::all), {{"value", ""}}), words::all.nl);
}

void close_select(Markup& page) {
  page.close();
  page.close();
}

void write_choice(Markup& page, const std::string& id, const Phrase& label,
                  const std::set<std::string>& names) {
  open_select(page, id, label);
  for (const std::string& name : names) page.element("option", {{"value", name}}, name);
  close_select(page);
}

void write_files(Markup& page, const Outcome& outcome) {
  open_select(page, "filter-input", words::table);
  for (std::size_t number = 0; number < outcome.inputs.size(); ++number) {
    const InputOutcome& input = outcome.inputs[number];
    const LocalText path = in_both([&](Language language) { return input_title(input, language); });
    page.element("option", switched(path, {{"value", std::to_string(number)}}), path.nl);
  }
  close_select(page);
}

}  // namespace

void write_filters(Markup& page, const Outcome& outcome) {
  std::set<std::string> rules, columns;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleGroup& group : groups_with_findings(input)) {
      rules.insert(group.rule().id);
      for (const auto& [column, findings] : group.by_column)
        columns.insert(printable(column_name(input, column)));
    }
  if (rules.empty()) return;
  page.open("div", {{"class", "filters"},
                    {"id", "filters"},
                    {"role", "search"},
                    {"aria-labelledby", "filters-title"},
                    {"hidden", ""}});
  page.element("strong", {{"id", "filters-title"}}, in_both(words::filters));
  write_severities(page);
  if (outcome.inputs.size() > 1) write_files(page, outcome);
  write_choice(page, "filter-rule", words::rule, rules);
  write_choice(page, "filter-column", words::column, columns);
  page.open("div", {{"class", "field"}});
  page.element("label", {{"for", "filter-text"}}, in_both(words::text));
  page.lone("input", {{"type", "search"}, {"id", "filter-text"}, {"autocomplete", "off"}});
  page.close();
  page.element("button", {{"type", "button"}, {"id", "clear"}}, in_both(words::clear));
  page.close();
}

}  // namespace jeugdlint::html
