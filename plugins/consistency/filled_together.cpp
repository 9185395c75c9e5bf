// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <stdexcept>
#include <vector>

namespace jeugdlint::consistency {
namespace {

struct FilledTogether {
  std::vector<TextColumn> fields;

  void prepare() {
    if (fields.size() < 2) throw std::invalid_argument("option fields needs two fields or more");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto first = batch.filled(fields.front());
    for (std::size_t k = 1; k < fields.size(); ++k) {
      const auto other = batch.filled(fields[k]);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (is_missing(first[i]) != is_missing(other[i]) && first_difference(batch, i, k))
          report(batch, i, findings);
    }
  }

 private:
  // A row is reported when the first field that differs from fields[0] comes by.
  bool first_difference(const Batch& batch, std::size_t i, std::size_t at) const {
    for (std::size_t k = 1; k < at; ++k)
      if (missing(batch, i, k) != missing(batch, i, 0)) return false;
    return true;
  }

  void report(const Batch& batch, std::size_t i, Findings& findings) const {
    std::size_t filled = 0;
    while (missing(batch, i, filled)) ++filled;
    for (std::size_t k = 0; k < fields.size(); ++k)
      if (missing(batch, i, k))
        findings.add({batch.row(i), fields[k]}, {{"field", fields[k]}, {"filled", fields[filled]}});
  }

  bool missing(const Batch& batch, std::size_t i, std::size_t k) const {
    return is_missing(batch.filled(fields[k])[i]);
  }
};

}  // namespace

RuleInfo filled_together() {
  return {
      .id = "consistency/filled_together",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Velden die bij elkaar horen niet samen ingevuld",
                .en = "Fields that belong together not filled in together"},
      .message = {.nl = "{field} is niet ingevuld en {filled} wel; ze horen bij elkaar",
                  .en = "{field} is not filled in and {filled} is; they belong together"},
      .rationale =
          {.nl = "Samen beschrijven de velden één gebeurtenis. Is maar een deel ingevuld, dan "
                 "blijft onduidelijk of die heeft plaatsgevonden.",
           .en = "Together the fields describe one event. When only some are filled in, it "
                 "is unclear whether it took place."},
      .remedy = {.nl = "Vul alle velden in, of maak ze alle leeg.",
                 .en = "Fill in all of the fields, or empty all of them."},
      .source = "The protocol that the pack names",
      .code = code<FilledTogether>(absent_allowed_option<&FilledTogether::fields>(
          "fields", "fields of which all or none are filled in")),
  };
}

}  // namespace jeugdlint::consistency
