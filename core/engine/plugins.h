// SPDX-License-Identifier: Apache-2.0
// Find, check and load plugins. What comes out are declarations; the code behind them is called by
// run.cpp.
#pragma once

#include "text/local_text.h"

#include <jeugdlint/abi.h>
#include <jeugdlint/rule.h>

#include <filesystem>
#include <string>
#include <vector>

namespace jeugdlint {

struct OptionDeclaration {
  std::string name, about;
  std::uint32_t type = 0;  // JL_BOOLEAN ...
  bool required = false;
  bool absent_allowed = false;  // judges columns that the file does not have
  jl_value initial{};           // points into the plugin
};

struct TermDeclaration {
  std::string name;
  LocalText words;
};

struct RuleDeclaration {
  std::string id;  // consistency/end_before_start
  Category category{};
  Severity severity{};
  bool automatic = false;
  LocalText title, message, rationale, remedy;
  std::string source;
  std::vector<TermDeclaration> terms;
  std::vector<OptionDeclaration> options;
  std::filesystem::path page;  // the rule's .md; may not exist
  const jl_rule* code = nullptr;

  // Looks at all rows of a case.
  bool of_cases() const { return code->case_inspect != nullptr; }
  const OptionDeclaration* option(std::string_view name) const;
};

struct Plugin {
  std::string name, version;
  std::filesystem::path path;
  std::uint16_t abi_major = 0, abi_minor = 0;
  std::vector<RuleDeclaration> rules;
};

class Plugins {
 public:
  std::vector<Plugin> list;

  const RuleDeclaration* rule(std::string_view id) const;
  std::vector<std::string> rule_ids() const;
};

// The folder that belongs to the program, followed by single files or folders named with --plugin.
// Each library stays open until the process ends. Throws Failure: not a plugin, another ABI major,
// writable by others, missing, two rules with one id.
Plugins load_plugins(const std::vector<std::filesystem::path>& extra);

// <program>/../lib/jeugdlint/plugins and <program>/../share/jeugdlint/rules.
std::filesystem::path plugin_folder();
std::filesystem::path pack_folder();

}  // namespace jeugdlint
