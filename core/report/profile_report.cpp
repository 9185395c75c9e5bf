// SPDX-License-Identifier: Apache-2.0
#include "report/profile_report.h"

#include "report/json_parts.h"
#include "report/numbers.h"
#include "report/place.h"
#include "report/words.h"
#include "text/json_writer.h"

#include <string>

namespace jeugdlint {

namespace words {

constexpr Phrase profiled_column{"kolom", "column"};
constexpr Phrase profiled_filled{"gevuld", "filled"};
constexpr Phrase profiled_distinct{"verschillend", "distinct"};
constexpr Phrase profiled_content{"inhoud", "content"};
constexpr Phrase profiled_years{"datums van {from} t/m {to}", "dates from {from} to {to}"};
constexpr Phrase profiled_numbers{"getallen van {from} tot {below}",
                                  "numbers from {from} to below {below}"};
constexpr Phrase profiled_other_codes{"en andere codes", "and other codes"};
constexpr Phrase profiled_other_shapes{"en anders", "and others"};
constexpr Phrase profiled_truncated{"Het bestand houdt op voor het compleet is.",
                                    "The file ends before it is complete."};
constexpr Phrase profiled_limits{
    "Wat minder dan {least} records hebben staat er niet bij; aantallen zijn afgerond op {step}. "
    "9 is een cijfer, A een hoofdletter, a een andere letter.",
    "What fewer than {least} records have is left out; numbers are rounded to {step}. 9 is a "
    "digit, A a capital, a another letter."};

}  // namespace words

namespace {

std::string word(const Phrase& phrase, Language language) {
  return std::string(phrase.in(language));
}

void add(std::string& list, const std::string& part) {
  list += (list.empty() ? "" : ", ") + part;
}

std::string with_records(const std::string& what, Count records, Language language) {
  return what + " (" + shown_count(records, language) + ")";
}

// What the cells of a column are, as far as enough records have it.
std::string content_of(const ColumnProfile& column, Language language) {
  std::string text = range_in_words(column, language);
  for (const ProfiledCode& code : column.codes) {
    const std::string& label = code.label.in(language);
    add(text,
        with_records(label.empty() ? code.code : code.code + ' ' + label, code.records, language));
  }
  for (const ProfiledShape& shape : column.shapes)
    add(text, with_records(shape.shape, shape.records, language));
  if (const std::string others = others_in_words(column, language); !others.empty())
    add(text, others);
  return text;
}

void write_range(JsonWriter& json, std::string_view name, const std::optional<ProfiledRange>& range,
                 std::string_view end) {
  json.key(name);
  if (!range) return json.null();
  json.open_object();
  json.member("from", range->from);
  json.member(end, range->to);
  json.close_object();
}

void write_column(JsonWriter& json, const InputOutcome& input, std::uint32_t at,
                  const ColumnProfile& column) {
  json.open_object();
  json.member("name", column_name(input, at));
  write_words(json, "title", input.columns[at].title);
  write_count(json, "filled", input.columns[at].filled);
  write_count(json, "distinct", column.distinct);
  json.member("more_distinct", column.more_distinct);
  write_range(json, "years", column.years, "to");
  write_range(json, "numbers", column.magnitude, "below");
  json.key("shapes");
  json.open_array();
  for (const ProfiledShape& shape : column.shapes) {
    json.open_object();
    json.member("shape", shape.shape);
    write_count(json, "records", shape.records);
    json.close_object();
  }
  json.close_array();
  json.member("other_shapes", column.other_shapes);
  json.key("codes");
  if (!column.coded) {
    json.null();
  } else {
    json.open_array();
    for (const ProfiledCode& code : column.codes) {
      json.open_object();
      json.member("code", code.code);
      write_words(json, "label", code.label);
      write_count(json, "records", code.records);
      json.close_object();
    }
    json.close_array();
  }
  json.member("other_codes", column.other_codes);
  json.close_object();
}

void write_one(JsonWriter& json, const InputOutcome& input) {
  json.open_object();
  json.member("path", input.facts.path);
  json.member("format", input.facts.format);
  json.member_or_null("pack", input.pack);
  json.member_or_null("table", input.table);
  json.key("rows");
  json.open_object();
  write_count(json, "read", input.rows);
  write_count(json, "undecodable", input.rows_undecodable);
  json.close_object();
  json.member("truncated", input.truncated);
  json.key("columns");
  json.open_array();
  for (std::uint32_t at = 0; at < input.columns.size(); ++at)
    if (const auto& profile = input.columns[at].profile) write_column(json, input, at, *profile);
  json.close_array();
  json.close_object();
}

}  // namespace

std::string filled_in_words(const InputOutcome& input, const ColumnOutcome& column,
                            Language language) {
  if (!column.filled.exact()) return shown_count(column.filled, language);
  const std::uint64_t whole = input.rows - input.rows_undecodable;
  const double part = static_cast<double>(column.filled);
  return shown_share(whole == 0 ? 0 : part / static_cast<double>(whole), language);
}

std::string distinct_in_words(const ColumnProfile& column, Language language) {
  return (column.more_distinct ? "> " : "") + shown_count(column.distinct, language);
}

std::string range_in_words(const ColumnProfile& column, Language language) {
  if (column.years)
    return filled(words::profiled_years.in(language),
                  {{"from", std::to_string(static_cast<int>(column.years->from))},
                   {"to", std::to_string(static_cast<int>(column.years->to))}});
  if (column.magnitude)
    return filled(words::profiled_numbers.in(language),
                  {{"from", shown_real(column.magnitude->from, language)},
                   {"below", shown_real(column.magnitude->to, language)}});
  return {};
}

std::string others_in_words(const ColumnProfile& column, Language language) {
  if (column.other_codes) return word(words::profiled_other_codes, language);
  return column.other_shapes ? word(words::profiled_other_shapes, language) : std::string();
}

std::string profile_limits(Language language) {
  return filled(
      words::profiled_limits.in(language),
      {{"least", shown_count(Count::few, language)}, {"step", shown_count(Count::step, language)}});
}

void write_profile(TextPage& page, const InputOutcome& input, Language language) {
  std::string heading = input.facts.path + ": " + counted(input.rows, words::rows, language);
  if (!input.pack.empty()) heading += ", " + input.pack + '/' + input.table;
  page.text(heading, Style::strong);
  if (input.truncated) page.text(word(words::profiled_truncated, language), Style::red, 2);
  std::vector<std::vector<std::string>> rows = {
      {word(words::profiled_column, language), word(words::profiled_filled, language),
       word(words::profiled_distinct, language), word(words::profiled_content, language)}};
  for (std::uint32_t at = 0; at < input.columns.size(); ++at) {
    const ColumnOutcome& column = input.columns[at];
    if (column.profile)
      rows.push_back(
          {column_in_words(input, at, language), filled_in_words(input, column, language),
           distinct_in_words(*column.profile, language), content_of(*column.profile, language)});
  }
  if (rows.size() > 1) page.table(rows, 2, TextPage::Align::left);
  page.text(profile_limits(language), Style::dim, 2);
}

void write_profiles(std::ostream& out, const Outcome& outcome) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.open_object();
  json.member("profile", "jeugdlint/1");
  json.member("audience", outcome.shareable ? "shareable" : "operator");
  json.member("least_records", Count::few);
  json.member("records_rounded_to", Count::step);
  json.key("inputs");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) write_one(json, input);
  json.close_array();
  json.close_object();
  json.end_line();
}

}  // namespace jeugdlint
