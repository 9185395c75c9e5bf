// SPDX-License-Identifier: Apache-2.0
#include "report/html/class_sizes.h"
#include "report/html/parts.h"
#include "report/rule_facts.h"

namespace jeugdlint::html {
namespace {

constexpr std::size_t most_places = 5;

void write_entry(Markup& page, const Phrase& label, const LocalText& text) {
  if (text.empty()) return;
  page.element("dt", {}, in_both(label));
  page.element("dd", {}, text);
}

void write_list(Markup& page, const Phrase& label, const std::vector<std::string>& nl,
                const std::vector<std::string>& en) {
  if (nl.empty() && en.empty()) return;
  page.element("dt", {}, in_both(label));
  page.open("dd");
  for (const auto* list : {&nl, &en}) {
    page.open("ul", {{"lang", list == &nl ? "nl" : "en"}});
    for (const std::string& text : *list) page.element("li", {}, text);
    page.close();
  }
  page.close();
}

}  // namespace

std::string rule_anchor(std::size_t input, std::size_t rule) {
  return "rule-" + std::to_string(input + 1) + '-' + std::to_string(rule + 1);
}

void write_rule(Markup& page, const InputOutcome& input, const RuleGroup& group,
                const std::string& anchor) {
  const RuleOutcome& rule = group.rule();
  const std::vector<PlacedFinding> findings = in_file_order(group.parts);
  const auto messages = [&](Language language) {
    return common_messages(input, findings, most_places, language);
  };
  const auto places = [&](Language language) {
    return first_places(input, group, findings, most_places, messages(language).empty(), language);
  };

  page.open("article", {{"id", anchor}, {"aria-labelledby", anchor + "-title"}});
  page.open("h4", {{"id", anchor + "-title"}});
  page.element("span", {{"class", "severity " + std::string(severity_name(rule.severity))}},
               in_both([&](Language language) { return severity_word(rule.severity, language); }));
  page.text(": ");
  page.text(in_both([&](Language language) { return rule_title(rule, language); }));
  page.close();
  page.open("p");
  page.element("code", {}, rule.id);
  if (!rule.code.empty()) page.text(", " + rule.code);
  page.close();
  page.open("dl");
  write_list(page, words::what, messages(Language::nl), messages(Language::en));
  write_entry(page, words::why, rule.why);
  write_entry(page, words::how_often,
              in_both([&](Language language) { return how_often(input, group, language); }));
  write_list(page, words::where, places(Language::nl), places(Language::en));
  write_entry(page, words::remedy, rule.fix);
  write_entry(page, words::source, {rule.source, rule.source});
  page.close();
  write_class_sizes(page, group);
  page.close();
}

}  // namespace jeugdlint::html
