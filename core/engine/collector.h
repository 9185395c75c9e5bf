// SPDX-License-Identifier: Apache-2.0
// Takes in the findings of one rule on one input: counts all of them, keeps the first ones in input
// order. Findings may come in any order; what is kept depends on the findings alone, not on batches
// or parts.
#pragma once

#include "engine/finding_sink.h"
#include "engine/outcome.h"
#include "engine/row_spread.h"

#include <jeugdlint/abi.h>

#include <cstdint>
#include <vector>

namespace jeugdlint {

class Collector {
 public:
  // `columns`: how many slots there are. At most `most` findings are kept.
  Collector(std::size_t columns, std::uint64_t most) : by_column_(columns), most_(most) {}

  // `sink` gets each finding as well, as one of the rule with this number.
  void also_to(FindingSink* sink, std::uint32_t number) {
    sink_ = sink;
    number_ = number;
  }
  // Findings wait for merge() to bring them to the sink of another collector.
  void hold_for_sink() { holds_ = true; }
  // Rows added until the next call are those of this batch.
  void start_batch(const std::vector<std::uint64_t>& rows);
  // Rows added from now on are of any batch.
  void end_batches();
  void add(const jl_finding& finding);
  // One that is no finding of a batch: its row is not counted as failed.
  void add(Finding finding);
  void add_not_evaluable(std::uint64_t rows) { not_evaluable_ += rows; }
  // As new, but keeps only findings before this row.
  void clear(std::uint64_t before_row);
  // The first row whose findings would not be kept any more.
  std::uint64_t full_from() const;
  // What a later part of the input found.
  void merge(const Collector& next);

  // Kept findings of the current batch, to be given their positions while the batch is there.
  template <class Visit>  // Visit(Finding&)
  void each_kept_of_batch(Visit visit) {
    if (!kept_in_batch_) return;
    for (Finding& finding : kept_)
      if (finding.row >= first_row_ && finding.row <= last_row_) visit(finding);
  }

  std::uint64_t findings() const { return findings_; }
  // In no order.
  const std::vector<Finding>& kept() const { return kept_; }
  // Puts counts and kept findings into the outcome. `rows`: those the rule has seen.
  void finish(RuleOutcome& outcome, std::uint64_t rows);

 private:
  void keep(Finding finding);
  void count_row(std::uint64_t row);

  std::vector<std::uint64_t> by_column_;
  RowSpread by_rows_;
  std::uint64_t most_;
  std::uint64_t before_row_ = UINT64_MAX;
  std::uint64_t findings_ = 0, failed_ = 0, not_evaluable_ = 0;
  std::vector<Finding> kept_;  // a heap, the last in input order on top, once it is full
  std::vector<bool> row_failed_;
  FindingSink* sink_ = nullptr;
  std::uint32_t number_ = 0;
  bool holds_ = false;
  std::vector<FoundAt> held_;               // for the sink
  std::vector<std::uint64_t> rows_at_end_;  // of findings behind the last batch
  const std::vector<std::uint64_t>* rows_ = nullptr;
  std::uint64_t first_row_ = 1, last_row_ = 0;
  bool batch_marked_ = false, kept_in_batch_ = false, ended_ = false;
};

// As a rule gave it.
Finding finding_of(const jl_finding& from);

// Input order: whole-table and column findings, then by row and column; the evidence decides
// between equals.
bool before(const Finding& a, const Finding& b);

}  // namespace jeugdlint
