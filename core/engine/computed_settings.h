// SPDX-License-Identifier: Apache-2.0
// Options of a check that expressions compute: an option that takes a column may name a derived
// column of the table or be an expression over its fields, one that takes a single value may be an
// expression over parameters.
#pragma once

#include "engine/computed_columns.h"
#include "engine/plan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

class ComputedSettings {
 public:
  // What is handed over outlives it. `pack` is null where there is none, and nothing is computed.
  ComputedSettings(Plan& plan, const Pack* pack,
                   const std::map<std::string, std::string>& parameters)
      : plan_(plan), pack_(pack), parameters_(parameters) {}

  // The slot, after those of the plan, of the column that `setting` means by `name`; none when it
  // means a field.
  std::optional<std::uint32_t> slot(const Setting& setting, const std::string& name,
                                    SettingValues::Hindrance& hindrance);
  // The single value of a setting that is an expression, as a pack would write it; none when that
  // is hindered. Throws Failure when it cannot be computed.
  std::optional<std::string> value(const Setting& setting,
                                   SettingValues::Hindrance& hindrance) const;

  // Puts the columns that were asked for before the rule.
  void put_before(PlannedRule& planned);

 private:
  Plan& plan_;
  const Pack* pack_;
  const std::map<std::string, std::string>& parameters_;
  std::vector<ComputedColumn> columns_;
};

}  // namespace jeugdlint
