// SPDX-License-Identifier: Apache-2.0
// The shape of a text: what kinds of characters it is made of, and none of them. 1234AB is 9999AA.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint {

// A digit is 9, a capital A, any other letter a, white space a blank; marks of ASCII stay. Empty
// for a text of more than 40 characters: a sentence has no shape worth telling.
std::string shape_of(std::string_view text);

}  // namespace jeugdlint
