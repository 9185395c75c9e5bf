// SPDX-License-Identifier: Apache-2.0
// The rules of a case at work: each sees every case, and what it finds becomes an outcome of the
// input that the row stands in.
#pragma once

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
  CaseJudgement(CaseGroup& group, const std::deque<CaseReading>& readings, Outcome& outcome,
                const CaseOptions& options);

  void inspect(jl_case& one);
  void finish();

 private:
  struct OnInput {
    explicit OnInput(std::size_t columns, std::uint64_t most) : findings(columns, most) {}
    Collector findings;
    std::uint64_t rows_failed = 0, not_evaluable = 0, in_no_case = 0;
  };
  struct OneRule {
    const PlannedCaseRule* planned = nullptr;
    LocalText not_run;
    bool applicable = true;
    bool stopped = false;
    std::map<std::uint32_t, OnInput> inputs;
  };
  struct Sink {
    CaseJudgement* judgement;
    OneRule* rule;
    const jl_case* one;
  };

  void find_hindrance(OneRule& rule) const;
  OnInput& on_input(OneRule& rule, std::uint32_t input);
  void add(OneRule& rule, const jl_finding& finding);
  void add_not_evaluable(OneRule& rule, const jl_case& one, std::uint64_t rows);
  void count_failed(OneRule& rule);
  void put_out(OneRule& rule, std::uint32_t input, OnInput& found);
  FindingEvidence evidence_of(const jl_evidence& from, const CaseReading& reading) const;

  CaseGroup* group_;
  const std::deque<CaseReading>* readings_;
  Outcome* outcome_;
  const CaseOptions* options_;
  std::vector<OneRule> rules_;
  std::vector<std::uint64_t> failed_;  // rows with a finding of the case in hand
};

}  // namespace jeugdlint
