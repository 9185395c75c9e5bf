// SPDX-License-Identifier: Apache-2.0
// Finds names of persons and of Dutch places in running text, by our own lists and by what stands
// around a word: a title, a relation, initials, a verb of speech, a tussenvoegsel.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

struct NameSpan {
  std::size_t begin = 0, end = 0;
  bool place = false;  // of a place; else of a person
};

// Appends the names of a text, in order.
void find_names(std::string_view text, std::vector<NameSpan>& found);

// True when each word of a cell is a known name, an initial or a tussenvoegsel.
bool is_person_name(std::string_view cell);

}  // namespace jeugdlint::privacy
