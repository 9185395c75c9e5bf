// SPDX-License-Identifier: Apache-2.0
// A second reading of an input, for what one pass cannot keep: where the findings of table rules
// stand, the fingerprints of records, and the text of cells that a person asked to see.
#pragma once

#include "engine/outcome.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {

// The first reading has told the problems already.
class NoProblems : public Problems {
 public:
  void add(const Problem&) override {}
};

// Reads the file with the columns that came up late known from the start, and calls visit for each
// of `rows`, which are in order. Does nothing for standard input, which cannot be read twice.
void read_again(
    const std::string& file, const InputOptions& options,
    const std::vector<std::string>& more_names, const std::vector<std::uint64_t>& rows,
    const std::function<void(const RecordReader&, const Records&, std::size_t i)>& visit);

// Gives kept findings in rows of an input their positions where those are still unknown, and so the
// other rows and cells in it that findings of any input name. `file` is its path as given, `number`
// its place in the outcome. Does nothing for standard input, which cannot be read twice.
void place_late_findings(const std::string& file, Outcome& outcome, std::uint32_t number,
                         const InputOptions& options, const std::vector<std::string>& more_names);

// The way the run read it with `options`, so that rows and columns are numbered the same.
InputOptions as_read(const InputOutcome& input, InputOptions options);

// The text of each (row, column) asked, in that order; empty for a cell that is not there.
std::vector<std::string> cell_texts(
    const std::string& file, const InputOptions& options,
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& cells);

}  // namespace jeugdlint
