// SPDX-License-Identifier: Apache-2.0
// GitLab's code quality report: an array of findings, each with a fingerprint of its own, because
// GitLab drops later ones that share one.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/place.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/verdict.h"
#include "text/json_writer.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace jeugdlint::report_formats_list {
namespace {

std::string_view level(Severity severity) {
  if (severity == Severity::error) return "critical";
  return severity == Severity::warning ? "minor" : "info";
}

struct Entry {
  std::string rule;
  Severity severity{};
  std::string path, about;  // what the fingerprint names besides the rule
  std::uint64_t line = 0;
  std::string message;
  std::string fingerprint = {};  // by the user's key, which then is the name
};

// The how manieth of a rule on a column a finding is stays the same when rows elsewhere move, and
// says nothing about what is in the row. A keyed fingerprint stays the same when this row moves.
class Entries {
 public:
  explicit Entries(std::ostream& out) : json_(out, JsonWriter::Layout::indented) {
    json_.open_array();
  }

  void add(const Entry& entry) {
    std::string name = entry.fingerprint.empty() ? entry.rule + ' ' + entry.path + ' ' + entry.about
                                                 : entry.fingerprint;
    const std::uint64_t time = ++times_[name];
    json_.open_object();
    json_.member("description", entry.message);
    json_.member("check_name", entry.rule);
    json_.member("fingerprint", name + ' ' + std::to_string(time));
    json_.member("severity", level(entry.severity));
    json_.key("location");
    json_.open_object();
    json_.member("path", entry.path);
    json_.key("lines");
    json_.open_object();
    json_.member("begin", std::max<std::uint64_t>(entry.line, 1));
    json_.close_object();
    json_.close_object();
    json_.close_object();
  }

  void end() {
    json_.close_array();
    json_.end_line();
  }

 private:
  JsonWriter json_;
  std::map<std::string, std::uint64_t> times_;
};

// The path as the repository has it.
std::string repository_path(const InputOutcome& input) {
  const std::string& path = input.facts.path;
  if (path == "-") return "stdin";
  // GitLab looks from the folder of the repository, where jobs run.
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
  const std::filesystem::path here = std::filesystem::current_path(error);
  const std::filesystem::path below = whole.lexically_relative(here);
  return error || below.empty() || *below.begin() == ".." ? path : below.string();
}

void write_input(Entries& entries, const InputOutcome& input, Language language) {
  const std::string path = repository_path(input);
  for (const auto& [rule, finding] : in_file_order(input))
    entries.add({rule->id, rule->severity, path,
                 has_column(*finding) ? column_name(input, finding->column) : "",
                 finding->position.line, message_of(input, *rule, *finding, language),
                 finding->fingerprint});
  for (const RuleGroup& group : groups_with_findings(input))
    if (const Count rest = group.rest(); rest > 0)
      entries.add(
          {group.rule().id, group.rule().severity, path, "rest", 1, rest_in_words(rest, language)});
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  Entries entries(out);
  for (const InputOutcome& input : outcome.inputs) write_input(entries, input, options.language);
  for (const std::string& one : news_of_run(outcome, options, options.language))
    entries.add(
        {outcome.incomplete.empty() ? "jeugdlint/limit" : "jeugdlint/incomplete", Severity::error,
         outcome.inputs.empty() ? "stdin" : repository_path(outcome.inputs.front()), "", 1, one});
  entries.end();
}

}  // namespace

ReportFormat gitlab() {
  return {.name = "gitlab",
          .about = {.nl = "codekwaliteit van GitLab, getekend in een merge request",
                    .en = "code quality of GitLab, drawn in a merge request"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
