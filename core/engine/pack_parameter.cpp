// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_parameter.h"

#include "engine/pack_field.h"
#include "text/date.h"
#include "text/failure.h"
#include "text/nearest.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace jeugdlint {
namespace {

constexpr std::string_view year_of = "year(";

jl_date date_of(const std::string& text) {
  return read_date(text, {.form = "any", .partial = false});
}

std::string year_text(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d", static_cast<int>(date.year()));
  return text.data();
}

class ParameterReader {
 public:
  ParameterReader(const PackFile& file, const YamlNode& node) : file_(file), node_(node) {}

  std::vector<Parameter> read() {
    if (node_.kind != YamlKind::map) file_.wrong(node_, "expected keys for parameters");
    for (std::size_t i = 0; i < node_.keys.size(); ++i)
      made_.push_back(parameter(node_.keys[i].name, node_.items[i]));
    for (const Parameter& one : made_)
      if (!one.derived_from.empty()) source_of(one);
    return std::move(made_);
  }

 private:
  Parameter parameter(const std::string& name, const YamlNode& node) {
    Keys keys(file_, node, "a parameter");
    Parameter made{.name = name, .title = {}, .place = file_.place(node)};
    if (const YamlNode* type = keys.need("type")) made.type = type_of(*type);
    made.title = keys.needed_words("title");
    if (const YamlNode* initial = keys.take("default")) {
      made.initial = read_text(file_, *initial, "default");
      if (made.initial && !fits_parameter(made, *made.initial))
        file_.wrong(*initial, "this is no value for the parameter " + name);
    }
    if (const YamlNode* derive = keys.take("derive")) made.derived_from = derived(*derive, made);
    keys.refuse_others();
    return made;
  }

  FieldType type_of(const YamlNode& node) const {
    const std::string name = read_text(file_, node, "type").value_or("");
    const std::vector<std::string> known = {"string", "integer", "number", "boolean", "date"};
    if (std::find(known.begin(), known.end(), name) != known.end())
      return field_type(name).value_or(FieldType::string);
    if (!name.empty()) file_.wrong(node, "unknown type " + name + did_you_mean(name, known));
    return FieldType::string;
  }

  std::string derived(const YamlNode& node, const Parameter& made) const {
    const std::string text = read_text(file_, node, "derive").value_or("");
    if (text.starts_with(year_of) && text.ends_with(')') && made.type == FieldType::integer)
      return text.substr(year_of.size(), text.size() - year_of.size() - 1);
    file_.wrong(node, "expected year(PARAMETER), of a date, for a whole number");
    return "";
  }

  // Only a date that somebody gives can be the source, so that there are no circles.
  void source_of(const Parameter& one) const {
    const auto found = std::find_if(made_.begin(), made_.end(), [&](const Parameter& other) {
      return other.name == one.derived_from;
    });
    if (found == made_.end())
      file_.mistakes.add(one.place, "no parameter " + one.derived_from +
                                        did_you_mean(one.derived_from, names_of(made_)));
    else if (found->type != FieldType::date)
      file_.mistakes.add(one.place, "the parameter " + one.derived_from + " is no date");
  }

  const PackFile& file_;
  const YamlNode& node_;
  std::vector<Parameter> made_;
};

}  // namespace

std::vector<Parameter> read_parameters(const PackFile& file, const YamlNode& node) {
  return ParameterReader(file, node).read();
}

bool fits_parameter(const Parameter& parameter, const std::string& value) {
  switch (parameter.type) {
    case FieldType::date: {
      const jl_date date = date_of(value);
      return date.first <= date.last;
    }
    case FieldType::number:
      return !std::isnan(number_of(value, {}));
    case FieldType::integer: {
      const double number = number_of(value, {});
      return std::trunc(number) == number;
    }
    case FieldType::boolean:
      return value == "true" || value == "false";
    default:
      return true;
  }
}

Validity read_validity(const PackFile& file, Keys& keys) {
  Validity valid;
  const YamlNode* from = keys.take("valid_from");
  const YamlNode* to = keys.take("valid_to");
  if (from != nullptr) valid.from = read_day(file, *from).value_or(valid.from);
  if (to != nullptr) valid.to = read_day(file, *to).value_or(valid.to);
  if (valid.from > valid.to) file.wrong(*to, "valid_to is before valid_from: it is never in force");
  return valid;
}

std::string read_valid_on(const PackFile& file, Keys& keys, const Pack& pack) {
  const YamlNode* node = keys.take("valid_on");
  const auto name = node == nullptr ? std::nullopt : read_text(file, *node, "valid_on");
  if (!name) return "";
  const Parameter* parameter = pack.parameter(*name);
  if (parameter == nullptr)
    file.wrong(*node, "no parameter " + *name + did_you_mean(*name, names_of(pack.parameters)));
  else if (parameter->type != FieldType::date && parameter->type != FieldType::integer)
    file.wrong(*node, "the parameter " + *name + " is no date and no year");
  return *name;
}

std::map<std::string, std::string> parameter_values(
    const Pack& pack, const std::map<std::string, std::string>& given) {
  std::map<std::string, std::string> values;
  for (const Parameter& parameter : pack.parameters) {
    const auto found = given.find(parameter.name);
    const auto source = given.find(parameter.derived_from);
    if (found != given.end()) {
      if (!fits_parameter(parameter, found->second))
        throw Failure("--parameter " + parameter.name + ": this is no value for it; " +
                      (parameter.type == FieldType::date ? "expected a date, as in 2025-06-30"
                                                         : "the pack declares another type"));
      values[parameter.name] = found->second;
    } else if (source != given.end() &&
               date_of(source->second).first <= date_of(source->second).last) {
      values[parameter.name] = year_text(date_of(source->second).first);
    } else if (parameter.initial) {
      values[parameter.name] = *parameter.initial;
    }
  }
  return values;
}

std::optional<Validity> days_meant(const Parameter& parameter,
                                   const std::map<std::string, std::string>& values) {
  const auto value = values.find(parameter.name);
  if (value == values.end()) return std::nullopt;
  jl_date days = date_of(value->second);
  if (parameter.type == FieldType::integer) {
    const double year = number_of(value->second, {});
    if (!(year >= 1 && year <= 9999)) return std::nullopt;
    days = days_of(static_cast<int>(year), 0, 0, true);
  }
  if (days.first > days.last) return std::nullopt;
  return Validity{days.first, days.last};
}

}  // namespace jeugdlint
