// SPDX-License-Identifier: Apache-2.0
// One part of an input meets the rules of its plan. Parts can be inspected on their own and merged,
// in input order for record rules' counts and in any order for the states of table rules.
#pragma once

#include "engine/collector.h"
#include "engine/plan.h"
#include "input/input.h"

#include <array>
#include <memory>
#include <vector>

namespace jeugdlint {

// The key of the hashes that rules keep: new for each run, never written.
using RunKey = std::array<std::uint8_t, 16>;
RunKey random_run_key();

class Inspection {
 public:
  // `plan` outlives the inspection.
  Inspection(const Plan& plan, const RunKey& key, std::uint64_t max_findings,
             FindingSink* sink = nullptr);
  Inspection(Inspection&&) noexcept;
  ~Inspection();

  // Types the columns that rules ask for and hands the batch to every rule. `reader`, which read
  // the batch, gives the places of cells; without it they stay unknown.
  void inspect(Records& records, const RecordReader* reader);
  // `next` comes from another part of the same input.
  void merge(Inspection& next);
  // All parts are in: table rules report, and each rule has its outcome, in the order of the plan.
  std::vector<RuleOutcome> finish();

  std::uint64_t rows() const { return rows_; }

 private:
  struct State;

  void type_columns(Records& records) const;
  void apply_missing_values(Records& records) const;
  void fill_absent_columns(std::size_t rows);
  jl_batch batch_of(const Records& records);
  void place_findings(const Records& records, const RecordReader& reader);

  const Plan* plan_;
  RunKey key_;
  std::vector<State> states_;  // one a rule
  std::vector<jl_column> columns_;
  CellColumn absent_;
  std::uint64_t rows_ = 0;
};

}  // namespace jeugdlint
