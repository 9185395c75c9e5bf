// SPDX-License-Identifier: Apache-2.0
// What a run found and what it covered. Reports are made from this and nothing else. There is no
// text from the data in it; the one exception is a column's name, which is shown only when
// `ColumnOutcome::shown` is set from a declared field or from a header that reads as a name.
#pragma once

#include "engine/column_profile.h"
#include "engine/count.h"
#include "engine/row_spread.h"
#include "engine/threshold.h"
#include "input/input.h"
#include "text/local_text.h"

#include <jeugdlint/rule.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

enum class PlaceKind : std::uint8_t { cell, row, column, table };

struct FindingEvidence {
  std::string_view name;     // of the rule's declaration
  std::uint32_t kind = 0;    // JL_EVIDENCE_...
  std::uint32_t column = 0;  // index in InputOutcome::columns
  Count count = 0;           // count, row or index of a term
  double real = 0;
  // Of a case rule, where the row or cell stands in another input than the finding: its place in
  // Outcome::inputs, its path and the declared name of its column.
  std::uint32_t input = UINT32_MAX;
  std::string path = {}, field = {};
  Position position = {};  // of a cell or row that is not the finding's own; line 0: not known

  bool elsewhere() const { return input != UINT32_MAX; }
  std::uint32_t input_of(std::uint32_t own) const { return elsewhere() ? input : own; }
};

struct Finding {
  PlaceKind kind{};
  std::uint64_t row = 0;
  std::uint32_t column = 0;  // index in InputOutcome::columns, for cell and column
  Position position;         // line 0: not known
  std::vector<FindingEvidence> evidence;
  std::string fingerprint = {};  // of its record, where the user gave a key

  // Of a shareable outcome: it stands for so many, and its evidence is what all of them have.
  Count number = 1;
  bool coarse = false;

  // Whether this names a row, or a cell in one, that is not the finding's own.
  bool names_other_row(const FindingEvidence& one) const {
    return (one.kind == JL_EVIDENCE_CELL || one.kind == JL_EVIDENCE_ROW) && one.count != 0 &&
           (one.elsewhere() || one.count != row);
  }
};

// Findings that are there and do not count.
struct SettledFindings {
  std::string reason;  // somebody's, for suppressing them; empty: the baseline knows them
  Count findings = 0;
};

// One rule at work on one input.
struct RuleOutcome {
  std::uint32_t number = 0;  // by which a FindingSink of the same run knows it
  std::string id;            // bij/care_ends_before_start, validity/date, input/ragged_row
  std::string check;         // the rule in code behind it; equal to id unless a pack's rule
  std::string code;          // the publisher's own number, or empty
  std::string field;         // of a field's declaration: the field's name, or empty
  Category category{};
  Severity severity{};                // with thresholds: known when all findings are counted
  std::vector<Threshold> thresholds;  // severest first
  LocalText title, message, why, fix;
  std::string source;
  std::vector<LocalText> terms;

  bool judged = false;     // false: not run, and why
  LocalText not_run;       // the reason
  bool applicable = true;  // false: it looks at a table or a delivery that is no part of the run
  bool stopped = false;    // failed in the middle: the run is incomplete
  Count rows_passed = 0, rows_failed = 0, rows_not_evaluable = 0;  // of record rules
  // Of case rules: those without a usable key, which are among the not evaluable ones.
  std::optional<Count> rows_in_no_case;
  bool table_rule = false;  // judges the whole: then the three counts above say nothing

  // By the clock, so it stays out of every record of the verdict.
  std::chrono::nanoseconds spent{};

  Count findings = 0;                                      // all of them
  std::vector<std::pair<std::uint32_t, Count>> by_column;  // findings per column, by column index
  RowSpread by_rows;                     // of those that are about a row or a cell in it
  std::vector<Finding> kept;             // the first ones, in input order; at most --max-findings
  std::vector<SettledFindings> settled;  // no part of the above, but of by_rows

  Count baselined() const;  // findings that the baseline knows
  Count suppressed() const;
};

struct ColumnOutcome {
  std::string
      shown;  // the name to show: declared name, or the header's when it is safe, or "column 7"
  LocalText title;      // of the pack's field; may be empty
  bool in_file = true;  // false: a field of the pack that the file does not have
  bool asked = true;    // false: a field that this delivery need not have
  bool declared = false;
  std::optional<std::string> pointer = std::nullopt;    // RecordReader::pointer_in_record, if shown
  Count filled = 0;                                     // cells that hold something
  std::optional<ColumnProfile> profile = std::nullopt;  // when asked for
};

struct InputOutcome {
  InputFacts facts;
  std::string sha256;       // when asked for
  std::uint64_t bytes = 0;  // as they lie there; 0: not known (standard input without a digest)
  std::string pack, pack_version, table;  // empty: none fits, or none asked
  LocalText match;                        // which pack and why
  std::vector<ColumnOutcome> columns;
  Count rows = 0;  // records read, undecodable ones included
  Count rows_undecodable = 0;
  bool truncated = false;
  bool previous = false;           // of the previous delivery: only compared with
  bool late_fields = false;        // columns that came up too late to be judged
  bool hidden_problems = false;    // flaws in its form that the selection leaves untold
  std::vector<RuleOutcome> rules;  // input problems that occurred, then rules by id
};

struct Outcome {
  std::vector<InputOutcome> inputs;
  std::vector<LocalText> incomplete;  // why the verdict is void; empty: complete
  bool held_to_baseline = false;
  bool shareable = false;  // for others than the owner of the data: engine/shareable.h

  std::uint64_t count(Severity severity) const;  // findings of all inputs
};

}  // namespace jeugdlint
