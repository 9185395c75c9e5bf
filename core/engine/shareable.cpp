// SPDX-License-Identifier: Apache-2.0
#include "engine/shareable.h"

#include <jeugdlint/setting.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace jeugdlint {
namespace {

constexpr std::uint32_t no_column = UINT32_MAX;

bool about_row(const Finding& finding) {
  return finding.kind == PlaceKind::cell || finding.kind == PlaceKind::row;
}

bool about_rows(const RuleOutcome& rule) {
  return !rule.by_rows.empty() || std::any_of(rule.kept.begin(), rule.kept.end(), about_row);
}

std::uint32_t column_of(const Finding& finding) {
  const bool has_one = finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column;
  return has_one ? finding.column : no_column;
}

// What the engine itself finds in the form of a file, or in the baseline or suppressions beside it:
// its numbers are of cells, bytes, names and lines, and count no records.
bool about_form(const RuleOutcome& rule) {
  return rule.id.starts_with("input/") || rule.id.starts_with("baseline/") ||
         rule.id.starts_with("suppression/");
}

// How the numbers of a finding are told. `rows`: those of the input.
struct Telling {
  bool exact = false;
  std::uint64_t rows = 0;
  bool of_row = false;  // they are about one row, as a place in its text is, and count no records
};

// Shares and other reals are made of counts, which could be reckoned back from them.
std::optional<FindingEvidence> shared(FindingEvidence evidence, const Telling& telling) {
  if (evidence.elsewhere()) return std::nullopt;
  switch (evidence.kind) {
    case JL_EVIDENCE_CELL:
      evidence.kind = JL_EVIDENCE_COLUMN;
      evidence.count = 0;
      return evidence;
    case JL_EVIDENCE_COLUMN:
    case JL_EVIDENCE_TERM:
    case JL_EVIDENCE_SETTING:
    case JL_EVIDENCE_SETTING_SHARE:
      return evidence;
    case JL_EVIDENCE_COUNT:
      if (telling.exact) return evidence;
      if (telling.of_row) return std::nullopt;
      evidence.count = Count::shared(evidence.count, telling.rows);
      return evidence;
    default:
      return std::nullopt;
  }
}

auto content(const FindingEvidence& evidence) {
  return std::tuple(evidence.name, evidence.kind, evidence.column, std::uint64_t{evidence.count},
                    evidence.real);
}

bool holds(const Finding& told, const FindingEvidence& evidence) {
  return std::any_of(told.evidence.begin(), told.evidence.end(),
                     [&](const auto& one) { return content(one) == content(evidence); });
}

Finding shared(const Finding& finding, Telling telling) {
  telling.of_row = about_row(finding);
  Finding told;
  told.kind = finding.kind;
  told.column = finding.column;
  told.coarse = true;
  if (finding.kind == PlaceKind::cell) told.kind = PlaceKind::column;
  if (finding.kind == PlaceKind::row) told.kind = PlaceKind::table;
  // Once each: how often would tell of rows of one person how many there are.
  for (const FindingEvidence& evidence : finding.evidence)
    if (auto kept = shared(evidence, telling); kept && !holds(told, *kept))
      told.evidence.push_back(std::move(*kept));
  return told;
}

// What `next` has as well.
void keep_common(Finding& told, const Finding& next) {
  std::erase_if(told.evidence, [&](const FindingEvidence& one) { return !holds(next, one); });
}

// One finding for all that are about the rows of one column, or of none; it says how many.
class ByColumn {
 public:
  explicit ByColumn(const RuleOutcome& rule) {
    Count elsewhere = rule.findings;
    for (const auto& [column, findings] : rule.by_column) {
      numbers_[column] = findings;
      elsewhere -= findings;
    }
    numbers_[no_column] = elsewhere;
  }

  void leave_out(const Finding& finding) { numbers_[column_of(finding)] -= 1; }

  void add(const Finding& finding, const Telling& telling) {
    Finding told = shared(finding, telling);
    const auto [known, is_new] = told_.try_emplace(column_of(finding), told);
    if (!is_new) keep_common(known->second, told);
  }

  std::vector<Finding> findings() {
    std::vector<Finding> list;
    for (const auto& [column, number] : numbers_) {
      if (number == 0) continue;
      Finding& told = told_[column];
      told.kind = column == no_column ? PlaceKind::table : PlaceKind::column;
      told.coarse = true;
      told.column = column == no_column ? 0 : column;
      told.number = Count::shared(number);
      list.push_back(std::move(told));
    }
    return list;
  }

 private:
  std::map<std::uint32_t, Count> numbers_;
  std::map<std::uint32_t, Finding> told_;
};

std::vector<Finding> shared_findings(const RuleOutcome& rule, const Telling& telling) {
  std::vector<Finding> list;
  for (const Finding& finding : rule.kept)
    if (!about_row(finding)) list.push_back(shared(finding, telling));
  if (!about_rows(rule)) return list;
  ByColumn by_column(rule);
  for (const Finding& finding : rule.kept) {
    if (about_row(finding))
      by_column.add(finding, telling);
    else
      by_column.leave_out(finding);
  }
  for (Finding& finding : by_column.findings()) list.push_back(std::move(finding));
  return list;
}

// The rows that the findings leave over; those of a flaw in the file's form are any.
bool leaves_few(const RuleOutcome& rule, std::uint64_t rows) {
  if (!about_rows(rule)) return false;
  const std::uint64_t judged = rule.rows_passed + rule.rows_failed + rule.rows_not_evaluable;
  const std::uint64_t whole = judged > 0 ? judged : rows;
  const std::uint64_t found = rule.rows_failed > 0 ? rule.rows_failed : rule.findings;
  return whole < found + Count::few;
}

void leave_untold(RuleOutcome& rule) {
  for (Count* count :
       {&rule.findings, &rule.rows_passed, &rule.rows_failed, &rule.rows_not_evaluable})
    *count = Count::untold();
  rule.by_column.clear();
  rule.kept.clear();
}

void share(RuleOutcome& rule, std::uint64_t rows) {
  if (rule.findings == 0 || leaves_few(rule, rows)) {
    if (rule.judged || rule.findings > 0) leave_untold(rule);
  } else {
    rule.kept = shared_findings(rule, {about_form(rule), rows});
    for (Count* count :
         {&rule.findings, &rule.rows_passed, &rule.rows_failed, &rule.rows_not_evaluable})
      *count = Count::shared(*count);
    for (auto& [column, findings] : rule.by_column) findings = Count::shared(findings);
  }
  rule.by_rows.clear();
  if (rule.rows_in_no_case) rule.rows_in_no_case = Count::shared(*rule.rows_in_no_case);
  for (SettledFindings& settled : rule.settled) settled.findings = Count::shared(settled.findings);
}

void share(ColumnProfile& profile, std::uint64_t rows) {
  if (!profile.more_distinct) profile.distinct = Count::shared(profile.distinct, rows);
  for (ProfiledShape& shape : profile.shapes) shape.records = Count::shared(shape.records, rows);
  for (ProfiledCode& code : profile.codes) code.records = Count::shared(code.records, rows);
}

void share(InputOutcome& input) {
  constexpr std::uint64_t bytes_told = 1000;
  const std::uint64_t rows = input.rows - input.rows_undecodable;
  for (RuleOutcome& rule : input.rules) share(rule, rows);
  for (ColumnOutcome& column : input.columns) {
    column.filled = Count::shared(column.filled, rows);
    if (column.profile) share(*column.profile, rows);
  }
  input.rows = Count::shared(input.rows);
  input.rows_undecodable = Count::shared(input.rows_undecodable);
  // The digest of a small file can be found by trying what may stand in it.
  input.sha256.clear();
  input.bytes = (input.bytes + bytes_told - 1) / bytes_told * bytes_told;
}

// Folders tell of the machine and of who works on it.
void leave_folder_out(InputFacts& facts, std::vector<LocalText>& incomplete) {
  const std::string path = facts.path;
  const std::string name = std::filesystem::path(path).filename().string();
  if (name == path) return;
  facts.path = name;
  for (LocalText& reason : incomplete)
    for (std::string* words : {&reason.nl, &reason.en})
      if (words->starts_with(path + ": ")) words->replace(0, path.size(), name);
}

}  // namespace

Outcome shareable(Outcome outcome) {
  for (InputOutcome& input : outcome.inputs) {
    share(input);
    leave_folder_out(input.facts, outcome.incomplete);
  }
  outcome.shareable = true;
  return outcome;
}

}  // namespace jeugdlint
