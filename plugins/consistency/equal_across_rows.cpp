// SPDX-License-Identifier: Apache-2.0
#include "first_values.h"

#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

struct EqualAcrossRows {
  std::vector<TextColumn> key, fields;
  std::vector<std::string> except_values;

  void prepare() { except_ = TextIndex(except_values); }

  struct State {
    std::vector<FirstValues> by_field;
    std::uint64_t unjudged = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    state.by_field.resize(fields.size());
    const auto texts = batch[key.front()];
    const auto filled = batch.filled(key.front());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes)
        ++state.unjudged;
      else if (!except_.contains(texts[i].view()))
        add(batch, i, batch.key(i, key), state);
    }
  }

  void merge(State& state, State&& next) const {
    state.by_field.resize(fields.size());
    for (std::size_t k = 0; k < next.by_field.size(); ++k)
      state.by_field[k].merge(next.by_field[k]);
    state.unjudged += next.unjudged;
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    for (std::size_t k = 0; k < state.by_field.size(); ++k)
      for (const auto [row, first] : state.by_field[k].differences())
        findings.add({row, fields[k]}, {{"field", CellRef{row, fields[k].slot}}, {"first", first}});
  }

 private:
  void add(const Batch& batch, std::size_t i, const Key& of_row, State& state) const {
    for (std::size_t k = 0; k < fields.size(); ++k) {
      const TextColumn field = fields[k];
      if (batch.filled(field)[i] == Filled::yes)
        state.by_field[k].add({of_row, batch.key(i, {&field, 1}).low, batch.row(i)});
    }
  }

  TextIndex except_;
};

}  // namespace

RuleInfo equal_across_rows() {
  return {
      .id = "consistency/equal_across_rows",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Zelfde sleutel, ander gegeven", .en = "Same key, other value"},
      .message = {.nl = "{field} is anders dan in rij {first}, die dezelfde sleutel heeft",
                  .en = "{field} is another value than in row {first}, which has the same key"},
      .rationale =
          {.nl = "Een geboortedatum of geslacht hoort bij de persoon en verandert niet per "
                 "record. Verschilt het, dan is een record verkeerd of is het nummer van "
                 "iemand anders.",
           .en = "A date of birth or sex belongs to the person and does not change between "
                 "records. If it differs, a record is wrong or the number is someone else's."},
      .remedy = {.nl = "Vergelijk beide records met het dossier.",
                 .en = "Compare both records with the case file."},
      .source = "CBS, Informatieprotocol Beleidsinformatie Jeugd, 2",
      .code = code<EqualAcrossRows>(
          option<&EqualAcrossRows::key>("key", "the fields that say what belongs together"),
          absent_allowed_option<&EqualAcrossRows::fields>("fields",
                                                          "the fields that must then be equal"),
          option<&EqualAcrossRows::except_values>(
              "except_values", "records whose first key field has such a value are left alone")),
  };
}

}  // namespace jeugdlint::consistency
