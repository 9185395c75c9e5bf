// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/verdict.h"

namespace jeugdlint::html {
namespace {

void write_languages(Markup& page, Language language) {
  page.open("div", {{"class", "languages"},
                    {"role", "group"},
                    {"aria-labelledby", "languages"},
                    {"hidden", ""}});
  page.element("span", {{"id", "languages"}}, in_both(words::language));
  const auto button = [&](const char* code, const char* name, Language of) {
    page.element("button",
                 {{"type", "button"},
                  {"lang", code},
                  {"data-shows", code},
                  {"aria-pressed", of == language ? "true" : "false"}},
                 std::string_view(name));
  };
  button("nl", "Nederlands", Language::nl);
  button("en", "English", Language::en);
  page.close();
}

std::string verdict_class(const Outcome& outcome, const ReportOptions& options) {
  if (!outcome.incomplete.empty() || options.exit_code == 3) return "verdict incomplete";
  const bool found = options.exit_code != 0 || severity_counts(outcome).errors > 0;
  return found ? "verdict found" : "verdict";
}

LocalText in_language(const ReportOptions& options, const Outcome& outcome,
                      std::string (*words)(const Outcome&, const ReportOptions&)) {
  return in_both([&](Language language) {
    ReportOptions here = options;
    here.language = language;
    return words(outcome, here);
  });
}

LocalText meaning(const Outcome& outcome, const ReportOptions& options) {
  return in_both([&](Language language) {
    return filled(jeugdlint::words::verdict_line.in(language),
                  {{"meaning", exit_meaning(outcome, options, language)},
                   {"code", std::to_string(options.exit_code)}});
  });
}

}  // namespace

void write_verdict(Markup& page, const Outcome& outcome, const ReportOptions& options) {
  page.element("a", {{"class", "skip"}, {"href", "#content"}}, in_both(words::skip));
  page.open("header");
  write_languages(page, options.language);
  page.open("div", {{"class", verdict_class(outcome, options)}});
  page.element("h1", {}, in_language(options, outcome, verdict_in_words));
  page.element("p", {}, meaning(outcome, options));
  for (const LocalText& reason : outcome.incomplete)
    page.element("p", {}, in_both([&](Language language) {
                   return incompleteness_in_words(reason, language);
                 }));
  for (const LocalText& limit : options.limits)
    page.element("p", {}, in_both([&](Language language) {
                   return std::string(jeugdlint::words::limit_not_kept.in(language)) + ": " +
                          limit.in(language);
                 }));
  page.element("p", {},
               in_both([&](Language language) { return coverage_in_words(outcome, language); }));
  page.close();
  page.close();
}

}  // namespace jeugdlint::html
