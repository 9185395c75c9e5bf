// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_in_force.h"

#include "engine/pack_parameter.h"
#include "engine/pack_severity.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// As an option of type date takes it: 20250000 is a whole year.
std::string as_date(const Parameter& parameter, const std::string& value) {
  return parameter.type == FieldType::integer ? value + "0000" : value;
}

void demand_nothing(Field& field) {
  field.asked = field.required = field.unique = false;
  field.codes.clear();
  field.pattern.clear();
  field.minimum.clear();
  field.maximum.clear();
  field.min_length.reset();
  field.max_length.reset();
}

void choose_codes(Pack& pack, const std::map<std::string, std::string>& values) {
  for (Table& table : pack.tables)
    for (Field& field : table.fields) {
      const CodeList* list = field.codes.empty() ? nullptr : pack.code_list(field.codes);
      const Parameter* on = list == nullptr ? nullptr : pack.parameter(list->valid_on);
      if (on != nullptr && values.contains(on->name))
        field.codes_on = as_date(*on, values.at(on->name));
    }
}

LocalText shown_period(const Parameter& on, const std::string& value,
                       const std::map<std::string, std::string>& given) {
  if (given.contains(on.name) || given.contains(on.derived_from))
    return {"regels voor " + on.name + " " + value, "rules for " + on.name + " " + value};
  return {"regels voor " + on.name + " " + value + ", want er is geen periode opgegeven",
          "rules for " + on.name + " " + value + ", as no period was given"};
}

}  // namespace

Pack in_force(const Pack& pack, const std::map<std::string, std::string>& given) {
  Pack made = pack;
  made.values = parameter_values(pack, given);
  choose_codes(made, made.values);
  for (RuleUse& rule : made.rules)
    if (rule.severity_choice) rule.severity = chosen_severity(*rule.severity_choice, made.values);
  const Parameter* on = pack.parameter(pack.valid_on);
  const auto days = on == nullptr ? std::nullopt : days_meant(*on, made.values);
  if (!days) return made;
  made.period = shown_period(*on, made.values.at(on->name), given);
  for (Table& table : made.tables)
    for (Field& field : table.fields)
      if (!field.valid.overlaps(*days)) demand_nothing(field);
  std::erase_if(made.rules, [&](const RuleUse& rule) { return !rule.valid.overlaps(*days); });
  return made;
}

}  // namespace jeugdlint
