// SPDX-License-Identifier: Apache-2.0
// Two JSON reports side by side, per file, rule and column.
#include "cli/listing.h"
#include "cli/options.h"
#include "cli/report_counts.h"
#include "cli/terminal.h"
#include "report/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

namespace jeugdlint::commands_list {
namespace {

struct Compare {
  std::string before, after, fail_on = "error";
  bool json = false;
};

// What became of a count.
struct Change {
  const char* name;
  LocalText words;
  bool worse;
};
constexpr std::size_t is_new = 0, is_gone = 1, is_more = 2, is_fewer = 3, is_unknown = 4;
const std::array<Change, 5>& changes() {
  static const std::array<Change, 5> all = {{
      {"new", {"nieuw", "new"}, true},
      {"gone", {"weg", "gone"}, false},
      {"more", {"meer", "more"}, true},
      {"fewer", {"minder", "fewer"}, false},
      // Nobody knows whether it is mended, so it does not pass for that.
      {"not_run", {"niet uitgevoerd", "not run"}, true},
  }};
  return all;
}

bool at_gate(const std::string& severity, const std::string& fail_on) {
  constexpr std::array levels = {"note", "warning", "error", "never"};
  return std::find(levels.begin(), levels.end(), severity) >=
         std::find(levels.begin(), levels.end(), fail_on);
}

std::string in_words(const std::string& severity, Language language) {
  for (const Severity one : {Severity::note, Severity::warning, Severity::error})
    if (severity_name(one) == severity) return std::string(severity_word(one, language));
  return severity;
}

// One file on each side is the same dataset, whatever it is called this time.
ReportCounts called_as_in(const ReportCounts& after, ReportCounts before) {
  if (before.datasets.size() != 1 || after.datasets.size() != 1) return before;
  std::map<CountKey, RuleCount> renamed;
  for (const auto& [key, count] : before.findings)
    renamed[{after.datasets.front(), key.rule, key.column}] = count;
  before.findings = std::move(renamed);
  return before;
}

// A flaw in the form of a file has a rule in the report only when it is there.
bool was_judged(const ReportCounts& report, const CountKey& key) {
  const auto found = report.judged.find({key.dataset, key.rule, ""});
  if (found != report.judged.end()) return found->second;
  const auto& read = report.datasets;
  return key.rule.starts_with("input/") &&
         std::find(read.begin(), read.end(), key.dataset) != read.end();
}

std::size_t change_of(const CountKey& key, std::int64_t before, std::int64_t now,
                      const ReportCounts& after) {
  if (now == 0) return was_judged(after, key) ? is_gone : is_unknown;
  if (before == 0) return is_new;
  return now > before ? is_more : is_fewer;
}

int compare_reports(const Compare& asked, const Shared& shared) {
  const bool dutch = shared.language == Language::nl;
  const ReportCounts after = read_report_counts(asked.after, shared.language);
  const ReportCounts before =
      called_as_in(after, read_report_counts(asked.before, shared.language));
  std::set<CountKey> keys;
  for (const auto& [key, count] : before.findings) keys.insert(key);
  for (const auto& [key, count] : after.findings) keys.insert(key);

  Listing listing{
      .keys = {"change", "severity", "dataset", "rule", "column", "before", "after"},
      .headings = {dutch ? "verschil" : "change", dutch ? "ernst" : "severity",
                   dutch ? "bestand" : "dataset", dutch ? "controle" : "rule",
                   dutch ? "kolom" : "column", dutch ? "eerst" : "before", dutch ? "nu" : "after"},
      .rows = {}};
  bool worse = false;
  for (const CountKey& key : keys) {
    const auto old = before.findings.find(key), now = after.findings.find(key);
    const std::int64_t then_count = old == before.findings.end() ? 0 : old->second.findings;
    const std::int64_t now_count = now == after.findings.end() ? 0 : now->second.findings;
    if (then_count == now_count) continue;
    const std::string& severity =
        now == after.findings.end() ? old->second.severity : now->second.severity;
    const Change& change = changes()[change_of(key, then_count, now_count, after)];
    worse = worse || (change.worse && at_gate(severity, asked.fail_on));
    listing.rows.push_back({asked.json ? change.name : change.words.in(shared.language),
                            asked.json ? severity : in_words(severity, shared.language),
                            key.dataset, key.rule, key.column, std::to_string(then_count),
                            std::to_string(now_count)});
  }
  if (asked.json || !listing.rows.empty())
    print(shown(listing, {.json = asked.json, .names = false}));
  else
    print(dutch ? "Geen verschil.\n" : "No difference.\n");
  if (!before.complete || !after.complete) return 3;  // what was not read cannot be compared
  return worse ? 1 : 0;
}

}  // namespace

Command compare() {
  return {
      .name = "compare", .declare = [](CLI::App& app, const Shared& shared) {
        const auto asked = std::make_shared<Compare>();
        Options options(app, shared);
        options.about({.nl = "Vergelijkt twee JSON-rapporten: wat is nieuw, weg, meer of minder.",
                       .en = "Compares two JSON reports: what is new, gone, more or fewer."});
        options.argument(kind::before, asked->before, true,
                         {.nl = "het eerdere rapport", .en = "the earlier report"});
        options.argument(kind::after, asked->after, true,
                         {.nl = "het rapport van nu", .en = "the report of now"});
        options.group({.nl = "Uitvoer", .en = "Output"});
        options.flag("--json", asked->json, {.nl = "als JSON", .en = "as JSON"});
        options.group({.nl = "Uitslag", .en = "Verdict"});
        options.choice("--fail-on", asked->fail_on, {"error", "warning", "note", "never"},
                       {.nl = "lichtste controle waarvan nieuw, meer of niet uitgevoerd exitcode 1 "
                              "geeft (standaard error)",
                        .en = "mildest rule of which new, more or not run gives exit code 1 "
                              "(error by default)"});
        options.example("jeugdlint compare last-year.json this-year.json");
        return [asked, shared] { return compare_reports(*asked, shared); };
      }};
}

}  // namespace jeugdlint::commands_list
