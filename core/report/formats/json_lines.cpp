// SPDX-License-Identifier: Apache-2.0
// A JSON object a line: each kept finding in the order of the file, then one summary. The schema of
// a line is schemas/report-line.schema.json.
#include "report/groups.h"
#include "report/json_parts.h"
#include "report/report.h"
#include "report/words.h"

namespace jeugdlint::report_formats_list {
namespace {

void write_line(JsonWriter& json, const InputOutcome& input, const PlacedFinding& placed,
                Language language) {
  const RuleOutcome& rule = *placed.rule;
  json.open_object();
  json.member("type", "finding");
  json.member("path", input.facts.path);
  json.member("rule", rule.id);
  json.member_or_null("code", rule.code);
  json.member("severity", severity_name(rule.severity));
  json.member("category", category_name(rule.category));
  write_finding(json, input, rule, *placed.finding, language);
  json.close_object();
  json.end_line();
}

void write_input(JsonWriter& json, const InputOutcome& input) {
  json.open_object();
  json.member("path", input.facts.path);
  json.member_or_null("sha256", input.sha256);
  json.member("rows", input.rows);
  json.member("rows_undecodable", input.rows_undecodable);
  json.key("rules");
  json.open_array();
  for (const RuleOutcome& rule : input.rules) {
    json.open_object();
    json.member("id", rule.id);
    json.member_or_null("field", rule.field);
    json.member("severity", severity_name(rule.severity));
    write_rule_counts(json, rule);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  JsonWriter json(out, JsonWriter::Layout::one_line);
  for (const InputOutcome& input : outcome.inputs)
    for (const PlacedFinding& placed : in_file_order(input))
      write_line(json, input, placed, options.language);
  json.open_object();
  json.member("type", "summary");
  json.member("report", "jeugdlint/1");
  write_verdict(json, outcome, options);
  json.key("inputs");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) write_input(json, input);
  json.close_array();
  json.close_object();
  json.end_line();
}

}  // namespace

ReportFormat json_lines() {
  return {.name = "json-lines",
          .about = {.nl = "een JSON-object per bevinding op een eigen regel, dan een samenvatting",
                    .en = "a JSON object for each finding on a line of its own, then a summary"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
