// SPDX-License-Identifier: Apache-2.0
#include "cli/verdict_record.h"

#include "input/byte_stream.h"
#include "report/verdict.h"
#include "report/words.h"
#include "text/json_writer.h"
#include "text/sha256.h"
#include "text/version.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

std::string sha256_of_file(const fs::path& file) {
  return DigestStream(open_bytes(file.string())).finish();
}

// The folder of a pack, and those of the packs that it extends, whose rules and tables it takes
// over.
std::set<fs::path> folders_of(const Pack& pack) {
  std::set<fs::path> folders = {fs::weakly_canonical(pack.folder)};
  const auto add = [&](const SourcePlace& place) {
    folders.insert(fs::weakly_canonical(place.file).parent_path());
  };
  for (const RuleUse& rule : pack.rules) add(rule.place);
  for (const Table& table : pack.tables) add(table.place);
  return folders;
}

// The names and digests of the files that make up the pack, digested.
std::string sha256_of_pack(const Pack& pack) {
  if (!fs::is_directory(pack.folder)) return sha256_of_file(pack.folder);
  std::vector<std::string> lines;
  for (const fs::path& folder : folders_of(pack))
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file())
        lines.push_back(entry.path().lexically_relative(folder).generic_string() + " " +
                        sha256_of_file(entry.path()) + "\n");
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return sha256(text);
}

void write_digest(JsonWriter& json, const std::string& digest) {
  json.key("digest");
  json.open_object();
  json.member("sha256", digest);
  json.close_object();
}

void write_tool(JsonWriter& json, const std::string& name, const std::string& version,
                const std::string& digest) {
  json.open_object();
  json.member("name", name);
  json.member("version", version);
  write_digest(json, digest);
  json.close_object();
}

void write_subjects(JsonWriter& json, const Outcome& outcome) {
  json.key("subject");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) {
    json.open_object();
    json.member("name", input.facts.path);
    write_digest(json, input.sha256);
    json.close_object();
  }
  json.close_array();
}

void write_tools(JsonWriter& json, const CheckRun& run) {
  json.key("program");
  json.open_object();
  json.member("name", "jeugdlint");
  json.member("version", program_version());
  json.close_object();
  std::set<std::string> used;
  for (const InputOutcome& input : run.outcome.inputs) used.insert(input.pack);
  json.key("packs");
  json.open_array();
  for (const Pack& pack : run.packs)
    if (used.count(pack.name) > 0) write_tool(json, pack.name, pack.version, sha256_of_pack(pack));
  json.close_array();
  json.key("plugins");
  json.open_array();
  for (const Plugin& plugin : run.plugins.list)
    write_tool(json, plugin.name, plugin.version, sha256_of_file(plugin.path));
  json.close_array();
}

void write_purpose(JsonWriter& json, const std::optional<Purpose>& purpose) {
  if (!purpose) return;
  json.key("purpose");
  json.open_object();
  json.member("name", purpose->name);
  json.member_or_null("narrows", purpose->narrows);
  write_digest(json, sha256_of_file(purpose->place.file));
  json.close_object();
}

// The order in which they were given decides nothing.
void write_list(JsonWriter& json, std::string_view name, std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  json.key(name);
  json.open_array();
  for (const std::string& text : texts) json.value(text);
  json.close_array();
}

void write_file(JsonWriter& json, std::string_view name, const std::string& file) {
  if (file.empty()) return;
  json.key(name);
  json.open_object();
  write_digest(json, sha256_of_file(file));
  json.close_object();
}

// What the user decided and the verdict depends on.
void write_configuration(JsonWriter& json, const CheckOptions& check) {
  json.key("configuration");
  json.open_object();
  write_list(json, "select", check.select);
  write_list(json, "ignore", check.ignore);
  write_list(json, "parameters", check.parameters);
  json.member_or_null("format", check.format);
  json.member_or_null("delimiter", check.delimiter);
  json.member_or_null("encoding", check.encoding);
  json.member_or_null("records", check.records);
  json.member("header", !check.no_header);
  if (check.max_cell) json.member("max_cell", *check.max_cell);
  json.member("fail_on", check.gate.fail_on);
  if (check.gate.max_warnings) json.member("max_warnings", *check.gate.max_warnings);
  if (check.gate.min_coverage) json.member("min_coverage", *check.gate.min_coverage);
  json.member("exit_zero", check.gate.exit_zero);
  write_file(json, "baseline", check.baseline);
  write_file(json, "suppressions", check.suppressions);
  json.close_object();
}

// Two inputs in which the same was found have the same.
std::string sha256_of_counts(const InputOutcome& input) {
  std::string text;
  for (const RuleOutcome& rule : input.rules) {
    text += rule.id + "\t" + rule.field + "\t" + (rule.judged ? "judged" : "not run") + "\t" +
            std::to_string(rule.findings) + "\t" + std::to_string(rule.baselined()) + "\t" +
            std::to_string(rule.suppressed()) + "\n";
    for (const auto& [column, findings] : rule.by_column)
      text += "\t" + std::to_string(column) + "\t" + std::to_string(findings) + "\n";
  }
  return sha256(text);
}

void write_input(JsonWriter& json, const InputOutcome& input) {
  json.open_object();
  json.member("name", input.facts.path);
  json.member_or_null("pack", input.pack);
  json.member_or_null("table", input.table);
  json.member("rows", std::uint64_t{input.rows});
  json.member("rows_undecodable", std::uint64_t{input.rows_undecodable});
  json.member("coverage", coverage_percentage(input));
  json.key("findings");
  json.open_object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::uint64_t count = 0;
    for (const RuleOutcome& rule : input.rules)
      if (rule.severity == severity) count += rule.findings;
    json.member(severity_name(severity), count);
  }
  json.close_object();
  json.key("counts");
  json.open_object();
  write_digest(json, sha256_of_counts(input));
  json.close_object();
  json.close_object();
}

}  // namespace

VerdictRecord::VerdictRecord(const CheckOptions& check, OutputPlaces& places) : check_(check) {
  if (!check.attest.empty()) file_.emplace(places.take(check.attest));
}

void VerdictRecord::write(const CheckRun& run, int code) const {
  if (!file_) return;
  const Outcome& outcome = run.outcome;
  std::ostringstream text;
  {
    JsonWriter json(text, JsonWriter::Layout::indented);
    json.open_object();
    json.member("_type", statement_type);
    write_subjects(json, outcome);
    json.member("predicateType", verdict_type);
    json.key("predicate");
    json.open_object();
    write_tools(json, run);
    write_purpose(json, run.options.purpose);
    write_configuration(json, check_);
    json.key("verdict");
    json.open_object();
    json.member("exit_code", code);
    json.member("complete", outcome.incomplete.empty());
    json.close_object();
    json.key("inputs");
    json.open_array();
    for (const InputOutcome& input : outcome.inputs) write_input(json, input);
    json.close_array();
    json.close_object();
    json.close_object();
    json.end_line();
  }
  file_->write(text.str());
}

}  // namespace jeugdlint
