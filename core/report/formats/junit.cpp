// SPDX-License-Identifier: Apache-2.0
// JUnit's XML as the XSD of Jenkins' xUnit plugin has it: a dataset is a suite, a rule is a case.
// What a rule finds at or above --fail-on is a failure; the rest is output of a case that passes.
#include "report/groups.h"
#include "report/input_section.h"
#include "report/report.h"
#include "report/rule_facts.h"
#include "report/verdict.h"
#include "report/words.h"
#include "report/xml_writer.h"

namespace jeugdlint::report_formats_list {
namespace {

constexpr std::size_t most_places = 10;

enum class Result { passed, failed, broken, skipped };

Result result_of(const RuleGroup& group, Severity least) {
  if (group.stopped()) return Result::broken;
  if (!group.judged() || group.untold()) return Result::skipped;
  const bool fails = group.findings > 0 && group.rule().severity >= least;
  return fails ? Result::failed : Result::passed;
}

// What fails the run fails the test; an error does in any case.
Severity least_that_fails(const ReportOptions& options) {
  return failing_level(options).value_or(Severity::error);
}

struct Counts {
  std::uint64_t cases = 0, failed = 0, broken = 0, skipped = 0;

  void add(Result result) {
    ++cases;
    if (result == Result::failed) ++failed;
    if (result == Result::broken) ++broken;
    if (result == Result::skipped) ++skipped;
  }
  void add(const Counts& others) {
    cases += others.cases;
    failed += others.failed;
    broken += others.broken;
    skipped += others.skipped;
  }
};

XmlWriter::Attributes attributes(const std::string& name, const Counts& counts) {
  return {{"name", name},
          {"tests", std::to_string(counts.cases)},
          {"failures", std::to_string(counts.failed)},
          {"errors", std::to_string(counts.broken)},
          {"time", "0"}};
}

// Only a suite counts what was skipped.
XmlWriter::Attributes suite_attributes(const std::string& name, const Counts& counts) {
  XmlWriter::Attributes all = attributes(name, counts);
  all.emplace_back("skipped", std::to_string(counts.skipped));
  return all;
}

Counts counts_of(const InputOutcome& input, Severity least) {
  Counts counts;
  for (const RuleGroup& group : rule_groups(input)) counts.add(result_of(group, least));
  return counts;
}

Counts counts_of_run(const Outcome& outcome, const ReportOptions& options) {
  Counts counts;
  counts.add(!outcome.incomplete.empty() ? Result::broken
             : options.limits.empty()    ? Result::passed
                                         : Result::failed);
  return counts;
}

// A class as readers of the format draw it: words joined by dots.
std::string class_of(const InputOutcome& input) {
  return input.table.empty() ? "jeugdlint" : input.pack + '.' + input.table;
}

std::vector<std::string> findings_in_lines(const InputOutcome& input, const RuleGroup& group,
                                           Language language) {
  std::vector<std::string> lines = {how_often(input, group, language)};
  for (std::string& place :
       first_places(input, group, in_file_order(group.parts), most_places, true, language))
    lines.push_back(std::move(place));
  if (const std::string& fix = group.rule().fix.in(language); !fix.empty())
    lines.push_back(std::string(words::remedy.in(language)) + ": " + fix);
  return lines;
}

void write_case(XmlWriter& xml, const InputOutcome& input, const RuleGroup& group,
                const ReportOptions& options) {
  const Language language = options.language;
  const RuleOutcome& rule = group.rule();
  const Result result = result_of(group, least_that_fails(options));
  const XmlWriter::Attributes about = {
      {"classname", class_of(input)}, {"name", rule.id}, {"time", "0"}};
  if (result == Result::passed && group.findings == 0) return xml.empty("testcase", about);
  xml.open("testcase", about);
  if (result == Result::skipped)
    xml.empty("skipped",
              {{"message", group.untold() ? std::string(words::without_told_findings.in(language))
                                          : rule.not_run.in(language)}});
  if (result == Result::broken)
    xml.empty("error", {{"message", filled(words::rule_stopped.in(language), {{"rule", rule.id}})},
                        {"type", "stopped"}});
  if (result == Result::failed)
    xml.lines("failure",
              {{"message", rule_title(rule, language) + ": " +
                               counted(group.findings, words::findings, language)},
               {"type", rule.id}},
              findings_in_lines(input, group, language));
  if (result == Result::passed) {
    std::vector<std::string> lines = findings_in_lines(input, group, language);
    lines.front().insert(0, std::string(severity_word(rule.severity, language)) + ": " +
                                rule_title(rule, language) + ": ");
    xml.lines("system-out", {}, lines);
  }
  xml.close();
}

void write_suite(XmlWriter& xml, const InputOutcome& input, const ReportOptions& options) {
  xml.open("testsuite", suite_attributes(shown_path(input, options.language),
                                         counts_of(input, least_that_fails(options))));
  for (const RuleGroup& group : rule_groups(input)) write_case(xml, input, group, options);
  xml.close();
}

// The run itself: a case that breaks when the verdict is void, so that no build takes it for green.
void write_run(XmlWriter& xml, const Outcome& outcome, const ReportOptions& options) {
  const bool whole = outcome.incomplete.empty();
  xml.open("testsuite", suite_attributes("jeugdlint", counts_of_run(outcome, options)));
  const XmlWriter::Attributes about = {
      {"classname", "jeugdlint"}, {"name", "complete"}, {"time", "0"}};
  xml.open("testcase", about);
  if (!whole) {
    std::vector<std::string> reasons;
    for (const LocalText& reason : outcome.incomplete)
      reasons.push_back(reason.in(options.language));
    xml.lines(
        "error",
        {{"message", std::string(words::incomplete.in(options.language))}, {"type", "incomplete"}},
        reasons);
  } else if (!options.limits.empty()) {
    std::vector<std::string> limits;
    for (const LocalText& limit : options.limits) limits.push_back(limit.in(options.language));
    xml.lines(
        "failure",
        {{"message", std::string(words::limit_not_kept.in(options.language))}, {"type", "limit"}},
        limits);
  }
  xml.lines("system-out", {},
            {verdict_in_words(outcome, options), coverage_in_words(outcome, options.language)});
  xml.close();
  xml.close();
}

void write(std::ostream& out, const Outcome& outcome, const ReportOptions& options) {
  Counts all = counts_of_run(outcome, options);
  for (const InputOutcome& input : outcome.inputs)
    all.add(counts_of(input, least_that_fails(options)));
  XmlWriter xml(out);
  xml.open("testsuites", attributes("jeugdlint", all));
  write_run(xml, outcome, options);
  for (const InputOutcome& input : outcome.inputs) write_suite(xml, input, options);
  xml.close();
}

}  // namespace

ReportFormat junit() {
  return {.name = "junit",
          .about = {.nl = "XML zoals JUnit: een bestand is een reeks, een controle een test",
                    .en = "XML as of JUnit: a file is a suite, a rule is a test"},
          .write = write};
}

}  // namespace jeugdlint::report_formats_list
