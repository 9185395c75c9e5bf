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

#include <sstream>

namespace jeugdlint::report_formats_list {
namespace {

std::string content(const Outcome& outcome, const ReportOptions& options) {
  std::ostringstream out;
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
  return out.str();
}

LocalText title(const Outcome& outcome) {
  return html::in_both(
      [&](Language language) { return "jeugdlint: " + counts_in_words(outcome, language); });
}

std::string attributes_of_title(const LocalText& title) {
  return " data-nl=\"" + xml_text(title.nl) + "\" data-en=\"" + xml_text(title.en) + '"';
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const LocalText words = title(outcome);
  out << filled(html::page_skeleton,
                {{"language", options.language == Language::nl ? "nl" : "en"},
                 {"policy", html::content_policy(html::style_sheet, html::script)},
                 {"title_words", attributes_of_title(words)},
                 {"title", xml_text(words.in(options.language))},
                 {"style", std::string(html::style_sheet)},
                 {"content", content(outcome, options)},
                 {"data", html::places_data(outcome)},
                 {"script", std::string(html::script)}});
}

}  // namespace

ReportFormat html() {
  return {.name = "html",
          .about = {.nl = "een pagina voor de browser, in één bestand zonder netwerk",
                    .en = "a page for the browser, in one file without network"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
