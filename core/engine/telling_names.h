// SPDX-License-Identifier: Apache-2.0
// Which names of an input tell of a person, by the rules that judge names. Reports show columns and
// files with such a name by their number. Asked before a row is read, whatever rules are selected.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class Plugins;
struct BoundColumn;
struct InputFacts;

struct TellingNames {
  std::set<std::uint32_t> columns;  // by slot
  bool file = false;                // its own name, or a key above its records
};

// `names`: of the file as a whole. When a rule fails, every name is held to tell.
TellingNames telling_names(const std::vector<BoundColumn>& columns,
                           const std::vector<std::string>& names, const Plugins& plugins);

// The file's own name (that of standard input is `standard_input`), and the keys above its records.
std::vector<std::string> names_of_file(const InputFacts& facts, std::string_view standard_input);

// exports/#2.csv of the second input: what stands for a path whose last name is not shown.
std::string numbered_path(const std::string& path, std::size_t number);

}  // namespace jeugdlint
