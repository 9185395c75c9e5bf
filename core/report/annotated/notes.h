// SPDX-License-Identifier: Apache-2.0
// What an annotated copy says about a row: which rules, on which columns. No word of it comes from
// a cell.
#pragma once

#include "engine/outcome.h"
#include "report/annotated/row_findings.h"
#include "text/local_text.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {

// Rules that the selection leaves out are not spoken of.
class Notes {
 public:
  // Of the input at this place in the outcome.
  Notes(const Outcome& outcome, std::size_t number, Language language);

  // "bsn: BSN fails the 11-test (bij/bsn_invalid)", with " | " between several; empty for none.
  std::string cell(const std::vector<RowFinding>& findings) const;
  // "BSN fails the 11-test (bij/bsn_invalid)", of one that is spoken of; with the place of the
  // finding when that is elsewhere.
  std::string words(const RowFinding& finding) const;
  // The name of its column; empty for the row as a whole.
  std::string column(const RowFinding& finding) const;
  // "row 12 of care.csv and 3 more": where the finding is; empty when it is here.
  std::string elsewhere(const RowFinding& finding) const;
  // [{"rule": ..., "severity": ..., "column": ..., "title": ...}, ...], and "finding_at" of one
  // that is elsewhere; empty for none.
  std::string json(const std::vector<RowFinding>& findings) const;
  const RuleOutcome* rule(const RowFinding& finding) const;  // null: left out

 private:
  std::string json_elsewhere(const RowFinding& finding) const;

  const Outcome& outcome_;
  std::size_t number_;
  const InputOutcome& input_;
  Language language_;
  std::map<std::pair<std::size_t, std::uint32_t>, const RuleOutcome*> rules_;  // of each input
};

// A spreadsheet takes a cell that begins like a formula for one: then an apostrophe goes before it.
std::string harmless(std::string text);

}  // namespace jeugdlint
