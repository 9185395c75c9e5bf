// SPDX-License-Identifier: Apache-2.0
// One part of an input meets the rules of its plan. Parts can be inspected on their own and merged,
// in input order for record rules' counts and in any order for the states of table rules. Or
// several threads inspect batches of one part, and its rules take them in turn.
#pragma once

#include "engine/batch_stream.h"
#include "engine/collector.h"
#include "engine/memory_budget.h"
#include "engine/plan.h"
#include "input/input.h"

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace jeugdlint {

class RuleState;
class Turns;

// The key of the hashes that rules keep: new for each run, never written.
using RunKey = std::array<std::uint8_t, 16>;
RunKey random_run_key();

// Where a cell of a batch stands: RecordReader::cell_position.
using PlaceCell = std::function<Position(const Records&, std::size_t i, std::size_t column)>;

class Inspection {
 public:
  // `plan` outlives the inspection, and so does `budget`, within which the states of table rules
  // stay that can do so.
  Inspection(const Plan& plan, const RunKey& key, std::uint64_t max_findings,
             FindingSink* sink = nullptr, MemoryBudget* budget = nullptr);
  Inspection(Inspection&&) noexcept;
  ~Inspection();

  // Types the columns that rules ask for and hands the batch to every rule. `reader`, which read
  // the batch, gives the places of cells; without it they stay unknown.
  void inspect(Records& records, const RecordReader* reader);
  // For one of several threads: inspects batches that this inspection takes in turn. Must not
  // outlive it.
  Inspection part_in_turn() const;
  // `batch`: the number of these records, from 0 without gaps. The record rules of this part judge
  // them and keep what they find; then each rule of `whole` takes what was found, or judges them
  // itself, as soon as it has had the batch before. Every batch must get there, or abandon() must
  // be called.
  void inspect_in_turn(Records& records, std::uint64_t batch, const PlaceCell& place,
                       Inspection& whole);
  // What is found in batches that come in turn goes to `stream` as well, as soon as it is final.
  void stream_to(FindingStream& stream);
  // No rule waits for a batch any more; what was found is worth nothing.
  void abandon();
  // `next` comes from another part of the same input.
  void merge(Inspection& next);
  // All parts are in: table rules report, and each rule has its outcome, in the order of the plan.
  std::vector<RuleOutcome> finish();
  // After that: the rules that compare files, with what they have gathered from this one.
  struct ToCompare {
    const PlannedRule* rule = nullptr;
    const RuleState* state = nullptr;
  };
  std::vector<ToCompare> to_compare() const;

  std::uint64_t rows() const { return rows_; }
  // Rows of batches that come in turn; by one thread at a time.
  void count_rows(std::uint64_t rows) { rows_ += rows; }
  // Cells of the batches that a part has had in turn; by one thread at a time, once a part.
  void count_filled_of(const Inspection& part);
  // Of each column of the file: the cells that hold something.
  const std::vector<std::uint64_t>& filled() const { return filled_; }

 private:
  struct State;
  enum class Of : std::uint8_t { whole, part_in_turn };

  Inspection(const Plan& plan, const RunKey& key, std::uint64_t max_findings, FindingSink* sink,
             MemoryBudget* budget, Of of);
  void type_columns(Records& records) const;
  void apply_missing_values(Records& records) const;
  void count_filled(const Records& records);
  void fill_absent_columns(std::size_t rows);
  jl_batch batch_of(const Records& records);
  jl_batch prepare(Records& records);
  void place_findings(const Records& records, const PlaceCell& place);

  const Plan* plan_;
  RunKey key_;
  std::uint64_t max_findings_;
  FindingSink* sink_;
  std::unique_ptr<BatchStream> stream_;         // null: nobody wants it so soon
  std::vector<std::unique_ptr<State>> states_;  // one a rule
  std::unique_ptr<Turns> record_turns_;         // of all record rules
  std::vector<jl_column> columns_;
  CellColumn absent_;
  std::uint64_t rows_ = 0;
  std::vector<std::uint64_t> filled_;
};

}  // namespace jeugdlint
