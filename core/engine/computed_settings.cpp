// SPDX-License-Identifier: Apache-2.0
#include "engine/computed_settings.h"

#include "expression/shown.h"
#include "text/failure.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

// As one line of a message.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::optional<std::uint32_t> ComputedSettings::slot(const Setting& setting, const std::string& name,
                                                    SettingValues::Hindrance& hindrance) {
  if (pack_ == nullptr || plan_.table == nullptr) return std::nullopt;
  const DerivedColumn* derived = plan_.table->derived_column(name);
  if (!setting.expression && derived == nullptr) return std::nullopt;
  const auto first = static_cast<std::uint32_t>(plan_.columns.size());
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].name == one_line(name)) return first + static_cast<std::uint32_t>(i);
  BoundExpression made(
      setting.expression ? RuleExpression{name, setting.place} : derived->expression, plan_, *pack_,
      parameters_);
  hindrance.include(made.hindrance());
  columns_.push_back({one_line(name), std::move(made)});
  return first + static_cast<std::uint32_t>(columns_.size() - 1);
}

std::optional<std::string> ComputedSettings::value(const Setting& setting,
                                                   SettingValues::Hindrance& hindrance) const {
  const PackScope scope(*pack_, *plan_.table, code_tables(plan_, *pack_), &parameters_);
  const Tree tree = scope.compiled({setting.values.front(), setting.place});
  for (const std::int32_t variable : variables_of(tree)) {
    hindrance.missing_parameter =
        scope.environment().variables[static_cast<std::size_t>(variable)].name;
    return std::nullopt;
  }
  Memory memory;
  const Value value = evaluate(tree, NoRecord(), memory);
  if (value.is_fault())
    throw Failure(setting.place.shown() + ": option " + setting.name +
                  ": cannot be computed: " + fault_words()[static_cast<std::size_t>(value.why)].en);
  return shown(value);
}

void ComputedSettings::put_before(PlannedRule& planned) {
  if (!columns_.empty())
    plan_computed_columns(planned, static_cast<std::uint32_t>(plan_.columns.size()),
                          std::move(columns_));
}

}  // namespace jeugdlint
