// SPDX-License-Identifier: Apache-2.0
// Holds JSON to a JSON Schema (2020-12), as far as the schemas of this project go: a keyword that
// is not known here is a mistake of its own, so that none is passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::test {

// The mistakes, each with the place of what is wrong; empty when the document obeys.
std::vector<std::string> schema_mistakes(std::string_view document, std::string_view schema);

}  // namespace jeugdlint::test
