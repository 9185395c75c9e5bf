// SPDX-License-Identifier: Apache-2.0
#include "option_limits.h"
#include "register_class.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct FewInRegister : RegisterOptions {
  std::int64_t at_least = 5;

  void prepare() { need_two_or_more(at_least); }

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    if (rows.size() == 0) return;
    const auto known = people_in_register(*this, one);
    if (!known) return findings.not_evaluable(rows.size());
    if (*known >= static_cast<std::uint64_t>(at_least)) return;
    for (std::size_t i = 0; i < rows.size(); ++i)
      findings.add(rows.row(i),
                   {{"people", *known}, {"rows", rows.size()}, setting("at_least", at_least)});
  }
};

}  // namespace

RuleInfo few_in_register() {
  return {
      .id = "disclosure/few_in_register",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Te weinig mensen in het register die op deze rij lijken",
                .en = "Too few people in the register who are like this row"},
      .message = {.nl = "op deze rij lijken {people} mensen in het register, minder dan {at_least} "
                        "(k-map); en {rows} rijen in het bestand",
                  .en = "this row is like {people} people in the register, fewer than {at_least} "
                        "(k-map); and {rows} rows of the file"},
      .rationale = {.nl = "Wie het register heeft, zoekt daar wie bij de rij past; zijn dat er "
                          "weinig, dan is het een van hen.",
                    .en = "Who has the register looks up whom the row fits; when those are few, it "
                          "is one of them."},
      .remedy = {.nl = "Maak de kenmerken grover totdat de rij op genoeg mensen past, of laat haar "
                       "weg.",
                 .en = "Coarsen the fields until the row fits enough people, or leave it out."},
      .source = "Sweeney 2001 (k-map); El Emam en Dankar 2008",
      .code = register_code<FewInRegister>(
          option<&FewInRegister::at_least>("at_least", "so many people a row must fit (k)")),
  };
}

}  // namespace jeugdlint::disclosure
