// SPDX-License-Identifier: Apache-2.0
// Problems with the form of an input become findings of the `input/...` rules.
#pragma once

#include "engine/finding_sink.h"
#include "engine/outcome.h"
#include "engine/selection.h"
#include "input/problem.h"

#include <cstdint>
#include <map>
#include <vector>

namespace jeugdlint {

// A problem as the rule that it becomes, without findings yet.
RuleOutcome outcome_of(ProblemKind kind);

class ProblemCollector : public Problems {
 public:
  explicit ProblemCollector(std::uint64_t most, FindingSink* sink = nullptr)
      : most_(most), sink_(sink) {}

  void add(const Problem& problem) override;
  bool truncated() const { return truncated_; }
  bool has(ProblemKind kind) const { return kinds_.count(kind) > 0; }
  // Whether a flaw that kept something from being judged is left out by the selection.
  bool hidden_by(const Selection& selection) const;
  // One outcome for each kind of problem that occurred and is selected; by id.
  std::vector<RuleOutcome> outcomes(const Selection& selection) const;

 private:
  struct Kind {
    std::uint64_t findings = 0;
    std::map<std::uint32_t, std::uint64_t> by_column;
    RowSpread by_rows;
    std::vector<Finding> kept;
  };

  std::uint64_t most_;
  FindingSink* sink_;
  bool truncated_ = false;
  std::map<ProblemKind, Kind> kinds_;
};

}  // namespace jeugdlint
