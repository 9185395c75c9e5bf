// SPDX-License-Identifier: Apache-2.0
// Rules that throw, with text from the data in the exception: none of it may reach an output.
#include <jeugdlint/plugin.h>

namespace jeugdlint::throws {
namespace {

struct InInspect {
  std::vector<FileColumn> columns;

  void inspect(const Batch& batch, Findings&) const {
    throw std::runtime_error(std::string(batch.text(columns.front().column)[0].view()));
  }
};

struct InFinish {
  std::vector<FileColumn> columns;

  struct State {
    std::string seen;
  };
  void inspect(const Batch& batch, State& state) const {
    state.seen = batch.text(columns.front().column)[0].view();
  }
  void merge(State&, State&&) const {}
  void finish(const State& state, Findings&) const { throw std::runtime_error(state.seen); }
};

RuleInfo declared(std::string_view id, Code code) {
  return {.id = id,
          .category = Category::validity,
          .severity = Severity::note,
          .automatic = true,
          .title = {.nl = "Gooit", .en = "Throws"},
          .message = {.nl = "nooit", .en = "never"},
          .rationale = {},
          .remedy = {},
          .source = "a test",
          .code = std::move(code)};
}

}  // namespace

RuleInfo in_inspect() {
  return declared("throws/in_inspect",
                  code<InInspect>(option<&InInspect::columns>("columns", "all columns")));
}

RuleInfo in_finish() {
  return declared("throws/in_finish",
                  code<InFinish>(option<&InFinish::columns>("columns", "all columns")));
}

}  // namespace jeugdlint::throws

JEUGDLINT_PLUGIN("throws", "1.0", jeugdlint::throws::in_inspect, jeugdlint::throws::in_finish);
