// SPDX-License-Identifier: Apache-2.0
#include "engine/baseline.h"

#include "engine/pack_keys.h"
#include "engine/settle.h"
#include "text/failure.h"
#include "text/json_writer.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace jeugdlint {
namespace {

constexpr const char* version = "jeugdlint/1";

void read_entry(const PackFile& file, const YamlNode& node, Baseline& baseline) {
  Keys keys(file, node, "an entry");
  BaselineKey key;
  key.dataset = keys.needed_text("dataset");
  key.rule = keys.needed_text("rule");
  key.column = keys.text("column");
  const YamlNode* const findings = keys.need("findings");
  const std::int64_t count =
      findings == nullptr ? -1 : read_count(file, *findings, "findings").value_or(-1);
  keys.refuse_others();
  if (count >= 0 && !baseline.findings.emplace(key, static_cast<std::uint64_t>(count)).second)
    file.wrong(node, "dataset, rule and column occur twice");
}

using Counts = std::map<BaselineKey, std::uint64_t>;

void add_counts(Counts& counts, const InputOutcome& input, const RuleOutcome& rule,
                const std::string& dataset) {
  std::uint64_t elsewhere = rule.findings;
  for (const auto& [index, findings] : rule.by_column) {
    counts[{dataset, rule.id, input.columns.at(index).shown}] += findings;
    elsewhere -= findings;
  }
  if (elsewhere > 0) counts[{dataset, rule.id, ""}] += elsewhere;
}

std::uint64_t raised(std::uint64_t findings, std::uint64_t rows) {
  if (findings < rows && rows - findings < Count::few) findings = rows;
  return std::max(Count::few, (findings + Count::step - 1) / Count::step * Count::step);
}

}  // namespace

Baseline read_baseline(const std::filesystem::path& path) {
  Mistakes mistakes;
  const auto root = read_yaml_file(path, mistakes);
  Baseline baseline;
  if (root) {
    const PackFile file{path.string(), mistakes};
    Keys keys(file, *root, "a baseline");
    if (const std::string of = keys.needed_text("baseline"); !of.empty() && of != version)
      file.wrong(*root, "expected baseline " + std::string(version));
    if (const std::string audience = keys.text("audience"); audience == "shareable")
      baseline.shareable = true;
    else if (!audience.empty())
      file.wrong(*root, "expected audience shareable, or none");
    if (const YamlNode* const entries = keys.need("entries")) {
      if (entries->kind != YamlKind::list && entries->kind != YamlKind::nothing)
        file.wrong(*entries, "expected a list of entries");
      for (const YamlNode& item : entries->items) read_entry(file, item, baseline);
    }
    keys.refuse_others();
  }
  mistakes.throw_if_any();
  return baseline;
}

std::string baseline_text(const Baseline& baseline) {
  std::ostringstream text;
  {
    JsonWriter json(text, JsonWriter::Layout::indented);
    json.open_object();
    json.member("baseline", version);
    if (baseline.shareable) json.member("audience", "shareable");
    json.key("entries");
    json.open_array();
    for (const auto& [key, findings] : baseline.findings) {
      json.open_object();
      json.member("dataset", key.dataset);
      json.member("rule", key.rule);
      if (!key.column.empty()) json.member("column", key.column);
      json.member("findings", findings);
      json.close_object();
    }
    json.close_array();
    json.close_object();
    json.end_line();
  }
  return text.str();
}

Baseline counts_of(const Outcome& outcome, const std::filesystem::path& folder, bool shareable) {
  Baseline baseline{.findings = {}, .shareable = shareable};
  for (const InputOutcome& input : outcome.inputs) {
    Counts counts;
    for (const RuleOutcome& rule : input.rules)
      if (rule.findings > 0 && !always_counts(rule))
        add_counts(counts, input, rule, dataset_name(input.facts.path, folder));
    for (const auto& [key, findings] : counts)
      baseline.findings[key] += shareable ? raised(findings, input.rows) : findings;
  }
  return baseline;
}

bool about_privacy(const RuleOutcome& rule) {
  return rule.category == Category::privacy || rule.category == Category::disclosure;
}

std::vector<StaleEntry> settle(Outcome& outcome, const Baseline& baseline,
                               const std::filesystem::path& folder, const Selection& selection) {
  outcome.held_to_baseline = true;
  const Counts found = counts_of(outcome, folder, baseline.shareable).findings;
  std::set<std::string> datasets, not_run;
  for (InputOutcome& input : outcome.inputs) {
    const std::string dataset = dataset_name(input.facts.path, folder);
    datasets.insert(dataset);
    for (RuleOutcome& rule : input.rules) {
      if (!rule.judged || rule.stopped) not_run.insert(rule.id);
      for (const auto& [key, count] : baseline.findings) {
        if (key.dataset != dataset || key.rule != rule.id || rule.findings == 0) continue;
        const auto now = found.find(key);
        if (now != found.end() && now->second <= count) settle(rule, input, key.column, "");
      }
    }
  }
  std::vector<StaleEntry> stale;
  for (const auto& [key, count] : baseline.findings) {
    // What was not looked at is not known to be mended.
    if (datasets.count(key.dataset) == 0 || not_run.count(key.rule) > 0 ||
        !selection.takes(key.rule, key.rule, ""))
      continue;
    const auto now = found.find(key);
    const std::uint64_t there = now == found.end() ? 0 : now->second;
    if (there < count) stale.push_back({key, count, there});
  }
  return stale;
}

}  // namespace jeugdlint
