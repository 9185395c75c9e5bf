// SPDX-License-Identifier: Apache-2.0
// A copy of one input with what was found in it. It contains the data, and what is put in comes
// from the rules and from no cell.
#pragma once

#include "engine/outcome.h"
#include "report/annotated/row_findings.h"
#include "text/local_text.h"

namespace jeugdlint {

struct CopyRequest {
  const InputOutcome& input;
  InputOptions options;  // as the run read it
  RowFindings& findings;
  Language language = Language::nl;
};

// The input's own bytes, decompressed, with a first column (CSV) or a member `_findings` in each
// record that has any (JSON). No cell is written anew, whatever its dialect, quotes or encoding.
// Throws Failure when the open file `to` cannot be written.
void write_annotated_text(const CopyRequest& request, int to);

}  // namespace jeugdlint
