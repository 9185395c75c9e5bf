// SPDX-License-Identifier: Apache-2.0
#include "dense_table.h"
#include "dominance.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace jeugdlint::disclosure {
namespace {

struct DominatedCells : DominanceLimits {
  std::vector<TextColumn> by;
  TextColumn contributor;
  NumberColumn value;
  std::int64_t at_least = 3;

  struct Cell {
    Key key;
    RowNumber first{};
    Amount total = 0;
    std::uint64_t hash() const { return key.low; }
    bool is(const Cell& other) const { return key == other.key; }
  };
  struct Contribution {
    Key key;  // of the cell and the contributor
    std::uint32_t cell = 0;
    Amount amount = 0;
    std::uint64_t hash() const { return key.low; }
    bool is(const Contribution& other) const { return key == other.key; }
  };
  struct State {
    DenseTable<Cell> cells;
    DenseTable<Contribution> contributions;
    std::uint64_t unjudged = 0;
  };

  void prepare() {
    check();
    if (at_least < 1) throw std::invalid_argument("option at_least is 1 or more");
    cell_and_contributor_ = by;
    cell_and_contributor_.push_back(contributor);
  }

  void inspect(const Batch& batch, State& state) const {
    const auto values = batch[value];
    const auto contributors = batch.filled(contributor);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto amount = amount_of(values[i]);
      if (!amount || *amount < 0 || is_missing(contributors[i]))
        ++state.unjudged;  // of a negative amount, dominance says nothing
      else if (*amount > 0)
        add(state, {batch.key(i, by), batch.row(i), *amount}, batch.key(i, cell_and_contributor_),
            *amount);
    }
  }

  void merge(State& state, State&& next) const {
    state.unjudged += next.unjudged;
    for (std::size_t i = 0; i < next.contributions.size(); ++i) {
      const Contribution& one = next.contributions[i];
      Cell cell = next.cells[one.cell];
      cell.total = one.amount;  // the total comes along contribution by contribution
      add(state, cell, one.key, one.amount);
    }
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    std::vector<std::pair<std::uint32_t, Amount>> parts;  // by cell, the largest first
    parts.reserve(state.contributions.size());
    for (std::size_t i = 0; i < state.contributions.size(); ++i)
      parts.emplace_back(state.contributions[i].cell, -state.contributions[i].amount);
    std::sort(parts.begin(), parts.end());
    std::vector<Amount> largest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      largest.push_back(-parts[i].second);
      if (i + 1 < parts.size() && parts[i + 1].first == parts[i].first) continue;
      judge(state.cells[parts[i].first], largest, findings);
      largest.clear();
    }
  }

 private:
  static void add(State& state, const Cell& cell, const Key& contribution, Amount amount) {
    const std::uint32_t place = state.cells.place_of({cell.key, cell.first, 0});
    Cell& found = state.cells[place];
    found.first = std::min(found.first, cell.first);
    found.total = sum(found.total, cell.total);
    Contribution& part =
        state.contributions[state.contributions.place_of({contribution, place, 0})];
    part.amount = sum(part.amount, amount);
  }

  void judge(const Cell& cell, std::span<const Amount> largest, Findings& findings) const {
    const bool few = largest.size() < static_cast<std::size_t>(at_least);
    std::vector<Evidence> evidence = dominance_evidence(*this, cell.total, largest, few);
    if (evidence.empty()) return;
    for (const TextColumn column : by) evidence.emplace_back("by", column);
    evidence.emplace_back("contributors", largest.size());
    evidence.emplace_back("at_least", static_cast<std::uint64_t>(at_least));
    findings.add({cell.first, value}, evidence);
  }

  std::vector<TextColumn> cell_and_contributor_;
};

}  // namespace

RuleInfo dominated_cells() {
  return {
      .id = "disclosure/dominated_cells",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Cel waarvan één bijdrager te veel uitmaakt",
                .en = "Cell of which one contributor makes up too much"},
      .message =
          {.nl = "de cel naar {by} die hier begint is onveilig: {criterion} (bijdragers: "
                 "{contributors}; grenzen: n = {n}, k = {k}%, p = {p}%, ten minste {at_least})",
           .en = "the cell by {by} that begins here is unsafe: {criterion} (contributors: "
                 "{contributors}; limits: n = {n}, k = {k}%, p = {p}%, at least {at_least})"},
      .rationale = {.nl = "Wie zelf aan het totaal van een cel bijdraagt, trekt zijn deel ervan af "
                          "en weet dan bijna wat een ander heeft bijgedragen.",
                    .en = "Who contributes to the total of a cell subtracts their own part, and "
                          "then nearly knows what another has put in."},
      .remedy = {.nl = "Geef het totaal van deze cel niet, of voeg haar samen met een andere.",
                 .en = "Do not release the total of this cell, or join it with another."},
      .source =
          "Hundepool e.a., Statistical Disclosure Control, 2012 (dominance and p% rules); "
          "ACRO (2, 85)",
      .terms = dominance_terms(),
      .code = dominance_code<DominatedCells>(
          option<&DominatedCells::by>("by", "the fields that make the cells of the table"),
          option<&DominatedCells::contributor>("contributor",
                                               "who contributes, such as a provider of care"),
          option<&DominatedCells::value>("value", "what is added up in a cell"),
          option<&DominatedCells::at_least>("at_least", "so many contributors a cell must have")),
  };
}

}  // namespace jeugdlint::disclosure
