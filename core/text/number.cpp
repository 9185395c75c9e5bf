// SPDX-License-Identifier: Apache-2.0
#include "text/number.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace jeugdlint {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// Up to this many digits the number and the power of ten are exact, and so is their quotient.
constexpr std::size_t exact_digits = 15;
constexpr std::array<double, exact_digits + 1> powers_of_ten = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// The parts of a number, as far as they are well-formed.
class Parts {
 public:
  Parts(std::string_view text, const NumberMarks& marks) : text_(text), marks_(marks) {}

  bool read() {
    if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+'))
      negative_ = text_[at_++] == '-';
    if (!whole_part() || !decimals()) return false;
    return exponent() && at_ == text_.size();
  }

  double value() const {
    if (digits_ <= exact_digits && exponent_.empty()) {
      const double value = static_cast<double>(mantissa_) / powers_of_ten[decimals_];
      return negative_ ? -value : value;
    }
    return general_value();
  }

 private:
  bool digit() {
    if (at_ == text_.size() || !is_digit(text_[at_])) return false;
    // Beyond exact_digits the mantissa is not used.
    mantissa_ = 10 * mantissa_ + static_cast<std::uint64_t>(text_[at_++] - '0');
    ++digits_;
    return true;
  }

  bool whole_part() {
    std::size_t in_group = 0;
    bool grouped = false;
    while (at_ < text_.size()) {
      if (digit()) {
        ++in_group;
      } else if (marks_.group != '\0' && text_[at_] == marks_.group) {
        const bool fits = grouped ? in_group == 3 : in_group >= 1 && in_group <= 3;
        if (!fits) return false;
        grouped = true;
        in_group = 0;
        ++at_;
      } else {
        break;
      }
    }
    return !grouped || in_group == 3;
  }

  bool decimals() {
    if (at_ == text_.size() || text_[at_] != marks_.decimal) return digits_ > 0;
    ++at_;
    while (digit()) ++decimals_;
    return decimals_ > 0;
  }

  bool exponent() {
    if (at_ == text_.size() || (text_[at_] != 'e' && text_[at_] != 'E')) return true;
    const std::size_t start = at_++;
    if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+')) ++at_;
    const std::size_t first = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    exponent_ = text_.substr(start, at_ - start);
    return at_ > first;
  }

  double general_value() const {
    std::string plain;
    for (const char byte : text_) {
      if (byte == '+' && plain.empty()) continue;
      if (marks_.group != '\0' && byte == marks_.group) continue;
      plain += byte == marks_.decimal ? '.' : byte;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return error == std::errc() && end == plain.data() + plain.size() ? value : no_number;
  }

  std::string_view text_;
  NumberMarks marks_;
  std::size_t at_ = 0;
  bool negative_ = false;
  std::uint64_t mantissa_ = 0;
  std::size_t digits_ = 0, decimals_ = 0;
  std::string_view exponent_;
};

}  // namespace

double number_of(std::string_view text, const NumberMarks& marks) {
  Parts parts(text, marks);
  return parts.read() ? parts.value() : no_number;
}

}  // namespace jeugdlint
