// SPDX-License-Identifier: Apache-2.0
// A rule that looks for identifiers of one severity of kinds in the names of columns, of the file
// and of the keys above its records: the code behind person_number_in_name and
// personal_data_in_name. All is found before the first row.
#pragma once

#include "column_search.h"
#include "names/small_letters.h"
#include "text_search.h"

#include <jeugdlint/file_names.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

template <Severity severity>
struct IdentifiersInNames {
  std::vector<FileColumn> columns;
  std::optional<FileNames> names;

  void prepare() {
    for (const Kind& kind : kinds())
      if (kind.severity == severity) group_.push_back(&kind);
    for (const FileColumn& column : columns)
      if (!column.declared) look_at(column.name.view(), Term{0}, column.column);
    for (std::size_t i = 0; names && i < names->all.size(); ++i)
      look_at(names->all[i].view(), Term{i == 0 ? 1U : 2U}, std::nullopt);
    search_.reset();
  }

  struct State {};

  void inspect(const Batch&, State&) const {}
  void merge(State&, State&&) const {}

  void finish(const State&, Findings& findings) const {
    for (const Hit& hit : hits_)
      findings.add(hit.column ? Place(*hit.column) : Place::table(),
                   {{"what", hit.what}, {"kind", hit.kind}});
  }

  static std::vector<NamedTerm> terms() {
    std::vector<NamedTerm> terms = {
        {"column", {.nl = "de naam van deze kolom", .en = "the name of this column"}},
        {"file", {.nl = "de naam van het bestand", .en = "the name of the file"}},
        {"key", {.nl = "een sleutel boven de records", .en = "a key above the records"}}};
    for (const NamedTerm& term : terms_of(severity, false)) terms.push_back(term);
    return terms;
  }

 private:
  static constexpr std::size_t kinds_from = 3;  // in the terms
  struct Hit {
    std::optional<TextColumn> column;
    Term what{}, kind{};
  };

  // Dates, places and the like are what a name is for.
  static bool counts(const Kind& kind) {
    constexpr std::array<std::string_view, 5> of_persons = {"credit_card", "email", "iban",
                                                            "person_name", "phone"};
    return severity == Severity::error ||
           std::find(of_persons.begin(), of_persons.end(), kind.id) != of_persons.end();
  }

  void look_at(std::string_view name, Term what, std::optional<TextColumn> column) {
    const std::string text = spaced(name);
    std::vector<TextHit> hits;
    if (may_hold_number(text)) {
      if (!search_) search_.emplace().prepare(severity);
      search_->find(text, hits);
    } else if (severity != Severity::error) {
      add_names(text, hits);
    }
    std::vector<std::size_t> told;
    for (const TextHit& hit : hits) {
      if (!counts(*group_[hit.place]) ||
          std::find(told.begin(), told.end(), hit.place) != told.end())
        continue;
      told.push_back(hit.place);
      hits_.push_back({column, what, Term{static_cast<std::uint32_t>(kinds_from + hit.place)}});
    }
  }

  // Most names have neither; then the patterns of all kinds need not be made ready.
  static bool may_hold_number(std::string_view text) {
    constexpr std::size_t fewest_digits = 7;
    return digits_in(text) >= fewest_digits || text.find('@') != std::string_view::npos;
  }

  void add_names(const std::string& text, std::vector<TextHit>& hits) const {
    const auto person = std::find_if(group_.begin(), group_.end(),
                                     [](const Kind* kind) { return kind->id == "person_name"; });
    const bool small = std::none_of(text.begin(), text.end(), is_capital);
    const std::string written = small ? with_capitals(text) : text;
    std::vector<NameSpan> spans;
    find_names(written, spans);
    for (const NameSpan& one : spans)
      if (!one.place && tells(written, one, small))
        hits.push_back({one.begin, one.end, static_cast<std::size_t>(person - group_.begin())});
  }

  // One word says too little when nothing goes before it, when it has no capital of its own, and
  // when it is a month.
  static bool tells(std::string_view text, const NameSpan& name, bool small) {
    constexpr std::array<std::string_view, 6> months = {"Jan",  "April", "Mei",
                                                        "Juni", "May",   "June"};
    const std::string_view span = text.substr(name.begin, name.end - name.begin);
    if (span.find(' ') != std::string_view::npos || span.find('.') != std::string_view::npos)
      return true;
    if (small || std::find(months.begin(), months.end(), span) != months.end()) return false;
    return name.begin > 0 || is_lone_first_name(text);
  }

  // Noa, where the first record stands in the place of a header.
  static bool is_lone_first_name(std::string_view text) {
    const std::string folded(Folded(text).view());
    return SmallLetters::is_first_name(folded, 3);
  }

  static std::string with_capitals(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i)
      if (i == 0 || text[i - 1] == ' ') text[i] = raised(text[i]);
    return text;
  }

  static char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

  // The words of a name: Jan_Jansen, Jan%20Jansen.
  static std::string spaced(std::string_view name) {
    std::string text;
    for (std::size_t at = 0; at < name.size(); ++at) {
      const bool coded = name.substr(at).starts_with("%20");
      text += coded || name[at] == '_' ? ' ' : name[at];
      if (coded) at += 2;
    }
    return text;
  }

  std::vector<const Kind*> group_;  // as in the terms
  std::optional<TextSearch> search_;
  std::vector<Hit> hits_;
};

inline constexpr Words name_message = {.nl = "{what} bevat {kind}", .en = "{what} holds {kind}"};

}  // namespace jeugdlint::privacy
