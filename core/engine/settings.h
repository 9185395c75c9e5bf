// SPDX-License-Identifier: Apache-2.0
// An option's value on its way from a pack to a rule: text gets the type that the rule declares,
// names of columns become slots, and the plain C value keeps pointing to what this holds.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct Purpose;
class ComputedSettings;

// The columns of one input that rules can be bound to: those of the file, then declared fields it
// lacks.
struct BoundColumn {
  std::string name;              // as the file's header has it, or the declared name
  const Field* field = nullptr;  // the declaration, if there is one
  bool in_file = true;
};

struct Binding {
  const std::vector<BoundColumn>& columns;
  const Pack* pack = nullptr;
  const std::map<std::string, std::string>& parameters;
  const Purpose* purpose = nullptr;      // then it says which identifier is foreseen where
  ComputedSettings* computed = nullptr;  // for what expressions compute
  // Of the file as a whole: its own, then the keys above its records.
  const std::vector<std::string>* names = nullptr;
};

// Owns what a jl_value points to; stays where it is while a rule is created from it.
class SettingValues {
 public:
  // What keeps a rule from running although nothing is wrong with the pack.
  struct Hindrance {
    std::vector<std::string> missing_columns;
    std::string missing_parameter;

    bool any() const { return !missing_columns.empty() || !missing_parameter.empty(); }
    void include(const Hindrance& other);
    LocalText in_words() const;
  };

  // Adds one setting. Throws Failure with the place when it does not fit the option.
  void add(const Setting& setting, const OptionDeclaration& option, const Binding& binding,
           Hindrance& hindrance);
  // The option that asks for all columns of the file.
  void add_file_columns(const OptionDeclaration& option, const Binding& binding);
  // The option that asks for the names of the file.
  void add_file_names(const OptionDeclaration& option, const Binding& binding);

  const std::vector<jl_setting>& settings() const { return settings_; }
  // Slots of the plan that the rule was bound to, and those that it reads as dates or numbers.
  const std::vector<std::uint32_t>& column_slots() const { return column_slots_; }
  const std::vector<std::uint32_t>& date_slots() const { return date_slots_; }
  const std::vector<std::uint32_t>& number_slots() const { return number_slots_; }

 private:
  void add_columns(const Setting& setting, const OptionDeclaration& option, const Binding& binding,
                   Hindrance& hindrance, jl_value& value);
  void add_codes(const Setting& setting, const Binding& binding, jl_value& value);
  void add_scalar(const Setting& setting, const std::string& text, jl_value& value);
  void add_texts(const std::vector<std::string>& from, jl_value& value);
  jl_text keep(std::string text);

  std::vector<jl_setting> settings_;
  std::vector<std::uint32_t> column_slots_, date_slots_, number_slots_;
  std::deque<std::string> texts_;
  std::deque<std::vector<jl_text>> text_lists_;
  std::deque<std::vector<std::uint32_t>> slots_;
  std::deque<std::vector<jl_code>> code_arrays_;
  std::deque<jl_codes> code_lists_;
  std::deque<std::vector<jl_file_column>> file_columns_;
};

}  // namespace jeugdlint
