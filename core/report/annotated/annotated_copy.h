// SPDX-License-Identifier: Apache-2.0
// A copy of one input with what was found in it. It contains the data, and what is put in comes
// from the rules and from no cell.
#pragma once

#include "engine/outcome.h"
#include "report/annotated/row_findings.h"
#include "text/local_text.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace jeugdlint {

struct CopyRequest {
  std::string path;  // of the input, as given
  const Outcome& outcome;
  std::size_t number = 0;  // of the input in the outcome
  InputOptions options;    // as the run read it
  RowFindings& findings;
  Language language = Language::nl;

  const InputOutcome& input() const { return outcome.inputs[number]; }
};

// The input's own bytes, decompressed, with a first column (CSV) or a member `_findings` in each
// record that has any (JSON). No cell is written anew, whatever its dialect, quotes or encoding.
// Throws Failure when the open file `to` cannot be written.
void write_annotated_text(const CopyRequest& request, int to);

// A workbook (XLSX) with the rows, marked where something was found, and a sheet of the findings
// and one of the rules; over the file of that name, which is there already. All cells are text:
// none is a formula, and no leading zero is lost.
struct WorkbookLimits {
  std::uint64_t cells_cut = 0;        // longer than a workbook can hold
  std::uint64_t without_comment = 0;  // marked cells beyond those that have a comment
};
WorkbookLimits write_workbook(const CopyRequest& request, const std::filesystem::path& file);

}  // namespace jeugdlint
