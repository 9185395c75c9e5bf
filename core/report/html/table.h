// SPDX-License-Identifier: Apache-2.0
// Tables that the script can sort. A number is told in words and drawn as a bar beside them.
#pragma once

#include "report/html/markup.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jeugdlint::html {

struct Heading {
  Phrase words;
  int columns = 1;
};

// Opens the table; rows follow.
void open_table(Markup& page, const Phrase& caption, const std::vector<Heading>& headings);
void close_table(Markup& page);

LocalText count_in_words(Count count);
void write_count(Markup& page, Count count);

// Two cells: the words, and a bar of `part` of `whole`. `style` is a class of the style sheet, or
// empty.
void write_bar(Markup& page, const LocalText& words, std::uint64_t part, std::uint64_t whole,
               const std::string& style);

}  // namespace jeugdlint::html
