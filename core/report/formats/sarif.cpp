// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, for code-scanning services and viewers. There is no snippet and no fingerprint of
// content: nothing here is made from a value.
#include "report/input_section.h"
#include "report/json_parts.h"
#include "report/place.h"
#include "report/report.h"
#include "report/sarif_parts.h"
#include "report/verdict.h"
#include "report/words.h"

#include <map>

namespace jeugdlint::report_formats_list {
namespace {

constexpr std::size_t most_results = 5000;  // GitHub shows no more of one run
constexpr std::string_view incomplete_id = "incomplete", not_run_id = "rule-not-run",
                           stopped_id = "rule-stopped";

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.open_object();
  json.member("text", sarif_message(text));
  json.close_object();
}

// The rules of all inputs, each once, in the order met.
struct RuleList {
  std::vector<const RuleOutcome*> rules;
  std::map<std::string_view, std::size_t> index;
};

RuleList rules_of(const Outcome& outcome) {
  RuleList list;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules)
      if (list.index.try_emplace(rule.id, list.rules.size()).second) list.rules.push_back(&rule);
  return list;
}

const std::string& title_of(const RuleOutcome& rule, Language language) {
  const std::string& title = rule.title.in(language);
  return title.empty() ? rule.id : title;
}

void write_help(JsonWriter& json, const RuleOutcome& rule, Language language) {
  const auto label = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  std::string text = rule.why.in(language);
  if (text.empty()) text = title_of(rule, language);
  std::string markdown = text;
  const auto add = [&](const Phrase& phrase, const std::string& what) {
    if (what.empty()) return;
    text += '\n' + label(phrase) + ": " + what;
    markdown += "\n\n**" + label(phrase) + "**: " + what;
  };
  add(words::remedy, rule.fix.in(language));
  add(words::source, rule.source);
  json.key("help");
  json.open_object();
  json.member("text", sarif_message(text));
  json.member("markdown", sarif_message(markdown));
  json.close_object();
}

void write_rule(JsonWriter& json, const RuleOutcome& rule, Language language) {
  const std::string& why = rule.why.in(language);
  json.open_object();
  json.member("id", rule.id);
  json.member("name", pascal_case(rule.id));
  write_text(json, "shortDescription", title_of(rule, language));
  write_text(json, "fullDescription", why.empty() ? title_of(rule, language) : why);
  write_help(json, rule, language);
  json.key("defaultConfiguration");
  json.open_object();
  json.member("level", severity_name(rule.severity));
  json.close_object();
  json.key("properties");
  json.open_object();
  json.key("tags");
  json.open_array();
  json.value(category_name(rule.category));
  json.close_array();
  json.member("check", rule.check);
  if (!rule.code.empty()) json.member("code", rule.code);
  json.close_object();
  json.close_object();
}

void write_notification_kind(JsonWriter& json, std::string_view id, const Phrase& title,
                             const Phrase& about, Language language) {
  json.open_object();
  json.member("id", id);
  write_text(json, "shortDescription", title.in(language));
  write_text(json, "fullDescription", about.in(language));
  write_text(json, "help", about.in(language));
  json.close_object();
}

void write_driver(JsonWriter& json, const RuleList& list, const ReportOptions& options) {
  const Language language = options.language;
  json.key("driver");
  json.open_object();
  json.member("name", "jeugdlint");
  json.member("version", options.version);
  json.member("semanticVersion", options.version);
  json.key("rules");
  json.open_array();
  for (const RuleOutcome* rule : list.rules) write_rule(json, *rule, language);
  json.close_array();
  json.key("notifications");
  json.open_array();
  write_notification_kind(json, incomplete_id, words::incomplete, words::about_incomplete,
                          language);
  write_notification_kind(json, not_run_id, words::not_run, words::about_not_run, language);
  write_notification_kind(json, stopped_id, words::stopped, words::about_stopped, language);
  json.close_array();
  json.close_object();
}

void write_notification(JsonWriter& json, std::string_view id, std::string_view level,
                        std::string_view text, std::optional<std::size_t> rule = std::nullopt) {
  json.open_object();
  json.key("descriptor");
  json.open_object();
  json.member("id", id);
  json.close_object();
  if (rule) {
    json.key("associatedRule");
    json.open_object();
    json.member("index", *rule);
    json.close_object();
  }
  json.member("level", level);
  write_text(json, "message", text);
  json.close_object();
}

void write_rule_notification(JsonWriter& json, const RuleOutcome& rule, const RuleList& list,
                             Language language) {
  const std::size_t index = list.index.at(rule.id);
  if (rule.stopped)
    write_notification(json, stopped_id, "error",
                       filled(words::rule_stopped.in(language), {{"rule", rule.id}}), index);
  if (!rule.judged && !rule.not_run.empty())
    write_notification(json, not_run_id, "note",
                       filled(words::rule_not_run.in(language),
                              {{"rule", rule.id}, {"reason", rule.not_run.in(language)}}),
                       index);
}

void write_invocation(JsonWriter& json, const Outcome& outcome, const RuleList& list,
                      const ReportOptions& options) {
  json.key("invocations");
  json.open_array();
  json.open_object();
  json.member("executionSuccessful", outcome.incomplete.empty() && options.exit_code != 3);
  json.member("exitCode", options.exit_code);
  json.member("exitCodeDescription", exit_meaning(outcome, options, options.language));
  json.key("toolExecutionNotifications");
  json.open_array();
  for (const LocalText& reason : outcome.incomplete)
    write_notification(json, incomplete_id, "error", reason.in(options.language));
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules)
      write_rule_notification(json, rule, list, options.language);
  json.close_array();
  json.close_object();
  json.close_array();
}

// What stands in for the path of standard input.
std::string uri_of(const InputOutcome& input) {
  return input.facts.path == "-" ? "stdin" : uri_of_path(input.facts.path);
}

void write_artifacts(JsonWriter& json, const Outcome& outcome) {
  json.key("artifacts");
  json.open_array();
  for (const InputOutcome& input : outcome.inputs) {
    json.open_object();
    json.key("location");
    json.open_object();
    json.member("uri", uri_of(input));
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
    json.member("rowsRead", input.rows);
    json.member("rowsUndecodable", input.rows_undecodable);
    json.close_object();
    json.close_object();
  }
  json.close_array();
}

// Where a finding is. What is about a column or the whole stands at the top of the file, for
// services that show nothing without a line; a row of which no line is known is somewhere in it.
// The byte offset of a known line is no member here: SARIF wants both forms of a region to mean the
// same span, and how long the cell is we do not tell.
void write_region(JsonWriter& json, const InputOutcome& input, const Finding* finding) {
  const Position position = finding == nullptr ? Position{} : finding->position;
  json.key("region");
  json.open_object();
  if (position.line != 0) {
    json.member("startLine", position.line);
    if (position.column != 0) json.member("startColumn", position.column);
  } else if (finding == nullptr || !has_row(*finding)) {
    json.member("startLine", 1);
  } else {
    json.member("byteOffset", 0);
    json.member("byteLength", input.bytes);
  }
  json.close_object();
}

void write_location(JsonWriter& json, const SarifShare& share, const Finding* finding) {
  json.key("locations");
  json.open_array();
  json.open_object();
  json.key("physicalLocation");
  json.open_object();
  json.key("artifactLocation");
  json.open_object();
  json.member("uri", uri_of(*share.input));
  json.member("index", share.input_index);
  json.close_object();
  write_region(json, *share.input, finding);
  json.close_object();
  if (finding != nullptr && has_column(*finding)) {
    json.key("logicalLocations");
    json.open_array();
    json.open_object();
    json.member("name", column_name(*share.input, finding->column));
    json.member("kind", share.input->facts.format == "csv" ? "column" : "property");
    json.close_object();
    json.close_array();
  }
  json.close_object();
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

void write_result(JsonWriter& json, const SarifShare& share, const Finding* finding,
                  const RuleOutcome& rule, const RuleList& list, const std::string& message) {
  json.open_object();
  json.member("ruleId", rule.id);
  json.member("ruleIndex", list.index.at(rule.id));
  json.member("level", severity_name(rule.severity));
  write_text(json, "message", message);
  write_location(json, share, finding);
  json.key("partialFingerprints");
  json.open_object();
  json.member("jeugdlint/v1", fingerprint(share, finding));
  json.close_object();
  if (finding != nullptr && (has_row(*finding) || finding->position.line != 0)) {
    json.key("properties");
    json.open_object();
    if (has_row(*finding)) json.member("row", finding->row);
    if (finding->position.line != 0) json.member("byteOffset", finding->position.byte);
    json.close_object();
  }
  if (finding == nullptr) {
    json.key("properties");
    json.open_object();
    json.member("findings", share.rest);
    json.close_object();
  }
  json.close_object();
}

void write_results(JsonWriter& json, const Outcome& outcome, const RuleList& list,
                   Language language) {
  json.key("results");
  json.open_array();
  for (const SarifShare& share : sarif_shares(outcome, most_results)) {
    for (const auto& [rule, finding] : share.listed)
      write_result(json, share, finding, *rule, list,
                   message_of(*share.input, *rule, *finding, language));
    if (share.rest == 0) continue;
    write_result(json, share, nullptr, share.group.rule(), list,
                 filled(words::rolled_up.in(language),
                        {{"findings", counted(share.rest, words::findings, language)}}));
  }
  json.close_array();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  const RuleList list = rules_of(outcome);
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.open_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.open_array();
  json.open_object();
  json.key("tool");
  json.open_object();
  write_driver(json, list, options);
  json.close_object();
  json.member("language", options.language == Language::nl ? "nl" : "en");
  write_invocation(json, outcome, list, options);
  write_artifacts(json, outcome);
  write_results(json, outcome, list, options.language);
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
