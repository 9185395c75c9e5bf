// SPDX-License-Identifier: Apache-2.0
#include "report/html/table.h"

#include "report/numbers.h"

#include <algorithm>
#include <cmath>

namespace jeugdlint::html {
namespace {

// In thousandths; what is not nothing can be seen.
std::uint64_t width_of(std::uint64_t part, std::uint64_t whole) {
  if (part == 0 || whole == 0) return 0;
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  return std::max<std::uint64_t>(4, static_cast<std::uint64_t>(std::lround(1000 * share)));
}

void write_number(Markup& page, const LocalText& words, std::uint64_t number) {
  page.element("td", {{"class", "number"}, {"data-value", std::to_string(number)}}, words);
}

}  // namespace

void open_table(Markup& page, const Phrase& caption, const std::vector<Heading>& headings) {
  page.open("div", {{"class", "wide"}});
  page.open("table", {{"class", "sortable"}});
  page.element("caption", {}, in_both(caption));
  page.open("thead");
  page.open("tr");
  for (const Heading& heading : headings) {
    Attributes attributes = {{"scope", "col"}};
    if (heading.columns > 1) attributes.emplace_back("colspan", std::to_string(heading.columns));
    page.element("th", attributes, capitalised(heading.words));
  }
  page.close();
  page.close();
  page.open("tbody");
}

void close_table(Markup& page) {
  page.close();
  page.close();
  page.close();
}

LocalText count_in_words(Count count) {
  return in_both([&](Language language) { return shown_count(count, language); });
}

void write_count(Markup& page, Count count) {
  write_number(page, count_in_words(count), count);
}

void write_bar(Markup& page, const LocalText& words, std::uint64_t part, std::uint64_t whole,
               const std::string& style) {
  write_number(page, words, part);
  page.open("td", {{"class", "bar"}});
  page.open("svg", {{"viewBox", "0 0 1000 10"},
                    {"preserveAspectRatio", "none"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}});
  Attributes bar = {{"width", std::to_string(width_of(part, whole))}, {"height", "10"}};
  if (!style.empty()) bar.emplace_back("class", style);
  page.element("rect", bar, std::string_view());
  page.close();
  page.close();
}

}  // namespace jeugdlint::html
