// SPDX-License-Identifier: Apache-2.0
#include "engine/case_run.h"

#include "engine/case_judgement.h"
#include "engine/case_partition.h"
#include "engine/grouped_cases.h"
#include "engine/threads.h"
#include "engine/turns.h"

#include <jeugdlint/batch.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace jeugdlint {
namespace {

// The column of the input that holds a declared field.
std::uint32_t column_of(const Plan& plan, const Field* field) {
  const auto found = std::find_if(plan.columns.begin(), plan.columns.end(),
                                  [&](const BoundColumn& one) { return one.field == field; });
  return static_cast<std::uint32_t>(found - plan.columns.begin());
}

}  // namespace

CaseGroup::CaseGroup(const Pack& pack, const CaseKey& of_key, MemoryBudget& budget)
    : key(&of_key), rules(pack, of_key), store(budget) {}

CaseGroup::~CaseGroup() = default;

CaseGroup& CaseRun::group_of(const Pack& pack, const CaseKey& key) {
  for (CaseGroup& group : groups_)
    if (group.key == &key) return group;
  CaseGroup& group = groups_.emplace_back(pack, key, options_.budget);
  for (const RuleUse& use : pack.rules) {
    const RuleDeclaration* rule = options_.plugins.rule(use.check);
    if (use.per != key.name || rule == nullptr || !rule->of_cases() ||
        !options_.selection.takes(use.id, use.check, use.code))
      continue;
    for (const std::string& table : use.tables) group.rules.add(use, *rule, table, pack.values);
  }
  for (PlannedCaseRule& planned : group.rules.rules) planned.rule.words.number = next_number_++;
  return group;
}

void CaseRun::start(std::uint32_t input, bool previous, const Pack& pack, const Table& table,
                    const Plan& plan) {
  open_.clear();
  for (CaseReading& reading : readings_)
    if (reading.input == input) reading.counts = false;
  for (const CaseKey& key : pack.cases) {
    CaseGroup& group = group_of(pack, key);
    const auto place = group.rules.place_of(table);
    if (group.rules.empty() || !place) continue;
    CaseReading& reading = readings_.emplace_back();
    reading.group = &group;
    reading.number = static_cast<std::uint32_t>(readings_.size() - 1);
    reading.input = input;
    reading.table = *place;
    reading.previous = previous;
    reading.input_columns = plan.columns.size();
    reading.file_columns = static_cast<std::uint32_t>(plan.file_columns);
    for (const std::string& name : group.rules.tables[*place].declared->key)
      reading.key.push_back(column_of(plan, table.field(name)));
    reading.columns.assign(group.rules.columns.size(), UINT32_MAX);
    for (const std::uint32_t slot : group.rules.tables[*place].columns)
      reading.columns[slot] = column_of(plan, group.rules.columns[slot].field);
    open_.push_back(&reading);
    group.grouped = options_.may_be_grouped
                        ? std::make_unique<GroupedCases>(group, readings_, options_)
                        : nullptr;
  }
}

void CaseRun::add(const Records& records) {
  for (CaseReading* reading : open_) add(records, *reading);
}

void CaseRun::add(const Records& records, CaseReading& reading) {
  const CaseRules& rules = reading.group->rules;
  const CaseTablePlan& table = rules.tables[reading.table];
  const std::size_t place = reading.table + (reading.previous ? rules.tables.size() : 0);
  std::vector<std::optional<Key>> keys(records.size());
  for (std::size_t row = 0; row < records.size(); ++row) keys[row] = case_of(records, row, reading);
  reading.in_no_case +=
      static_cast<std::uint64_t>(std::count(keys.begin(), keys.end(), std::nullopt));
  GroupedCases::Range judged;
  if (GroupedCases* grouped = reading.group->grouped.get()) {
    judged = grouped->judge(records, keys, reading);
    if (grouped->rows_lost()) return;
  }
  CaseRows rows;
  for (std::size_t row = 0; row < records.size(); ++row) {
    if (!keys[row] || judged.holds(row)) continue;
    rows.start(*keys[row], static_cast<std::uint32_t>(place),
               case_row(reading.number, records.rows[row]));
    for (const std::uint32_t slot : table.columns) {
      if (!reading.has(slot)) {
        rows.cell(JL_ABSENT, "");
        continue;
      }
      const CellColumn& column = records.columns[reading.columns[slot]];
      rows.cell(column.filled[row], Text(column.text[row]).view());
    }
  }
  reading.group->store.put(rows);
}

// Nothing when a field of the key is missing, cannot be read, or says that it is unknown.
std::optional<Key> CaseRun::case_of(const Records& records, std::size_t row,
                                    const CaseReading& reading) const {
  const auto& unknown = reading.group->rules.tables[reading.table].declared->except_values;
  KeyedHash hash(options_.key.data());
  for (const std::uint32_t column : reading.key) {
    if (column >= reading.file_columns) return std::nullopt;
    if (records.columns[column].filled[row] != JL_FILLED) return std::nullopt;
    const std::string_view text = Text(records.columns[column].text[row]).view();
    if (std::find(unknown.begin(), unknown.end(), text) != unknown.end()) return std::nullopt;
    hash.add(text);
  }
  return hash.key();
}

bool CaseRun::needs_rows_again() {
  const bool lost = std::any_of(groups_.begin(), groups_.end(), [](const CaseGroup& group) {
    return group.grouped != nullptr && group.grouped->rows_lost();
  });
  if (lost) options_.may_be_grouped = false;
  return lost;
}

void CaseRun::finish(Outcome& outcome) {
  for (CaseGroup& group : groups_) {
    if (group.rules.empty()) continue;
    CaseJudgement judgement(group, readings_, options_);
    judge(group, judgement);
    if (group.grouped != nullptr) judgement.merge(group.grouped->found());
    judgement.finish(outcome);
  }
}

// Threads take the next partition each, and hand in what they found in the order of the partitions.
void CaseRun::judge(CaseGroup& group, CaseJudgement& judgement) {
  const CaseJudgement nothing_judged = judgement.part();
  std::atomic<std::size_t> next = 0;
  Turns turns;
  const auto work = [&] {
    while (true) {
      const std::size_t number = next++;
      if (number >= CaseRows::partitions) return;
      CaseJudgement part = nothing_judged;
      judge(group, number, part);
      if (!turns.wait(number)) return;
      judgement.merge(part);
      turns.pass();
    }
  };
  // A thread costs more than it saves where there is little to do.
  constexpr std::uint64_t much = std::uint64_t{1} << 20;
  in_threads(group.store.bytes() > much ? options_.threads : 1, work, [&] { turns.abandon(); });
}

void CaseRun::judge(CaseGroup& group, std::size_t number, CaseJudgement& part) {
  std::string bytes = group.store.take(number);
  if (bytes.empty()) return;
  const CasePartition partition(group.rules, std::move(bytes), [&](std::uint64_t row) {
    return readings_[reading_of(row)].counts;
  });
  part.inspect(partition.block(options_.key.data()));
}

}  // namespace jeugdlint
