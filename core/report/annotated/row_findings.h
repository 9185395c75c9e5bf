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
  // Of a row that a finding elsewhere names: where that is. Row 0: the finding is here.
  std::uint32_t of_input = 0;
  std::uint32_t more = 0;  // as take() gives it: so many more of these that are left out
  std::uint64_t of_row = 0;

  static constexpr std::uint32_t no_column = UINT32_MAX;
  bool is_elsewhere() const { return of_row != 0; }
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
  // Those of a row, by rule and column, each once; of findings elsewhere that name the row, the
  // first few of each rule and column, for they may be all of a file. Rows are asked for in
  // ascending order; what is passed over is gone.
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
  static void take(const RowFinding& one, std::vector<RowFinding>& found);

  std::filesystem::path folder_;
  std::size_t most_;
  std::vector<RowFinding> added_;
  std::unique_ptr<NamelessFile> file_;  // null: they all fit
  std::vector<Part> parts_;
};

}  // namespace jeugdlint
