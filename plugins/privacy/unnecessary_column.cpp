// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <vector>

namespace jeugdlint::privacy {
namespace {

struct UnnecessaryColumn {
  std::vector<TextColumn> fields;

  using State = std::vector<std::uint64_t>;  // filled cells, by field

  void inspect(const Batch& batch, State& filled) const {
    filled.resize(fields.size());
    for (std::size_t k = 0; k < fields.size(); ++k) {
      const auto cells = batch.filled(fields[k]);
      for (std::size_t i = 0; i < batch.size(); ++i) filled[k] += cells[i] == Filled::yes ? 1 : 0;
    }
  }

  void merge(State& filled, State&& next) const {
    filled.resize(fields.size());
    for (std::size_t k = 0; k < next.size(); ++k) filled[k] += next[k];
  }

  // An empty column is reported as well: the next release may fill it.
  void finish(const State& filled, Findings& findings) const {
    for (std::size_t k = 0; k < fields.size(); ++k)
      findings.add(fields[k], {{"field", fields[k]}, {"filled", filled.empty() ? 0 : filled[k]}});
  }
};

}  // namespace

RuleInfo unnecessary_column() {
  return {
      .id = "privacy/unnecessary_column",
      .category = Category::privacy,
      .severity = Severity::error,
      .title = {.nl = "Kolom die niet nodig is", .en = "Column that is not needed"},
      .message = {.nl = "{field} is voor dit doel niet nodig en is {filled} keer gevuld",
                  .en = "{field} is not needed for this purpose, and is filled in {filled} times"},
      .rationale = {.nl = "Gegevens die voor het doel niet nodig zijn, mogen er niet voor worden "
                          "gebruikt.",
                    .en = "Data that a purpose does not need may not be used for it."},
      .remedy = {.nl = "Laat de kolom weg.", .en = "Leave the column out."},
      .source = "AVG art. 5(1)(b) en 5(1)(c)",
      .code = code<UnnecessaryColumn>(option<&UnnecessaryColumn::fields>(
          "fields", "the columns that the purpose does not need")),
  };
}

}  // namespace jeugdlint::privacy
