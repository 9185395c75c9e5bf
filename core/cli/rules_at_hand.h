// SPDX-License-Identifier: Apache-2.0
// The plugins and packs that a command works with, and every rule in them.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"
#include "input/problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

// The program's own plugins and those of --plugin.
Plugins plugins_at_hand(const std::vector<std::string>& extra);

// All packs of the program, held to the rules; or only the one asked for, by name or path.
std::vector<Pack> packs_at_hand(const Plugins& plugins, const std::string& asked);

// A rule as people know it, wherever it comes from: exactly one of the three tells more about it.
struct KnownRule {
  std::string id, code;
  Category category{};
  Severity severity{};
  LocalText title;
  std::string origin;  // "plugin consistency", "pack bij", "jeugdlint"
  const RuleDeclaration* declaration =
      nullptr;  // of the rule, or of the check behind a pack's rule
  const Pack* pack = nullptr;
  const RuleUse* use = nullptr;
  const ProblemInfo* problem = nullptr;
};
// By id. `plugins` and `packs` must outlive it.
std::vector<KnownRule> known_rules(const Plugins& plugins, const std::vector<Pack>& packs);

// Holds what --select or --ignore says to the rules there are: whole ids, publisher's numbers,
// prefixes that end at a slash, ALL. Throws Failure with the nearest name.
void check_selection(const std::vector<std::string>& patterns, const std::vector<KnownRule>& rules,
                     Language language);

}  // namespace jeugdlint
