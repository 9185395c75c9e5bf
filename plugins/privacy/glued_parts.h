// SPDX-License-Identifier: Apache-2.0
// Whether a key is put together from other cells of its row, each as it stands or shortened as
// people do: a date in four orders, the year, initials, the digits of a postcode, the end of a
// number.
#pragma once

#include "characters.h"
#include "date_shape.h"
#include "sort_code.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// Letters and digits alone, small: what glue and case leave.
inline std::string bare(std::string_view cell) {
  std::string text;
  for (const char c : cell)
    if (is_letter_or_digit(c) || (c & 0x80) != 0) text += lower(c);
  return text;
}

class GluedParts {
 public:
  // A cell that the key may have been made of.
  void add(std::uint16_t column, std::string_view cell) {
    const std::string whole = bare(cell);
    if (whole.empty()) return;
    add_form(column, whole);
    add_dates(column, trimmed(cell));
    const auto begin_of = [&](std::size_t size) {
      if (whole.size() > size) add_form(column, whole.substr(0, size));
    };
    if (is_letter(whole.front())) begin_of(1), begin_of(2), begin_of(3);
    if (whole.size() == 6 && all_digits(whole.substr(0, 4)) && is_letter(whole.back())) begin_of(4);
    if (whole.size() >= 8 && all_digits(whole))
      add_form(column, whole.substr(whole.size() - 3)),
          add_form(column, whole.substr(whole.size() - 4));
  }

  // The columns of the parts, in order of column; empty when the key is not made of two or more.
  std::vector<std::uint16_t> of(std::string_view key) {
    std::stable_sort(forms_.begin(), forms_.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
    const std::string whole = bare(key);
    used_.clear();
    if (whole.size() < shortest_key || !covers(whole)) return {};
    std::sort(used_.begin(), used_.end());
    return used_;
  }

 private:
  static constexpr std::size_t shortest_key = 6, most_parts = 4, longest_rest = 2, telling = 4;
  struct Form {
    std::uint16_t column;
    std::string text;
  };

  void add_form(std::uint16_t column, std::string text) {
    forms_.push_back({column, std::move(text)});
  }

  void add_dates(std::uint16_t column, std::string_view cell) {
    const auto date = date_shape_of(cell);
    const SortCode code = sort_code(cell.substr(0, 10));
    if (!date || date->day == 0 || code.sort != SortCode::number || code.at < 10'000'000) return;
    const std::string day = std::to_string(code.at);  // 20120314
    const std::string year = day.substr(0, 4);
    const std::string backwards = day.substr(6) + day.substr(4, 2);  // 1403
    add_form(column, day);
    add_form(column, day.substr(2));
    add_form(column, backwards + year);
    add_form(column, backwards + year.substr(2));
    add_form(column, year);
  }

  // Two parts at least, one of them long enough to tell; a number at the end keeps keys apart.
  bool covers(std::string_view rest) {
    if (used_.size() >= 2 && rest.size() <= longest_rest && (rest.empty() || all_digits(rest)))
      return has_telling_part_;
    if (used_.size() == most_parts) return false;
    for (const Form& form : forms_) {
      if (!rest.starts_with(form.text) ||
          std::find(used_.begin(), used_.end(), form.column) != used_.end())
        continue;
      const bool told = has_telling_part_;
      has_telling_part_ = told || form.text.size() >= telling;
      used_.push_back(form.column);
      if (covers(rest.substr(form.text.size()))) return true;
      used_.pop_back();
      has_telling_part_ = told;
    }
    return false;
  }

  std::vector<Form> forms_;
  std::vector<std::uint16_t> used_;
  bool has_telling_part_ = false;
};

}  // namespace jeugdlint::privacy
