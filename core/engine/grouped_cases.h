// SPDX-License-Identifier: Apache-2.0
// The cases of a file in which the rows of each stand together: one that lies whole in a batch is
// judged with that batch, and its rows need not be kept. The file is watched for a case that comes
// back, which shows that they do not stand together.
#pragma once

#include "engine/case_judgement.h"
#include "engine/memory_budget.h"
#include "engine/seen_cases.h"
#include "input/records.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace jeugdlint {

class GroupedCases {
 public:
  // All of them outlive this. The file has been started: `readings` has it.
  GroupedCases(const CaseGroup& group, const std::deque<CaseReading>& readings,
               const CaseOptions& options);
  ~GroupedCases();
  GroupedCases(const GroupedCases&) = delete;
  GroupedCases& operator=(const GroupedCases&) = delete;

  struct Range {
    std::size_t first = 0, end = 0;
    bool holds(std::size_t i) const { return first <= i && i < end; }
  };

  // Judges those rows of a batch that are whole cases, and gives them; the others are to be kept.
  // `keys`: of each row. From any thread, batches in any order.
  Range judge(const Records& records, const std::vector<std::optional<Key>>& keys,
              const CaseReading& reading);
  // A case came back of which rows were judged and not kept: what was judged means nothing, and no
  // row needs to be kept any more.
  bool rows_lost() const { return state_ == State::lost; }
  // What all the batches found.
  const CaseJudgement& found() const { return found_; }

 private:
  enum class State : std::uint8_t {
    on_trial,  // watched, and all rows are kept
    judging,
    given_up,  // before a row was judged
    lost
  };

  bool admits(const std::vector<std::optional<Key>>& keys, const Range& whole);
  bool meets(const std::vector<std::optional<Key>>& keys, const Range& whole);
  void give_up();

  MemoryBudget* budget_;
  const std::uint8_t* run_key_;
  CaseJudgement found_;
  const CaseJudgement nothing_judged_;
  std::mutex mutex_;
  std::atomic<State> state_ = State::on_trial;
  std::uint64_t rows_ = 0;
  std::uint64_t held_ = 0;  // bytes of what has been seen
  SeenCases seen_;
};

}  // namespace jeugdlint
