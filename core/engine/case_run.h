// SPDX-License-Identifier: Apache-2.0
// The cases of one run: takes in the rows of every input, brings those of one case together, and
// has the case rules judge them when all inputs are in, or with their batch where the rows of a
// case stand together. Findings are given to the input that their row stands in.
#pragma once

#include "engine/case_rules.h"
#include "engine/case_store.h"
#include "engine/inspection.h"
#include "engine/memory_budget.h"
#include "engine/selection.h"

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace jeugdlint {

class GroupedCases;

// One case key of a pack: its rules and the rows gathered for them.
struct CaseGroup {
  CaseGroup(const Pack& pack, const CaseKey& of_key, MemoryBudget& budget);
  ~CaseGroup();
  const CaseKey* key;
  CaseRules rules;
  CaseStore store;
  std::unique_ptr<GroupedCases> grouped;  // null: all rows are brought together first
};

// One reading of an input for one group.
struct CaseReading {
  CaseGroup* group = nullptr;
  std::uint32_t number = 0;  // of the reading; with the row it makes the number that rules see
  std::uint32_t input = 0;   // in Outcome::inputs
  std::uint32_t table = 0;   // in the rules' tables
  bool previous = false;
  bool counts = true;                  // false: the input was read again
  std::uint32_t file_columns = 0;      // of the file; later ones are of fields that it lacks
  std::size_t input_columns = 0;       // with those
  std::vector<std::uint32_t> key;      // columns of the input
  std::vector<std::uint32_t> columns;  // of the input, by slot of its table
  std::atomic<std::uint64_t> in_no_case = 0;

  bool is_of(const CaseGroup& other, std::uint32_t other_table) const {
    return group == &other && table == other_table && counts;
  }
  bool has(std::uint32_t slot) const { return columns[slot] < file_columns; }
};

struct CaseOptions {
  const Plugins& plugins;
  Selection selection;
  RunKey key;
  MemoryBudget& budget;        // above it, rows go to disk
  std::uint64_t max_findings;  // kept per rule and input
  bool with_previous;          // is there a previous delivery at all
  // There is one input, which can be read again if its cases come back after they were judged.
  bool may_be_grouped = false;
  FindingSink* sink = nullptr;
  unsigned threads = 1;
};

class CaseJudgement;

class CaseRun {
 public:
  explicit CaseRun(CaseOptions options) : options_(std::move(options)) {}

  // An input is about to be read (again). `plan` gives the columns of the file; `pack` outlives
  // this.
  void start(std::uint32_t input, bool previous, const Pack& pack, const Table& table,
             const Plan& plan);
  void start_without_pack() { open_.clear(); }
  // A batch of that input, with missing values applied; from any thread.
  void add(const Records& records);

  // Rows were judged as whole cases and not kept, and such a case came back: the input has to be
  // started and added again. From now on all rows are kept.
  bool needs_rows_again();

  // All inputs are in. Adds the rules' outcomes to them.
  void finish(Outcome& outcome);

 private:
  CaseGroup& group_of(const Pack& pack, const CaseKey& key);
  void add(const Records& records, CaseReading& reading);
  std::optional<Key> case_of(const Records& records, std::size_t row,
                             const CaseReading& reading) const;
  void judge(CaseGroup& group, CaseJudgement& judgement);
  void judge(CaseGroup& group, std::size_t partition, CaseJudgement& part);

  CaseOptions options_;
  std::deque<CaseGroup> groups_;
  std::uint32_t next_number_ = first_case_rule;
  std::deque<CaseReading> readings_;
  std::vector<CaseReading*> open_;  // of the input that is being read
};

}  // namespace jeugdlint
