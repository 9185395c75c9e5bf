// SPDX-License-Identifier: Apache-2.0
// Dutch phone numbers in text: 06-12345678, (020) 123 45 67, +31 6 12345678. Area codes follow the
// numbering plan of the Dutch regulator (ACM). Numbers without a place (084, 085, 087, 088) ring
// on a desk or a mobile phone; service numbers (0800, 0900) point at no person and do not count.
#pragma once

#include "characters.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace jeugdlint::privacy {

// Digits of the area code without the zero: 1 for a mobile number, 2 or 3 for a place, 0 for none.
// `number`: nine digits, without the zero.
inline std::size_t area_digits(std::string_view number) {
  // For each first digit, the second digits of areas of two, and the area codes of three.
  constexpr std::array<std::string_view, 10> two = {"",     "035", "0346",       "03568", "0356",
                                                    "0358", "",    "0123456789", "5",     ""};
  constexpr std::array<std::string_view, 10> three = {
      "",
      "111 113 114 115 117 118 161 162 164 165 166 167 168 172 174 180 181 182 183 184 186 187",
      "222 223 224 226 227 228 229 251 252 255 294 297 299",
      "313 314 315 316 317 318 320 321 341 342 343 344 345 346 347 348",
      "411 412 413 416 418 475 478 481 485 486 487 488 492 493 495 497 499",
      "511 512 513 514 515 516 517 518 519 521 522 523 524 525 527 528 529 541 543 544 545 546 547 "
      "548 561 562 566 570 571 572 573 575 577 578 591 592 593 594 595 596 597 598 599",
      "",
      "",
      "",
      ""};
  const auto first = static_cast<std::size_t>(number[0] - '0');
  if (first == 8) return std::string_view("4578").find(number[1]) != std::string_view::npos ? 2 : 0;
  if (first == 6) return (number[1] >= '1' && number[1] <= '5') || number[1] == '8' ? 1 : 0;
  std::size_t area = 0;
  if (two[first].find(number[1]) != std::string_view::npos) area = 2;
  if (three[first].find(number.substr(0, 3)) != std::string_view::npos) area = 3;
  // A number within a place does not start with 0 or 1.
  return area != 0 && number[area] >= '2' ? area : 0;
}

struct PhoneNumber {
  std::size_t begin = 0, end = 0;
  bool bare = false;  // ten digits of a place without any mark: it may be another number
};

// Takes a number that starts at `begin`: at a zero, at +31, or at a bracket before the zero.
class PhoneReader {
 public:
  PhoneReader(std::string_view text, std::size_t begin) : text_(text), begin_(begin), at_(begin) {}

  // False when there is no phone number here.
  bool read(PhoneNumber& found) {
    const bool abroad = skip_prefix();
    if (!abroad && !skip_zero()) return false;
    if (!read_nine() || looks_like_date()) return false;
    const std::size_t area = area_digits({digits_.data(), digits_.size()});
    // Outside a mobile number the first group is the area code and nothing else.
    if (area == 0 || (area > 1 && group_ != 0 && group_ != area)) return false;
    if (!stands_alone(text_, begin_, at_)) return false;
    found = {begin_, at_, !abroad && area > 1 && group_ == 0};
    return true;
  }

 private:
  static bool separates(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
  }
  bool skip(std::string_view part) {
    if (text_.substr(at_, part.size()) != part) return false;
    at_ += part.size();
    return true;
  }
  void skip_separators() {
    for (int i = 0; i < 3 && at_ < text_.size() && separates(text_[at_]); ++i) ++at_;
  }

  bool skip_prefix() {
    if (!skip("+31") && !skip("0031")) return false;
    skip_separators();
    if (skip("0")) skip_separators();  // +31 (0)6
    return true;
  }
  bool skip_zero() {
    skip("(");
    return skip("0");
  }

  bool read_nine() {
    std::size_t count = 0;
    while (count < digits_.size()) {
      if (count > 0) {
        const std::size_t before = at_;
        skip_separators();
        if (at_ != before && group_ == 0) group_ = count;
      }
      if (at_ == text_.size() || !is_digit(text_[at_])) return false;
      digits_[count++] = text_[at_++];
    }
    return true;
  }

  // 06-12-2024 10 has the digits of a mobile number.
  bool looks_like_date() const {
    const std::string_view start = text_.substr(begin_, 10);
    return start.size() == 10 && separates(start[2]) && start[5] == start[2] &&
           (start.substr(6, 2) == "19" || start.substr(6, 2) == "20") && digits_in(start) == 8;
  }

  std::string_view text_;
  std::size_t begin_, at_;
  std::array<char, 9> digits_{};
  std::size_t group_ = 0;  // digits before the first separator, without the zero; 0: no separator
};

}  // namespace jeugdlint::privacy
