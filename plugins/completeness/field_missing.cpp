// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

namespace jeugdlint::completeness {
namespace {

struct FieldMissing {
  TextColumn field;

  struct State {
    std::uint64_t rows = 0;
    bool present = false;
  };

  void inspect(const Batch& batch, State& state) const {
    state.rows += batch.size();
    const auto filled = batch.filled(field);
    for (std::size_t i = 0; i < batch.size() && !state.present; ++i)
      state.present = filled[i] != Filled::absent;
  }

  void merge(State& state, State&& next) const {
    state.rows += next.rows;
    state.present = state.present || next.present;
  }

  void finish(const State& state, Findings& findings) const {
    if (state.rows > 0 && !state.present) findings.add(field, {{"field", field}});
  }
};

}  // namespace

RuleInfo field_missing() {
  return {
      .id = "completeness/field_missing",
      .category = Category::completeness,
      .severity = Severity::error,
      .title = {.nl = "Veld ontbreekt in het bestand", .en = "Field not in the file"},
      .message = {.nl = "het bestand heeft geen veld {field}",
                  .en = "the file has no field {field}"},
      .rationale = {.nl = "Zonder dit veld kan de levering niet worden verwerkt, en zijn andere "
                          "controles van dit veld niet mogelijk.",
                    .en =
                        "Without this field the delivery cannot be processed, and other checks of "
                        "the field are not possible."},
      .remedy = {.nl = "Voeg de kolom toe, of verbeter haar naam in de kopregel.",
                 .en = "Add the column, or correct its name in the header."},
      .source =
          "Frictionless Table Schema, fieldsMatch; per field: the protocol that the pack names",
      .code = code<FieldMissing>(absent_allowed_option<&FieldMissing::field>(
          "field", "the field that the file must have")),
  };
}

}  // namespace jeugdlint::completeness
