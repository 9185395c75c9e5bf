// SPDX-License-Identifier: Apache-2.0
#include "input/csv/header.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace jeugdlint {
namespace {

bool blank(std::string_view name) {
  return name.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string name_of_place(std::size_t index) {
  return "column_" + std::to_string(index + 1);
}

}  // namespace

DistinctNames distinct_names(std::vector<std::string> names) {
  DistinctNames distinct;
  std::unordered_set<std::string> as_written(names.begin(), names.end());
  std::unordered_set<std::string> used;
  std::unordered_map<std::string, std::size_t> last_number;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string name = names[i];
    const bool empty = blank(name);
    if (empty) name = name_of_place(i);
    const bool repeated = !empty && used.count(name) > 0;
    if (empty) distinct.empty.push_back(static_cast<std::uint32_t>(i));
    if (repeated) distinct.repeated.push_back(static_cast<std::uint32_t>(i));
    if (empty || repeated) {
      // A made name must not take the name that another column was given.
      const std::string stem = name;
      std::size_t& number = last_number[stem];
      while (used.count(name) > 0 || as_written.count(name) > 0)
        name = stem + "_" + std::to_string(++number + 1);
    }
    used.insert(name);
    distinct.names.push_back(std::move(name));
  }
  return distinct;
}

std::vector<std::string> positional_names(const std::vector<std::string>& names,
                                          std::size_t columns) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < columns; ++i)
    all.push_back(i < names.size() ? names[i] : name_of_place(i));
  return distinct_names(std::move(all)).names;
}

}  // namespace jeugdlint
