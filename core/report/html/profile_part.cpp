// SPDX-License-Identifier: Apache-2.0
#include "report/html/page_words.h"
#include "report/html/parts.h"
#include "report/html/table.h"
#include "report/place.h"
#include "report/profile_report.h"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <vector>

namespace jeugdlint::html {
namespace {

void write_fact(Markup& page, const Phrase& label, const LocalText& text) {
  if (text.empty()) return;
  page.element("dt", {}, in_both(label));
  page.element("dd", {}, text);
}

void write_facts(Markup& page, const InputOutcome& input, const ColumnOutcome& column) {
  const ColumnProfile& profile = *column.profile;
  page.open("dl");
  write_fact(page, words::filled_share,
             in_both([&](Language language) { return filled_in_words(input, column, language); }));
  write_fact(page, words::distinct,
             in_both([&](Language language) { return distinct_in_words(profile, language); }));
  write_fact(page, words::range,
             in_both([&](Language language) { return range_in_words(profile, language); }));
  page.close();
}

const std::string& name_of(const ProfiledCode& code) {
  return code.code;
}
const std::string& name_of(const ProfiledShape& shape) {
  return shape.shape;
}

// `heading`: what the parts are: codes, of which the pack has titles, or shapes.
template <class Parts>
void write_parts(Markup& page, const Phrase& heading, const Parts& parts) {
  constexpr bool titled = std::is_same_v<typename Parts::value_type, ProfiledCode>;
  if (parts.empty()) return;
  std::uint64_t most = 0;
  for (const auto& one : parts) most = std::max<std::uint64_t>(most, one.records);
  open_table(page, heading,
             titled ? std::vector<Heading>{{heading}, {words::title}, {words::records, 2}}
                    : std::vector<Heading>{{heading}, {words::records, 2}});
  for (const auto& one : parts) {
    page.open("tr");
    page.open("th", {{"scope", "row"}});
    page.element("code", {}, std::string_view(name_of(one)));
    page.close();
    if constexpr (titled) page.element("td", {}, one.label);
    write_bar(page, count_in_words(one.records), one.records, most, "");
    page.close();
  }
  close_table(page);
}

void write_column(Markup& page, const InputOutcome& input, std::uint32_t at) {
  const ColumnProfile& profile = *input.columns[at].profile;
  page.element("h4", {},
               in_both([&](Language language) { return column_in_words(input, at, language); }));
  write_facts(page, input, input.columns[at]);
  write_parts(page, words::codes, profile.codes);
  write_parts(page, words::shapes, profile.shapes);
  if (profile.other_codes || profile.other_shapes)
    page.element("p", {},
                 in_both([&](Language language) { return others_in_words(profile, language); }));
}

}  // namespace

void write_profile(Markup& page, const InputOutcome& input) {
  const auto profiled = [](const ColumnOutcome& column) { return column.profile.has_value(); };
  if (std::none_of(input.columns.begin(), input.columns.end(), profiled)) return;
  page.element("h3", {}, in_both(words::content));
  page.element("p", {}, in_both(profile_limits));
  for (std::uint32_t at = 0; at < input.columns.size(); ++at)
    if (profiled(input.columns[at])) write_column(page, input, at);
}

}  // namespace jeugdlint::html
