// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_field.h"

#include "engine/pack_parameter.h"
#include "text/date.h"
#include "text/nearest.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace jeugdlint {
namespace {

constexpr std::pair<const char*, FieldType> types[] = {
    {"any", FieldType::any},       {"string", FieldType::string},   {"integer", FieldType::integer},
    {"number", FieldType::number}, {"boolean", FieldType::boolean}, {"date", FieldType::date},
    {"year", FieldType::year},
};

bool is_number(FieldType type) {
  return type == FieldType::integer || type == FieldType::number || type == FieldType::year;
}

class FieldReader {
 public:
  FieldReader(const PackFile& file, const YamlNode& node, const FieldContext& context,
              std::vector<CodeList>& lists)
      : file_(file), node_(node), context_(context), lists_(lists), keys_(file, node, "a field") {}

  std::optional<Field> read() {
    field_.place = file_.place(node_);
    field_.name = keys_.needed_text("name");
    if (field_.name.empty()) return std::nullopt;
    if (in_pack())
      pack_words();
    else
      schema_words();
    type();
    marks();
    const YamlNode* missing = keys_.take("missingValues");
    field_.missing_values =
        missing == nullptr ? context_.missing_values : read_texts(file_, *missing, "missingValues");
    if (field_.type == FieldType::boolean) boolean_values();
    if (const YamlNode* found = keys_.take("constraints")) constraints(*found);
    if (in_pack()) keys_.refuse_others();
    return std::move(field_);
  }

 private:
  bool in_pack() const { return context_.words == FieldWords::pack; }

  void pack_words() {
    field_.title = keys_.words("title");
    field_.description = keys_.words("description");
    field_.aliases = keys_.texts("aliases");
    field_.source = keys_.text("source");
    field_.codes = keys_.text("codes");
    field_.identifier = keys_.text("identifier");
    field_.valid = read_validity(file_, keys_);
    precision();
  }

  void precision() {
    field_.precision = keys_.text("precision");
    if (!field_.precision.empty() && field_.precision != "year" && field_.precision != "month")
      file_.wrong(*node_.find("precision"), "expected year or month, the finest date allowed");
  }

  // A Table Schema has one language, and may be in either.
  void schema_words() {
    for (const auto& [key, words] :
         {std::pair{"title", &field_.title}, std::pair{"description", &field_.description}}) {
      const YamlNode* node = keys_.take(key);
      if (node != nullptr && node->kind == YamlKind::text) *words = {node->text, node->text};
    }
  }

  void type() {
    const YamlNode* node = keys_.take("type");
    if (node != nullptr) {
      const auto name = read_text(file_, *node, "type");
      const auto known = name ? field_type(*name) : std::nullopt;
      if (known)
        field_.type = *known;
      else
        unknown_type_ = true;
      if (name && !known && in_pack())
        file_.wrong(*node, "unknown type " + *name + did_you_mean(*name, field_type_names()));
    }
    const YamlNode* partial = in_pack() ? keys_.take("partial") : nullptr;
    const YamlNode* format = keys_.take("format");
    if (field_.type == FieldType::date) {
      date_format(format);
      if (partial != nullptr)
        field_.date_format.partial = read_boolean(file_, *partial, "partial").value_or(false);
    } else if (in_pack() && !unknown_type_) {
      for (const YamlNode* only_dates : {partial, format})
        if (only_dates != nullptr)
          file_.wrong(*only_dates, "format and partial are for fields of type date");
    }
  }

  void date_format(const YamlNode* node) {
    field_.date_format.form = "default";
    if (node == nullptr) return;
    const auto form = read_text(file_, *node, "format");
    if (!form) return;
    if (DateForm::read(*form, false))
      field_.date_format.form = *form;
    else if (in_pack())
      file_.wrong(*node, "expected default, any, or a form with %Y, %m and %d once each");
    else
      field_.type = FieldType::any;  // the name of a month, say: not judged
  }

  void marks() {
    const bool bare = bare_number();
    for (const auto& [key, to] : {std::pair{"decimalChar", &field_.number_format.decimal},
                                  std::pair{"groupChar", &field_.number_format.group}}) {
      const YamlNode* node = keys_.take(key);
      if (node == nullptr) continue;
      const auto mark = read_text(file_, *node, key);
      if (mark && mark->size() == 1)
        *to = mark->front();
      else if (mark && !(mark->empty() && to == &field_.number_format.group))
        file_.wrong(*node, std::string("expected one character for ") + key);
    }
    if (!bare) field_.type = FieldType::any;  // "EUR 12" is a number then, which is not judged
  }

  bool bare_number() {
    const YamlNode* node = in_pack() ? nullptr : keys_.take("bareNumber");
    return node == nullptr || read_boolean(file_, *node, "bareNumber").value_or(true);
  }

  void own_list(const std::vector<std::string>& values, const YamlNode& node) {
    field_.codes = context_.table + '.' + field_.name;
    CodeList list;
    list.name = field_.codes;
    for (const std::string& value : values) list.codes.push_back({.code = value, .label = {}});
    list.place = file_.place(node);
    std::erase_if(lists_, [&](const CodeList& one) { return one.name == list.name; });
    lists_.push_back(std::move(list));
  }

  void boolean_values() {
    std::vector<std::string> values;
    for (const auto& [key, initial] :
         {std::pair{"trueValues", std::vector<std::string>{"true", "True", "TRUE", "1"}},
          std::pair{"falseValues", std::vector<std::string>{"false", "False", "FALSE", "0"}}}) {
      const YamlNode* node = keys_.take(key);
      const auto given = node == nullptr ? initial : read_texts(file_, *node, key);
      values.insert(values.end(), given.begin(), given.end());
    }
    if (field_.codes.empty()) own_list(values, node_);
  }

  void constraints(const YamlNode& node) {
    Keys keys(file_, node, "constraints");
    field_.required = keys.boolean("required");
    field_.unique = keys.boolean("unique");
    field_.min_length = keys.count("minLength");
    field_.max_length = keys.count("maxLength");
    if (field_.min_length && field_.max_length && *field_.min_length > *field_.max_length)
      file_.wrong(node, "minLength is larger than maxLength");
    if (const YamlNode* found = keys.take("pattern")) pattern(*found);
    limits(node, keys.take("minimum"), keys.take("maximum"));
    if (const YamlNode* found = keys.take("enum")) {
      if (in_pack() && !field_.codes.empty() && field_.type != FieldType::boolean)
        file_.wrong(*found, "a field has codes or an enum, not both");
      own_list(read_texts(file_, *found, "enum"), *found);
    }
    if (in_pack()) keys.refuse_others();
  }

  void pattern(const YamlNode& node) {
    const auto text = read_text(file_, node, "pattern");
    if (!text) return;
    field_.pattern = *text;
    const RE2 compiled(*text, RE2::Quiet);
    if (!compiled.ok()) file_.wrong(node, "this is no pattern: " + compiled.error());
  }

  void limits(const YamlNode& node, const YamlNode* minimum, const YamlNode* maximum) {
    if (minimum == nullptr && maximum == nullptr) return;
    if (field_.type == FieldType::date) {
      field_.minimum = limit_date(minimum);
      field_.maximum = limit_date(maximum);
      if (!field_.minimum.empty() && !field_.maximum.empty() && field_.minimum > field_.maximum)
        file_.wrong(node, "minimum is later than maximum");
    } else if (is_number(field_.type)) {
      const double low = limit_number(minimum, field_.minimum);
      const double high = limit_number(maximum, field_.maximum);
      if (low > high) file_.wrong(node, "minimum is larger than maximum");
    } else if (in_pack() && !unknown_type_) {
      file_.wrong(node, "minimum and maximum are for dates and numbers");
    }
  }

  // In ISO 8601, so that it is read the same whatever the format of the field.
  std::string limit_date(const YamlNode* node) {
    const auto text = node == nullptr ? std::nullopt : read_text(file_, *node, "a date");
    if (!text) return "";
    jl_date date = read_date(*text, {.form = "any", .partial = false});
    if (date.first > date.last) date = read_date(*text, field_.date_format);
    if (date.first != date.last) {
      file_.wrong(*node, "expected a date, as in 2024-02-29");
      return "";
    }
    return iso_date(date.first);
  }

  double limit_number(const YamlNode* node, std::string& to) {
    const auto text = node == nullptr ? std::nullopt : read_text(file_, *node, "a number");
    if (!text) return std::nan("");
    const double number = read_number(*text, {});
    if (std::isnan(number))
      file_.wrong(*node, "expected a number");
    else
      to = *text;
    return number;
  }

  const PackFile& file_;
  const YamlNode& node_;
  const FieldContext& context_;
  std::vector<CodeList>& lists_;
  Keys keys_;
  Field field_;
  bool unknown_type_ = false;
};

}  // namespace

std::optional<FieldType> field_type(std::string_view name) {
  for (const auto& [word, type] : types)
    if (name == word) return type;
  return std::nullopt;
}

std::vector<std::string> field_type_names() {
  std::vector<std::string> names;
  for (const auto& [word, type] : types) names.emplace_back(word);
  return names;
}

std::optional<Field> read_field(const PackFile& file, const YamlNode& node,
                                const FieldContext& context, std::vector<CodeList>& lists) {
  return FieldReader(file, node, context, lists).read();
}

std::vector<Field> read_fields(const PackFile& file, const YamlNode& node,
                               const FieldContext& context, std::vector<CodeList>& lists) {
  std::vector<Field> fields;
  if (node.kind != YamlKind::list) {
    file.wrong(node, "expected a list of fields");
    return fields;
  }
  std::map<std::string, std::string> taken;  // folded name -> the field that has it
  for (const YamlNode& item : node.items) {
    auto field = read_field(file, item, context, lists);
    if (!field) continue;
    std::vector<std::string> names = field->aliases;
    names.insert(names.begin(), field->name);
    for (const std::string& name : names) {
      const auto [before, added] = taken.emplace(folded_name(name), field->name);
      if (added || (before->second == field->name && name != field->name)) continue;
      file.wrong(item, "the field " + field->name + " goes by " + name + ", as does the field " +
                           before->second);
    }
    fields.push_back(std::move(*field));
  }
  return fields;
}

void read_primary_key(const PackFile& file, const YamlNode& node, Table& table) {
  const auto names = names_of(table.fields);
  table.primary_key = read_texts(file, node, "primaryKey");
  for (const std::string& name : table.primary_key) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
      table.fields[static_cast<std::size_t>(found - names.begin())].required = true;
    else
      file.wrong(node, "the table has no field " + name + did_you_mean(name, names));
  }
}

}  // namespace jeugdlint
