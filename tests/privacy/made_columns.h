// SPDX-License-Identifier: Apache-2.0
// Columns of made-up numbers, and a rule that looks at one.
#pragma once

#include "engine/plugins.h"
#include "support/page_player.h"

#include <functional>
#include <random>
#include <string>
#include <string_view>

namespace jeugdlint::test {

using Random = std::mt19937_64;

inline std::string nine_digits(Random& random) {
  std::string text;
  for (int i = 0; i < 9; ++i) text += static_cast<char>('0' + random() % 10);
  return text;
}

// By the definition, and not by the program's own test.
inline bool is_citizen_number(std::string_view number) {
  int sum = -(number[8] - '0');
  for (int i = 0; i < 8; ++i) sum += (9 - i) * (number[static_cast<std::size_t>(i)] - '0');
  return sum % 11 == 0;
}

inline std::string citizen_number(Random& random) {
  for (;;)
    if (std::string number = nine_digits(random); is_citizen_number(number)) return number;
}

// A rule that looks at a file of a column with this name and one with the number of the row.
inline PagePlayer player(const std::string& rule, const std::string& name, std::size_t rows,
                         const std::function<std::string()>& cell) {
  static const Plugins plugins = load_plugins({});
  PageExample example{.line = 1, .options = "{}", .format = "csv", .input = name + ",row\n"};
  for (std::size_t row = 1; row <= rows; ++row)
    example.input += '"' + cell() + "\"," + std::to_string(row) + '\n';
  return PagePlayer(*plugins.rule(rule), example);
}

}  // namespace jeugdlint::test
