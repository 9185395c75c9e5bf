// SPDX-License-Identifier: Apache-2.0
// The findings in rows of every input of a run, gathered while it goes on.
#pragma once

#include "engine/finding_sink.h"
#include "report/annotated/row_findings.h"

#include <deque>
#include <filesystem>
#include <mutex>

namespace jeugdlint {

class FindingsByRow : public FindingSink {
 public:
  // `folder`: where those go for which there is no room.
  explicit FindingsByRow(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void start_input() override;
  void end_input() override;
  void add(std::uint32_t rule, const FoundAt& place) override;
  void add(std::uint32_t rule, const Problem& problem) override;
  void end_run() override;

  RowFindings& of_input(std::size_t input) { return inputs_.at(input); }

 private:
  void add(std::size_t input, const RowFinding& finding);
  std::size_t place_of(std::uint32_t input) const;

  std::filesystem::path folder_;
  std::mutex adding_;
  std::deque<RowFindings> inputs_;
  bool reading_ = false;
};

}  // namespace jeugdlint
