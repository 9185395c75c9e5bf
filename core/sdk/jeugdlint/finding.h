// SPDX-License-Identifier: Apache-2.0
// A finding: where, and with which evidence. It has no slot for text from the data; the words come
// from the rule's declaration, and {name} in its message is replaced by the evidence of that name.
#pragma once

#include <jeugdlint/batch.h>

#include <array>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace jeugdlint {

// One of the rule's own terms, by its place in RuleInfo::terms.
enum class Term : std::uint32_t {};

struct Evidence {
  Evidence(std::string_view name, CellRef cell)
      : raw{text(name), JL_EVIDENCE_CELL, cell.slot, static_cast<std::uint64_t>(cell.row), 0} {}
  Evidence(std::string_view name, ColumnRef column)
      : raw{text(name), JL_EVIDENCE_COLUMN, column.slot, 0, 0} {}
  template <class Cell>
  Evidence(std::string_view name, Column<Cell> column) : Evidence(name, ColumnRef{column.slot}) {}
  Evidence(std::string_view name, std::unsigned_integral auto count)
      : raw{text(name), JL_EVIDENCE_COUNT, 0, count, 0} {}
  Evidence(std::string_view name, double real) : raw{text(name), JL_EVIDENCE_REAL, 0, 0, real} {}
  Evidence(std::string_view name, RowNumber row)
      : raw{text(name), JL_EVIDENCE_ROW, 0, static_cast<std::uint64_t>(row), 0} {}
  Evidence(std::string_view name, Term term)
      : raw{text(name), JL_EVIDENCE_TERM, 0, static_cast<std::uint64_t>(term), 0} {}

  static Evidence share(std::string_view name, double share) {
    Evidence evidence(name, share);
    evidence.raw.kind = JL_EVIDENCE_SHARE;
    return evidence;
  }

  jl_evidence raw;

 private:
  static jl_text text(std::string_view name) { return {name.data(), name.size()}; }
};

// The place of a finding.
struct Place {
  // NOLINTBEGIN(google-explicit-constructor): a place is written where a finding is added
  Place(CellRef cell) : kind(JL_AT_CELL), row(cell.row), slot(cell.slot) {}
  template <class Cell>
  Place(RowNumber at, Column<Cell> column) : kind(JL_AT_CELL), row(at), slot(column.slot) {}
  Place(RowNumber at) : kind(JL_AT_ROW), row(at) {}
  Place(ColumnRef column) : kind(JL_AT_COLUMN), slot(column.slot) {}
  template <class Cell>
  Place(Column<Cell> column) : kind(JL_AT_COLUMN), slot(column.slot) {}
  // NOLINTEND(google-explicit-constructor)
  static Place table() {
    Place place(RowNumber{});
    place.kind = JL_AT_TABLE;
    return place;
  }

  std::uint32_t kind;
  RowNumber row{};
  std::uint32_t slot = 0;
};

class Findings {
 public:
  explicit Findings(const jl_findings& sink) : sink_(&sink) {}

  void add(Place place, std::initializer_list<Evidence> evidence = {}) {
    add(place, std::span(evidence.begin(), evidence.size()));
  }
  // Evidence that occurs several times under one name is shown one after the other.
  void add(Place place, std::span<const Evidence> evidence) {
    static_assert(sizeof(Evidence) == sizeof(jl_evidence));
    const jl_finding finding{
        sizeof(jl_finding), place.kind,          static_cast<std::uint64_t>(place.row),
        place.slot,         sizeof(jl_evidence), evidence.empty() ? nullptr : &evidence.front().raw,
        evidence.size()};
    sink_->add(sink_->self, &finding);
  }

  // So many rows of this batch could not be judged, because a cell that the rule needs is missing.
  void not_evaluable(std::uint64_t rows) {
    if (rows > 0) sink_->not_evaluable(sink_->self, rows);
  }

 private:
  const jl_findings* sink_;
};

}  // namespace jeugdlint
