// SPDX-License-Identifier: Apache-2.0
#include "engine/suppressions.h"

#include "engine/pack_keys.h"
#include "engine/settle.h"
#include "input/glob.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

bool cannot_be_suppressed(const std::string& rule) {
  if (rule.starts_with("suppression/") || rule.starts_with("baseline/")) return true;
  const auto& infos = problem_infos();
  return std::any_of(infos.begin(), infos.end(), [&](const ProblemInfo& info) {
    return info.id == rule && info.severity == Severity::error;
  });
}

Suppression read_one(const PackFile& file, const YamlNode& node,
                     const std::vector<std::string>& rules) {
  Keys keys(file, node, "a suppression");
  Suppression one;
  one.line = node.line;
  one.rule = keys.needed_text("rule");
  one.dataset = keys.text("dataset");
  if (const YamlNode* const column = keys.take("column"))
    one.column = read_text(file, *column, "column");
  one.reason = keys.needed_text("reason");
  if (const YamlNode* const reason = node.find("reason");
      !one.reason.empty() && one.reason.find_first_not_of(" \t\n") == std::string::npos)
    file.wrong(*reason, "expected a reason");
  one.owner = keys.text("owner");
  one.expires = keys.day("expires");
  keys.refuse_others();
  if (!one.rule.empty() && !rules.empty() &&
      std::find(rules.begin(), rules.end(), one.rule) == rules.end())
    file.wrong(node, "no rule is called " + one.rule + did_you_mean(one.rule, rules));
  else if (cannot_be_suppressed(one.rule))
    file.wrong(node, one.rule +
                         " cannot be suppressed: what could not be read, or is about the "
                         "set-up, always counts");
  return one;
}

// A pattern without a folder fits the bare name.
bool fits(const std::string& pattern, const std::string& dataset) {
  if (pattern.empty() || pattern == dataset || fits_glob(pattern, dataset)) return true;
  return pattern.find('/') == std::string::npos &&
         fits_glob(pattern, dataset.substr(dataset.rfind('/') + 1));
}

bool expired(const Suppression& suppression, std::int32_t today) {
  return suppression.expires && *suppression.expires < today;
}

}  // namespace

std::vector<Suppression> read_suppressions(const std::filesystem::path& path,
                                           const std::vector<std::string>& rules) {
  Mistakes mistakes;
  const auto root = read_yaml_file(path, mistakes);
  std::vector<Suppression> suppressions;
  if (root) {
    const PackFile file{path.string(), mistakes};
    Keys keys(file, *root, "a suppressions file");
    if (const YamlNode* const list = keys.need("suppressions")) {
      if (list->kind == YamlKind::map || list->kind == YamlKind::text)
        file.wrong(*list, "expected a list of suppressions");
      else
        for (const YamlNode& item : list->items)
          suppressions.push_back(read_one(file, item, rules));
    }
    keys.refuse_others();
  }
  mistakes.throw_if_any();
  return suppressions;
}

bool is_suppressed(const std::vector<Suppression>& suppressions, const std::string& dataset,
                   const RuleOutcome& rule, const std::string& column, std::int32_t today) {
  return !always_counts(rule) &&
         std::any_of(suppressions.begin(), suppressions.end(), [&](const Suppression& one) {
           return one.rule == rule.id && !expired(one, today) && fits(one.dataset, dataset) &&
                  (!one.column || *one.column == column);
         });
}

void settle(Outcome& outcome, const std::vector<Suppression>& suppressions,
            const std::filesystem::path& folder, std::int32_t today, bool unused_allowed) {
  std::vector<std::pair<ProblemKind, std::uint64_t>> findings;
  for (const Suppression& suppression : suppressions) {
    if (expired(suppression, today)) {
      findings.emplace_back(ProblemKind::expired_suppression, suppression.line);
      continue;
    }
    bool looked = false;  // at what it is about
    std::uint64_t settled = 0;
    for (InputOutcome& input : outcome.inputs) {
      if (!fits(suppression.dataset, dataset_name(input.facts.path, folder))) continue;
      looked = looked || suppression.rule.starts_with("input/");
      for (RuleOutcome& rule : input.rules) {
        if (rule.id != suppression.rule) continue;
        looked = looked || (rule.judged && !rule.stopped);
        settled += settle(rule, input, suppression.column, suppression.reason);
      }
    }
    if (looked && settled == 0)
      findings.emplace_back(ProblemKind::unused_suppression, suppression.line);
  }
  if (unused_allowed) return;
  for (const auto& [kind, line] : findings) add_set_up_finding(outcome, kind, {{"found", line}});
}

}  // namespace jeugdlint
