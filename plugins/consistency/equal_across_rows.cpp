// SPDX-License-Identifier: Apache-2.0
#include "first_values.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::consistency {
namespace {

constexpr std::size_t ahead = 16;  // keys between asking the table for a slot and using it

struct EqualAcrossRows {
  std::vector<TextColumn> key, fields;
  std::vector<std::string> except_values;

  void prepare() { except_ = TextIndex(except_values); }

  struct State {
    FirstValues values;
    std::uint64_t unjudged = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    state.values.set_fields(fields.size());
    const auto texts = batch[key.front()];
    const auto filled = batch.filled(key.front());
    std::vector<std::pair<std::size_t, Key>> keys;  // by place in the batch
    keys.reserve(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes)
        ++state.unjudged;
      else if (!except_.contains(texts[i].view()))
        keys.emplace_back(i, batch.key(i, key));
    }
    for (std::size_t n = 0; n < keys.size(); ++n) {
      if (n + ahead < keys.size()) state.values.prefetch(keys[n + ahead].second);
      add(batch, keys[n].first, keys[n].second, state.values);
    }
  }

  void merge(State& state, State&& next) const {
    state.values.set_fields(fields.size());
    state.values.merge(next.values);
    state.unjudged += next.unjudged;
  }

  std::uint64_t held(const State& state) const { return state.values.held(); }

  void spill(State& state, const Parts& to) const { state.values.spill(to); }

  void restore(State& state, std::string_view bytes) const {
    state.values.set_fields(fields.size());
    state.values.restore(bytes);
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    for (const auto& [field, row, first] : state.values.differences())
      findings.add({row, fields[field]},
                   {{"field", CellRef{row, fields[field].slot}}, {"first", first}});
  }

 private:
  void add(const Batch& batch, std::size_t i, const Key& of_row, FirstValues& values) const {
    std::uint64_t* const slot = values.slot_of(of_row);
    for (std::uint32_t k = 0; k < fields.size(); ++k)
      if (batch.filled(fields[k])[i] == Filled::yes)
        values.add(slot, {of_row, k, batch.key(i, {&fields[k], 1}).low, batch.row(i)});
  }

  TextIndex except_;
};

}  // namespace

JEUGDLINT_SPILLING(equal_across_rows, EqualAcrossRows);

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
