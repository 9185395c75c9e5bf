// SPDX-License-Identifier: Apache-2.0
#include "engine/profile.h"

#include "engine/column_counts.h"
#include "engine/column_name.h"
#include "engine/plan.h"
#include "engine/problem_collector.h"

namespace jeugdlint {
namespace {

// Reads the file once. `late_names`: those of an earlier reading, and what comes up late in this
// one.
InputOutcome read_once(const std::string& path, const std::vector<Pack>& packs,
                       const InputOptions& options, std::vector<std::string>& late_names) {
  constexpr std::size_t batch_rows = 4096;
  ProblemCollector problems(0);
  Input input = open_input(path, options, problems, late_names);
  RecordReader& reader = *input.reader;
  const auto match = match_pack(packs, reader.header());
  const Plan plan = plan_columns(reader.header(), match ? match->table : nullptr);

  InputOutcome read;
  TableCounts counts(plan, match ? match->pack : nullptr);
  Records records;
  while (reader.next(records, batch_rows)) {
    read.rows += records.size();
    counts.add(records);
  }
  late_names = reader.late_names();
  read.facts = input.facts;
  if (options.records_at.empty()) read.facts.records_at = shown_pointer(input.facts.records_at);
  if (match) {
    read.pack = match->pack->name;
    read.table = match->table->name;
  }
  read.columns = column_outcomes(plan);
  counts.put_in(read.columns);
  read.rows_undecodable = reader.undecodable_rows();
  read.rows += read.rows_undecodable;
  read.truncated = problems.truncated();
  return read;
}

}  // namespace

InputOutcome profile_of(const std::string& path, const std::vector<Pack>& packs,
                        const InputOptions& options) {
  std::vector<std::string> late_names;
  InputOutcome profile = read_once(path, packs, options, late_names);
  if (late_names.empty() || path == "-") return profile;
  return read_once(path, packs, options, late_names);
}

}  // namespace jeugdlint
