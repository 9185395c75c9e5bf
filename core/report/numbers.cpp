// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace jeugdlint {
namespace {

std::string grouped(std::string digits, Language language) {
  const char mark = language == Language::nl ? '.' : ',';
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, mark);
  }
  return digits;
}

std::string with_decimals(double number, int decimals, Language language) {
  std::array<char, 512> room{};  // the longest double has 309 digits before the point
  const auto end = std::to_chars(room.data(), room.data() + room.size(), std::abs(number),
                                 std::chars_format::fixed, decimals)
                       .ptr;
  const std::string digits(room.data(), end);
  const auto point = digits.find('.');
  std::string shown = grouped(digits.substr(0, point), language);
  if (point != std::string::npos)
    shown += (language == Language::nl ? ',' : '.') + digits.substr(point + 1);
  const bool nothing = digits.find_first_not_of("0.") == std::string::npos;
  return number < 0 && !nothing ? '-' + shown : shown;
}

}  // namespace

std::string shown_count(Count count, Language language) {
  if (count.telling() == Count::Telling::not_at_all) return "-";
  if (count.below_few()) return '<' + std::to_string(Count::few);
  const std::string digits = grouped(std::to_string(std::uint64_t{count}), language);
  return count.telling() == Count::Telling::nearly_all ? '>' + digits : digits;
}

std::string shown_real(double number, Language language) {
  if (!std::isfinite(number)) return "?";
  std::string shown = with_decimals(number, 3, language);
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == ',' || shown.back() == '.') shown.pop_back();
  return shown;
}

std::string shown_share(double share, Language language) {
  if (!std::isfinite(share)) return "?";
  const double percentage = share * 100;
  if (percentage > 0 && percentage < 0.05) return '<' + with_decimals(0.1, 1, language) + '%';
  if (percentage >= 99.95 && share < 1) return '>' + with_decimals(99.9, 1, language) + '%';
  const bool whole = percentage == std::floor(percentage);
  return with_decimals(percentage, whole ? 0 : 1, language) + '%';
}

std::string shown_bytes(std::uint64_t bytes, Language language) {
  if (bytes < 1000) return shown_count(bytes, language) + (bytes == 1 ? " byte" : " bytes");
  constexpr const char* units[] = {"kB", "MB", "GB", "TB"};
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; size >= 999.95 && unit + 1 < std::size(units); ++unit) size /= 1000;
  return with_decimals(size, 1, language) + ' ' + units[unit];
}

}  // namespace jeugdlint
