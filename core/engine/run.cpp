// SPDX-License-Identifier: Apache-2.0
#include "engine/run.h"

#include "engine/case_run.h"
#include "engine/column_counts.h"
#include "engine/column_name.h"
#include "engine/comparison.h"
#include "engine/fingerprint.h"
#include "engine/incompleteness.h"
#include "engine/inspection.h"
#include "engine/pack_in_force.h"
#include "engine/problem_collector.h"
#include "engine/reread.h"
#include "engine/threads.h"
#include "text/failure.h"

#include <algorithm>
#include <deque>

namespace jeugdlint {
namespace {

// The pack and table that an input is held to.
struct Schema {
  const Pack* pack = nullptr;
  const Table* table = nullptr;
  LocalText why;
};

std::string number(std::size_t count) {
  return std::to_string(count);
}

// The table of a chosen pack that a file without a header belongs to: the only one, or that of its
// name.
const Table& table_by_name(const Pack& pack, const std::string& path) {
  if (pack.tables.size() == 1) return pack.tables.front();
  const std::string stem = folded_name(std::filesystem::path(path).stem().string());
  for (const Table& table : pack.tables)
    if (stem.find(folded_name(table.name)) != std::string::npos) return table;
  throw Failure(path,
                {.nl = ": pakket " + pack.name +
                       " heeft meer tabellen en dit bestand heeft geen kop; zet de naam van de "
                       "tabel in de naam van het bestand",
                 .en = ": pack " + pack.name +
                       " has several tables and this file has no header; put the table's name "
                       "in the file's name"});
}

// What the pack says about reading the file, where the user did not.
InputOptions options_for(const std::string& path, const Pack* chosen, const RunOptions& options) {
  InputOptions input = options.input;
  if (!input.header && input.names.empty()) {
    if (chosen == nullptr)
      throw Failure(
          LocalText{.nl = "--no-header vraagt om --pack of --schema, dat de kolommen noemt",
                    .en = "--no-header needs --pack or --schema, which names the columns"});
    for (const Field& field : table_by_name(*chosen, path).fields)
      input.names.push_back(field.name);
  }
  if (input.records_at.empty() && chosen != nullptr && chosen->tables.size() == 1)
    input.records_at = chosen->tables.front().records_at;
  return input;
}

Schema chosen_schema(const Pack& pack, const std::vector<std::string>& header,
                     const std::string& path, bool with_header) {
  Schema schema{.pack = &pack,
                .table = nullptr,
                .why = {"gekozen op de opdrachtregel", "chosen on the command line"}};
  if (!with_header || pack.tables.size() == 1) {
    schema.table = &table_by_name(pack, path);
    return schema;
  }
  std::size_t most = 0;
  for (const Table& table : pack.tables) {
    const auto known = static_cast<std::size_t>(
        std::count_if(header.begin(), header.end(),
                      [&](const std::string& name) { return table.field(name) != nullptr; }));
    if (known > most) schema.table = &table;
    most = std::max(most, known);
  }
  if (schema.table == nullptr)
    throw Failure(path, {.nl = ": geen kolom van dit bestand hoort bij een tabel van pakket " +
                               pack.name + "; controleer --pack en --delimiter",
                         .en = ": no column of this file belongs to a table of pack " + pack.name +
                               "; check --pack and --delimiter"});
  return schema;
}

Schema matched_schema(const std::vector<Pack>& packs, const std::vector<std::string>& header) {
  const auto match = match_pack(packs, header);
  if (!match)
    return {.pack = nullptr,
            .table = nullptr,
            .why = {"geen pakket past bij de kolommen; alleen vorm en privacy zijn gecontroleerd",
                    "no pack fits the columns; only form and privacy were checked"}};
  const std::string of = number(match->known) + "/" + number(match->columns);
  const std::string needed = number(match->required_present) + "/" + number(match->required);
  return {.pack = match->pack,
          .table = match->table,
          .why = {"gevonden aan de kolomnamen: " + of + " kolommen bekend, " + needed +
                      " verplichte velden aanwezig",
                  "found by the column names: " + of + " columns known, " + needed +
                      " required fields present"}};
}

// Of columns whose names are shown.
void add_pointers(const RecordReader& reader, std::vector<ColumnOutcome>& columns) {
  const std::vector<std::string>& header = reader.header();
  for (std::size_t slot = 0; slot < header.size(); ++slot)
    if (columns[slot].declared || columns[slot].shown == header[slot])
      columns[slot].pointer = reader.pointer_in_record(slot);
}

// Reads one input from start to end.
class FileRun {
 public:
  FileRun(const std::string& path, const Plugins& plugins, const std::vector<Pack>& packs,
          const Pack* chosen, const RunOptions& options, const RunKey& key, bool alone,
          MemoryBudget& budget, CaseRun& cases, bool previous)
      : path_(path),
        plugins_(&plugins),
        packs_(&packs),
        chosen_(chosen),
        options_(&options),
        key_(&key),
        alone_(alone),
        budget_(&budget),
        cases_(&cases),
        previous_(previous),
        input_options_(options_for(path, chosen, options)) {}

  // Names that come up late in a file need a second reading, with those names known from the start.
  InputOutcome run(std::uint32_t input, std::uint64_t bytes_before) {
    number_ = input;
    InputOutcome outcome = read_once({}, bytes_before);
    if (!late_names_.empty() && path_ != "-") {
      more_names_ = late_names_;
      outcome = read_once(more_names_, bytes_before);
    }
    outcome.previous = previous_;
    return outcome;
  }

  // Rows of cases were judged as if they stood together, and they do not.
  void read_cases_again() {
    NoProblems problems;
    InputOptions again = input_options_;
    again.digest = false;
    const Input input = open_input(path_, again, problems, more_names_);
    const Schema schema = schema_of(*input.reader);
    const Plan plan = plan_columns(input.reader->header(), schema.table);
    cases_->start(number_, previous_, *schema.pack, *schema.table, plan);
    inspect_input({.reader = *input.reader,
                   .plan = plan,
                   .key = {},
                   .batch_rows = options_->batch_rows,
                   .threads = threads(),
                   .inspected = [&](const Records& records) { cases_->add(records); },
                   .progress = {}});
  }

  // The file has been read: its rules that compare files wait there for the other ones.
  void hand_to(Comparison& comparison) {
    if (comparison.add(number_, previous_, *inspection_)) return;
    inspection_.reset();
    plan_.reset();
  }

  // Where findings stand that came when their rows had gone by, and their fingerprints.
  void place(Outcome& outcome) const {
    place_late_findings(path_, outcome, number_, input_options_, more_names_);
    if (options_->fingerprint_key != nullptr)
      add_fingerprints(path_, outcome.inputs[number_], *options_->fingerprint_key, input_options_,
                       more_names_);
  }

 private:
  InputOutcome read_once(const std::vector<std::string>& more_names, std::uint64_t bytes_before) {
    if (options_->sink != nullptr) options_->sink->start_input();
    ProblemCollector problems(options_->max_findings, options_->sink);
    Input input = open_input(path_, input_options_, problems, more_names);
    RecordReader& reader = *input.reader;
    const Schema schema = schema_of(reader);
    const auto& parameters = schema.pack != nullptr ? schema.pack->values : options_->parameters;
    // A release need not fit a pack: its pseudonyms are compared.
    if (previous_ && schema.table == nullptr && !options_->purpose)
      throw Failure(
          path_, {.nl = ": geen tabel van een pakket past bij dit bestand van de vorige levering",
                  .en = ": no table of a pack fits this file of the previous delivery"});
    // The previous delivery was checked in its time; now it is only compared with.
    const std::vector<std::string> names = names_of_file(input.facts, options_->standard_input);
    const PlanRequest request{reader.header(),
                              *plugins_,
                              schema.pack,
                              schema.table,
                              parameters,
                              options_->selection,
                              options_->purpose ? &*options_->purpose : nullptr,
                              names,
                              alone_};
    inspection_.reset();
    Plan& plan = plan_.emplace(previous_ ? plan_comparison(request) : make_plan(request));
    if (previous_) plan.telling = telling_names(plan.columns, names, *plugins_);
    const std::string& path = path_ == "-" ? options_->standard_input : path_;
    if (plan.telling.file) input.facts.path = numbered_path(path, number_ + 1);

    if (schema.pack != nullptr)
      cases_->start(number_, previous_, *schema.pack, *schema.table, plan);
    else
      cases_->start_without_pack();
    Reading reading{.reader = reader,
                    .plan = plan,
                    .key = *key_,
                    .max_findings = options_->max_findings,
                    .sink = options_->sink,
                    .stream = started_stream(input.facts, plan),
                    .budget = budget_,
                    .batch_rows = options_->batch_rows,
                    .threads = threads(),
                    .inspected = [&](const Records& records) { cases_->add(records); },
                    .progress = {}};
    std::optional<TableCounts> counts;
    if (options_->profile && !previous_) {
      counts.emplace(plan, schema.pack);
      reading.taken = [&](const Records& records) { counts->add(records); };
    }
    if (options_->progress)
      reading.progress = [&](std::uint64_t bytes) { options_->progress(bytes_before + bytes); };
    Inspection& inspection = inspection_.emplace(inspect_input(reading));
    late_names_ = reader.late_names();
    if (!late_names_.empty() && path_ == "-")
      problems.add({.kind = ProblemKind::late_field,
                    .position = {},
                    .column = std::nullopt,
                    .found = late_names_.size(),
                    .left_out_from = std::nullopt});
    if (const std::size_t data = data_as_names(plan); data * 3 >= plan.file_columns && data > 0)
      problems.add({.kind = ProblemKind::data_as_names,
                    .position = {},
                    .column = std::nullopt,
                    .expected = plan.file_columns,
                    .found = data,
                    .left_out_from = std::nullopt});
    if (inspection.rows() + reader.undecodable_rows() == 0 || plan.file_columns == 0)
      problems.add({.kind = ProblemKind::no_records,
                    .position = {},
                    .column = std::nullopt,
                    .left_out_from = std::nullopt});
    InputOutcome outcome = outcome_of(input, schema, plan, inspection, problems);
    if (counts) counts->put_in(outcome.columns);
    return outcome;
  }

  Schema schema_of(const RecordReader& reader) const {
    return chosen_ != nullptr
               ? chosen_schema(*chosen_, reader.header(), path_, input_options_.header)
               : matched_schema(*packs_, reader.header());
  }

  unsigned threads() const { return options_->threads > 0 ? options_->threads : all_threads(); }

  FindingStream* started_stream(const InputFacts& facts, const Plan& plan) const {
    if (options_->stream == nullptr || previous_) return nullptr;
    InputOutcome input;
    input.facts = facts;
    input.columns = column_outcomes(plan);
    options_->stream->start_input(number_, std::move(input));
    return options_->stream;
  }

  InputOutcome outcome_of(Input& input, const Schema& schema, const Plan& plan,
                          Inspection& inspection, const ProblemCollector& problems) const {
    InputOutcome outcome;
    outcome.facts = input.facts;
    // A pointer that was found, and not given, is made of the file's own keys.
    if (input_options_.records_at.empty() || plan.telling.file)
      outcome.facts.records_at = shown_pointer(input.facts.records_at, plan.telling.file);
    if (outcome.facts.records_at != input.facts.records_at) outcome.facts.record_pointer.reset();
    if (input.digest != nullptr) {
      outcome.sha256 = input.digest->finish();
      outcome.bytes = input.digest->size();
    } else if (path_ != "-") {
      outcome.bytes = std::filesystem::file_size(path_);
    }
    if (schema.pack != nullptr) {
      outcome.pack = schema.pack->name;
      outcome.pack_version = schema.pack->version;
      outcome.table = schema.table->name;
    }
    outcome.match = schema.why;
    if (schema.pack != nullptr && !schema.pack->period.empty()) {
      outcome.match.nl += "; " + schema.pack->period.nl;
      outcome.match.en += "; " + schema.pack->period.en;
    }
    if (options_->purpose) {
      const LocalText& title = options_->purpose->title;
      outcome.match.nl += "; getoetst aan wat nodig is voor: " + title.nl;
      outcome.match.en += "; held to what is needed for: " + title.en;
    }
    outcome.columns = column_outcomes(plan);
    add_pointers(*input.reader, outcome.columns);
    for (std::size_t slot = 0; slot < inspection.filled().size(); ++slot)
      outcome.columns[slot].filled = inspection.filled()[slot];
    outcome.rows_undecodable = input.reader->undecodable_rows();
    outcome.rows = inspection.rows() + outcome.rows_undecodable;
    outcome.truncated = problems.truncated();
    outcome.late_fields = problems.has(ProblemKind::late_field);
    outcome.hidden_problems = problems.hidden_by(options_->selection);
    outcome.rules = problems.outcomes(options_->selection);
    std::vector<RuleOutcome> rules = inspection.finish();
    if (previous_) rules.clear();
    for (RuleOutcome& rule : rules) weigh(rule);
    std::stable_sort(rules.begin(), rules.end(),
                     [](const RuleOutcome& a, const RuleOutcome& b) { return a.id < b.id; });
    std::move(rules.begin(), rules.end(), std::back_inserter(outcome.rules));
    return outcome;
  }

  std::string path_;
  const Plugins* plugins_;
  const std::vector<Pack>* packs_;
  const Pack* chosen_;
  const RunOptions* options_;
  const RunKey* key_;
  bool alone_;  // no other file in the run
  MemoryBudget* budget_;
  CaseRun* cases_;
  bool previous_;
  std::uint32_t number_ = 0;  // of the input in the outcome
  InputOptions input_options_;
  std::vector<std::string> late_names_, more_names_;
  std::optional<Plan> plan_;
  std::optional<Inspection> inspection_;
};

// Whether there is one input, a second reading of it gives the same, and what the first one found
// can be taken back: a sink would have been given it.
bool may_be_read_again(const std::vector<std::string>& files, const RunOptions& options) {
  std::error_code error;
  return options.sink == nullptr && files.size() == 1 && options.previous.empty() &&
         files.front() != "-" && std::filesystem::is_regular_file(files.front(), error);
}

}  // namespace

Outcome run(const std::vector<std::string>& files, const Plugins& plugins,
            const std::vector<Pack>& packs, const Pack* chosen, const RunOptions& options) {
  std::vector<Pack> valid;
  if (chosen != nullptr) valid.push_back(in_force(*chosen, options.parameters));
  if (chosen == nullptr)
    for (const Pack& pack : packs) valid.push_back(in_force(pack, options.parameters));
  Outcome outcome;
  MemoryBudget budget(options.memory);
  CaseRun cases({.plugins = plugins,
                 .selection = options.selection,
                 .key = random_run_key(),
                 .budget = budget,
                 .max_findings = options.max_findings,
                 .with_previous = !options.previous.empty(),
                 .may_be_grouped = may_be_read_again(files, options),
                 .sink = options.sink,
                 .threads = options.threads > 0 ? options.threads : all_threads()});
  const RunKey key = random_run_key();
  const bool alone = files.size() + options.previous.size() == 1;
  std::deque<FileRun> runs;
  Comparison comparison(options.max_findings);
  std::uint64_t bytes_before = 0;
  const auto read = [&](const std::string& file, bool previous) {
    FileRun& file_run =
        runs.emplace_back(file, plugins, valid, chosen == nullptr ? nullptr : &valid.front(),
                          options, key, alone, budget, cases, previous);
    const auto number = static_cast<std::uint32_t>(outcome.inputs.size());
    outcome.inputs.push_back(file_run.run(number, bytes_before));
    file_run.hand_to(comparison);
    if (options.sink != nullptr) options.sink->end_input();
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error) bytes_before += size;
  };
  for (const std::string& file : files) read(file, false);
  for (const std::string& file : options.previous) read(file, true);
  if (cases.needs_rows_again()) runs.front().read_cases_again();
  cases.finish(outcome);
  comparison.finish(outcome);
  if (options.sink != nullptr) options.sink->end_run();
  for (FileRun& file_run : runs) file_run.place(outcome);
  note_incompleteness(outcome, options.selection);
  return outcome;
}

}  // namespace jeugdlint
