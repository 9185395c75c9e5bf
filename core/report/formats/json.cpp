// SPDX-License-Identifier: Apache-2.0
// The verdict record: everything an outcome holds, as one JSON document that depends on nothing
// else. Its schema is schemas/report.schema.json.
#include "report/json_parts.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"

namespace jeugdlint::report_formats_list {
namespace {

std::string_view compression_name(Compression compression) {
  if (compression == Compression::gzip) return "gzip";
  return compression == Compression::zstd ? "zstd" : "";
}

void write_file(JsonWriter& json, const InputOutcome& input) {
  const InputFacts& facts = input.facts;
  json.member("path", facts.path);
  json.member_or_null("sha256", input.sha256);
  json.member("bytes", input.bytes);
  json.member("format", facts.format);
  json.member_or_null("compression", compression_name(facts.compression));
  json.member("encoding", encoding_name(facts.encoding));
  json.member("encoding_guessed", facts.encoding_guessed);
  json.member_or_null("delimiter", facts.delimiter ? std::string(1, *facts.delimiter) : "");
  json.member("header", facts.header);
  json.member_or_null("records_at", facts.records_at);
}

void write_pack(JsonWriter& json, const InputOutcome& input) {
  json.key("pack");
  if (input.pack.empty()) {
    json.null();
  } else {
    json.open_object();
    json.member("name", input.pack);
    json.member_or_null("version", input.pack_version);
    json.member_or_null("table", input.table);
    json.close_object();
  }
  write_words(json, "match", input.match);
}

void write_columns(JsonWriter& json, const InputOutcome& input) {
  json.key("columns");
  json.open_array();
  for (std::uint32_t i = 0; i < input.columns.size(); ++i) {
    const ColumnOutcome& column = input.columns[i];
    json.open_object();
    json.member("name", column_name(input, i));
    write_words(json, "title", column.title);
    json.member("in_file", column.in_file);
    json.member("declared", column.declared);
    json.close_object();
  }
  json.close_array();
}

void write_by_column(JsonWriter& json, const InputOutcome& input, const RuleOutcome& rule) {
  json.key("by_column");
  json.open_array();
  for (const auto& [column, findings] : rule.by_column) {
    json.open_object();
    json.member("index", column);
    json.member("name", column_name(input, column));
    write_count(json, "findings", findings);
    json.close_object();
  }
  json.close_array();
}

void write_rule(JsonWriter& json, const InputOutcome& input, const RuleOutcome& rule,
                Language language) {
  json.open_object();
  json.member("id", rule.id);
  json.member("check", rule.check);
  json.member_or_null("code", rule.code);
  json.member_or_null("field", rule.field);
  json.member("category", category_name(rule.category));
  json.member("severity", severity_name(rule.severity));
  write_words(json, "title", rule.title);
  write_words(json, "message", rule.message);
  write_words(json, "why", rule.why);
  write_words(json, "fix", rule.fix);
  json.member_or_null("source", rule.source);
  write_rule_counts(json, rule);
  write_by_column(json, input, rule);
  json.key("first");
  json.open_array();
  for (const Finding& finding : rule.kept) {
    json.open_object();
    write_finding(json, input, rule, finding, language);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

void write_input(JsonWriter& json, const InputOutcome& input, Language language) {
  json.open_object();
  write_file(json, input);
  write_pack(json, input);
  write_columns(json, input);
  json.key("rows");
  json.open_object();
  write_count(json, "read", input.rows);
  write_count(json, "undecodable", input.rows_undecodable);
  json.close_object();
  json.member("truncated", input.truncated);
  json.member("previous_delivery", input.previous);
  json.key("rules");
  json.open_array();
  for (const RuleOutcome& rule : input.rules) write_rule(json, input, rule, language);
  json.close_array();
  json.close_object();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.open_object();
  json.member("report", "jeugdlint/1");
  write_verdict(json, outcome, options);
  json.key("inputs");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) write_input(json, input, options.language);
  json.close_array();
  json.close_object();
  json.end_line();
}

}  // namespace

ReportFormat json() {
  return {.name = "json",
          .about = {.nl = "alles wat is gevonden en gedekt, als één JSON-document",
                    .en = "all that was found and covered, as one JSON document"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
