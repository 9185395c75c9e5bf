// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <algorithm>
#include <stdexcept>

namespace jeugdlint::completeness {
namespace {

struct OneOf {
  std::vector<TextColumn> fields;

  void prepare() {
    if (fields.size() < 2) throw std::invalid_argument("option fields needs two fields or more");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const TextColumn first = fields.front();
    const auto filled = batch.filled(first);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!is_missing(filled[i]) || another(batch, i)) continue;
      findings.add({batch.row(i), first}, {{"first", first}, {"fields", fields.size()}});
    }
  }

 private:
  bool another(const Batch& batch, std::size_t i) const {
    return std::any_of(fields.begin() + 1, fields.end(),
                       [&](TextColumn field) { return !is_missing(batch.filled(field)[i]); });
  }
};

}  // namespace

RuleInfo one_of() {
  return {
      .id = "completeness/one_of",
      .category = Category::completeness,
      .severity = Severity::error,
      .title = {.nl = "Geen van de velden ingevuld", .en = "None of the fields filled in"},
      .message = {.nl =
                      "{first} is niet ingevuld, en een veld dat ervoor in de plaats mag komen ook "
                      "niet (samen {fields} velden)",
                  .en = "{first} is not filled in, and neither is a field that may take its place "
                        "({fields} fields in all)"},
      .rationale =
          {.nl = "Het gegeven mag op meer dan een manier worden geleverd, maar niet helemaal "
                 "ontbreken.",
           .en = "The information may be delivered in more than one way, but not be left "
                 "out altogether."},
      .remedy = {.nl = "Vul minstens één van de velden in.",
                 .en = "Fill in at least one of the fields."},
      .source = "ISO/IEC 25012, completeness; per field: the protocol that the pack names",
      .code = code<OneOf>(absent_allowed_option<&OneOf::fields>(
          "fields", "at least one of these is filled in; put the preferred field first")),
  };
}

}  // namespace jeugdlint::completeness
