// SPDX-License-Identifier: Apache-2.0
// What CEL's specification says of its core, held to by a file for each group of the public
// conformance suite. The cases are our own.
#include "expression/evaluated.h"
#include "support/catch.h"
#include "support/run_program.h"

#include <filesystem>
#include <sstream>
#include <string>

namespace {

constexpr std::string_view arrow = "  →  ";

// Which error it is, is in our own words.
std::string value_or_error(const std::string& expression) {
  const std::string value = evaluated(expression);
  return value.starts_with("error: ") ? "error" : value;
}

}  // namespace

TEST_CASE("an expression of CEL's core has the value that its specification asks for") {
  std::size_t cases = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(JEUGDLINT_SOURCE "/tests/expression/cel")) {
    std::istringstream lines(file_text(file.path()));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('#')) continue;
      CAPTURE(file.path().filename().string(), line);
      const std::size_t end = line.find(arrow);
      REQUIRE(end != std::string::npos);
      CHECK(value_or_error(line.substr(0, end)) == line.substr(end + arrow.size()));
      ++cases;
    }
  }
  CHECK(cases > 400);
}
