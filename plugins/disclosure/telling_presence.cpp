// SPDX-License-Identifier: Apache-2.0
#include "register_class.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct TellingPresence : RegisterOptions {
  double at_least = 0, at_most = 0.5;

  void prepare() {
    if (!(at_least >= 0 && at_least <= at_most && at_most <= 1))
      throw std::invalid_argument("options at_least and at_most are shares, from 0 to 1");
  }

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    const auto known = people_in_register(*this, one);
    if (!known) return findings.not_evaluable(rows.size());
    const double share = static_cast<double>(rows.size()) / static_cast<double>(*known);
    if (*known == 0 || (share >= at_least && share <= at_most)) return;
    const RowNumber first =
        rows.size() > 0 ? rows.row(0) : one.rows(in_register)->row(0);  // nobody is in the file
    findings.add(first, {Evidence::share("share", share),
                         {"people", *known},
                         {"rows", rows.size()},
                         setting_share("at_least", at_least),
                         setting_share("at_most", at_most)});
  }
};

}  // namespace

RuleInfo telling_presence() {
  return {
      .id = "disclosure/telling_presence",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Wie in het bestand staat, is uit het register te raden",
                .en = "Who is in the file can be guessed from the register"},
      .message =
          {.nl = "van de {people} mensen in het register met deze kenmerken staan er {rows} in "
                 "het bestand: {share}, buiten {at_least} tot {at_most} (δ-presence)",
           .en = "of the {people} people in the register with these facts {rows} are in the "
                 "file: {share}, outside {at_least} to {at_most} (δ-presence)"},
      .rationale = {.nl =
                        "Dat iemand in een bestand over jeugdhulp voorkomt, is zelf een gevoelig "
                        "gegeven. Staat bijna iedereen met deze kenmerken erin, dan is dat bekend.",
                    .en =
                        "That somebody is in a file about youth care is sensitive by itself. Where "
                        "nearly everybody with these facts is in it, that is known."},
      .remedy = {.nl = "Maak de kenmerken grover, of geef een steekproef uit deze groep.",
                 .en = "Coarsen the fields, or release a sample of this group."},
      .source = "Nergiz, Atzori en Clifton 2007 (δ-presence)",
      .code = register_code<TellingPresence>(
          option<&TellingPresence::at_least>("at_least",
                                             "the lowest share of them in the file (δ-min)"),
          option<&TellingPresence::at_most>("at_most",
                                            "the highest share of them in the file (δ-max)")),
  };
}

}  // namespace jeugdlint::disclosure
