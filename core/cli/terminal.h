// SPDX-License-Identifier: Apache-2.0
// What a person sees: is there a terminal, how wide is it, may it be coloured; and writing to it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdlint {

bool output_is_terminal();  // standard output
bool errors_are_terminal();

// Columns of the terminal at standard output; 100 when there is none.
std::size_t output_width();

// `asked` is auto, always or never. With auto, NO_COLOR says no, then CLICOLOR_FORCE yes; otherwise
// a terminal that is not dumb gets colour.
bool colour_wanted(std::string_view asked);

// Whether the terminal at standard output gets links: one that is not dumb, where colour is wanted.
bool links_wanted(std::string_view color_asked);

// Each line without power over the terminal, whatever a file's name holds, and ended.
std::string printable_lines(std::string_view text);

// Writes all of it to standard output. A reader that has gone away (`| head`) is no error; anything
// else that stops it, a full disk say, throws Failure: a report that is cut must not look whole.
void print(std::string_view text);
// What could not be written to standard output is told in that way.
void refuse_output(int error);

}  // namespace jeugdlint
