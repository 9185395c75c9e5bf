// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"
#include "engine/pack_rule.h"
#include "engine/pack_scope.h"
#include "engine/quasi_identifiers.h"
#include "text/nearest.h"

#include <jeugdlint/file_names.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace jeugdlint {
namespace {

bool is_integer(const std::string& text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end;
}

bool takes_list(std::uint32_t type) {
  return type == JL_TEXTS || type == JL_TEXT_COLUMNS || type == JL_DATE_COLUMNS;
}

// The type of parameter that an option of a scalar type can take.
std::optional<FieldType> parameter_type(std::uint32_t type) {
  switch (type) {
    case JL_BOOLEAN:
      return FieldType::boolean;
    case JL_INTEGER:
      return FieldType::integer;
    case JL_NUMBER:
      return FieldType::number;
    case JL_DATE:
      return FieldType::date;
    case JL_TEXT:
      return FieldType::string;
    default:
      return std::nullopt;
  }
}

// What an expression may give for an option of the type.
const std::vector<Kind>& kinds_for(std::uint32_t type) {
  static const std::vector<Kind> dates = {Kind::date}, whole = {Kind::integer},
                                 numbers = {Kind::integer, Kind::real}, truths = {Kind::boolean},
                                 texts = {Kind::text},
                                 cells = {Kind::text, Kind::integer, Kind::real, Kind::boolean,
                                          Kind::date};
  switch (type) {
    case JL_BOOLEAN:
      return truths;
    case JL_INTEGER:
      return whole;
    case JL_NUMBER:
    case JL_NUMBER_COLUMN:
      return numbers;
    case JL_DATE:
    case JL_DATE_COLUMN:
    case JL_DATE_COLUMNS:
      return dates;
    case JL_TEXT:
      return texts;
    default:
      return cells;
  }
}

// Holds one rule of the pack to the declaration of its check.
class RuleCheck {
 public:
  RuleCheck(const Pack& pack, const CodeTables& lists, const RuleUse& use,
            const RuleDeclaration& rule, Mistakes& mistakes)
      : pack_(pack), lists_(lists), use_(use), rule_(rule), mistakes_(mistakes) {}

  void run() {
    if (rule_.of_cases() && use_.per.empty())
      mistakes_.add(use_.place, rule_.id +
                                    " looks at all rows of a case: say per: person, or the "
                                    "like, as pack.yaml declares under case");
    if (!rule_.of_cases() && !use_.per.empty())
      mistakes_.add(use_.place, rule_.id + " looks at rows, not at cases: leave per out");
    for (const Setting& setting : use_.settings) {
      setting_ = &setting;
      option_ = rule_.option(setting.name);
      if (option_ == nullptr)
        wrong(rule_.id + " has no option " + setting.name + did_you_mean(setting.name, options()));
      else
        value();
    }
    for (const OptionDeclaration& option : rule_.options) {
      const bool given =
          std::any_of(use_.settings.begin(), use_.settings.end(),
                      [&](const Setting& setting) { return setting.name == option.name; });
      if (given) continue;
      if (asks_for_quasi_identifiers(rule_, option))
        proposable(option);
      else if (option.required)
        mistakes_.add(use_.place, rule_.id + " needs the option " + option.name);
    }
  }

 private:
  // In each table of the rule some field must read as one by which people are known.
  void proposable(const OptionDeclaration& option) {
    for (const std::string& name : use_.tables) {
      const Table* table = pack_.table(name);
      if (table != nullptr &&
          std::none_of(table->fields.begin(), table->fields.end(), reads_as_quasi_identifier))
        mistakes_.add(use_.place, rule_.id + " needs the option " + option.name +
                                      ": no field of the table " + name +
                                      " reads as a birth date, sex, postcode or the like");
    }
  }

  void wrong(const std::string& what) { mistakes_.add(setting_->place, what); }
  void expected(const std::string& what) {
    wrong("expected " + what + " for the option " + setting_->name);
  }

  std::vector<std::string> options() const {
    std::vector<std::string> names;
    for (const OptionDeclaration& option : rule_.options)
      if (option.type < JL_FILE_COLUMNS) names.push_back(option.name);
    return names;
  }

  void value() {
    if (setting_->parameter) return parameter();
    if (setting_->expression) return expression();
    if (!takes_list(option_->type) && (setting_->list || setting_->values.size() != 1))
      return expected("one value, not a list,");
    if (setting_->values.empty()) return expected("a list that is not empty");
    switch (option_->type) {
      case JL_TEXT_COLUMN:
      case JL_DATE_COLUMN:
      case JL_NUMBER_COLUMN:
      case JL_TEXT_COLUMNS:
      case JL_DATE_COLUMNS:
        return fields();
      case JL_CODES:
        return codes();
      case JL_FILE_COLUMNS:
      case JL_FILE_NAMES:
        return wrong("the option " + option_->name + " is filled in by itself");
      default:
        return scalar(setting_->values.front());
    }
  }

  void scalar(const std::string& text) {
    switch (option_->type) {
      case JL_BOOLEAN:
        if (text != "true" && text != "false") expected("true or false");
        break;
      case JL_INTEGER:
        if (!is_integer(text)) expected("a whole number");
        break;
      case JL_NUMBER:
        if (std::isnan(read_number(text, {}))) expected("a number");
        break;
      case JL_DATE: {
        const jl_date date = read_date(text, {.form = "any", .partial = true});
        if (date.first > date.last) expected("a date, as in 2025-06-30 or 20250630,");
        break;
      }
      default:
        break;
    }
  }

  void parameter() {
    const auto found =
        std::find_if(pack_.parameters.begin(), pack_.parameters.end(),
                     [&](const Parameter& one) { return one.name == setting_->values.front(); });
    const auto type = parameter_type(option_->type);
    if (!type)
      wrong("the option " + setting_->name + " takes no parameter");
    else if (found != pack_.parameters.end() && found->type != *type &&
             !(found->type == FieldType::integer && *type == FieldType::number))
      wrong("the parameter " + found->name + " is of another type than the option " +
            setting_->name);
  }

  // In each table of the rule.
  void expression() {
    if (option_->type == JL_CODES || option_->type == JL_TEXTS || option_->type >= JL_FILE_COLUMNS)
      return wrong("the option " + setting_->name + " takes no expression");
    const RuleExpression text{setting_->values.front(), setting_->place};
    for (const std::string& name : use_.tables) {
      const Table* table = pack_.table(name);
      if (table == nullptr) continue;
      const PackScope scope(pack_, *table, lists_);
      const std::size_t before = mistakes_.size();
      computed(scope, text);
      if (mistakes_.size() > before) return;  // the next table would tell the same
    }
  }

  void computed(const PackScope& scope, const RuleExpression& text) {
    const bool column = option_->type >= JL_TEXT_COLUMN && option_->type <= JL_DATE_COLUMNS;
    const std::optional<Type> type = check_option(scope, text, mistakes_);
    if (!type) return;
    if (!column && !is_of_parameters(scope, text))
      return wrong("the option " + setting_->name +
                   " is the same for all rows: its expression may use parameters only");
    const std::vector<Kind>& kinds = kinds_for(option_->type);
    if (std::none_of(kinds.begin(), kinds.end(), [&](Kind kind) { return fits(*type, kind); }))
      wrong("the option " + setting_->name + " does not take what this gives, " + shown(*type));
  }

  void codes() {
    const auto names = names_of(pack_.code_lists);
    const std::string& name = setting_->values.front();
    if (pack_.code_list(name) == nullptr) wrong("no code list " + name + did_you_mean(name, names));
  }

  void no_field(const std::string& table, const std::string& name,
                const std::vector<std::string>& names) {
    wrong("the table " + table + " has no field " + name + did_you_mean(name, names));
  }

  void fields() {
    for (const std::string& table_name : use_.tables) {
      const Table* table = pack_.table(table_name);
      if (table == nullptr) continue;
      auto names = names_of(table->fields);
      for (const DerivedColumn& derived : table->derived) names.push_back(derived.name);
      for (const std::string& name : setting_->values) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (const Field* other = field_of_other_table(name)) {
          type_of(*other);
          continue;
        }
        if (table->derived_column(name) != nullptr)
          computed(PackScope(pack_, *table, lists_), {name, setting_->place});
        else if (found == names.end())
          no_field(table_name, name, names);
        else
          type_of(table->fields[static_cast<std::size_t>(found - names.begin())]);
      }
    }
  }

  // `jeugdbescherming.type_maatregel`, as a case rule may say.
  const Field* field_of_other_table(const std::string& name) const {
    const std::size_t dot = name.find('.');
    if (use_.per.empty() || dot == std::string::npos) return nullptr;
    const Table* table = pack_.table(name.substr(0, dot));
    return table == nullptr ? nullptr : table->field(name.substr(dot + 1));
  }

  void type_of(const Field& field) {
    const bool dates = option_->type == JL_DATE_COLUMN || option_->type == JL_DATE_COLUMNS;
    const bool number = field.type == FieldType::integer || field.type == FieldType::number ||
                        field.type == FieldType::year;
    if (dates && field.type != FieldType::date) not_declared(field, "a date");
    if (option_->type == JL_NUMBER_COLUMN && !number) not_declared(field, "a number");
  }

  void not_declared(const Field& field, std::string_view type) {
    std::string text = "the field " + field.name + " is not declared as ";
    text += type;
    wrong(text += ", which the option " + setting_->name + " needs");
  }

  const Pack& pack_;
  const CodeTables& lists_;
  const RuleUse& use_;
  const RuleDeclaration& rule_;
  Mistakes& mistakes_;
  const Setting* setting_ = nullptr;
  const OptionDeclaration* option_ = nullptr;
};

}  // namespace

void check_pack(const Pack& pack, const Plugins& plugins) {
  Mistakes mistakes;
  check_pack(pack, plugins, mistakes);
  mistakes.throw_if_any();
}

void check_pack(const Pack& pack, const Plugins& plugins, Mistakes& mistakes) {
  for (const Plugin& plugin : plugins.list)
    if (plugin.name == pack.name)
      mistakes.add({pack.folder.string()},
                   "the pack has the name of the plugin " + plugin.name +
                       ", so that ids of rules could clash; give it another name");
  std::vector<RuleUse> uses = pack.rules;
  for (const Table& table : pack.tables) {
    const auto more = field_rules(table);
    uses.insert(uses.end(), more.begin(), more.end());
  }
  const CodeTables codes = code_tables_of(pack);
  check_derived(pack, codes, mistakes);
  for (const RuleUse& use : uses) {
    const RuleDeclaration* rule = plugins.rule(use.check);
    if (use.check.empty()) continue;  // told when the rule was read
    if (rule == nullptr)
      mistakes.add(use.place,
                   "no check " + use.check + did_you_mean(use.check, plugins.rule_ids()));
    else
      RuleCheck(pack, codes, use, *rule, mistakes).run();
    check_expressions(pack, codes, use, mistakes);
  }
}

}  // namespace jeugdlint
