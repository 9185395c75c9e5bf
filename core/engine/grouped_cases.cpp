// SPDX-License-Identifier: Apache-2.0
#include "engine/grouped_cases.h"

#include "engine/case_partition.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

// A file without any order shows it in so many rows, nearly always. They are kept, so that nothing
// need be read again then.
constexpr std::uint64_t trial_rows = 16384;

// The rows between the first case and the last, of which rows may stand in the batches beside this.
GroupedCases::Range whole_cases(const std::vector<std::optional<Key>>& keys) {
  const auto in_a_case = [](const std::optional<Key>& key) { return key.has_value(); };
  const auto first = std::find_if(keys.begin(), keys.end(), in_a_case);
  if (first == keys.end()) return {};
  const auto last = std::find_if(keys.rbegin(), keys.rend(), in_a_case);
  const auto of_another = [](const std::optional<Key>& edge) {
    return [&edge](const std::optional<Key>& key) { return key && *key != *edge; };
  };
  const auto begin = std::find_if(first, keys.end(), of_another(*first));
  const auto end = std::find_if(last, keys.rend(), of_another(*last)).base();
  if (begin >= end) return {};
  return {static_cast<std::size_t>(begin - keys.begin()),
          static_cast<std::size_t>(end - keys.begin())};
}

CasePartition::Rows rows_of(const Records& records, const std::vector<std::optional<Key>>& keys,
                            const GroupedCases::Range& range, const CaseReading& reading) {
  std::vector<std::size_t> places;
  for (std::size_t i = range.first; i < range.end; ++i)
    if (keys[i]) places.push_back(i);
  CasePartition::Rows rows;
  for (const std::size_t i : places) {
    rows.keys.push_back(*keys[i]);
    rows.numbers.push_back(case_row(reading.number, records.rows[i]));
  }
  for (const std::uint32_t slot : reading.group->rules.tables[reading.table].columns) {
    CellColumn& column = rows.columns.emplace_back();
    if (!reading.has(slot)) {
      column.text.assign(places.size(), jl_text{"", 0});
      column.filled.assign(places.size(), JL_ABSENT);
      continue;
    }
    const CellColumn& from = records.columns[reading.columns[slot]];
    for (const std::size_t i : places) {
      column.text.push_back(from.text[i]);
      column.filled.push_back(from.filled[i]);
    }
  }
  return rows;
}

}  // namespace

GroupedCases::GroupedCases(const CaseGroup& group, const std::deque<CaseReading>& readings,
                           const CaseOptions& options)
    : budget_(&options.budget),
      run_key_(options.key.data()),
      found_(group, readings, options),
      nothing_judged_(found_.part()) {}

GroupedCases::~GroupedCases() {
  budget_->give_back(held_);
}

GroupedCases::Range GroupedCases::judge(const Records& records,
                                        const std::vector<std::optional<Key>>& keys,
                                        const CaseReading& reading) {
  const Range whole = whole_cases(keys);
  if (!admits(keys, whole) || whole.first == whole.end) return {};
  const CasePartition cases(reading.group->rules, reading.table,
                            rows_of(records, keys, whole, reading));
  CaseJudgement part = nothing_judged_;
  part.inspect(cases.block(run_key_));
  const std::scoped_lock lock(mutex_);
  // What a rule that fails has judged before depends on the order, and here there is none.
  if (part.stopped()) give_up();
  found_.merge(part);
  return whole;
}

// Whether the whole cases of a batch may be judged now.
bool GroupedCases::admits(const std::vector<std::optional<Key>>& keys, const Range& whole) {
  const std::scoped_lock lock(mutex_);
  if (state_ == State::given_up || state_ == State::lost) return false;
  const bool judged = state_ == State::judging;
  rows_ += keys.size();
  if (!meets(keys, whole) || budget_->asks_for(held_)) {
    give_up();
    return false;
  }
  if (rows_ >= trial_rows) state_ = State::judging;
  return judged;
}

// False when a case of the batch comes back.
bool GroupedCases::meets(const std::vector<std::optional<Key>>& keys, const Range& whole) {
  bool stay_together = true;
  const std::optional<Key>* before = nullptr;
  constexpr std::size_t ahead = 24;  // rows between asking the table for a case and using it
  for (std::size_t i = 0; i < keys.size() && stay_together; ++i) {
    if (i + ahead < keys.size() && keys[i + ahead]) seen_.prefetch(*keys[i + ahead]);
    if (!keys[i] || (before != nullptr && *before == keys[i])) continue;
    before = &keys[i];
    stay_together = whole.holds(i) ? seen_.close(*keys[i]) : seen_.keep_open(*keys[i]);
  }
  budget_->take(seen_.bytes() - held_);
  held_ = seen_.bytes();
  return stay_together;
}

void GroupedCases::give_up() {
  state_ = state_ == State::judging || state_ == State::lost ? State::lost : State::given_up;
  seen_ = {};
  budget_->give_back(std::exchange(held_, 0));
}

}  // namespace jeugdlint
