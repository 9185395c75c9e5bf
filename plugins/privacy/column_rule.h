// SPDX-License-Identifier: Apache-2.0
// A rule that reports columns of one severity of kinds: the code behind person_number_column and
// personal_data_column.
#pragma once

#include "column_search.h"

#include <vector>

namespace jeugdlint::privacy {

template <Severity severity>
struct IdentifierColumns {
  std::vector<FileColumn> columns;

  void prepare() { search_.prepare(columns, severity); }

  using State = std::vector<ColumnState>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(search_.watched().size());
    for (std::size_t k = 0; k < state.size(); ++k)
      search_.inspect(batch, search_.watched()[k], state[k]);
  }

  void merge(State& state, State&& next) const {
    state.resize(search_.watched().size());
    for (std::size_t k = 0; k < next.size(); ++k) state[k].merge(std::move(next[k]));
  }

  void finish(const State& state, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k) {
      const ColumnSearch::Watched& watched = search_.watched()[k];
      for (const ColumnVerdict& verdict : search_.verdicts(watched, state[k])) {
        if (verdict.rows.empty()) add(watched.column, watched.column, verdict, findings);
        for (const RowNumber row : verdict.rows)
          add({row, watched.column}, watched.column, verdict, findings);
      }
    }
  }

  static std::vector<NamedTerm> terms() {
    std::vector<NamedTerm> terms = {
        {"among_others", {.nl = "tussen andere waarden", .en = "among other values"}},
        {"named", {.nl = "zoals de naam al zegt", .en = "as the name says"}},
        {"unnamed", {.nl = "zonder dat de naam het zegt", .en = "though the name does not say so"}},
        {"single", {.nl = "in een enkele cel", .en = "in a single cell"}}};
    for (const NamedTerm& term : terms_of(severity, true)) terms.push_back(term);
    return terms;
  }

 private:
  static constexpr std::size_t signs = 4;  // terms before those of the kinds

  static std::uint32_t sign_of(const ColumnVerdict& verdict) {
    if (!verdict.rows.empty()) return 3;
    return verdict.among_others ? 0 : verdict.named ? 1 : 2;
  }

  static void add(Place place, TextColumn column, const ColumnVerdict& verdict,
                  Findings& findings) {
    findings.add(place, {{"field", column},
                         {"kind", Term{static_cast<std::uint32_t>(signs + verdict.place)}},
                         {"verdict", Term{sign_of(verdict)}},
                         {"passing", verdict.passing},
                         {"values", verdict.values},
                         {"expected", verdict.expected},
                         {"stand_ins", verdict.stand_ins}});
  }

  ColumnSearch search_;
};

inline constexpr Words column_message = {
    .nl =
        "{field} bevat {kind}, {verdict}: {passing} van {values} waarden van die vorm kloppen, "
        "door toeval {expected}; {stand_ins} staan voor een proef of voor onbekend",
    .en =
        "{field} holds {kind}, {verdict}: {passing} of {values} values of that form agree, by "
        "chance {expected} would; {stand_ins} stand for a test or for unknown"};

}  // namespace jeugdlint::privacy
