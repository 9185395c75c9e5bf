// SPDX-License-Identifier: Apache-2.0
#include "engine/telling_names.h"

#include "engine/plan.h"
#include "engine/rule_state.h"
#include "input/input.h"

#include <jeugdlint/file_names.h>

#include <algorithm>
#include <filesystem>

namespace jeugdlint {
namespace {

bool judges_names(const RuleDeclaration& rule) {
  return rule.code->state_create != nullptr &&
         std::any_of(rule.options.begin(), rule.options.end(),
                     [](const OptionDeclaration& one) { return one.type == JL_FILE_NAMES; });
}

void note(void* self, const jl_finding* finding) {
  auto& telling = *static_cast<TellingNames*>(self);
  if (finding->place == JL_AT_COLUMN)
    telling.columns.insert(finding->slot);
  else
    telling.file = true;
}

// False when the rule fails.
bool ask(const RuleDeclaration& rule, const Plan& of_names, TellingNames& telling) {
  Plan plan;
  plan.columns = of_names.columns;
  plan.names = of_names.names;
  RuleUse use;
  use.id = use.check = rule.id;
  add_rule(plan, use, rule, nullptr, {});
  const PlannedRule& planned = plan.rules.front();
  RuleState state(planned, nullptr);
  const jl_findings to{sizeof(jl_findings), &telling, note, [](void*, std::uint64_t) {}};
  return state.exists() && state.finish(planned, to);
}

bool is_extension(const std::string& extension) {
  for (const char* known : {".csv", ".tsv", ".txt", ".gz", ".zst"})
    if (extension == known) return true;
  return std::any_of(input_formats().begin(), input_formats().end(), [&](const InputFormat& one) {
    return std::find(one.extensions.begin(), one.extensions.end(), extension) !=
           one.extensions.end();
  });
}

}  // namespace

TellingNames telling_names(const std::vector<BoundColumn>& columns,
                           const std::vector<std::string>& names, const Plugins& plugins) {
  Plan plan;
  plan.columns = columns;
  plan.names = names;
  TellingNames telling;
  for (const Plugin& plugin : plugins.list)
    for (const RuleDeclaration& rule : plugin.rules) {
      if (!judges_names(rule) || ask(rule, plan, telling)) continue;
      telling.file = true;
      for (std::uint32_t slot = 0; slot < columns.size(); ++slot) telling.columns.insert(slot);
    }
  return telling;
}

std::vector<std::string> names_of_file(const InputFacts& facts, std::string_view standard_input) {
  const std::filesystem::path path = facts.path == "-" ? standard_input : facts.path;
  std::vector<std::string> names = {path.filename().string()};
  std::string_view pointer = facts.records_at;
  while (!pointer.empty()) {
    const std::string_view step = pointer.substr(1, pointer.find('/', 1) - 1);
    if (step != "*") names.emplace_back(step);
    pointer.remove_prefix(1 + step.size());
  }
  return names;
}

std::string numbered_path(const std::string& path, std::size_t number) {
  std::filesystem::path name = std::filesystem::path(path).filename();
  std::string extensions;
  for (; is_extension(name.extension().string()); name = name.stem())
    extensions.insert(0, name.extension().string());
  return (std::filesystem::path(path).parent_path() / ('#' + std::to_string(number) + extensions))
      .string();
}

}  // namespace jeugdlint
