// SPDX-License-Identifier: Apache-2.0
// Checkstyle's XML, which most build servers and review tools draw: an error for each kept finding.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/verdict.h"
#include "report/words.h"
#include "report/xml_writer.h"

#include <algorithm>

namespace jeugdlint::report_formats_list {
namespace {

// Checkstyle has no note; it calls the mildest level info.
std::string level(Severity severity) {
  return severity == Severity::note ? "info" : std::string(severity_name(severity));
}

// Readers expect a line; what is about the whole stands at the first.
std::string at_least_one(std::uint64_t number) {
  return std::to_string(std::max<std::uint64_t>(number, 1));
}

void write_error(XmlWriter& xml, const RuleOutcome& rule, const Position& position,
                 const std::string& message) {
  xml.empty("error", {{"line", at_least_one(position.line)},
                      {"column", at_least_one(position.column)},
                      {"severity", level(rule.severity)},
                      {"message", message},
                      {"source", rule.id}});
}

void write_input(XmlWriter& xml, const InputOutcome& input, Language language) {
  xml.open("file", {{"name", shown_path(input, language)}});
  for (const auto& [rule, finding] : in_file_order(input))
    write_error(xml, *rule, finding->position, message_of(input, *rule, *finding, language));
  for (const RuleGroup& group : groups_with_findings(input))
    if (const Count rest = group.rest(); rest > 0)
      write_error(xml, group.rule(), {}, rest_in_words(rest, language));
  xml.close();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  XmlWriter xml(out);
  xml.open("checkstyle", {{"version", options.version}});
  for (const InputOutcome& input : outcome.inputs) write_input(xml, input, options.language);
  if (const auto news = news_of_run(outcome, options, options.language); !news.empty()) {
    xml.open("file", {{"name", "jeugdlint"}});
    for (const std::string& one : news)
      xml.empty("error", {{"line", "1"},
                          {"column", "1"},
                          {"severity", "error"},
                          {"message", one},
                          {"source", outcome.incomplete.empty() ? "jeugdlint/limit"
                                                                : "jeugdlint/incomplete"}});
    xml.close();
  }
  xml.close();
}

}  // namespace

ReportFormat checkstyle() {
  return {.name = "checkstyle",
          .about = {.nl = "XML zoals Checkstyle, voor bouwservers en reviewhulpen",
                    .en = "XML as of Checkstyle, for build servers and review tools"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
