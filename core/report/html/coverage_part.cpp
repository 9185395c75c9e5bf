// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/html/table.h"

namespace jeugdlint::html {
namespace {

const Phrase& state_of(const RuleGroup& group) {
  if (group.stopped()) return words::stopped;
  return group.judged() ? words::judged : words::not_run;
}

void write_state(Markup& page, const RuleGroup& group) {
  page.open("td");
  page.text(in_both(state_of(group)));
  if (const LocalText& reason = group.rule().not_run; !group.judged() && !reason.empty()) {
    page.text(": ");
    page.text(reason);
  }
  page.close();
}

void write_row(Markup& page, const RuleGroup& group) {
  page.open("tr");
  page.open("th", {{"scope", "row"}});
  page.element("code", {}, group.rule().id);
  page.close();
  write_state(page, group);
  const bool by_row = group.judged() && !group.rule().table_rule && !is_input_problem(group.rule());
  for (const Count rows : {group.passed, group.failed, group.not_evaluable}) {
    if (by_row) {
      write_count(page, rows);
    } else {
      page.element("td", {{"class", "number"}}, std::string_view("-"));
    }
  }
  write_count(page, group.findings);
  page.close();
}

}  // namespace

void write_coverage(Markup& page, const InputOutcome& input) {
  page.element("h3", {}, in_both(words::coverage));
  open_table(page, words::coverage_of,
             {{words::rule},
              {words::state},
              {jeugdlint::words::passed},
              {jeugdlint::words::failed},
              {jeugdlint::words::not_evaluable},
              {words::findings}});
  for (const RuleGroup& group : rule_groups(input)) write_row(page, group);
  close_table(page);
}

}  // namespace jeugdlint::html
