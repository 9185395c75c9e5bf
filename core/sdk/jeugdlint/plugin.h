// SPDX-License-Identifier: Apache-2.0
// The door of a plugin: turns declarations in C++ into the plain C of abi.h. A plugin has one
// source file that says JEUGDLINT_PLUGIN("name", "version", rule_function, ...).
#pragma once

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace jeugdlint {

inline jl_words abi_words(Words words) {
  return {abi_text(words.nl), abi_text(words.en)};
}

inline void tell(jl_error* error, std::string_view message) {
  error->size = std::min(message.size(), error->capacity);
  std::memcpy(error->text, message.data(), error->size);
}

// A declaration, kept for as long as the plugin is loaded, in the shape of the boundary.
struct DeclaredRule {
  RuleInfo info;
  std::vector<jl_option> options;
  std::vector<jl_term> terms;
  jl_rule rule{};
};

inline void fill_options(DeclaredRule& declared) {
  for (const Option& option : declared.info.code.options) {
    jl_value initial{};
    initial.struct_size = sizeof(jl_value);
    initial.type = option.type;
    initial.present = option.type < JL_TEXT_COLUMN && !option.required ? 1 : 0;
    option.get(declared.info.code.defaults, initial);
    declared.options.push_back({sizeof(jl_option), option.required ? 1U : 0U,
                                option.absent_allowed ? 1U : 0U, abi_text(option.name),
                                abi_text(option.about), initial});
  }
  for (const NamedTerm& term : declared.info.terms)
    declared.terms.push_back({abi_text(term.name), abi_words(term.words)});
}

inline void set_options(const Code& code, const jl_setting* settings, std::size_t count,
                        void* rule) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view name(settings[i].name.data, settings[i].name.size);
    const auto option = std::find_if(code.options.begin(), code.options.end(),
                                     [&](const Option& one) { return one.name == name; });
    if (option == code.options.end())
      throw std::invalid_argument("an option that the rule does not have");
    if (option->type != settings[i].value.type)
      throw std::invalid_argument("option " + std::string(name) + " has another type");
    if (settings[i].value.present != 0) option->set(rule, settings[i].value);
  }
}

// The rules of one plugin. The functions of jl_rule have no way to know which rule they stand for,
// so each rule gets functions of its own: they are made from the rule's index.
template <RuleInfo (*... rules)()>
class Door {
 public:
  static const jl_rule* rule(std::uint32_t index) {
    static const std::vector<const jl_rule*> declared = {declare<rules>()...};
    return index < declared.size() ? declared[index] : nullptr;
  }

 private:
  template <RuleInfo (*one)()>
  static DeclaredRule& declared() {
    static DeclaredRule rule{one(), {}, {}, {}};
    return rule;
  }

  template <RuleInfo (*one)()>
  static const jl_rule* declare() {
    DeclaredRule& made = declared<one>();
    fill_options(made);
    const RuleInfo& info = made.info;
    jl_rule& rule = made.rule;
    rule.struct_size = sizeof(jl_rule);
    rule.category = static_cast<std::uint32_t>(info.category);
    rule.severity = static_cast<std::uint32_t>(info.severity);
    rule.automatic = info.automatic ? 1 : 0;
    rule.id = abi_text(info.id);
    rule.source = abi_text(info.source);
    rule.title = abi_words(info.title);
    rule.message = abi_words(info.message);
    rule.rationale = abi_words(info.rationale);
    rule.remedy = abi_words(info.remedy);
    rule.term = [](std::uint32_t index) -> const jl_term* {
      const auto& terms = declared<one>().terms;
      return index < terms.size() ? &terms[index] : nullptr;
    };
    rule.option = [](std::uint32_t index) -> const jl_option* {
      const auto& options = declared<one>().options;
      return index < options.size() ? &options[index] : nullptr;
    };
    rule.create = [](const jl_setting* settings, std::size_t count, void** to, jl_error* error) {
      return create(declared<one>().info.code, settings, count, to, error);
    };
    rule.destroy = info.code.destroy;
    rule.inspect = info.code.inspect;
    rule.state_create = info.code.state_create;
    rule.state_destroy = info.code.state_destroy;
    rule.state_inspect = info.code.state_inspect;
    rule.state_merge = info.code.state_merge;
    rule.state_finish = info.code.state_finish;
    rule.gathering = info.code.gathering;
    rule.case_inspect = info.code.case_inspect;
    rule.needs_previous = info.needs_previous ? 1 : 0;
    return &rule;
  }

  static std::int32_t create(const Code& code, const jl_setting* settings, std::size_t count,
                             void** to, jl_error* error) noexcept {
    try {
      std::unique_ptr<void, void (*)(void*)> rule(code.make(), code.destroy);
      set_options(code, settings, count, rule.get());
      if (code.prepare != nullptr) code.prepare(rule.get());
      *to = rule.release();
      return JL_OK;
    } catch (const std::exception& problem) {
      tell(error, problem.what());
    } catch (...) {
      tell(error, "an exception of an unknown type");
    }
    return JL_FAILED;
  }
};

}  // namespace jeugdlint

#define JEUGDLINT_PLUGIN(plugin_name, plugin_version, ...)      \
  extern "C" JEUGDLINT_EXPORT const jl_plugin jeugdlint_plugin; \
  const jl_plugin jeugdlint_plugin = {                          \
      sizeof(jl_plugin),                                        \
      JEUGDLINT_ABI_MAJOR,                                      \
      JEUGDLINT_ABI_MINOR,                                      \
      {plugin_name, sizeof(plugin_name) - 1},                   \
      {plugin_version, sizeof(plugin_version) - 1},             \
      jeugdlint::Door<__VA_ARGS__>::rule,                       \
  }
