// SPDX-License-Identifier: Apache-2.0
#include "pseudonym_sample.h"
#include "rank_correlation.h"

#include <cmath>

namespace jeugdlint::privacy {
namespace {

struct CountsUp {
  static void judge(const PseudonymColumns& of, const Pseudonyms& state, Findings& findings) {
    const std::vector<SampledPerson>& persons = state.sample.persons();
    if (persons.size() < least_persons || state.others > 0) return;
    const std::uint64_t values = persons.size() * state.sample.weight();
    if (static_cast<double>(values) < filled * static_cast<double>(state.numbers.places())) return;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> rows;
    rows.reserve(persons.size());
    for (const SampledPerson& one : persons) rows.emplace_back(one.pseudonym.at, one.row);
    const RankCorrelation order(rows);
    if (std::abs(order.tau()) < ordered) return;
    findings.add(of.pseudonym, {{"field", of.pseudonym}, {"values", values}});
  }

 private:
  static constexpr std::size_t least_persons = 20;
  static constexpr double filled = 0.8, ordered = 0.8;
};

}  // namespace

RuleInfo counting_pseudonym() {
  return {
      .id = "privacy/counting_pseudonym",
      .category = Category::privacy,
      .severity = Severity::warning,
      .title = {.nl = "Pseudoniem dat doortelt", .en = "Pseudonym that counts up"},
      .message = {.nl = "{field} telt door: ongeveer {values} nummers met een vaste stap, in de "
                        "volgorde van de rijen",
                  .en = "{field} counts up: about {values} numbers with a constant step, in the "
                        "order of the rows"},
      .rationale =
          {.nl = "Een teller legt de volgorde vast waarin mensen zijn ingeschreven of in de bron "
                 "stonden. Wie van één kind weet wanneer het kwam, vindt zijn nummer en dat van "
                 "wie erna kwam.",
           .en = "A counter keeps the order in which people came in or stood in the source. Who "
                 "knows of one child when it came, finds its number and that of who came next."},
      .remedy = {.nl = "Gebruik een willekeurig nummer uit een ruime reeks, met een tabel die u "
                       "houdt, of een hash met een geheime sleutel.",
                 .en = "Use a random number from a wide range, with a table that stays with you, "
                       "or a hash with a secret key."},
      .source = "AVG art. 4(5); ENISA, Pseudonymisation techniques and best practices (2019)",
      .code = PseudonymRule<CountsUp>::declared(),
  };
}

}  // namespace jeugdlint::privacy
