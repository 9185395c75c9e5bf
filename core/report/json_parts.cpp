// SPDX-License-Identifier: Apache-2.0
#include "report/json_parts.h"

#include "report/groups.h"
#include "report/place.h"
#include "report/verdict.h"
#include "report/words.h"

#include <jeugdlint/setting.h>

namespace jeugdlint {
namespace {

void write_column(JsonWriter& json, const InputOutcome& input, std::uint32_t column) {
  json.key("column");
  json.open_object();
  json.member("index", column);
  json.member("name", column_name(input, column));
  json.close_object();
}

void write_place(JsonWriter& json, const InputOutcome& input, const Finding& finding) {
  json.key("place");
  json.open_object();
  json.member("kind", place_kind_name(finding.kind));
  if (has_row(finding)) json.member("row", finding.row);
  if (has_column(finding)) write_column(json, input, finding.column);
  if (const Position& position = finding.position; position.line != 0) {
    json.member("line", position.line);
    if (position.column != 0) json.member("character", position.column);
    json.member("byte", position.byte);
  }
  json.close_object();
}

std::string_view evidence_kind_name(std::uint32_t kind) {
  switch (kind) {
    case JL_EVIDENCE_CELL:
      return "cell";
    case JL_EVIDENCE_COLUMN:
      return "column";
    case JL_EVIDENCE_REAL:
      return "real";
    case JL_EVIDENCE_SHARE:
      return "share";
    case JL_EVIDENCE_SETTING:
      return "setting";
    case JL_EVIDENCE_SETTING_SHARE:
      return "setting_share";
    case JL_EVIDENCE_ROW:
      return "row";
    case JL_EVIDENCE_TERM:
      return "term";
    default:
      return "count";
  }
}

void write_evidence(JsonWriter& json, const InputOutcome& input, const RuleOutcome& rule,
                    const FindingEvidence& evidence) {
  json.open_object();
  json.member("name", evidence.name);
  json.member("kind", evidence_kind_name(evidence.kind));
  switch (evidence.kind) {
    case JL_EVIDENCE_CELL:
      json.member("row", std::uint64_t{evidence.count});
      if (!evidence.elsewhere()) write_column(json, input, evidence.column);
      break;
    case JL_EVIDENCE_COLUMN:
      if (!evidence.elsewhere()) write_column(json, input, evidence.column);
      break;
    case JL_EVIDENCE_REAL:
    case JL_EVIDENCE_SHARE:
    case JL_EVIDENCE_SETTING:
    case JL_EVIDENCE_SETTING_SHARE:
      json.member("value", evidence.real);
      break;
    case JL_EVIDENCE_TERM:
      write_words(json, "term",
                  evidence.count < rule.terms.size() ? rule.terms[evidence.count] : LocalText{});
      break;
    default:
      write_count(json, "value", evidence.count);
  }
  if (evidence.elsewhere()) {  // the row, cell or column stands in another input of the run
    json.member("path", evidence.path);
    if (!evidence.field.empty()) json.member("field", evidence.field);
  }
  json.close_object();
}

std::string_view status_name(const RuleOutcome& rule) {
  if (rule.stopped) return "stopped";
  return rule.judged || rule.findings > 0 ? "judged" : "not_run";
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<LocalText>& texts) {
  json.key(name);
  json.open_array();
  for (const LocalText& text : texts) {
    json.open_object();
    json.member("nl", text.nl);
    json.member("en", text.en);
    json.close_object();
  }
  json.close_array();
}

}  // namespace

void write_count(JsonWriter& json, std::string_view name, Count count) {
  json.key(name);
  if (count.telling() == Count::Telling::not_at_all) return json.null();
  if (count.below_few()) return json.value("<" + std::to_string(Count::few));
  const std::string digits = std::to_string(std::uint64_t{count});
  if (count.telling() == Count::Telling::nearly_all) return json.value(">" + digits);
  json.number(digits);
}

void write_words(JsonWriter& json, std::string_view name, const LocalText& words) {
  json.key(name);
  if (words.empty()) return json.null();
  json.open_object();
  json.member("nl", words.nl);
  json.member("en", words.en);
  json.close_object();
}

void write_finding(JsonWriter& json, const InputOutcome& input, const RuleOutcome& rule,
                   const Finding& finding, Language language) {
  write_place(json, input, finding);
  json.key("evidence");
  json.open_array();
  for (const FindingEvidence& evidence : finding.evidence)
    write_evidence(json, input, rule, evidence);
  json.close_array();
  json.member("message", message_of(input, rule, finding, language));
  if (finding.coarse) write_count(json, "stands_for", finding.number);
  if (!finding.fingerprint.empty()) json.member("fingerprint", finding.fingerprint);
}

void write_verdict(JsonWriter& json, const Outcome& outcome, const ReportOptions& options) {
  json.key("program");
  json.open_object();
  json.member("name", "jeugdlint");
  json.member("version", options.version);
  json.close_object();
  json.member("language", options.language == Language::nl ? "nl" : "en");

  json.key("verdict");
  json.open_object();
  json.member("exit_code", options.exit_code);
  json.member("fail_on", options.fail_on);
  json.member("complete", outcome.incomplete.empty());
  json.member("audience", outcome.shareable ? "shareable" : "operator");
  write_words(json, "meaning",
              {.nl = exit_meaning(outcome, options, Language::nl),
               .en = exit_meaning(outcome, options, Language::en)});
  write_texts(json, "incomplete", outcome.incomplete);
  write_texts(json, "limits", options.limits);
  json.close_object();

  const SeverityCounts counts = severity_counts(outcome);
  json.key("findings");
  json.open_object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    write_count(json, severity_name(severity), counts.of(severity));
  json.close_object();
}

void write_rule_counts(JsonWriter& json, const RuleOutcome& rule) {
  const bool untold = rule.findings.telling() == Count::Telling::not_at_all;
  json.member("status", status_name(rule));
  write_words(json, "not_run", rule.not_run);
  json.key("rows");
  if (rule.table_rule || is_input_problem(rule) || untold) {
    json.null();
  } else {
    json.open_object();
    write_count(json, "passed", rule.rows_passed);
    write_count(json, "failed", rule.rows_failed);
    write_count(json, "not_evaluable", rule.rows_not_evaluable);
    if (rule.rows_in_no_case) write_count(json, "in_no_case", *rule.rows_in_no_case);
    json.close_object();
  }
  write_count(json, "findings", rule.findings);
  json.member("listed", rule.kept.size());
  write_count(json, "baselined", rule.baselined());
  write_count(json, "suppressed", rule.suppressed());
}

}  // namespace jeugdlint
