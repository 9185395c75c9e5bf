// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <string>
#include <vector>

namespace jeugdlint::validity {
namespace {

struct Bsn {
  TextColumn field;
  std::vector<std::string> special;

  void prepare() { special_ = TextIndex(special); }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::string_view text = texts[i].view();
      if (filled[i] != Filled::yes)
        ++unjudged;
      else if (!passes_eleven_test(text) && !special_.contains(text))
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)}});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  TextIndex special_;
};

}  // namespace

RuleInfo bsn() {
  return {
      .id = "validity/bsn",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Geen geldig burgerservicenummer", .en = "Not a valid citizen number"},
      .message = {.nl = "{field} is geen burgerservicenummer: het heeft geen negen cijfers die aan "
                        "de elfproef voldoen",
                  .en = "{field} is not a citizen number: it does not have nine digits that pass "
                        "the 11-test"},
      .rationale =
          {.nl = "Met een verkeerd nummer wordt de jeugdige niet of, erger, als iemand anders "
                 "herkend.",
           .en = "With a wrong number the young person is not recognised or, worse, taken "
                 "for someone else."},
      .remedy =
          {.nl = "Zoek het nummer opnieuw op. Acht cijfers wijzen op een voorloopnul die in een "
                 "spreadsheet is weggevallen.",
           .en = "Look the number up again. Eight digits point at a leading zero that was lost "
                 "in a spreadsheet."},
      .source = "Logisch Ontwerp BSN; Jeugdwet 7.2.1",
      .code =
          code<Bsn>(option<&Bsn::field>("field", "the citizen number to judge"),
                    option<&Bsn::special>("special",
                                          "values that are allowed though they are no number, such "
                                          "as the code for unknown")),
  };
}

}  // namespace jeugdlint::validity
