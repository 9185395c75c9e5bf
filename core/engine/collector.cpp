// SPDX-License-Identifier: Apache-2.0
#include "engine/collector.h"

#include <algorithm>
#include <tuple>

namespace jeugdlint {
namespace {

PlaceKind kind_of(std::uint32_t place) {
  switch (place) {
    case JL_AT_CELL:
      return PlaceKind::cell;
    case JL_AT_ROW:
      return PlaceKind::row;
    case JL_AT_COLUMN:
      return PlaceKind::column;
    default:
      return PlaceKind::table;
  }
}

FindingEvidence evidence_of(const jl_evidence& from) {
  return {.name = {from.name.data, from.name.size},
          .kind = from.kind,
          .column = from.slot,
          .count = from.count,
          .real = from.real};
}

// Visit(FoundAt), for each row that the finding is about.
template <class Visit>
void each_place(const jl_finding& from, Visit visit) {
  const bool cell = from.place == JL_AT_CELL;
  if (!cell && from.place != JL_AT_ROW) return;
  visit(FoundAt{.row = from.row, .column = cell ? from.slot : FoundAt::no_column});
  const auto* at = reinterpret_cast<const unsigned char*>(from.evidence);
  for (std::uint64_t i = 0; i < from.evidence_count; ++i, at += from.evidence_size) {
    const auto& one = *reinterpret_cast<const jl_evidence*>(at);
    const bool names_cell = one.kind == JL_EVIDENCE_CELL;
    if ((!names_cell && one.kind != JL_EVIDENCE_ROW) || one.count == 0 || one.count == from.row)
      continue;
    visit(FoundAt{.row = one.count,
                  .column = names_cell ? one.slot : FoundAt::no_column,
                  .of_row = from.row});
  }
}

auto place_of(const Finding& finding) {
  return std::tuple(finding.row, finding.column, static_cast<int>(finding.kind));
}

bool evidence_before(const FindingEvidence& a, const FindingEvidence& b) {
  return std::tie(a.name, a.kind, a.input, a.column, a.count, a.real) <
         std::tie(b.name, b.kind, b.input, b.column, b.count, b.real);
}

}  // namespace

Finding finding_of(const jl_finding& from) {
  Finding finding;
  finding.kind = kind_of(from.place);
  if (finding.kind == PlaceKind::cell || finding.kind == PlaceKind::row) finding.row = from.row;
  if (finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column)
    finding.column = from.slot;
  const auto* at = reinterpret_cast<const unsigned char*>(from.evidence);
  for (std::uint64_t i = 0; i < from.evidence_count; ++i, at += from.evidence_size)
    finding.evidence.push_back(evidence_of(*reinterpret_cast<const jl_evidence*>(at)));
  return finding;
}

bool before(const Finding& a, const Finding& b) {
  if (place_of(a) != place_of(b)) return place_of(a) < place_of(b);
  return std::lexicographical_compare(a.evidence.begin(), a.evidence.end(), b.evidence.begin(),
                                      b.evidence.end(), evidence_before);
}

void Collector::start_batch(const std::vector<std::uint64_t>& rows) {
  rows_ = &rows;
  first_row_ = rows.empty() ? 1 : rows.front();
  last_row_ = rows.empty() ? 0 : rows.back();
  batch_marked_ = false;
  kept_in_batch_ = false;
}

void Collector::end_batches() {
  ended_ = true;
  rows_ = nullptr;
  kept_in_batch_ = false;
}

void Collector::add(const jl_finding& finding) {
  ++findings_;
  if (sink_ != nullptr)
    each_place(finding, [this](const FoundAt& place) { sink_->add(number_, place); });
  if (holds_) each_place(finding, [this](const FoundAt& place) { held_.push_back(place); });
  const bool in_row = finding.place == JL_AT_CELL || finding.place == JL_AT_ROW;
  if ((finding.place == JL_AT_CELL || finding.place == JL_AT_COLUMN) &&
      finding.slot < by_column_.size())
    ++by_column_[finding.slot];
  if (in_row) {
    count_row(finding.row);
    by_rows_.add(finding.row);
  }
  // Most findings of a bad file come after the ones that are kept: no copy for those.
  if (in_row && finding.row >= before_row_) return;
  if (kept_.size() == most_ && (most_ == 0 || (in_row && finding.row > kept_.front().row))) return;
  keep(finding_of(finding));
}

void Collector::add(Finding finding) {
  ++findings_;
  if ((finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column) &&
      finding.column < by_column_.size())
    ++by_column_[finding.column];
  if (finding.row > 0) by_rows_.add(finding.row);
  keep(std::move(finding));
}

void Collector::keep(Finding finding) {
  if (most_ == 0) return;
  kept_in_batch_ = true;
  if (kept_.size() < most_) {
    kept_.push_back(std::move(finding));
    if (kept_.size() == most_) std::make_heap(kept_.begin(), kept_.end(), before);
    return;
  }
  if (!before(finding, kept_.front())) return;
  std::pop_heap(kept_.begin(), kept_.end(), before);
  kept_.back() = std::move(finding);
  std::push_heap(kept_.begin(), kept_.end(), before);
}

// A rule may have several findings in a row, in any order; the row fails once.
void Collector::count_row(std::uint64_t row) {
  if (ended_) {
    rows_at_end_.push_back(row);
    return;
  }
  if (rows_ == nullptr || row < first_row_ || row > last_row_) return;
  if (!batch_marked_) {
    row_failed_.assign(rows_->size(), false);
    batch_marked_ = true;
  }
  std::size_t i = row - first_row_;
  if (i >= rows_->size() || (*rows_)[i] != row)
    i = static_cast<std::size_t>(std::lower_bound(rows_->begin(), rows_->end(), row) -
                                 rows_->begin());
  if (i >= row_failed_.size() || row_failed_[i]) return;
  row_failed_[i] = true;
  ++failed_;
}

void Collector::clear(std::uint64_t before_row) {
  std::fill(by_column_.begin(), by_column_.end(), 0);
  by_rows_.clear();
  findings_ = failed_ = not_evaluable_ = 0;
  kept_.clear();
  held_.clear();
  before_row_ = before_row;
}

std::uint64_t Collector::full_from() const {
  if (most_ == 0) return 0;
  return kept_.size() < most_ ? UINT64_MAX : kept_.front().row + 1;
}

void Collector::merge(const Collector& next) {
  findings_ += next.findings_;
  failed_ += next.failed_;
  not_evaluable_ += next.not_evaluable_;
  for (std::size_t i = 0; i < by_column_.size(); ++i) by_column_[i] += next.by_column_[i];
  by_rows_.merge(next.by_rows_);
  for (const Finding& finding : next.kept_) keep(finding);
  if (sink_ != nullptr)
    for (const FoundAt& place : next.held_) sink_->add(number_, place);
}

void Collector::finish(RuleOutcome& outcome, std::uint64_t rows) {
  std::sort(kept_.begin(), kept_.end(), before);
  std::sort(rows_at_end_.begin(), rows_at_end_.end());
  failed_ += static_cast<std::uint64_t>(std::unique(rows_at_end_.begin(), rows_at_end_.end()) -
                                        rows_at_end_.begin());
  outcome.findings = findings_;
  outcome.rows_failed = failed_;
  outcome.rows_not_evaluable = not_evaluable_;
  outcome.rows_passed = rows - std::min(rows, failed_ + not_evaluable_);
  for (std::uint32_t i = 0; i < by_column_.size(); ++i)
    if (by_column_[i] > 0) outcome.by_column.emplace_back(i, by_column_[i]);
  outcome.by_rows = std::move(by_rows_);
  outcome.kept = std::move(kept_);
}

}  // namespace jeugdlint
