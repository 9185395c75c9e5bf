// SPDX-License-Identifier: Apache-2.0
#include "cli/report_counts.h"

#include "input/byte_stream.h"
#include "text/failure.h"

#include <simdjson.h>

namespace jeugdlint {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

std::string text_of(const element& object, std::string_view name) {
  const std::string_view text = object[name];
  return std::string(text);
}

void add_rule(const element& rule, const std::string& dataset, ReportCounts& counts) {
  const std::string id = text_of(rule, "id"), severity = text_of(rule, "severity");
  const bool judged = text_of(rule, "status") == "judged";
  counts.judged[{dataset, id, ""}] |= judged;
  const auto add = [&](const std::string& column, std::int64_t findings) {
    if (findings == 0) return;
    RuleCount& count = counts.findings[{dataset, id, column}];
    count.severity = severity;
    count.findings += findings;
  };
  std::int64_t elsewhere = rule["findings"];
  for (const element column : array(rule["by_column"])) {
    const std::int64_t findings = column["findings"];
    add(text_of(column, "name"), findings);
    elsewhere -= findings;
  }
  add("", elsewhere);
}

ReportCounts counts_in(const element& root) {
  ReportCounts counts;
  if (text_of(root, "report") != "jeugdlint/1")
    throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
  counts.complete = bool(root["verdict"]["complete"]);
  for (const element input : array(root["inputs"])) {
    counts.datasets.push_back(text_of(input, "path"));
    for (const element rule : array(input["rules"])) add_rule(rule, counts.datasets.back(), counts);
  }
  return counts;
}

}  // namespace

ReportCounts read_report_counts(const std::string& path, Language language) try {
  open_bytes(path);  // tells of a file that is not there
  simdjson::dom::parser parser;
  const element root = parser.load(path);
  if (text_of(root["verdict"], "audience") == "shareable") {
    const LocalText words = {
        .nl = ": dit rapport is om te delen; de aantallen zijn te grof om te vergelijken",
        .en = ": this report is to be shared; its numbers are too rough to be compared"};
    throw Failure(path + words.in(language));
  }
  return counts_in(root);
} catch (const simdjson::simdjson_error&) {
  const LocalText words = {.nl = ": is geen rapport van jeugdlint check --output-format json",
                           .en = ": is no report of jeugdlint check --output-format json"};
  throw Failure(path + words.in(language));
}

}  // namespace jeugdlint
