// SPDX-License-Identifier: Apache-2.0
#include "same_texts.h"

#include <jeugdlint/rule.h>

#include <optional>

namespace jeugdlint::consistency {
namespace {

struct ChangedKey {
  std::vector<TextColumn> by;
  TextColumn changed;
  std::optional<DateColumn> end;

  void inspect(const Case& one, Findings& findings) const {
    const Batch before = one.previous();
    const Batch now = one.rows();
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (is_missing(now.filled(changed)[i]) || has(before, now, i, true)) continue;
      for (std::size_t j = 0; j < before.size(); ++j) {
        if (has_ended(before, j) || !same(before, j, now, i, false) || has(now, before, j, true))
          continue;
        findings.add({now.row(i), changed},
                     {{"changed", now.cell(i, changed)}, {"other", before.row(j)}});
        break;
      }
    }
  }

 private:
  bool has_ended(const Batch& batch, std::size_t row) const {
    return end && !is_missing(batch.filled(*end)[row]);
  }
  bool same(const Batch& a, std::size_t i, const Batch& b, std::size_t j, bool whole) const {
    return same_texts(by, a, i, b, j) && (!whole || a[changed][i] == b[changed][j]);
  }
  bool has(const Batch& in, const Batch& of, std::size_t row, bool whole) const {
    for (std::size_t i = 0; i < in.size(); ++i)
      if (same(in, i, of, row, whole)) return true;
    return false;
  }
};

}  // namespace

RuleInfo changed_key() {
  return {
      .id = "consistency/changed_key",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Sleutel veranderd sinds de vorige levering",
                .en = "Key changed since the previous delivery"},
      .message = {.nl = "{changed} was anders in rij {other}",
                  .en = "{changed} was another in row {other}"},
      .rationale = {.nl = "Met een andere sleutel telt het traject als verdwenen en als nieuw.",
                    .en = "With another key the trajectory counts as vanished and as new."},
      .remedy = {.nl = "Lever de waarde van de vorige levering, of meld de verbetering aan CBS.",
                 .en = "Deliver the value of the previous delivery, or tell Statistics Netherlands "
                       "of the correction."},
      .source = "Informatieprotocol Beleidsinformatie Jeugd v7, 3.3",
      .needs_previous = true,
      .code = code<ChangedKey>(
          option<&ChangedKey::by>("by", "fields that say that it is the same"),
          option<&ChangedKey::changed>("changed", "the field of the key that should not change"),
          option<&ChangedKey::end>(
              "end",
              "last day; a record of the previous delivery that has one need not come back")),
  };
}

}  // namespace jeugdlint::consistency
