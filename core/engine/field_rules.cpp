// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

namespace jeugdlint {
namespace {

// Collects what the fields of one table ask for.
class FieldRules {
 public:
  explicit FieldRules(const Table& table) : table_(table) {}

  std::vector<RuleUse> made() {
    for (const Field& field : table_.fields) {
      field_ = &field;
      presence();
      type();
      text();
      limits();
      codes();
      if (field.unique && table_.primary_key != std::vector{field.name}) key({field.name});
    }
    field_ = nullptr;
    if (!table_.primary_key.empty()) key(table_.primary_key);
    return std::move(uses_);
  }

 private:
  void presence() {
    if (!field_->required) return;
    add("completeness/field_missing", {});
    add("completeness/required", {});
  }

  void type() {
    switch (field_->type) {
      case FieldType::date:
        add("validity/date", {});
        break;
      case FieldType::integer:
        add("validity/number", {one("integer", "true")});
        break;
      case FieldType::number:
        add("validity/number", {});
        break;
      case FieldType::year:
        add("validity/pattern", {one("pattern", "[0-9]{4}")});
        break;
      case FieldType::boolean:  // its code list says it
      case FieldType::string:
      case FieldType::any:
        break;
    }
  }

  void text() {
    if (!field_->pattern.empty()) add("validity/pattern", {one("pattern", field_->pattern)});
    std::vector<Setting> settings;
    if (field_->min_length) settings.push_back(one("minimum", std::to_string(*field_->min_length)));
    if (field_->max_length) settings.push_back(one("maximum", std::to_string(*field_->max_length)));
    if (!settings.empty()) add("validity/length", std::move(settings));
  }

  void codes() {
    if (field_->codes.empty()) return;
    std::vector<Setting> settings = {one("codes", field_->codes)};
    if (!field_->codes_on.empty()) settings.push_back(one("day", field_->codes_on));
    add("validity/code_list", std::move(settings));
  }

  void limits() {
    const bool dates = field_->type == FieldType::date;
    std::vector<Setting> settings;
    if (!field_->minimum.empty())
      settings.push_back(one(dates ? "earliest" : "minimum", field_->minimum));
    if (!field_->maximum.empty())
      settings.push_back(one(dates ? "latest" : "maximum", field_->maximum));
    if (!settings.empty())
      add(dates ? "validity/date_range" : "validity/range", std::move(settings));
  }

  void key(const std::vector<std::string>& fields) {
    RuleUse use = started("consistency/duplicate_key");
    use.settings.push_back({.name = "key", .values = fields, .list = true, .place = use.place});
    uses_.push_back(std::move(use));
  }

  Setting one(const std::string& name, const std::string& value) const {
    return {.name = name, .values = {value}, .place = field_->place};
  }

  void add(const std::string& check, std::vector<Setting> settings) {
    RuleUse use = started(check);
    use.settings = std::move(settings);
    use.settings.insert(use.settings.begin(), one("field", field_->name));
    uses_.push_back(std::move(use));
  }

  RuleUse started(const std::string& check) const {
    RuleUse use;
    use.id = use.check = check;
    use.tables = {table_.name};
    use.place = field_ != nullptr ? field_->place : table_.place;
    if (field_ == nullptr) return use;
    use.field = field_->name;
    use.source = field_->source;
    return use;
  }

  const Table& table_;
  const Field* field_ = nullptr;
  std::vector<RuleUse> uses_;
};

}  // namespace

std::vector<RuleUse> field_rules(const Table& table) {
  return FieldRules(table).made();
}

}  // namespace jeugdlint
