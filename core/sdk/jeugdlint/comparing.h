// SPDX-License-Identifier: Apache-2.0
// For a table rule that compares the files of a run: those of a delivery with one another and with
// those of the previous one. The rule has
//   void compare(const State&, const OtherFile<Rule>&, Findings&) const;
// and is named in its file by JEUGDLINT_COMPARING. It is called when all files have been read, with
// each earlier file and each of the previous delivery; finish() adds nothing.
#pragma once

#include <jeugdlint/abi_comparison.h>
#include <jeugdlint/rule.h>

#include <string_view>

namespace jeugdlint {

template <class R>
struct OtherFile {
  const R& rule;  // configured for that file
  const typename R::State& state;
  bool previous = false;  // of the previous delivery
};

template <class Cell>
Evidence in_other_file(std::string_view name, Column<Cell> column) {
  Evidence evidence(name, column);
  evidence.raw.kind = JL_EVIDENCE_OTHER_COLUMN;
  return evidence;
}

template <class R>
concept WithComparison = TableRule<R> && requires(const R& rule, const typename R::State& state,
                                                  const OtherFile<R>& other, Findings& findings) {
  rule.compare(state, other, findings);
};

template <WithComparison R>
constexpr jl_comparison comparison_of() {
  jl_comparison made{};
  made.struct_size = sizeof(jl_comparison);
  made.compare = [](const void* rule, const void* state, const jl_other_file* other,
                    const jl_findings* sink) {
    return guarded([&] {
      using State = typename R::State;
      Findings findings(*sink);
      static_cast<const R*>(rule)->compare(
          *static_cast<const State*>(state),
          OtherFile<R>{*static_cast<const R*>(other->rule),
                       *static_cast<const State*>(other->state), other->previous != 0},
          findings);
    });
  };
  return made;
}

}  // namespace jeugdlint

// `name`: of the rule, its id behind the slash. `Rule`: its struct.
#define JEUGDLINT_COMPARING(name, Rule)                                        \
  extern "C" JEUGDLINT_EXPORT const jl_comparison jeugdlint_comparison_##name; \
  constexpr jl_comparison jeugdlint_comparison_##name = jeugdlint::comparison_of<Rule>()
