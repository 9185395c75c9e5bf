// SPDX-License-Identifier: Apache-2.0
// All findings in the rows of one input, by row, in bounded memory: what does not fit goes to a
// file without a name, which holds numbers of rows, rules and columns and nothing else.
#pragma once

#include "text/nameless_file.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace jeugdlint {

struct RowFinding {
  std::uint64_t row = 0;
  std::uint32_t rule = 0;    // RuleOutcome::number
  std::uint32_t column = 0;  // no_column: of the row as a whole

  static constexpr std::uint32_t no_column = UINT32_MAX;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const RowFinding&, const RowFinding&) = default;
};

// First all are added, in any order; then they are taken, row by row.
class RowFindings {
 public:
  // At most so many are in memory before they go to a file in `folder`.
  RowFindings(std::filesystem::path folder, std::size_t most_in_memory)
      : folder_(std::move(folder)), most_(most_in_memory) {}

  void add(const RowFinding& finding);
  void finish();  // ends the adding
  // Those of a row, by rule and column, each once. Rows are asked for in ascending order; what is
  // passed over is gone.
  std::vector<RowFinding> take(std::uint64_t row);

 private:
  struct Part {  // sorted; in the file from `next` to `end`, counted in findings
    std::uint64_t next = 0, end = 0;
    std::vector<RowFinding> read = {};
    std::size_t at = 0;
  };
  void spill();
  void step(Part& part);
  Part* lowest();

  std::filesystem::path folder_;
  std::size_t most_;
  std::vector<RowFinding> added_;
  std::unique_ptr<NamelessFile> file_;  // null: they all fit
  std::vector<Part> parts_;
};

}  // namespace jeugdlint
