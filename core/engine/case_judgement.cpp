// SPDX-License-Identifier: Apache-2.0
#include "engine/case_judgement.h"

#include "engine/rule_call.h"

#include <algorithm>

namespace jeugdlint {

CaseJudgement::CaseJudgement(const CaseGroup& group, const std::deque<CaseReading>& readings,
                             const CaseOptions& options)
    : group_(&group), readings_(&readings), options_(&options) {
  for (const PlannedCaseRule& planned : group.rules.rules)
    find_hindrance(rules_.emplace_back(OneRule{.planned = &planned}));
}

CaseJudgement CaseJudgement::part() const {
  CaseJudgement made = *this;
  for (OneRule& rule : made.rules_) rule.inputs.clear();
  return made;
}

// What keeps a rule from running although nothing is wrong with the pack.
void CaseJudgement::find_hindrance(OneRule& rule) const {
  const PlannedCaseRule& planned = *rule.planned;
  rule.not_run = planned.rule.words.not_run;
  if (!planned.rule.object) return;
  if (planned.needs_previous && !options_->with_previous) {
    rule.applicable = false;
    rule.not_run = {"geen vorige levering: --previous PAD",
                    "no previous delivery: --previous PATH"};
    return;
  }
  SettingValues::Hindrance missing;
  for (const std::uint32_t slot : planned.rule.slots) {
    const CaseColumn& column = group_->rules.columns[slot];
    bool delivered = false;
    for (const CaseReading& reading : *readings_) {
      if (!reading.is_of(*group_, column.table) || reading.previous) continue;
      delivered = true;
      const std::string& name = column.field->name;
      auto& names = missing.missing_columns;
      if (!reading.has(slot) && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
    }
    if (delivered || column.table == planned.table) continue;
    const auto& spared = planned.may_lack;
    if (std::find(spared.begin(), spared.end(), column.table) != spared.end()) continue;
    const std::string& name = group_->rules.tables[column.table].table->name;
    rule.applicable = false;
    rule.not_run = {"tabel niet geleverd: " + name, "table not delivered: " + name};
    return;
  }
  if (missing.any()) rule.not_run = missing.in_words();
}

CaseJudgement::OnInput& CaseJudgement::on_input(OneRule& rule, const CaseReading& reading) {
  return on_input(rule, reading.input, reading.input_columns);
}

CaseJudgement::OnInput& CaseJudgement::on_input(OneRule& rule, std::uint32_t input,
                                                std::size_t columns) {
  return rule.inputs.try_emplace(input, columns, options_->max_findings).first->second;
}

void CaseJudgement::inspect(const CaseBlock& block) {
  for (OneRule& rule : rules_) {
    if (!rule.not_run.empty() || rule.stopped) continue;
    Sink sink{this, &rule, &block, 0};
    const jl_findings to{sizeof(jl_findings), &sink,
                         [](void* self, const jl_finding* finding) {
                           const auto& at = *static_cast<Sink*>(self);
                           at.judgement->add(*at.rule, *finding);
                         },
                         [](void* self, std::uint64_t rows) {
                           const auto& at = *static_cast<Sink*>(self);
                           at.judgement->add_not_evaluable(at, rows);
                         }};
    const PlannedRule& planned = rule.planned->rule;
    const auto judge = [&] {
      return inspect_block(*planned.code, planned.object.get(), block, rule.planned->table,
                           {to, sink.one});
    };
    if (!succeeds(judge)) rule.stopped = true;
    count_failed(rule);
  }
}

bool CaseJudgement::stopped() const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [](const OneRule& rule) { return rule.stopped; });
}

// What comes after the case that stopped a rule is lost, whoever has judged it.
void CaseJudgement::merge(const CaseJudgement& part) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    OneRule& rule = rules_[i];
    if (rule.stopped) continue;
    rule.stopped = part.rules_[i].stopped;
    for (const auto& [input, found] : part.rules_[i].inputs) {
      OnInput& to = on_input(rule, input, found.columns);
      to.findings.merge(found.findings);
      to.rows_failed += found.rows_failed;
      to.not_evaluable += found.not_evaluable;
      for (const FoundAt& place : found.held)
        options_->sink->add(rule.planned->rule.words.number, place);
    }
  }
}

FindingEvidence CaseJudgement::evidence_of(const jl_evidence& from,
                                           const CaseReading& reading) const {
  FindingEvidence evidence{.name = {from.name.data, from.name.size},
                           .kind = from.kind,
                           .column = from.slot,
                           .count = from.count,
                           .real = from.real};
  const bool cell = from.kind == JL_EVIDENCE_CELL;
  if (from.kind == JL_EVIDENCE_COLUMN) evidence.column = reading.columns.at(from.slot);
  if (!cell && from.kind != JL_EVIDENCE_ROW) return evidence;
  const CaseReading& other = readings_->at(reading_of(from.count));
  evidence.count = row_in_file(from.count);
  if (cell) evidence.column = other.columns.at(from.slot);
  if (other.input == reading.input) return evidence;
  evidence.input = other.input;
  if (cell) evidence.field = group_->rules.columns[from.slot].field->name;
  return evidence;
}

void CaseJudgement::add(OneRule& rule, const jl_finding& from) {
  if (from.place != JL_AT_CELL && from.place != JL_AT_ROW) {  // a case has no other places
    rule.stopped = true;
    return;
  }
  const CaseReading& reading = readings_->at(reading_of(from.row));
  Finding finding;
  finding.row = row_in_file(from.row);
  finding.kind = from.place == JL_AT_CELL ? PlaceKind::cell : PlaceKind::row;
  if (from.place == JL_AT_CELL) finding.column = reading.columns.at(from.slot);
  const auto* at = reinterpret_cast<const unsigned char*>(from.evidence);
  for (std::uint64_t i = 0; i < from.evidence_count; ++i, at += from.evidence_size)
    finding.evidence.push_back(evidence_of(*reinterpret_cast<const jl_evidence*>(at), reading));
  failed_.push_back(from.row);
  OnInput& input = on_input(rule, reading);
  if (options_->sink != nullptr) hold(finding, reading.input, input.held);
  input.findings.add(std::move(finding));
}

void CaseJudgement::hold(const Finding& finding, std::uint32_t input, std::vector<FoundAt>& held) {
  const bool cell = finding.kind == PlaceKind::cell;
  held.push_back(
      {.input = input, .row = finding.row, .column = cell ? finding.column : FoundAt::no_column});
  for (const FindingEvidence& one : finding.evidence)
    if (finding.names_other_row(one))
      held.push_back({.input = one.input_of(input),
                      .row = one.count,
                      .column = one.kind == JL_EVIDENCE_CELL ? one.column : FoundAt::no_column,
                      .of_input = input,
                      .of_row = finding.row});
}

// A rule may tell of a row more than once; the row fails once.
void CaseJudgement::count_failed(OneRule& rule) {
  std::sort(failed_.begin(), failed_.end());
  failed_.erase(std::unique(failed_.begin(), failed_.end()), failed_.end());
  for (const std::uint64_t row : failed_)
    ++on_input(rule, (*readings_)[reading_of(row)]).rows_failed;
  failed_.clear();
}

// The rule says how many, not which: they are counted where the case's first row stands.
void CaseJudgement::add_not_evaluable(const Sink& sink, std::uint64_t rows) {
  const CaseBlock::Table& own = sink.block->tables()[sink.rule->planned->table];
  if (own.ends.empty() || own.first(sink.one) == own.ends[sink.one]) return;
  const std::uint64_t first = own.rows[own.first(sink.one)];
  on_input(*sink.rule, (*readings_)[reading_of(first)]).not_evaluable += rows;
}

void CaseJudgement::put_out(const OneRule& rule, OnInput& found, std::uint64_t in_no_case,
                            InputOutcome& input, const Outcome& all) const {
  if (input.previous && found.findings.findings() == 0 && in_no_case == 0) return;
  RuleOutcome outcome = rule.planned->rule.words;
  outcome.judged = rule.not_run.empty();
  outcome.not_run = rule.not_run;
  outcome.applicable = rule.applicable;
  outcome.stopped = rule.stopped;
  if (outcome.judged) {
    const std::uint64_t rows = input.rows - input.rows_undecodable;
    found.findings.finish(outcome, rows);
    for (Finding& finding : outcome.kept)
      for (FindingEvidence& evidence : finding.evidence)
        if (evidence.elsewhere()) evidence.path = all.inputs[evidence.input].facts.path;
    outcome.rows_failed = found.rows_failed;
    outcome.rows_in_no_case = in_no_case;
    outcome.rows_not_evaluable = found.not_evaluable + in_no_case;
    outcome.rows_passed = rows - std::min(rows, outcome.rows_failed + outcome.rows_not_evaluable);
    weigh(outcome);
  }
  const auto before = std::find_if(input.rules.begin(), input.rules.end(), [&](const auto& one) {
    return !one.id.starts_with("input/") && one.id > outcome.id;
  });
  input.rules.insert(before, std::move(outcome));
}

void CaseJudgement::finish(Outcome& outcome) {
  for (OneRule& rule : rules_) {
    std::map<std::uint32_t, std::uint64_t> in_no_case;
    for (const CaseReading& reading : *readings_) {
      if (!reading.is_of(*group_, rule.planned->table)) continue;
      // Of the previous delivery only what could not be looked at is told.
      if (reading.previous && (!rule.planned->needs_previous || reading.in_no_case == 0)) continue;
      on_input(rule, reading);
      in_no_case[reading.input] += reading.in_no_case;
    }
    for (auto& [input, found] : rule.inputs)
      put_out(rule, found, in_no_case[input], outcome.inputs[input], outcome);
  }
}

}  // namespace jeugdlint
