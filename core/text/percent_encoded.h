// SPDX-License-Identifier: Apache-2.0
// A path as a URI writes it.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint {

// Slashes and what RFC 3986 calls unreserved stand for themselves, every other byte is %XX.
std::string percent_encoded(std::string_view path);

}  // namespace jeugdlint
