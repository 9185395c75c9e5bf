// SPDX-License-Identifier: Apache-2.0
#include "engine/column_name.h"

#include <algorithm>
#include <cctype>

namespace jeugdlint {
namespace {

bool is_digit(unsigned char c) {
  return std::isdigit(c) != 0;
}
// Letters beyond ASCII are part of UTF-8 sequences, and the reader has checked those.
bool is_letter(unsigned char c) {
  return c >= 0x80 || std::isalpha(c) != 0;
}

bool reads_as_data(std::string_view name) {
  return name.find('@') != std::string_view::npos ||
         (std::none_of(name.begin(), name.end(), is_letter) &&
          std::count_if(name.begin(), name.end(), is_digit) >= 5);
}

}  // namespace

bool reads_as_name(std::string_view name) {
  const auto count = [&](auto test) { return std::count_if(name.begin(), name.end(), test); };
  const auto sign = [](unsigned char c) {
    return std::string_view(" _-./()").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (name.empty() || name.size() > 48 || !is_letter(static_cast<unsigned char>(name.front())))
    return false;
  if (!std::all_of(name.begin(), name.end(),
                   [&](unsigned char c) { return is_letter(c) || is_digit(c) || sign(c); }))
    return false;
  return count(is_digit) <= 4 && count([](unsigned char c) { return c == ' '; }) <= 2;
}

std::string shown_pointer(std::string_view pointer, bool telling) {
  std::string shown;
  while (!pointer.empty()) {
    const std::string_view step = pointer.substr(1, pointer.find('/', 1) - 1);
    shown += "/";
    shown += step == "*" || (!telling && reads_as_name(step)) ? step : hidden_step;
    pointer.remove_prefix(1 + step.size());
  }
  return shown;
}

bool header_reads_as_names(const Plan& plan) {
  return std::all_of(plan.columns.begin(), plan.columns.end(), [](const BoundColumn& column) {
    return column.field != nullptr || reads_as_name(column.name);
  });
}

std::size_t data_as_names(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.columns.begin(), plan.columns.end(), [](const BoundColumn& column) {
        return column.in_file && column.field == nullptr && reads_as_data(column.name);
      }));
}

}  // namespace jeugdlint
