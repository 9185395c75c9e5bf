// SPDX-License-Identifier: Apache-2.0
// rules/expressions.md: its examples are computed, and its list of functions is that of the
// program.
#include "expression/evaluated.h"
#include "report/function_page.h"
#include "support/catch.h"
#include "support/expected_text.h"

#include <sstream>
#include <utility>
#include <vector>

namespace {

const std::string page = "../rules/expressions.md";
const std::string functions_heading = "# Functions in expressions\n";

// The lines between ```expressions and ```, as what stands left and right of the arrow.
std::vector<std::pair<std::string, std::string>> examples() {
  const std::string arrow = "  →  ";
  std::vector<std::pair<std::string, std::string>> found;
  std::istringstream lines(jeugdlint::test::file_text(JEUGDLINT_SOURCE "/rules/expressions.md"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```expressions";
    } else if (inside) {
      const std::size_t at = line.find(arrow);
      INFO(line);
      REQUIRE(at != std::string::npos);
      found.emplace_back(line.substr(0, at), line.substr(at + arrow.size()));
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the examples on the page about expressions have the values shown") {
  const auto all = examples();
  CHECK(all.size() > 25);
  for (const auto& [expression, value] : all) {
    CAPTURE(expression);
    if (value == "error")
      CHECK(evaluated(expression).starts_with("error: "));
    else
      CHECK(evaluated(expression) == (value == "not evaluable" ? value : evaluated(value)));
  }
}

TEST_CASE("the page about expressions lists the functions that there are") {
  const std::string text = jeugdlint::test::file_text(JEUGDLINT_SOURCE "/rules/expressions.md");
  const std::string before = text.substr(0, text.find(functions_heading));
  const std::string right = before + jeugdlint::function_page(jeugdlint::Language::en);
  CHECK(jeugdlint::test::expected_text(page, right) == right);
}
