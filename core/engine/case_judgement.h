// SPDX-License-Identifier: Apache-2.0
// The rules of a case at work: each sees every case, and what it finds becomes an outcome of the
// input that the row stands in. The cases may be judged in parts.
#pragma once

#include "engine/case_block.h"
#include "engine/case_run.h"
#include "engine/collector.h"

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

namespace jeugdlint {

// The number of a row as case rules see it: its reading, then its number in the file.
constexpr unsigned row_bits = 44;
constexpr std::uint64_t case_row(std::uint32_t reading, std::uint64_t row) {
  return (std::uint64_t{reading} << row_bits) | row;
}
constexpr std::uint32_t reading_of(std::uint64_t case_row) {
  return static_cast<std::uint32_t>(case_row >> row_bits);
}
constexpr std::uint64_t row_in_file(std::uint64_t case_row) {
  return case_row & ((std::uint64_t{1} << row_bits) - 1);
}

class CaseJudgement {
 public:
  // All of them outlive this. A judgement that only merges what its parts found.
  CaseJudgement(const CaseGroup& group, const std::deque<CaseReading>& readings,
                const CaseOptions& options);

  // One that judges some of the cases. Made before any is merged; its copies work on any thread.
  CaseJudgement part() const;
  void inspect(const CaseBlock& block);
  // Whether a rule failed.
  bool stopped() const;

  // Takes in what a part found. The outcome is the same for any cut and order of the parts, as long
  // as no rule failed.
  void merge(const CaseJudgement& part);
  void finish(Outcome& outcome);

 private:
  struct OnInput {
    OnInput(std::size_t of_columns, std::uint64_t most)
        : columns(of_columns), findings(of_columns, most) {}
    std::size_t columns;
    Collector findings;
    std::uint64_t rows_failed = 0, not_evaluable = 0;
    std::vector<FoundAt> held;  // for the sink
  };
  struct OneRule {
    const PlannedCaseRule* planned = nullptr;
    LocalText not_run = {};
    bool applicable = true;
    bool stopped = false;
    std::map<std::uint32_t, OnInput> inputs = {};
  };
  struct Sink {
    CaseJudgement* judgement;
    OneRule* rule;
    const CaseBlock* block;
    std::size_t one;  // the case in hand
  };

  void find_hindrance(OneRule& rule) const;
  OnInput& on_input(OneRule& rule, const CaseReading& reading);
  OnInput& on_input(OneRule& rule, std::uint32_t input, std::size_t columns);
  void add(OneRule& rule, const jl_finding& finding);
  static void hold(const Finding& finding, std::uint32_t input, std::vector<FoundAt>& held);
  void add_not_evaluable(const Sink& sink, std::uint64_t rows);
  void count_failed(OneRule& rule);
  void put_out(const OneRule& rule, OnInput& found, std::uint64_t in_no_case, InputOutcome& input,
               const Outcome& all) const;
  FindingEvidence evidence_of(const jl_evidence& from, const CaseReading& reading) const;

  const CaseGroup* group_;
  const std::deque<CaseReading>* readings_;
  const CaseOptions* options_;
  std::vector<OneRule> rules_;
  std::vector<std::uint64_t> failed_;  // rows with a finding of the rule at work
};

}  // namespace jeugdlint
