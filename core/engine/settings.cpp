// SPDX-License-Identifier: Apache-2.0
#include "engine/settings.h"

#include "engine/computed_settings.h"
#include "engine/purpose.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <jeugdlint/file_names.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace jeugdlint {
namespace {

[[noreturn]] void wrong(const Setting& setting, const std::string& expected) {
  throw Failure(setting.place.shown() + ": option " + setting.name + ": expected " + expected);
}

std::int64_t integer_of(const Setting& setting, const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) wrong(setting, "a whole number");
  return value;
}

bool fits(const BoundColumn& column, const std::string& name) {
  if (column.field == nullptr) return folded_name(column.name) == folded_name(name);
  return column.field->name == name ||
         std::find(column.field->aliases.begin(), column.field->aliases.end(), name) !=
             column.field->aliases.end();
}

std::uint32_t slot_of(const Setting& setting, const std::string& name, const Binding& binding) {
  for (std::uint32_t slot = 0; slot < binding.columns.size(); ++slot)
    if (fits(binding.columns[slot], name)) return slot;
  std::vector<std::string> names;
  for (const BoundColumn& column : binding.columns)
    if (column.field != nullptr) names.push_back(column.field->name);
  throw Failure(setting.place.shown() + ": option " + setting.name + ": no field " + name +
                did_you_mean(name, names));
}

std::string foreseen_identifier(const BoundColumn& column, const Purpose* purpose) {
  if (purpose == nullptr) return column.field != nullptr ? column.field->identifier : "";
  const PurposeColumn* line = purpose->column(column);
  return line != nullptr ? line->identifier : "";
}

bool is_column(std::uint32_t type) {
  return type >= JL_TEXT_COLUMN && type <= JL_DATE_COLUMNS;
}

}  // namespace

void SettingValues::Hindrance::include(const Hindrance& other) {
  if (!other.missing_parameter.empty()) missing_parameter = other.missing_parameter;
  for (const std::string& name : other.missing_columns)
    if (std::find(missing_columns.begin(), missing_columns.end(), name) == missing_columns.end())
      missing_columns.push_back(name);
}

LocalText SettingValues::Hindrance::in_words() const {
  if (!missing_parameter.empty()) {
    const std::string flag = "--parameter " + missing_parameter + "=…";
    return {"parameter niet opgegeven: " + flag, "parameter not given: " + flag};
  }
  std::string names;
  for (const std::string& name : missing_columns) names += (names.empty() ? "" : ", ") + name;
  return {"kolom niet in het bestand: " + names, "column not in the file: " + names};
}

jl_text SettingValues::keep(std::string text) {
  texts_.push_back(std::move(text));
  return {texts_.back().data(), texts_.back().size()};
}

void SettingValues::add(const Setting& setting, const OptionDeclaration& option,
                        const Binding& binding, Hindrance& hindrance) {
  jl_value value{};
  value.struct_size = sizeof(jl_value);
  value.type = option.type;
  value.present = 1;
  if (is_column(option.type)) {
    add_columns(setting, option, binding, hindrance, value);
  } else if (option.type == JL_CODES) {
    add_codes(setting, binding, value);
  } else if (option.type == JL_TEXTS || option.type == JL_FILE_NAMES) {
    add_texts(setting.values, value);
  } else if (setting.parameter) {
    const auto given = binding.parameters.find(setting.values.front());
    if (given == binding.parameters.end()) {
      hindrance.missing_parameter = setting.values.front();
      return;
    }
    add_scalar(setting, given->second, value);
  } else if (setting.expression) {
    const std::optional<std::string> computed = binding.computed->value(setting, hindrance);
    if (!computed) return;
    add_scalar(setting, *computed, value);
  } else {
    if (setting.list || setting.values.size() != 1) wrong(setting, "one value, not a list");
    add_scalar(setting, setting.values.front(), value);
  }
  settings_.push_back({keep(option.name), value});
}

void SettingValues::add_texts(const std::vector<std::string>& from, jl_value& value) {
  std::vector<jl_text> texts;
  texts.reserve(from.size());
  for (const std::string& text : from) texts.push_back(keep(text));
  text_lists_.push_back(std::move(texts));
  value.texts = text_lists_.back().data();
  value.count = text_lists_.back().size();
}

void SettingValues::add_columns(const Setting& setting, const OptionDeclaration& option,
                                const Binding& binding, Hindrance& hindrance, jl_value& value) {
  const bool many = option.type == JL_TEXT_COLUMNS || option.type == JL_DATE_COLUMNS;
  if (!many && (setting.list || setting.values.size() != 1))
    wrong(setting, "the name of one field");
  std::vector<std::uint32_t> slots = setting.slots;
  std::vector<std::uint32_t> of_plan = setting.slots;
  for (const std::string& name : setting.values) {
    if (!setting.slots.empty()) break;
    if (binding.computed != nullptr)
      if (const auto slot = binding.computed->slot(setting, name, hindrance)) {
        slots.push_back(*slot);
        continue;
      }
    const std::uint32_t slot = slot_of(setting, name, binding);
    if (!binding.columns[slot].in_file && !option.absent_allowed)
      hindrance.include({.missing_columns = {name}, .missing_parameter = {}});
    slots.push_back(slot);
    of_plan.push_back(slot);
    column_slots_.push_back(slot);
  }
  if (option.type == JL_DATE_COLUMN || option.type == JL_DATE_COLUMNS)
    date_slots_.insert(date_slots_.end(), of_plan.begin(), of_plan.end());
  if (option.type == JL_NUMBER_COLUMN)
    number_slots_.insert(number_slots_.end(), of_plan.begin(), of_plan.end());
  slots_.push_back(std::move(slots));
  value.slots = slots_.back().data();
  value.count = slots_.back().size();
}

void SettingValues::add_codes(const Setting& setting, const Binding& binding, jl_value& value) {
  const std::string& name = setting.values.front();
  const CodeList* list = binding.pack == nullptr ? nullptr : binding.pack->code_list(name);
  if (list == nullptr) wrong(setting, "the name of a code list; there is no " + name);
  std::vector<jl_code> codes;
  for (const CodeList::Code& code : list->codes)
    codes.push_back({{code.code.data(), code.code.size()}, code.valid_from, code.valid_to});
  code_arrays_.push_back(std::move(codes));
  code_lists_.push_back({sizeof(jl_codes),
                         sizeof(jl_code),
                         {list->name.data(), list->name.size()},
                         code_arrays_.back().data(),
                         code_arrays_.back().size()});
  value.codes = &code_lists_.back();
}

void SettingValues::add_scalar(const Setting& setting, const std::string& text, jl_value& value) {
  switch (value.type) {
    case JL_BOOLEAN:
      if (text != "true" && text != "false") wrong(setting, "true or false");
      value.integer = text == "true" ? 1 : 0;
      return;
    case JL_INTEGER:
      value.integer = integer_of(setting, text);
      return;
    case JL_NUMBER:
      value.number = read_number(text, {});
      if (std::isnan(value.number)) wrong(setting, "a number");
      return;
    case JL_DATE:
      value.date = read_date(text, {.form = "any", .partial = true});
      if (value.date.first > value.date.last) wrong(setting, "a date, 20250630 or 2025-06-30");
      return;
    case JL_TEXT:
      value.text = keep(text);
      return;
    default:
      wrong(setting, "another kind of value");
  }
}

void SettingValues::add_file_columns(const OptionDeclaration& option, const Binding& binding) {
  std::vector<jl_file_column> columns;
  for (std::uint32_t slot = 0; slot < binding.columns.size(); ++slot) {
    const BoundColumn& column = binding.columns[slot];
    if (!column.in_file) continue;
    const Field* field = column.field;
    const bool coded =
        field != nullptr && (!field->codes.empty() || field->type == FieldType::date ||
                             field->type == FieldType::integer ||
                             field->type == FieldType::number || field->type == FieldType::year ||
                             field->type == FieldType::boolean || !field->pattern.empty());
    columns.push_back({.struct_size = sizeof(jl_file_column),
                       .slot = slot,
                       .name = keep(column.name),
                       .identifier = keep(foreseen_identifier(column, binding.purpose)),
                       .precision = keep(field != nullptr ? field->precision : ""),
                       .declared = field != nullptr ? 1U : 0U,
                       .schema = binding.pack != nullptr ? 1U : 0U,
                       .coded = coded ? 1U : 0U});
    if (field != nullptr && !field->precision.empty()) date_slots_.push_back(slot);
  }
  file_columns_.push_back(std::move(columns));
  jl_value value{};
  value.struct_size = sizeof(jl_value);
  value.type = JL_FILE_COLUMNS;
  value.present = 1;
  value.columns = file_columns_.back().data();
  value.count = file_columns_.back().size();
  settings_.push_back({keep(option.name), value});
}

void SettingValues::add_file_names(const OptionDeclaration& option, const Binding& binding) {
  jl_value value{};
  value.struct_size = sizeof(jl_value);
  value.type = JL_FILE_NAMES;
  value.present = 1;
  add_texts(binding.names != nullptr ? *binding.names : std::vector<std::string>{}, value);
  settings_.push_back({keep(option.name), value});
}

}  // namespace jeugdlint
