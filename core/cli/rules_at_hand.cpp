// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_at_hand.h"

#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>
#include <set>

namespace jeugdlint {
namespace {

KnownRule of_plugin(const Plugin& plugin, const RuleDeclaration& rule) {
  return {.id = rule.id,
          .code = "",
          .category = rule.category,
          .severity = rule.severity,
          .title = rule.title,
          .origin = "plugin " + plugin.name,
          .declaration = &rule};
}

// check_pack has seen to it that the check exists.
KnownRule of_pack(const Pack& pack, const RuleUse& use, const RuleDeclaration& check) {
  return {.id = use.id,
          .code = use.code,
          .category = check.category,
          .severity = use.severity.value_or(check.severity),
          .title = use.title.empty() ? check.title : use.title,
          .origin = "pack " + pack.name,
          .declaration = &check,
          .pack = &pack,
          .use = &use};
}

KnownRule of_reading(const ProblemInfo& problem) {
  return {.id = problem.id,
          .code = "",
          .category = Category::validity,
          .severity = problem.severity,
          .title = problem.title,
          .origin = "jeugdlint",
          .problem = &problem};
}

// "privacy/" of privacy/reversible_hash.
std::string prefix_of(const std::string& id) {
  return id.substr(0, id.find('/') + 1);
}

bool matches(const std::string& pattern, const KnownRule& rule) {
  return pattern == rule.id || (!rule.code.empty() && pattern == rule.code) ||
         (pattern.ends_with('/') && rule.id.starts_with(pattern));
}

}  // namespace

Plugins plugins_at_hand(const std::vector<std::string>& extra) {
  return load_plugins({extra.begin(), extra.end()});
}

std::vector<Pack> packs_at_hand(const Plugins& plugins, const std::string& asked) {
  std::vector<std::filesystem::path> places;
  if (asked.empty()) {
    for (const std::string& name : pack_names(pack_folder()))
      places.push_back(pack_folder() / name);
  } else {
    places.push_back(find_pack(asked, pack_folder()));
  }
  std::vector<Pack> packs;
  packs.reserve(places.size());
  for (const auto& place : places) packs.push_back(read_checked_pack(place, plugins));
  return packs;
}

std::vector<KnownRule> known_rules(const Plugins& plugins, const std::vector<Pack>& packs) {
  std::vector<KnownRule> rules;
  for (const Plugin& plugin : plugins.list)
    for (const RuleDeclaration& rule : plugin.rules) rules.push_back(of_plugin(plugin, rule));
  for (const Pack& pack : packs)
    for (const RuleUse& use : pack.rules)
      rules.push_back(of_pack(pack, use, *plugins.rule(use.check)));
  for (const ProblemInfo& problem : problem_infos()) rules.push_back(of_reading(problem));
  std::stable_sort(rules.begin(), rules.end(),
                   [](const KnownRule& a, const KnownRule& b) { return a.id < b.id; });
  return rules;
}

void check_selection(const std::vector<std::string>& patterns, const std::vector<KnownRule>& rules,
                     Language language) {
  for (const std::string& pattern : patterns) {
    const bool known = pattern == "ALL" ||
                       std::any_of(rules.begin(), rules.end(),
                                   [&](const KnownRule& rule) { return matches(pattern, rule); });
    if (known) continue;
    std::set<std::string> names = {"ALL"};
    for (const KnownRule& rule : rules) {
      names.insert({rule.id, prefix_of(rule.id)});
      if (!rule.code.empty()) names.insert(rule.code);
    }
    const std::vector<std::string> candidates(names.begin(), names.end());
    const LocalText words = {.nl = "geen controle heet ", .en = "no rule is called "};
    throw Failure(words.in(language) + pattern + did_you_mean(pattern, candidates, language));
  }
}

}  // namespace jeugdlint
