// SPDX-License-Identifier: Apache-2.0
#include "engine/plugins.h"

#include "engine/case_requirement.h"
#include "engine/comparing.h"
#include "engine/expression_rule.h"
#include "engine/spilling.h"

#include "text/failure.h"

#include <sys/auxv.h>
#include <sys/stat.h>

#include <algorithm>
#include <boost/dll/shared_library.hpp>
#include <set>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

std::string string_of(jl_text text) {
  return text.data == nullptr ? std::string() : std::string(text.data, text.size);
}

LocalText text_of(jl_words words) {
  return {string_of(words.nl), string_of(words.en)};
}

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw Failure("plugin " + path.string() + ": " + why);
}

// Code that another user could have changed is not run.
void refuse_writable(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) refuse(path, "cannot be read; check the path");
  if ((status.st_mode & S_IWOTH) != 0)
    refuse(path, "refused, because every user may write it; run: chmod o-w " + path.string());
}

// They stay open until the process ends: rules and their words live in them.
std::vector<boost::dll::shared_library>& opened_libraries() {
  static std::vector<boost::dll::shared_library> opened;
  return opened;
}

const jl_plugin& open_library(const fs::path& path) {
  boost::dll::fs::error_code error;
  boost::dll::shared_library library(
      fs::absolute(path), error,
      boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
  if (error) refuse(path, "is no shared library that can be loaded on this machine");
  if (!library.has(JEUGDLINT_SYMBOL))
    refuse(path, "is no plugin for jeugdlint: it has no symbol " JEUGDLINT_SYMBOL);
  return opened_libraries().emplace_back(std::move(library)).get<const jl_plugin>(JEUGDLINT_SYMBOL);
}

void check_abi(const jl_plugin& plugin, const fs::path& path) {
  const std::string built =
      std::to_string(plugin.abi_major) + "." + std::to_string(plugin.abi_minor);
  if (plugin.abi_major != JEUGDLINT_ABI_MAJOR)
    refuse(path, "was built for version " + built + " of the plugin boundary; this program has " +
                     std::to_string(JEUGDLINT_ABI_MAJOR) + "." +
                     std::to_string(JEUGDLINT_ABI_MINOR) +
                     "; build it again with this program's headers");
  // A newer minor version only adds members at the end of structs, and those are not read.
  if (plugin.struct_size < sizeof(jl_plugin) || plugin.rule == nullptr)
    refuse(path, "declares itself incompletely (struct_size or rule)");
}

std::vector<OptionDeclaration> options_of(const jl_rule& rule) {
  std::vector<OptionDeclaration> options;
  for (std::uint32_t i = 0; rule.option != nullptr; ++i) {
    const jl_option* option = rule.option(i);
    if (option == nullptr) break;
    options.push_back({.name = string_of(option->name),
                       .about = string_of(option->about),
                       .type = option->initial.type,
                       .required = option->required != 0,
                       .absent_allowed = option->absent_allowed != 0,
                       .initial = option->initial});
  }
  return options;
}

std::vector<TermDeclaration> terms_of(const jl_rule& rule) {
  std::vector<TermDeclaration> terms;
  for (std::uint32_t i = 0; rule.term != nullptr; ++i) {
    const jl_term* term = rule.term(i);
    if (term == nullptr) break;
    terms.push_back({string_of(term->name), text_of(term->words)});
  }
  return terms;
}

void check_rule(const jl_rule& rule, const std::string& plugin, const fs::path& path) {
  const std::string id = rule.struct_size >= sizeof(jl_rule) ? string_of(rule.id) : "";
  if (id.empty()) refuse(path, "declares a rule incompletely (struct_size or id)");
  if (!id.starts_with(plugin + "/"))
    refuse(path, "declares rule " + id + "; its id must start with " + plugin + "/");
  const bool table_rule = rule.state_create != nullptr && rule.state_destroy != nullptr &&
                          rule.state_inspect != nullptr && rule.state_merge != nullptr &&
                          rule.state_finish != nullptr;
  if (rule.create == nullptr || rule.destroy == nullptr ||
      (rule.inspect == nullptr && !table_rule && rule.case_inspect == nullptr))
    refuse(path,
           "declares rule " + id + " without the functions of a record, a table or a case rule");
  if (rule.case_inspect != nullptr && rule.automatic != 0)
    refuse(path, "declares rule " + id + " as automatic; whose rows are a case, a pack has to say");
}

RuleDeclaration declaration(const jl_rule& rule, const fs::path& pages) {
  const std::string id = string_of(rule.id);
  return {.id = id,
          .category = static_cast<Category>(rule.category),
          .severity = static_cast<Severity>(rule.severity),
          .automatic = rule.automatic != 0,
          .title = text_of(rule.title),
          .message = text_of(rule.message),
          .rationale = text_of(rule.rationale),
          .remedy = text_of(rule.remedy),
          .source = string_of(rule.source),
          .terms = terms_of(rule),
          .options = options_of(rule),
          .page = pages / (id.substr(id.find('/') + 1) + ".md"),
          .code = &rule};
}

Plugin load_plugin(const fs::path& path) {
  refuse_writable(path);
  const jl_plugin& door = open_library(path);
  check_abi(door, path);
  Plugin plugin{.name = string_of(door.name),
                .version = string_of(door.version),
                .path = path,
                .abi_major = door.abi_major,
                .abi_minor = door.abi_minor,
                .rules = {}};
  if (plugin.name.empty()) refuse(path, "declares no name");
  for (std::uint32_t i = 0;; ++i) {
    const jl_rule* rule = door.rule(i);
    if (rule == nullptr) break;
    check_rule(*rule, plugin.name, path);
    plugin.rules.push_back(declaration(*rule, path.parent_path() / path.stem()));
  }
  return plugin;
}

std::vector<fs::path> libraries_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".so") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

void refuse_double_ids(const Plugins& plugins) {
  std::set<std::string> seen;
  for (const Plugin& plugin : plugins.list)
    for (const RuleDeclaration& rule : plugin.rules)
      if (!seen.insert(rule.id).second)
        refuse(plugin.path, "declares rule " + rule.id + ", which another plugin declares as well");
}

// The kernel's own word, or, in a root without /proc, the path that the program was started by.
fs::path program_path() {
  std::error_code unknown;
  fs::path path = fs::read_symlink("/proc/self/exe", unknown);
  if (!unknown) return path;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): how the system hands over a pointer
  const auto* started_by = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  if (started_by != nullptr) path = fs::canonical(started_by, unknown);
  if (started_by == nullptr || unknown)
    throw Failure(
        "the place of this program, where its plugins and packs lie, cannot be found; is /proc "
        "mounted?");
  return path;
}

fs::path beside_program(const char* folder) {
  return program_path().parent_path().parent_path() / folder;
}

}  // namespace

const OptionDeclaration* RuleDeclaration::option(std::string_view name) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const OptionDeclaration& one) { return one.name == name; });
  return found == options.end() ? nullptr : &*found;
}

const RuleDeclaration* Plugins::rule(std::string_view id) const {
  if (id == expression_check) return &expression_declaration();
  if (id == case_expression_check) return &case_expression_declaration();
  for (const Plugin& plugin : list)
    for (const RuleDeclaration& rule : plugin.rules)
      if (rule.id == id) return &rule;
  return nullptr;
}

std::vector<std::string> Plugins::rule_ids() const {
  std::vector<std::string> ids;
  for (const Plugin& plugin : list)
    for (const RuleDeclaration& rule : plugin.rules) ids.push_back(rule.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

namespace {

// What the rule's library exports under this and the name of the rule, or null.
const void* exported(const std::string& rule_id, const std::string& prefix) {
  const std::size_t slash = rule_id.find('/');
  const std::string symbol = prefix + rule_id.substr(slash + 1);
  for (boost::dll::shared_library& library : opened_libraries()) {
    const jl_plugin& plugin = library.get<const jl_plugin>(JEUGDLINT_SYMBOL);
    if (string_of(plugin.name) == rule_id.substr(0, slash) && library.has(symbol))
      return &library.get<const unsigned char>(symbol);
  }
  return nullptr;
}

}  // namespace

const jl_spilling* spilling_of(const std::string& rule_id) {
  const auto* found = static_cast<const jl_spilling*>(exported(rule_id, JEUGDLINT_SPILLING_SYMBOL));
  const bool whole = found != nullptr && found->struct_size >= offsetof(jl_spilling, look_back);
  return whole ? found : nullptr;
}

const jl_comparison* comparison_of(const std::string& rule_id) {
  const auto* found =
      static_cast<const jl_comparison*>(exported(rule_id, JEUGDLINT_COMPARISON_SYMBOL));
  return found != nullptr && found->struct_size >= sizeof(jl_comparison) ? found : nullptr;
}

Plugins load_plugins(const std::vector<fs::path>& extra) {
  std::vector<fs::path> paths = libraries_in(plugin_folder());
  for (const fs::path& path : extra) {
    if (!fs::exists(path)) refuse(path, "does not exist");
    if (!fs::is_directory(path)) {
      paths.push_back(path);
      continue;
    }
    const std::vector<fs::path> found = libraries_in(path);
    if (found.empty()) refuse(path, "is a folder without any .so file");
    paths.insert(paths.end(), found.begin(), found.end());
  }
  Plugins plugins;
  for (const fs::path& path : paths) plugins.list.push_back(load_plugin(path));
  refuse_double_ids(plugins);
  return plugins;
}

fs::path plugin_folder() {
  return beside_program("lib/jeugdlint/plugins");
}

fs::path pack_folder() {
  return beside_program("share/jeugdlint/rules");
}

}  // namespace jeugdlint
