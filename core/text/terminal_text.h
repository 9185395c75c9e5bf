// SPDX-License-Identifier: Apache-2.0
// Text for a terminal or a CI log: made harmless, measured in columns, folded at a width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// The text without power: a control character becomes \x1b, and what starts a command of a CI
// system (:: at the start of a word, ##) is broken up. For every name and path that is printed.
std::string printable(std::string_view text);

// Columns that the text takes on a terminal; marks that combine take none, wide characters two.
std::size_t display_width(std::string_view text);

// The text, with spaces behind it up to a width.
std::string padded(std::string_view text, std::size_t width);

// The words of the text as lines of at most `width` columns, each word made printable. A longer
// word gets a line of its own, uncut, so that a path or an id can be copied.
std::vector<std::string> folded(std::string_view text, std::size_t width);

}  // namespace jeugdlint
