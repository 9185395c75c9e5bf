// SPDX-License-Identifier: Apache-2.0
// A rule that takes the whole process down in the middle of the data: nothing of it may come out.
#include <jeugdlint/plugin.h>

#include <cstdlib>

namespace jeugdlint::aborts {
namespace {

struct InInspect {
  std::vector<FileColumn> columns;

  void inspect(const Batch&, Findings&) const { std::abort(); }
};

}  // namespace

RuleInfo in_inspect() {
  return {.id = "aborts/in_inspect",
          .category = Category::validity,
          .severity = Severity::note,
          .automatic = true,
          .title = {.nl = "Breekt af", .en = "Aborts"},
          .message = {.nl = "nooit", .en = "never"},
          .rationale = {},
          .remedy = {},
          .source = "a test",
          .code = code<InInspect>(option<&InInspect::columns>("columns", "all columns"))};
}

}  // namespace jeugdlint::aborts

JEUGDLINT_PLUGIN("aborts", "1.0", jeugdlint::aborts::in_inspect);
