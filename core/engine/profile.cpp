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
InputOutcome read_once(const ProfileRequest& request, std::vector<std::string>& late_names) {
  constexpr std::size_t batch_rows = 4096;
  ProblemCollector problems(0);
  Input input = open_input(request.path, request.options, problems, late_names);
  RecordReader& reader = *input.reader;
  const auto match = match_pack(request.packs, reader.header());
  Plan plan = plan_columns(reader.header(), match ? match->table : nullptr);
  plan.telling = telling_names(plan.columns, names_of_file(input.facts, request.standard_input),
                               request.plugins);

  InputOutcome read;
  TableCounts counts(plan, match ? match->pack : nullptr);
  Records records;
  while (reader.next(records, batch_rows)) {
    read.rows += records.size();
    counts.add(records);
  }
  late_names = reader.late_names();
  read.facts = input.facts;
  if (request.options.records_at.empty() || plan.telling.file)
    read.facts.records_at = shown_pointer(input.facts.records_at, plan.telling.file);
  if (plan.telling.file) {
    const std::string& name = request.path == "-" ? request.standard_input : request.path;
    read.facts.path = numbered_path(name, request.number);
  }
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

InputOutcome profile_of(const ProfileRequest& request) {
  std::vector<std::string> late_names;
  InputOutcome profile = read_once(request, late_names);
  if (late_names.empty() || request.path == "-") return profile;
  return read_once(request, late_names);
}

}  // namespace jeugdlint
