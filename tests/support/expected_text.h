// SPDX-License-Identifier: Apache-2.0
// Compares a text with a file under tests/; UPDATE_EXPECTED=1 in the environment rewrites the file
// instead, and the change is reviewed like code.
#pragma once

#include <string>

namespace jeugdlint::test {

// The text that must be in the file `name`, a path under tests/. Writes `actual` to it first when
// asked to.
std::string expected_text(const std::string& name, const std::string& actual);

std::string file_text(const std::string& path);

}  // namespace jeugdlint::test
