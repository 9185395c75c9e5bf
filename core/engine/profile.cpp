// SPDX-License-Identifier: Apache-2.0
#include "engine/profile.h"

#include "engine/column_counts.h"
#include "engine/column_name.h"
#include "engine/plan.h"
#include "engine/problem_collector.h"

#include <memory>

namespace jeugdlint {
namespace {

// Reads the file once. `late_names`: those of an earlier reading, and what comes up late in this
// one.
Profile read_once(const std::string& path, const std::vector<Pack>& packs,
                  const InputOptions& options, std::vector<std::string>& late_names) {
  constexpr std::size_t batch_rows = 4096;
  ProblemCollector problems(0);
  Input input = open_input(path, options, problems, late_names);
  RecordReader& reader = *input.reader;
  const auto match = match_pack(packs, reader.header());
  const Plan plan = plan_columns(reader.header(), match ? match->table : nullptr);

  const RunKey key = random_run_key();
  std::vector<ColumnCounts> counts;
  counts.reserve(plan.file_columns);
  for (std::size_t i = 0; i < plan.file_columns; ++i) {
    const Field* field = plan.columns[i].field;
    const bool coded = field != nullptr && !field->codes.empty();
    counts.emplace_back(plan.columns[i], coded ? match->pack->code_list(field->codes) : nullptr,
                        key);
  }

  Profile profile;
  InputOutcome& read = profile.input;
  Records records;
  while (reader.next(records, batch_rows)) {
    read.rows += records.size();
    for (std::size_t i = 0; i < counts.size(); ++i)
      counts[i].add(records.columns[i], records.size());
  }
  late_names = reader.late_names();
  for (const ColumnCounts& column : counts) profile.columns.push_back(column.profile());
  read.facts = input.facts;
  if (options.records_at.empty()) read.facts.records_at = shown_pointer(input.facts.records_at);
  if (match) {
    read.pack = match->pack->name;
    read.table = match->table->name;
  }
  read.columns = column_outcomes(plan);
  read.rows_undecodable = reader.undecodable_rows();
  read.rows += read.rows_undecodable;
  read.truncated = problems.truncated();
  return profile;
}

}  // namespace

Profile profile_of(const std::string& path, const std::vector<Pack>& packs,
                   const InputOptions& options) {
  std::vector<std::string> late_names;
  Profile profile = read_once(path, packs, options, late_names);
  if (late_names.empty() || path == "-") return profile;
  return read_once(path, packs, options, late_names);
}

}  // namespace jeugdlint
