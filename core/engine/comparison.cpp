// SPDX-License-Identifier: Apache-2.0
#include "engine/comparison.h"

#include "engine/collector.h"
#include "engine/comparing.h"
#include "engine/rule_state.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

// Where findings of one rule go that come of another file.
struct Sink {
  Collector& findings;
  const InputOutcome& other;
  std::uint32_t other_input;
  bool misplaced = false;

  void add(const jl_finding& from) {
    misplaced = misplaced || (from.place != JL_AT_COLUMN && from.place != JL_AT_TABLE);
    if (misplaced) return;
    Finding finding = finding_of(from);
    for (FindingEvidence& evidence : finding.evidence) {
      if (evidence.kind != JL_EVIDENCE_OTHER_COLUMN) continue;
      evidence.kind = JL_EVIDENCE_COLUMN;
      evidence.input = other_input;
      evidence.path = other.facts.path;
      evidence.field = other.columns.at(evidence.column).shown;
    }
    findings.add(std::move(finding));
  }

  jl_findings told() {
    return {sizeof(jl_findings), this,
            [](void* self, const jl_finding* finding) { static_cast<Sink*>(self)->add(*finding); },
            [](void*, std::uint64_t) {}};
  }
};

}  // namespace

bool Comparison::add(std::uint32_t input, bool previous, const Inspection& inspection) {
  std::vector<Inspection::ToCompare> rules = inspection.to_compare();
  if (rules.empty()) return false;
  files_.push_back({input, previous, std::move(rules)});
  return true;
}

void Comparison::finish(Outcome& outcome) const {
  for (const File& file : files_)
    for (const Inspection::ToCompare& rule : file.rules)
      if (!file.previous) finish(file, rule, outcome);
}

void Comparison::finish(const File& file, const Inspection::ToCompare& rule,
                        Outcome& outcome) const {
  InputOutcome& input = outcome.inputs[file.input];
  const auto told =
      std::find_if(input.rules.begin(), input.rules.end(), [&](const RuleOutcome& one) {
        return one.id == rule.rule->words.id && one.number == rule.rule->words.number;
      });
  if (told == input.rules.end()) return;
  Collector findings(input.columns.size(), max_findings_);
  for (const File& other : files_) {
    if (!other.previous && other.input >= file.input) continue;
    for (const Inspection::ToCompare& its : other.rules) {
      if (its.rule->words.check != rule.rule->words.check || told->stopped) continue;
      Sink sink{findings, outcome.inputs[other.input], other.input};
      told->stopped =
          !rule.state->compare(*its.state, other.previous, sink.told()) || sink.misplaced;
    }
  }
  findings.finish(*told, input.rows - input.rows_undecodable);
}

}  // namespace jeugdlint
