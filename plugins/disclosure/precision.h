// SPDX-License-Identifier: Apache-2.0
// A value as it reads at a coarser precision: what a release would hold after the value is cut off.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace jeugdlint::disclosure {

enum class Precision { as_written, year, month, day, postcode4 };

inline std::optional<Precision> precision_named(std::string_view name) {
  if (name.empty() || name == "as_written") return Precision::as_written;
  if (name == "year") return Precision::year;
  if (name == "month") return Precision::month;
  if (name == "day") return Precision::day;
  if (name == "postcode4") return Precision::postcode4;
  return std::nullopt;
}

inline bool digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Part of the text itself; what has another shape than 20120314, 2012-03-14 or 14-03-2012 (a time
// may follow) stays as it is.
inline std::string_view coarsened(std::string_view text, Precision precision) {
  if (precision == Precision::as_written) return text;
  if (precision == Precision::postcode4)
    return text.size() >= 4 && digits(text.substr(0, 4)) ? text.substr(0, 4) : text;
  const bool year_first =
      text.size() >= 10 && digits(text.substr(0, 4)) && !digits(text.substr(4, 1));
  const bool year_last = text.size() >= 10 && digits(text.substr(0, 2)) &&
                         digits(text.substr(6, 4)) && !digits(text.substr(2, 1));
  const bool plain = text.size() >= 8 && digits(text.substr(0, 8));
  if (!year_first && !year_last && !plain) return text;
  if (precision == Precision::day) return text.substr(0, plain ? 8 : 10);
  const bool year = precision == Precision::year;
  if (year_last) return year ? text.substr(6, 4) : text.substr(3, 7);
  return text.substr(0, year ? 4 : plain ? 6 : 7);
}

}  // namespace jeugdlint::disclosure
