// SPDX-License-Identifier: Apache-2.0
#include "engine/inspection.h"

#include "engine/rule_call.h"
#include "engine/rule_state.h"
#include "engine/turns.h"

#include "input/typing.h"
#include "text/failure.h"

#include <openssl/rand.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace jeugdlint {

RunKey random_run_key() {
  RunKey key{};
  if (RAND_bytes(key.data(), static_cast<int>(key.size())) != 1)
    throw Failure("the system gives no random numbers, which the keyed hashes need");
  return key;
}

namespace {

// What a state of the rule gathers, or nothing when it is of no use to another rule. Texts of two
// plugins never mean the same.
std::string gathering_of(const PlannedRule& rule) {
  if (!rule.object || rule.code->gathering == nullptr) return {};
  const jl_text text = rule.code->gathering(rule.object.get());
  if (text.size == 0) return {};
  return rule.words.check.substr(0, rule.words.check.find('/') + 1) +
         std::string(text.data, text.size);
}

// Adds the time that it lives.
class Stopwatch {
 public:
  explicit Stopwatch(std::chrono::nanoseconds& total) : total_(total) {}
  ~Stopwatch() { total_ += Clock::now() - started_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  using Clock = std::chrono::steady_clock;
  std::chrono::nanoseconds& total_;
  Clock::time_point started_ = Clock::now();
};

}  // namespace

// A rule at work on one part. It is stopped for good when it fails.
struct Inspection::State {
  // `filler`: another rule whose state serves this one as well, or null.
  State(const PlannedRule& planned, std::size_t columns, std::uint64_t most, State* filler,
        MemoryBudget* budget, Of of)
      : rule(&planned), filled_by(filler), findings(columns, most) {
    if (!planned.object || !is_table_rule() || filler != nullptr || of == Of::part_in_turn) return;
    state = std::make_unique<RuleState>(planned, budget);
    stopped = broken = !state->exists();
  }

  bool at_work() const { return rule->object != nullptr && !stopped; }

  jl_findings sink() {
    return {
        sizeof(jl_findings), &findings,
        [](void* self, const jl_finding* finding) { static_cast<Collector*>(self)->add(*finding); },
        [](void* self, std::uint64_t rows) {
          static_cast<Collector*>(self)->add_not_evaluable(rows);
        }};
  }

  void inspect(const jl_batch& batch) {
    if (filled_by != nullptr) return;
    const Stopwatch stopwatch(spent);
    const jl_rule& code = *rule->code;
    const jl_findings to = sink();
    stopped = code.inspect != nullptr
                  ? !succeeds([&] { return code.inspect(rule->object.get(), &batch, &to); })
                  : !state->inspect(batch);
    broken = stopped;
  }

  void merge(State& next) {
    stopped = stopped || next.stopped;
    broken = broken || next.broken;
    spent += next.spent;
    findings.merge(next.findings);
    if (state && next.state && !stopped) stopped = !state->merge(*next.state);
    broken = broken || stopped;
  }

  RuleOutcome finish(std::uint64_t rows) {
    RuleOutcome outcome = rule->words;
    findings.end_batches();
    const State& filled = filled_by != nullptr ? *filled_by : *this;
    if (filled_by != nullptr) stopped = stopped || filled.broken;
    if (filled.state && at_work()) {
      const Stopwatch stopwatch(spent);
      const jl_findings to = sink();
      stopped = !filled.state->finish(*rule, to);
    }
    outcome.stopped = stopped;
    if (stopped && filled.state && filled.state->lacks_memory())
      outcome.not_run = {
          "past niet in het geheugen dat --memory toelaat; geef meer, of minder "
          "velden in key",
          "does not fit in the memory that --memory allows; allow more, or give "
          "fewer fields in key"};
    outcome.spent = spent;
    if (outcome.judged) findings.finish(outcome, rows);
    return outcome;
  }

  // What one thread found in a batch.
  void take(State& found) {
    if (!at_work()) return;
    findings.merge(found.findings);
    spent += std::exchange(found.spent, {});
    full_from.store(findings.full_from(), std::memory_order_relaxed);
    stopped = found.stopped;
  }

  // What a table rule gathers from a batch.
  void gather(const jl_batch& batch, const std::vector<std::uint64_t>& rows) {
    if (!at_work()) return;
    findings.start_batch(rows);
    inspect(batch);
  }

  bool is_table_rule() const { return rule->code != nullptr && rule->code->inspect == nullptr; }

  const PlannedRule* rule;
  State* filled_by;
  std::unique_ptr<RuleState> state;
  Collector findings;
  std::chrono::nanoseconds spent{};
  bool stopped = false;
  bool broken = false;  // stopped while the state was filled: it serves no rule
  Turns turns;          // of a table rule
  // Findings from this row on would not be kept.
  std::atomic<std::uint64_t> full_from{UINT64_MAX};
};

Inspection::Inspection(const Plan& plan, const RunKey& key, std::uint64_t max_findings,
                       FindingSink* sink, MemoryBudget* budget)
    : Inspection(plan, key, max_findings, sink, budget, Of::whole) {}

Inspection::Inspection(const Plan& plan, const RunKey& key, std::uint64_t max_findings,
                       FindingSink* sink, MemoryBudget* budget, Of of)
    : plan_(&plan),
      key_(key),
      max_findings_(max_findings),
      sink_(sink),
      record_turns_(std::make_unique<Turns>()),
      filled_(plan.file_columns) {
  states_.reserve(plan.rules.size());
  std::map<std::string, State*> fillers;
  for (const PlannedRule& rule : plan.rules) {
    const std::string gathering = gathering_of(rule);
    State*& filler = fillers[gathering];
    states_.push_back(std::make_unique<State>(rule, plan.columns.size(), max_findings,
                                              gathering.empty() ? nullptr : filler, budget, of));
    State& made = *states_.back();
    if (filler == nullptr) filler = &made;
    if (of == Of::whole)
      made.findings.also_to(sink, static_cast<std::uint32_t>(states_.size() - 1));
    else if (sink != nullptr)
      made.findings.hold_for_sink();
  }
}

Inspection Inspection::part_in_turn() const {
  return {*plan_, key_, max_findings_, sink_, nullptr, Of::part_in_turn};
}

Inspection::Inspection(Inspection&&) noexcept = default;
Inspection::~Inspection() = default;

jl_batch Inspection::prepare(Records& records) {
  apply_missing_values(records);
  count_filled(records);
  type_columns(records);
  fill_absent_columns(records.size());
  return batch_of(records);
}

void Inspection::inspect(Records& records, const RecordReader* reader) {
  if (records.size() == 0) return;
  rows_ += records.size();
  const jl_batch batch = prepare(records);
  for (const auto& state : states_) {
    if (!state->at_work()) continue;
    state->findings.start_batch(records.rows);
    state->inspect(batch);
  }
  if (reader != nullptr)
    place_findings(records, [reader](const Records& from, std::size_t i, std::size_t column) {
      return reader->cell_position(from, i, column);
    });
}

void Inspection::inspect_in_turn(Records& records, std::uint64_t number, const PlaceCell& place,
                                 Inspection& whole) {
  const jl_batch batch = prepare(records);
  for (std::size_t i = 0; i < states_.size(); ++i) {
    State& part = *states_[i];
    part.findings.clear(whole.states_[i]->full_from.load(std::memory_order_relaxed));
    if (part.is_table_rule() || !part.at_work()) continue;
    part.findings.start_batch(records.rows);
    part.inspect(batch);
  }
  place_findings(records, place);
  // What record rules found is brought over at once; a table rule works, and others need not wait
  // until it is done.
  std::vector<std::pair<std::size_t, const Collector*>> final_ones;
  if (!whole.record_turns_->wait(number)) return;
  for (std::size_t i = 0; i < states_.size(); ++i) {
    State& all = *whole.states_[i];
    if (all.is_table_rule()) continue;
    if (whole.stream_ != nullptr && all.at_work() && whole.stream_->takes(i))
      final_ones.emplace_back(i, &states_[i]->findings);
    all.take(*states_[i]);
  }
  if (whole.stream_ != nullptr) whole.stream_->tell(final_ones);
  whole.record_turns_->pass();
  for (const auto& all : whole.states_) {
    if (!all->is_table_rule() || all->rule->object == nullptr) continue;
    if (!all->turns.wait(number)) return;
    all->gather(batch, records.rows);
    all->turns.pass();
  }
}

void Inspection::stream_to(FindingStream& stream) {
  stream_ = std::make_unique<BatchStream>(stream, *plan_, max_findings_);
}

void Inspection::abandon() {
  record_turns_->abandon();
  for (const auto& state : states_) state->turns.abandon();
}

void Inspection::apply_missing_values(Records& records) const {
  for (std::size_t slot = 0; slot < plan_->file_columns; ++slot) {
    const Field* field = plan_->columns[slot].field;
    if (field == nullptr) continue;
    for (const std::string& missing : field->missing_values) {
      if (missing.empty()) continue;  // an empty cell is missing anyway
      CellColumn& column = records.columns[slot];
      for (std::size_t i = 0; i < records.size(); ++i)
        if (std::string_view(column.text[i].data, column.text[i].size) == missing &&
            column.filled[i] == JL_FILLED)
          column.filled[i] = JL_EMPTY;
    }
  }
}

void Inspection::count_filled(const Records& records) {
  const auto rows = static_cast<std::ptrdiff_t>(records.size());
  for (std::size_t slot = 0; slot < plan_->file_columns; ++slot) {
    const auto first = records.columns[slot].filled.begin();
    filled_[slot] +=
        static_cast<std::uint64_t>(std::count(first, first + rows, std::uint8_t{JL_FILLED}));
  }
}

void Inspection::type_columns(Records& records) const {
  for (const auto& [slot, format] : plan_->dates)
    if (slot < plan_->file_columns) type_dates(records.columns[slot], format);
  for (const auto& [slot, format] : plan_->numbers)
    if (slot < plan_->file_columns) type_numbers(records.columns[slot], format);
}

void Inspection::fill_absent_columns(std::size_t rows) {
  if (plan_->file_columns == plan_->columns.size() || absent_.text.size() >= rows) return;
  absent_.text.resize(rows, jl_text{"", 0});
  absent_.filled.resize(rows, JL_ABSENT);
  absent_.dates.resize(rows, jl_date{1, 0});
  absent_.numbers.resize(rows, std::numeric_limits<double>::quiet_NaN());
}

jl_batch Inspection::batch_of(const Records& records) {
  columns_.clear();
  for (std::size_t slot = 0; slot < plan_->columns.size(); ++slot) {
    const CellColumn& column = slot < plan_->file_columns ? records.columns[slot] : absent_;
    columns_.push_back(
        {column.text.data(), column.filled.data(), column.dates.data(), column.numbers.data()});
  }
  return {sizeof(jl_batch), sizeof(jl_column), records.size(), records.rows.data(),
          columns_.data(),  columns_.size(),   key_.data()};
}

void Inspection::place_findings(const Records& records, const PlaceCell& place) {
  for (const auto& state : states_)
    state->findings.each_kept_of_batch([&](Finding& finding) {
      if (finding.position.line != 0) return;
      const auto row = std::lower_bound(records.rows.begin(), records.rows.end(), finding.row);
      if (row == records.rows.end() || *row != finding.row) return;
      const auto i = static_cast<std::size_t>(row - records.rows.begin());
      if (finding.kind == PlaceKind::cell && finding.column < plan_->file_columns)
        finding.position = place(records, i, finding.column);
      else
        finding.position = {records.lines[i], 1, records.bytes[i]};
    });
}

void Inspection::count_filled_of(const Inspection& part) {
  for (std::size_t slot = 0; slot < filled_.size(); ++slot) filled_[slot] += part.filled_[slot];
}

void Inspection::merge(Inspection& next) {
  rows_ += next.rows_;
  count_filled_of(next);
  for (std::size_t i = 0; i < states_.size(); ++i) states_[i]->merge(*next.states_[i]);
}

std::vector<RuleOutcome> Inspection::finish() {
  std::vector<RuleOutcome> outcomes;
  for (const auto& state : states_) outcomes.push_back(state->finish(rows_));
  for (const auto& state : states_)
    if (state->state != nullptr && state->rule->comparison == nullptr) state->state.reset();
  return outcomes;
}

std::vector<Inspection::ToCompare> Inspection::to_compare() const {
  std::vector<ToCompare> found;
  for (const auto& state : states_)
    if (state->state != nullptr && state->rule->comparison != nullptr && state->at_work())
      found.push_back({state->rule, state->state.get()});
  return found;
}

}  // namespace jeugdlint
