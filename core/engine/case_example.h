// SPDX-License-Identifier: Apache-2.0
// Plays the examples of a case rule: the tables of an example, and those of its previous delivery,
// are the inputs of a run of their own.
#pragma once

#include "engine/inspection.h"
#include "engine/pack.h"
#include "engine/plugins.h"

#include <string>

namespace jeugdlint {

class CaseExampleRun {
 public:
  // The rule at work on one of its tables.
  CaseExampleRun(const Pack& pack, const RuleUse& use, const Table& table, const Plugins& plugins,
                 const RunKey& key);

  // The findings of the rule in all tables together.
  RuleOutcome play(const Example& example) const;

 private:
  const std::vector<ExampleRow>& rows_of(const Example& example, const std::string& table,
                                         bool previous) const;

  const Plugins& plugins_;
  const RunKey& key_;
  Pack pack_;  // with this rule, and the parameters of its examples
};

// A field that a row leaves out is absent in that row, as in JSON. The cells point into `rows`.
Records records_of(const std::vector<ExampleRow>& rows, const Table& table);

}  // namespace jeugdlint
