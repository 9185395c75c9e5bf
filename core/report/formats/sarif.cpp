// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, for code-scanning services and viewers. There is no snippet, and no fingerprint of
// content but those of the user's own key: else nothing here is made from a value.
#include "report/json_parts.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/sarif_parts.h"
#include "report/sarif_places.h"
#include "report/sarif_tool.h"
#include "report/words.h"

#include <utility>

namespace jeugdlint::report_formats_list {
namespace {

constexpr std::size_t most_results = 5000;  // GitHub shows no more of one run

void write_artifacts(JsonWriter& json, const Outcome& outcome) {
  json.key("artifacts");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) {
    json.open_object();
    json.key("location");
    json.open_object();
    json.member("uri", sarif_uri(input));
    json.close_object();
    json.member("length", input.bytes);
    json.key("roles");
    json.open_array();
    json.value("analysisTarget");
    json.close_array();
    if (!input.sha256.empty()) {
      json.key("hashes");
      json.open_object();
      json.member("sha-256", input.sha256);
      json.close_object();
    }
    json.key("properties");
    json.open_object();
    write_count(json, "rowsRead", input.rows);
    write_count(json, "rowsUndecodable", input.rows_undecodable);
    json.close_object();
    json.close_object();
  }
  json.close_array();
}

// The same for every finding of a rule in a column of a table: it neither moves when rows do, nor
// holds anything of them.
std::string fingerprint(const SarifShare& share, const Finding* finding) {
  const InputOutcome& input = *share.input;
  std::string text = share.group.rule().id + ' ' +
                     (input.table.empty() ? input.facts.path : input.pack + '/' + input.table);
  if (finding == nullptr) return text + " rest";
  if (has_column(*finding)) text += ' ' + column_name(input, finding->column);
  return text;
}

// All that is told in one report.
struct Told {
  const Outcome& outcome;
  SarifRules list;
  Language language;
};

// Open, so that `more` can be said of a result.
template <class More>
void write_result(JsonWriter& json, const Told& told, const SarifShare& share,
                  const Finding* finding, const RuleOutcome& rule, const std::string& message,
                  More more) {
  json.open_object();
  json.member("ruleId", rule.id);
  json.member("ruleIndex", told.list.index.at(rule.id));
  json.member("level", severity_name(rule.severity));
  write_sarif_text(json, "message", message);
  write_sarif_places(json, told.outcome, share.input_index, finding, told.language);
  json.key("partialFingerprints");
  json.open_object();
  json.member("jeugdlint/v1", fingerprint(share, finding));
  if (finding != nullptr && !finding->fingerprint.empty())
    json.member("jeugdlintRecord/v1", finding->fingerprint);
  json.close_object();
  if (finding != nullptr && has_row(*finding)) {
    json.key("properties");
    json.open_object();
    json.member("row", finding->row);
    json.close_object();
  }
  if (finding == nullptr) {
    json.key("properties");
    json.open_object();
    write_count(json, "findings", share.rest);
    json.close_object();
  }
  more();
  json.close_object();
}

// What does not count: a result for all that the baseline knows of a rule, and for each reason.
void write_settled(JsonWriter& json, const Told& told, std::size_t at, const RuleOutcome& rule) {
  const auto& [outcome, list, language] = told;
  for (const SettledFindings& settled : rule.settled) {
    const bool known = settled.reason.empty();
    RuleGroup group;
    group.parts = {&rule};
    const SarifShare share{&outcome.inputs[at], at, std::move(group), {}, settled.findings};
    const Phrase& phrase = known ? words::in_baseline : words::suppressed;
    const std::string message = filled(
        phrase.in(language), {{"findings", counted(settled.findings, words::findings, language)}});
    write_result(json, told, share, nullptr, rule, message, [&] {
      if (told.outcome.held_to_baseline) json.member("baselineState", known ? "unchanged" : "new");
      if (known) return;
      json.key("suppressions");
      json.open_array();
      json.open_object();
      json.member("kind", "external");
      json.member("status", "accepted");
      json.member("justification", settled.reason);
      json.close_object();
      json.close_array();
    });
  }
}

void write_results(JsonWriter& json, const Told& told) {
  const auto& [outcome, list, language] = told;
  const auto state = [&] {
    if (told.outcome.held_to_baseline) json.member("baselineState", "new");
  };
  json.key("results");
  json.open_array();
  for (const SarifShare& share : sarif_shares(outcome, most_results)) {
    for (const auto& [rule, finding] : share.listed)
      write_result(json, told, share, finding, *rule,
                   message_of(*share.input, *rule, *finding, language), state);
    if (share.rest == 0) continue;
    write_result(json, told, share, nullptr, share.group.rule(),
                 rest_in_words(share.rest, language), state);
  }
  for (std::size_t at = 0; at < outcome.inputs.size(); ++at)
    for (const RuleOutcome& rule : outcome.inputs[at].rules) write_settled(json, told, at, rule);
  json.close_array();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const Told told{outcome, sarif_rules(outcome), options.language};
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.open_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.open_array();
  json.open_object();
  write_sarif_tool(json, told.list, options);
  write_sarif_taxonomies(json, told.list, options.language);
  json.member("language", options.language == Language::nl ? "nl" : "en");
  write_sarif_invocation(json, outcome, told.list, options);
  write_artifacts(json, outcome);
  write_results(json, told);
  json.member("columnKind", "unicodeCodePoints");
  json.close_object();
  json.close_array();
  json.close_object();
  json.end_line();
}

}  // namespace

ReportFormat sarif() {
  return {.name = "sarif",
          .about = {.nl = "SARIF 2.1.0, voor codescanning en editors",
                    .en = "SARIF 2.1.0, for code scanning and editors"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
