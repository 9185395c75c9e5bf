// SPDX-License-Identifier: Apache-2.0
// The same table gives the same findings, whatever the batch size and whether it is CSV or JSON.
#include "engine/run.h"

#include "support/catch.h"

#include <sstream>

using namespace jeugdlint;

namespace {

const std::string samples = JEUGDLINT_SOURCE "/samples/";

Outcome checked(const std::string& file, std::size_t batch_rows,
                std::uint64_t max_findings = 100000) {
  static const Plugins plugins = load_plugins({});
  static const std::vector<Pack> packs = {read_pack(JEUGDLINT_SOURCE "/rules/bij")};
  RunOptions options;
  options.batch_rows = batch_rows;
  options.max_findings = max_findings;
  options.parameters = {{"period_start", "20250101"}, {"period_end", "20250630"}};
  return run({file}, plugins, packs, nullptr, options);
}

void show(std::ostream& out, const InputOutcome& input, const RuleOutcome& rule, bool positions) {
  out << rule.id << ' ' << rule.field << ": " << rule.findings << " findings, " << rule.rows_passed
      << '/' << rule.rows_failed << '/' << rule.rows_not_evaluable << '\n';
  for (const Finding& finding : rule.kept) {
    out << "  row " << finding.row;
    if (finding.kind == PlaceKind::cell || finding.kind == PlaceKind::column)
      out << ' ' << input.columns[finding.column].shown;
    if (positions)
      out << " at " << finding.position.line << ':' << finding.position.column << " byte "
          << finding.position.byte;
    for (const FindingEvidence& evidence : finding.evidence)
      out << ' ' << evidence.name << '=' << evidence.count << '/' << evidence.real;
    out << '\n';
  }
  out << "  per " << rule.by_rows.rows_per_part() << " rows:";
  for (const std::uint64_t count : rule.by_rows.counts()) out << ' ' << count;
  out << '\n';
}

// Problems of form differ between formats; the rules must not.
std::string shown(const Outcome& outcome, bool with_form) {
  std::ostringstream out;
  for (const InputOutcome& input : outcome.inputs) {
    if (with_form) out << input.rows << " rows, " << input.rows_undecodable << " undecodable\n";
    for (const ColumnOutcome& column : input.columns)
      if (with_form) out << column.shown << ": " << column.filled << " filled\n";
    for (const RuleOutcome& rule : input.rules)
      if (with_form || !rule.id.starts_with("input/")) show(out, input, rule, with_form);
  }
  return out.str();
}

}  // namespace

TEST_CASE("findings are the same for any batch size") {
  const auto file = GENERATE(as<std::string>{}, "bij-jeugdhulp-2025-h1/jeugdhulp.csv",
                             "bij-jeugdhulp-2025-h1/jeugdhulp.json");
  const std::string expected = shown(checked(samples + file, 4096), true);
  const auto batch_rows =
      GENERATE(std::size_t{1}, std::size_t{7}, std::size_t{1000}, std::size_t{1} << 20);
  CAPTURE(file, batch_rows);
  CHECK(expected.size() > 1000);
  CHECK((shown(checked(samples + file, batch_rows), true) == expected));
}

TEST_CASE("what is kept of many findings is the beginning of all of them") {
  const std::string file = samples + "bij-jeugdhulp-2025-h1/jeugdhulp.csv";
  const Outcome all = checked(file, 500);
  const Outcome few = checked(file, 64, 3);
  REQUIRE(all.inputs[0].rules.size() == few.inputs[0].rules.size());
  for (std::size_t i = 0; i < all.inputs[0].rules.size(); ++i) {
    const RuleOutcome& whole = all.inputs[0].rules[i];
    const RuleOutcome& start = few.inputs[0].rules[i];
    CAPTURE(whole.id);
    CHECK(start.findings == whole.findings);
    CHECK(start.kept.size() == std::min<std::size_t>(3, whole.kept.size()));
    for (std::size_t k = 0; k < start.kept.size(); ++k) {
      CHECK(start.kept[k].row == whole.kept[k].row);
      CHECK(start.kept[k].position == whole.kept[k].position);
    }
  }
}

TEST_CASE("every finding in a row has a line, also those of rules that judge the whole table") {
  const Outcome outcome = checked(samples + "bij-jeugdhulp-2025-h1/jeugdhulp.csv", 4096);
  std::size_t of_table_rules = 0;
  for (const RuleOutcome& rule : outcome.inputs[0].rules)
    for (const Finding& finding : rule.kept) {
      if (finding.kind != PlaceKind::cell && finding.kind != PlaceKind::row) continue;
      CAPTURE(rule.id, finding.row);
      CHECK(finding.position.line > finding.row);
      if (rule.table_rule && !rule.id.starts_with("input/")) ++of_table_rules;
    }
  CHECK(of_table_rules > 0);
}
