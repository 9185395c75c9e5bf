// SPDX-License-Identifier: Apache-2.0
// Texts by character: places, pieces and white space.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jeugdlint {

// At least 1, also where the bytes are no UTF-8.
std::size_t character_length(std::string_view text, std::size_t at);

std::vector<std::string_view> characters_of(std::string_view text);
std::int64_t characters_in(std::string_view text);

// The byte where a character starts; the end when there are no more.
std::size_t byte_of(std::string_view text, std::int64_t character);

// Whether one character is white space, as Unicode has it.
bool is_space(std::string_view character);

}  // namespace jeugdlint
