// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"

namespace jeugdlint::html {

void write_places(Markup& page, bool several_files) {
  page.element("p", {{"id", "needs-script"}}, in_both(words::needs_script));
  page.open("section", {{"id", "places"}, {"aria-labelledby", "places-title"}, {"hidden", ""}});
  page.element("h2", {{"id", "places-title"}}, in_both(words::places));
  page.open("div", {{"class", "pages"}});
  page.element("button", {{"type", "button"}, {"id", "previous"}}, in_both(words::previous));
  page.element("button", {{"type", "button"}, {"id", "next"}}, in_both(words::next));
  page.element("output", {{"id", "shown"}}, std::string_view());
  page.close();
  page.open("div", {{"class", "wide"}});
  page.open("table", {{"aria-labelledby", "places-title"}});
  page.open("thead");
  page.open("tr");
  const std::pair<std::string, Phrase> columns[] = {
      {"severity", words::severity}, {"rule", words::rule},     {"input", words::table},
      {"row", words::row},           {"column", words::column}, {"message", words::what},
      {"byte", words::position}};
  for (const auto& [key, heading] : columns) {
    if (key == "input" && !several_files) continue;
    page.open("th", {{"scope", "col"}, {"data-key", key}});
    page.element("button", {{"type", "button"}}, in_both(heading));
    page.close();
  }
  page.close();
  page.close();
  page.element("tbody", {}, std::string_view());
  page.close();
  page.close();
  page.close();
}

}  // namespace jeugdlint::html
