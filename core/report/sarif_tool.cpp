// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_tool.h"

#include "report/sarif_parts.h"
#include "report/verdict.h"
#include "report/words.h"

#include <optional>
#include <string>

namespace jeugdlint {
namespace {

constexpr std::string_view incomplete_id = "incomplete", not_run_id = "rule-not-run",
                           stopped_id = "rule-stopped";
constexpr Phrase sources{"Wetten, protocollen en literatuur", "Laws, protocols and literature"};
constexpr Phrase about_sources{"Waarop de controles berusten.", "What the rules rest on."};

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

// The taxonomy, the only one of a run.
void write_sources_reference(JsonWriter& json, Language language) {
  json.open_object();
  json.member("name", sources.in(language));
  json.member("index", 0);
  json.close_object();
}

void write_source(JsonWriter& json, const SarifRules& list, const RuleOutcome& rule,
                  Language language) {
  if (rule.source.empty()) return;
  json.key("relationships");
  json.open_array();
  json.open_object();
  json.key("target");
  json.open_object();
  json.member("id", rule.source);
  json.member("index", list.source_index.at(rule.source));
  json.key("toolComponent");
  write_sources_reference(json, language);
  json.close_object();
  json.key("kinds");
  json.open_array();
  json.value("relevant");
  json.close_array();
  json.close_object();
  json.close_array();
}

void write_rule(JsonWriter& json, const SarifRules& list, const RuleOutcome& rule,
                Language language) {
  const std::string& why = rule.why.in(language);
  json.open_object();
  json.member("id", rule.id);
  json.member("name", pascal_case(rule.id));
  write_sarif_text(json, "shortDescription", title_of(rule, language));
  write_sarif_text(json, "fullDescription", why.empty() ? title_of(rule, language) : why);
  write_help(json, rule, language);
  json.key("defaultConfiguration");
  json.open_object();
  json.member("level", severity_name(rule.severity));
  json.close_object();
  write_source(json, list, rule, language);
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
  write_sarif_text(json, "shortDescription", title.in(language));
  write_sarif_text(json, "fullDescription", about.in(language));
  write_sarif_text(json, "help", about.in(language));
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
  write_sarif_text(json, "message", text);
  json.close_object();
}

void write_rule_notification(JsonWriter& json, const RuleOutcome& rule, const SarifRules& list,
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

}  // namespace

void write_sarif_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.open_object();
  json.member("text", sarif_message(text));
  json.close_object();
}

SarifRules sarif_rules(const Outcome& outcome) {
  SarifRules list;
  for (const InputOutcome& input : outcome.inputs)
    for (const RuleOutcome& rule : input.rules) {
      if (!list.index.try_emplace(rule.id, list.rules.size()).second) continue;
      list.rules.push_back(&rule);
      if (!rule.source.empty() &&
          list.source_index.try_emplace(rule.source, list.sources.size()).second)
        list.sources.push_back(rule.source);
    }
  return list;
}

void write_sarif_tool(JsonWriter& json, const SarifRules& list, const ReportOptions& options) {
  const Language language = options.language;
  json.key("tool");
  json.open_object();
  json.key("driver");
  json.open_object();
  json.member("name", "jeugdlint");
  json.member("version", options.version);
  json.member("semanticVersion", options.version);
  json.member("informationUri",
              "urn:jeugdlint");  // the project has a name, and no address on the web
  if (!list.sources.empty()) {
    json.key("supportedTaxonomies");
    json.open_array();
    write_sources_reference(json, language);
    json.close_array();
  }
  json.key("rules");
  json.open_array();
  for (const RuleOutcome* rule : list.rules) write_rule(json, list, *rule, language);
  json.close_array();
  json.key("notifications");
  json.open_array();
  write_notification_kind(json, incomplete_id, words::incomplete, words::about_incomplete,
                          language);
  write_notification_kind(json, not_run_id, words::not_run, words::about_not_run, language);
  write_notification_kind(json, stopped_id, words::stopped, words::about_stopped, language);
  json.close_array();
  json.close_object();
  json.close_object();
}

void write_sarif_taxonomies(JsonWriter& json, const SarifRules& list, Language language) {
  if (list.sources.empty()) return;
  json.key("taxonomies");
  json.open_array();
  json.open_object();
  json.member("name", sources.in(language));
  write_sarif_text(json, "shortDescription", about_sources.in(language));
  json.key("taxa");
  json.open_array();
  for (const std::string_view source : list.sources) {
    json.open_object();
    json.member("id", source);
    write_sarif_text(json, "shortDescription", source);
    json.close_object();
  }
  json.close_array();
  json.close_object();
  json.close_array();
}

void write_sarif_invocation(JsonWriter& json, const Outcome& outcome, const SarifRules& list,
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

}  // namespace jeugdlint
