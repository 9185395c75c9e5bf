// SPDX-License-Identifier: Apache-2.0
// A text that is no expression has mistakes with places; one that is has a value or a fault, in
// bounded time.
#include "expression/expression.h"
#include "expression/shown.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr std::size_t most_shown = 20;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const bool open : {true, false}) {
    jeugdlint::Environment environment;
    environment.open = open;
    std::vector<jeugdlint::ExpressionMistake> mistakes;
    const jeugdlint::Tree tree = jeugdlint::compile(text, environment, mistakes);
    if (tree.nodes.empty() && mistakes.empty()) std::abort();
    std::size_t shown = 0;
    for (const auto& mistake : mistakes) {
      if (mistake.start > text.size()) std::abort();
      // Each is shown by counting through the text, and nobody is shown thousands.
      if (shown++ < most_shown && jeugdlint::shown(mistake, text).empty()) std::abort();
    }
    if (tree.nodes.empty()) continue;
    jeugdlint::Memory memory;
    jeugdlint::literal(jeugdlint::evaluate(tree, jeugdlint::NoRecord(), memory), memory);
  }
  return 0;
}
