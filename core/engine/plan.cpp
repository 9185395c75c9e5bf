// SPDX-License-Identifier: Apache-2.0
#include "engine/plan.h"

#include "engine/case_requirement.h"
#include "engine/column_name.h"
#include "engine/computed_settings.h"
#include "engine/expression_rule.h"
#include "engine/quasi_identifiers.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <jeugdlint/file_names.h>

#include <algorithm>
#include <array>

namespace jeugdlint {
namespace {

LocalText first_of(const LocalText& own, const LocalText& otherwise) {
  return {own.nl.empty() ? otherwise.nl : own.nl, own.en.empty() ? otherwise.en : own.en};
}

RuleOutcome words_of(const RuleUse& use, const RuleDeclaration& rule) {
  RuleOutcome words;
  words.id = use.id;
  words.check = rule.id;
  words.code = use.code;
  words.field = use.field;
  words.category = rule.category;
  words.severity = use.severity.value_or(rule.severity);
  words.thresholds = use.thresholds;
  words.title = first_of(use.title, rule.title);
  words.message = rule.message;
  words.why = first_of(use.why, rule.rationale);
  words.fix = first_of(use.fix, rule.remedy);
  words.source = use.source.empty() ? rule.source : use.source;
  for (const TermDeclaration& term : rule.terms) words.terms.push_back(term.words);
  words.table_rule = rule.code->inspect == nullptr && !rule.of_cases();
  return words;
}

const Setting* setting_of(const RuleUse& use, std::string_view name) {
  const auto found = std::find_if(use.settings.begin(), use.settings.end(),
                                  [&](const Setting& one) { return one.name == name; });
  return found == use.settings.end() ? nullptr : &*found;
}

void refuse_unknown_options(const RuleUse& use, const RuleDeclaration& rule) {
  std::vector<std::string> names;
  for (const OptionDeclaration& option : rule.options) names.push_back(option.name);
  for (const Setting& setting : use.settings)
    if (rule.option(setting.name) == nullptr)
      throw Failure(setting.place.shown() + ": " + rule.id + " has no option " + setting.name +
                    did_you_mean(setting.name, names));
}

PlannedRule::Object create(const RuleUse& use, const RuleDeclaration& rule,
                           const SettingValues& values) {
  std::array<char, 512> text{};
  jl_error error{text.data(), text.size(), 0};
  void* made = nullptr;
  const auto& settings = values.settings();
  if (rule.code->create(settings.data(), settings.size(), &made, &error) != JL_OK)
    throw Failure((use.place.file.empty() ? use.id : use.place.shown()) + ": " + rule.id + ": " +
                  std::string(text.data(), std::min(error.size, text.size())));
  return {made, rule.code->destroy};
}

// The quasi-identifiers that the file has, where nobody says which they are.
Setting proposed(const Plan& plan, const RuleUse& use, const OptionDeclaration& option) {
  Setting setting{.name = option.name, .list = true, .place = use.place};
  for (std::uint32_t slot = 0; slot < plan.columns.size(); ++slot) {
    const BoundColumn& column = plan.columns[slot];
    if (!column.in_file || column.field == nullptr || !reads_as_quasi_identifier(*column.field))
      continue;
    setting.values.push_back(column.field->name);
  }
  return setting;
}

// Whoever reads a finding has to know that the choice is the program's; without one nothing runs.
void tell_proposal(const Setting& proposal, RuleOutcome& words) {
  if (proposal.values.empty()) {
    words.not_run = {
        "geen kolom van het bestand is als geboortedatum, geslacht, postcode of zoiets "
        "gedeclareerd, en het pakket noemt geen quasi-identifiers",
        "no column of the file is declared as a birth date, sex, postcode or the "
        "like, and the pack names no quasi-identifiers"};
    return;
  }
  std::string names;
  for (const std::string& name : proposal.values) names += (names.empty() ? "" : ", ") + name;
  words.message.nl +=
      "; het pakket noemt geen quasi-identifiers, en dit zijn voorgestelde: " + names;
  words.message.en += "; the pack names no quasi-identifiers, and these are proposed: " + names;
}

PlannedRule without_other_file(const RuleUse& use, const RuleDeclaration& rule) {
  PlannedRule planned;
  planned.words = words_of(use, rule);
  planned.words.applicable = false;
  planned.words.not_run = {"geen ander bestand om mee te vergelijken",
                           "no other file to compare with"};
  planned.code = rule.code;
  return planned;
}

// The rules that run by themselves, but for those that the pack puts to work in its own words.
// `comparing`: only those that compare files.
void add_automatic_rules(Plan& plan, const PlanRequest& request, const std::vector<RuleUse>& uses,
                         bool comparing = false) {
  for (const Plugin& plugin : request.plugins.list)
    for (const RuleDeclaration& rule : plugin.rules) {
      const bool in_pack = std::any_of(uses.begin(), uses.end(),
                                       [&](const RuleUse& use) { return use.check == rule.id; });
      if (!rule.automatic || in_pack || !request.selection.takes(rule.id, rule.id, "")) continue;
      const bool compares = comparison_of(rule.id) != nullptr;
      if (compares ? request.alone : comparing) continue;
      RuleUse use;
      use.id = use.check = rule.id;
      add_rule(plan, use, rule, request.pack, request.parameters, request.purpose);
    }
}

}  // namespace

Plan plan_columns(const std::vector<std::string>& header, const Table* table) {
  Plan plan;
  plan.table = table;
  std::vector<const Field*> found;
  for (const std::string& name : header) {
    const Field* field = table == nullptr ? nullptr : table->field(name);
    // A second column of the same name is not the declared one.
    if (std::find(found.begin(), found.end(), field) != found.end()) field = nullptr;
    if (field != nullptr) found.push_back(field);
    plan.columns.push_back({name, field, true});
  }
  plan.file_columns = header.size();
  if (table == nullptr) return plan;
  for (const Field& field : table->fields)
    if (std::find(found.begin(), found.end(), &field) == found.end())
      plan.columns.push_back({field.name, &field, false});
  return plan;
}

void add_rule(Plan& plan, const RuleUse& use, const RuleDeclaration& rule, const Pack* pack,
              const std::map<std::string, std::string>& parameters, const Purpose* purpose) {
  refuse_unknown_options(use, rule);
  PlannedRule planned;
  planned.words = words_of(use, rule);
  planned.code = rule.code;
  if (planned.words.table_rule) planned.spilling = spilling_of(rule.id);
  if (planned.words.table_rule) planned.comparison = comparison_of(rule.id);
  if (use.require) {
    if (use.per.empty())
      plan_requirement(plan, planned, use, *pack, parameters);
    else
      plan_case_requirement(plan, planned, use, *pack, parameters);
    plan.rules.push_back(std::move(planned));
    return;
  }

  ComputedSettings computed(plan, pack, parameters);
  const Binding binding{plan.columns, pack, parameters, purpose, &computed, &plan.names};
  planned.values = std::make_unique<SettingValues>();
  SettingValues& values = *planned.values;
  SettingValues::Hindrance hindrance;
  for (const OptionDeclaration& option : rule.options) {
    const Setting* setting = setting_of(use, option.name);
    if (setting != nullptr) {
      values.add(*setting, option, binding, hindrance);
    } else if (asks_for_quasi_identifiers(rule, option)) {
      const Setting proposal = proposed(plan, use, option);
      tell_proposal(proposal, planned.words);
      if (!proposal.values.empty()) values.add(proposal, option, binding, hindrance);
    } else if (option.type == JL_FILE_COLUMNS) {
      values.add_file_columns(option, binding);
    } else if (option.type == JL_FILE_NAMES) {
      values.add_file_names(option, binding);
    } else if (option.required) {
      throw Failure((use.place.file.empty() ? use.id : use.place.shown()) + ": " + rule.id +
                    " needs option " + option.name);
    }
  }
  if (use.when && planned.comparison != nullptr)
    throw Failure(use.place.shown() + ": " + rule.id + " compares files and takes no when");
  if (hindrance.any()) planned.words.not_run = hindrance.in_words();
  if (!planned.words.not_run.empty()) {
    plan.rules.push_back(std::move(planned));
    return;
  }
  planned.object = create(use, rule, values);
  planned.slots = values.column_slots();
  planned.words.judged = true;
  for (const std::uint32_t slot : values.date_slots())
    plan.dates[slot] = plan.columns[slot].field != nullptr
                           ? plan.columns[slot].field->date_format
                           : DateFormat{.form = "any", .partial = true};
  for (const std::uint32_t slot : values.number_slots())
    plan.numbers[slot] = plan.columns[slot].field != nullptr
                             ? plan.columns[slot].field->number_format
                             : NumberFormat{};
  computed.put_before(planned);
  if (use.when) plan_condition(plan, planned, use, *pack, parameters);
  plan.rules.push_back(std::move(planned));
}

namespace {

// What the cases of a pack promise of a table.
std::vector<RuleUse> promised(const Pack& pack, const Table& table) {
  std::vector<RuleUse> uses;
  for (const CaseKey& cases : pack.cases)
    for (const CaseTable& one : cases.tables) {
      if (one.table != table.name || !one.sorted) continue;
      RuleUse& use = uses.emplace_back();
      use.id = use.check = "consistency/out_of_order";
      use.tables = {table.name};
      use.place = one.place;
      use.settings.push_back({.name = "key", .values = one.key, .list = true, .place = one.place});
    }
  return uses;
}

// What the fields' declarations, the pack and the purpose put to work.
std::vector<RuleUse> asked_for(const Plan& plan, const PlanRequest& request) {
  std::vector<RuleUse> uses;
  if (request.table != nullptr) {
    uses = field_rules(*request.table);
    for (RuleUse& use : promised(*request.pack, *request.table)) uses.push_back(std::move(use));
    for (const RuleUse& use : request.pack->rules)
      if (use.per.empty() &&  // CaseRules binds those
          std::find(use.tables.begin(), use.tables.end(), request.table->name) != use.tables.end())
        uses.push_back(use);
  }
  if (request.purpose != nullptr)
    for (RuleUse& use : purpose_rules(*request.purpose, plan.columns))
      uses.push_back(std::move(use));
  return uses;
}

}  // namespace

Plan make_plan(const PlanRequest& request) {
  Plan plan = plan_columns(request.header, request.table);
  plan.names = request.names;
  plan.telling = telling_names(plan.columns, plan.names, request.plugins);
  const std::vector<RuleUse> uses = asked_for(plan, request);
  for (const RuleUse& use : uses) {
    const RuleDeclaration* rule = request.plugins.rule(use.check);
    if (rule == nullptr)
      throw Failure(use.place.shown() + ": no check " + use.check +
                    did_you_mean(use.check, request.plugins.rule_ids()));
    if (!request.selection.takes(use.id, use.check, use.code)) continue;
    if (request.alone && comparison_of(rule->id) != nullptr)
      plan.rules.push_back(without_other_file(use, *rule));
    else
      add_rule(plan, use, *rule, request.pack, request.parameters, request.purpose);
  }
  add_automatic_rules(plan, request, uses);
  for (std::size_t i = 0; i < plan.rules.size(); ++i)
    plan.rules[i].words.number = static_cast<std::uint32_t>(i);
  return plan;
}

Plan plan_comparison(const PlanRequest& request) {
  Plan plan = plan_columns(request.header, request.table);
  std::vector<RuleUse> uses = asked_for(plan, request);
  std::erase_if(uses, [&](const RuleUse& use) {
    return comparison_of(use.check) == nullptr ||
           !request.selection.takes(use.id, use.check, use.code);
  });
  for (const RuleUse& use : uses)
    add_rule(plan, use, *request.plugins.rule(use.check), request.pack, request.parameters,
             request.purpose);
  add_automatic_rules(plan, request, uses, true);
  return plan;
}

std::vector<ColumnOutcome> column_outcomes(const Plan& plan) {
  std::vector<ColumnOutcome> columns;
  const bool safe_header = header_reads_as_names(plan);
  for (std::size_t slot = 0; slot < plan.columns.size(); ++slot) {
    const BoundColumn& column = plan.columns[slot];
    ColumnOutcome outcome;
    outcome.in_file = column.in_file;
    outcome.declared = column.field != nullptr;
    if (column.field != nullptr) {
      outcome.shown = column.field->name;
      outcome.title = column.field->title;
      outcome.asked = column.field->asked;
    } else {
      const bool may_be_shown = safe_header && reads_as_name(column.name) &&
                                plan.telling.columns.count(static_cast<std::uint32_t>(slot)) == 0;
      outcome.shown = may_be_shown ? column.name : "#" + std::to_string(slot + 1);
    }
    columns.push_back(std::move(outcome));
  }
  return columns;
}

}  // namespace jeugdlint
