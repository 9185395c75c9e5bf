// SPDX-License-Identifier: Apache-2.0
// A page to look at, in a browser, from a disk or a mail: one file that fetches nothing. It can be
// read without scripts; with them it can be filtered, sorted and switched to the other language.
#include "report/html/assets.h"
#include "report/html/content_policy.h"
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/html/places_data.h"
#include "report/report.h"
#include "report/verdict.h"
#include "text/markup_text.h"

#include <string_view>

namespace jeugdlint::report_formats_list {
namespace {

void write_content(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  html::Markup page(out);
  html::write_verdict(page, outcome, options);
  page.open("main", {{"id", "content"}});
  html::write_filters(page, outcome);
  for (std::size_t number = 0; number < outcome.inputs.size(); ++number)
    html::write_input(page, outcome, number);
  if (severity_counts(outcome).all() > 0) html::write_places(page, outcome.inputs.size() > 1);
  page.close();
  page.open("footer");
  page.open("p");
  page.text("jeugdlint " + options.version + ". ");
  page.text(html::in_both(html::words::no_values));
  page.close();
  page.close();
}

LocalText title(const Outcome& outcome) {
  return html::in_both(
      [&](Language language) { return "jeugdlint: " + counts_in_words(outcome, language); });
}

std::string attributes_of_title(const LocalText& title) {
  return " data-nl=\"" + xml_text(title.nl) + "\" data-en=\"" + xml_text(title.en) + '"';
}

// What stands before `part`; `rest` goes on behind it.
std::string_view taken_until(std::string_view part, std::string_view& rest) {
  const std::string_view before = rest.substr(0, rest.find(part));
  rest.remove_prefix(before.size() + part.size());
  return before;
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const LocalText words = title(outcome);
  const auto write_skeleton = [&](std::string_view skeleton) {
    out << filled(skeleton, {{"language", options.language == Language::nl ? "nl" : "en"},
                             {"policy", html::content_policy(html::style_sheet, html::script)},
                             {"title_words", attributes_of_title(words)},
                             {"title", xml_text(words.in(options.language))},
                             {"style", std::string(html::style_sheet)},
                             {"script", std::string(html::script)}});
  };
  std::string_view rest = html::page_skeleton;
  write_skeleton(taken_until("{content}", rest));
  write_content(out, outcome, options);
  write_skeleton(taken_until("{data}", rest));
  html::write_places_data(out, outcome);
  write_skeleton(rest);
}

}  // namespace

ReportFormat html() {
  return {.name = "html",
          .about = {.nl = "een pagina voor de browser, in één bestand zonder netwerk",
                    .en = "a page for the browser, in one file without network"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
