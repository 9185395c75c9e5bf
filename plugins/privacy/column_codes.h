// SPDX-License-Identifier: Apache-2.0
// What is kept of a column to tell whether its codes recur in another file: a sample of keyed
// hashes, and how many codes its form has room for.
#pragma once

#include "characters.h"
#include "date_shape.h"
#include "distinct_sample.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdlint::privacy {

// How many different codes would look like these: the characters that each place has had, or the
// numbers between the least and the most.
class CodeSpace {
 public:
  static constexpr std::size_t longest = 64;

  void add(std::string_view code) {
    ++lengths_[code.size()];
    bool number = true;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
      places_[i].add(code[i]);
      number = number && is_digit(code[i]) && i < most_digits;
      if (number) value = value * 10 + static_cast<std::uint64_t>(code[i] - '0');
    }
    if (number) add_number(value, value);
    all_numbers_ = all_numbers_ && number;
  }

  void merge(const CodeSpace& next) {
    for (std::size_t i = 0; i <= longest; ++i) lengths_[i] += next.lengths_[i];
    for (std::size_t i = 0; i < longest; ++i) places_[i].merge(next.places_[i]);
    if (next.least_ <= next.most_) add_number(next.least_, next.most_);
    all_numbers_ = all_numbers_ && next.all_numbers_;
  }

  double size() const {
    const auto usual = static_cast<std::size_t>(std::max_element(lengths_.begin(), lengths_.end()) -
                                                lengths_.begin());
    double size = 1;
    for (std::size_t i = 0; i < usual; ++i) size *= places_[i].size();
    if (!all_numbers_ || least_ > most_) return size;
    return std::min(std::max(size, 1.0), static_cast<double>(most_ - least_) + 1);
  }

  // Of the usual length, as codes that a program gave out are; numbers may have any.
  bool of_one_form(std::uint64_t cells) const {
    return all_numbers_ || *std::max_element(lengths_.begin(), lengths_.end()) * 20 >= cells * 19;
  }

 private:
  static constexpr std::size_t most_digits = 18;

  struct PlaceInCode {
    enum Class : std::uint8_t { digit = 1, hex = 2, letter = 4, capital_hex = 8, capital = 16 };

    std::uint8_t classes = 0;
    char first = '\0';
    bool varies = false;

    void add(char c) {
      varies = varies || (first != '\0' && c != first);
      if (first == '\0') first = c;
      classes |= class_of(c);
    }
    void merge(const PlaceInCode& next) {
      if (next.first == '\0') return;
      varies = varies || next.varies || (first != '\0' && next.first != first);
      if (first == '\0') first = next.first;
      classes |= next.classes;
    }
    double size() const {
      if (!varies) return 1;
      const auto room = [this](Class one, int characters) {
        return (classes & one) != 0 ? characters : 0;
      };
      return std::max(1, room(digit, 10) + room(hex, 6) + room(letter, 20) + room(capital_hex, 6) +
                             room(capital, 20));
    }

    static std::uint8_t class_of(char c) {
      if (is_digit(c)) return digit;
      if (!is_letter(c)) return 0;
      const bool is_hex = lower(c) <= 'f';
      return is_capital(c) ? (is_hex ? capital_hex : capital) : (is_hex ? hex : letter);
    }
  };

  void add_number(std::uint64_t least, std::uint64_t most) {
    least_ = std::min(least_, least);
    most_ = std::max(most_, most);
  }

  std::array<std::uint64_t, longest + 1> lengths_{};
  std::array<PlaceInCode, longest> places_{};
  std::uint64_t least_ = UINT64_MAX, most_ = 0;
  bool all_numbers_ = true;
};

// A day, month or year of our time. Some codes look like one, all of a column do not.
inline bool is_day(std::string_view code) {
  const auto date = date_shape_of(code);
  if (!date || date->month > 12 || date->day > 31) return false;
  const bool year_first = code.starts_with("19") || code.starts_with("20");
  return year_first || date_shape::is_separator(code[2]);
}

struct ColumnCodes {
  DistinctSample distinct;
  CodeSpace space;
  std::uint64_t codes = 0, days = 0, others = 0;

  // Letters and digits, at least one of them a digit.
  static bool is_code(std::string_view cell) {
    constexpr std::size_t shortest = 4;
    if (cell.size() < shortest || cell.size() > CodeSpace::longest) return false;
    const bool form = std::all_of(cell.begin(), cell.end(), [](char c) {
      return is_letter_or_digit(c) || c == '-' || c == '_';
    });
    return form && digits_in(cell) > 0;
  }

  void merge(const ColumnCodes& next) {
    distinct.merge(next.distinct);
    space.merge(next.space);
    codes += next.codes;
    days += next.days;
    others += next.others;
  }

  bool are_codes() const {
    return codes > 0 && days * 2 < codes && others * 19 <= codes && space.of_one_form(codes);
  }
};

}  // namespace jeugdlint::privacy
