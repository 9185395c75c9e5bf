// SPDX-License-Identifier: Apache-2.0
// A JSON object a line: the findings that are final while the run goes on, in the order of the
// file, then the other kept ones in that order, then one summary. A file that must be read again
// makes what was told of it void, which a line says. The schema of a line is
// schemas/report-line.schema.json.
#include "report/groups.h"
#include "report/json_parts.h"
#include "report/place.h"
#include "report/report.h"
#include "report/words.h"

#include <compare>
#include <set>
#include <utility>

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
  write_count(json, "rows", input.rows);
  write_count(json, "rows_undecodable", input.rows_undecodable);
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

void write_summary(JsonWriter& json, const Outcome& outcome, const ReportOptions& options) {
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

class JsonLines : public RunningReport {
 public:
  JsonLines(std::ostream& out, Language language)
      : out_(out), json_(out, JsonWriter::Layout::one_line), language_(language) {}

  void start_input(std::size_t number, InputOutcome input) override {
    const auto of_input = [&](const Told& told) { return told.input == number; };
    if (std::erase_if(told_, of_input) > 0) write_restart(input);
    number_ = number;
    input_ = std::move(input);
  }

  // Whoever reads along sees the lines at once.
  void add(const std::vector<PlacedFinding>& findings) override {
    std::vector<PlacedFinding> in_order = findings;
    sort_by_place(in_order);
    for (const PlacedFinding& placed : in_order) {
      told_.insert(told(number_, placed));
      write_line(json_, input_, placed, language_);
    }
    json_.flush();
    out_.flush();
  }

  void finish(const Outcome& outcome, const ReportOptions& options) override {
    for (std::size_t i = 0; i < outcome.inputs.size(); ++i)
      for (const PlacedFinding& placed : in_file_order(outcome.inputs[i]))
        if (!is_told(i, placed)) write_line(json_, outcome.inputs[i], placed, language_);
    write_summary(json_, outcome, options);
    json_.flush();
  }

 private:
  // All that a rule has in the rows of a column are told in time, or none.
  struct Told {
    std::size_t input;
    std::uint32_t rule, column;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
    friend auto operator<=>(const Told&, const Told&) = default;
  };
  static Told told(std::size_t input, const PlacedFinding& placed) {
    return {input, placed.rule->number,
            has_column(*placed.finding) ? placed.finding->column : UINT32_MAX};
  }
  bool is_told(std::size_t input, const PlacedFinding& placed) const {
    return placed.finding->row > 0 && told_.contains(told(input, placed));
  }

  void write_restart(const InputOutcome& input) {
    json_.open_object();
    json_.member("type", "restart");
    json_.member("path", input.facts.path);
    json_.close_object();
    json_.end_line();
  }

  std::ostream& out_;
  JsonWriter json_;
  Language language_;
  std::size_t number_ = 0;
  InputOutcome input_;
  std::set<Told> told_;
};

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  JsonLines(out, options.language).finish(outcome, options);
}

std::unique_ptr<RunningReport> start(std::ostream& out, Language language) {
  return std::make_unique<JsonLines>(out, language);
}

}  // namespace

ReportFormat json_lines() {
  return {.name = "json-lines",
          .about = {.nl = "een JSON-object per bevinding op een eigen regel, dan een samenvatting",
                    .en = "a JSON object for each finding on a line of its own, then a summary"},
          .write = write,
          .start = start};
}

}  // namespace jeugdlint::report_formats_list
