// SPDX-License-Identifier: Apache-2.0
#include "pseudonym_sample.h"
#include "rank_correlation.h"

#include <cmath>
#include <optional>
#include <set>

namespace jeugdlint::privacy {
namespace {

struct SortsAlike {
  static void judge(const PseudonymColumns& of, const Pseudonyms& state, Findings& findings) {
    std::optional<RankCorrelation> strongest;
    std::size_t column = 0, compared = 0;
    for (std::size_t k = 0; k < of.others.size(); ++k) {
      const auto rows = sorted_by(state.sample.persons(), k);
      if (!enough(rows)) continue;
      const RankCorrelation order(rows);
      if (std::abs(order.tau()) < ordered) continue;
      if (strongest && std::abs(order.tau()) <= std::abs(strongest->tau())) continue;
      strongest = order;
      column = k;
      compared = rows.size();
    }
    if (!strongest) return;
    const bool same = strongest->alike > strongest->reversed;
    findings.add(of.pseudonym, {{"field", of.pseudonym},
                                {"of", of.others[column]},
                                {"way", Term{same ? 0U : 1U}},
                                {"alike", same ? strongest->alike : strongest->reversed},
                                {"pairs", strongest->alike + strongest->reversed},
                                {"values", compared}});
  }

 private:
  using Rows = std::vector<std::pair<std::uint64_t, std::uint64_t>>;
  static constexpr std::size_t least_persons = 20, least_values = 10;
  static constexpr double ordered = 0.8;

  // What the persons have there, of the sort that most of them have: a number and a text have no
  // order together.
  static SortCode::Sort usual(const std::vector<SampledPerson>& persons, std::size_t k) {
    std::size_t numbers = 0, texts = 0;
    for (const SampledPerson& one : persons) {
      numbers += one.cells[k].sort == SortCode::number ? 1U : 0U;
      texts += one.cells[k].sort == SortCode::text ? 1U : 0U;
    }
    return numbers >= texts ? SortCode::number : SortCode::text;
  }

  static Rows sorted_by(const std::vector<SampledPerson>& persons, std::size_t k) {
    std::size_t numbers = 0;
    for (const SampledPerson& one : persons)
      numbers += one.pseudonym.sort == SortCode::number ? 1U : 0U;
    const auto own = numbers * 2 >= persons.size() ? SortCode::number : SortCode::text;
    const auto other = usual(persons, k);
    Rows rows;
    for (const SampledPerson& one : persons)
      if (one.pseudonym.sort == own && one.cells[k].sort == other)
        rows.emplace_back(one.pseudonym.at, one.cells[k].at);
    return rows;
  }

  static bool enough(const Rows& rows) {
    std::set<std::uint64_t> values;
    for (const auto& [own, other] : rows) values.insert(other);
    return rows.size() >= least_persons && values.size() >= least_values;
  }
};

}  // namespace

RuleInfo ordered_pseudonym() {
  return {
      .id = "privacy/ordered_pseudonym",
      .category = Category::privacy,
      .severity = Severity::warning,
      .title = {.nl = "Pseudoniem dat de volgorde bewaart", .en = "Pseudonym that keeps the order"},
      .message = {.nl = "{field} sorteert {way} {of}: van {values} personen staan {alike} van "
                        "{pairs} paren zo, door toeval zou dat de helft zijn",
                  .en = "{field} sorts {way} {of}: of {values} persons {alike} of {pairs} pairs "
                        "stand so, by chance half of them would"},
      .rationale =
          {.nl = "Wie een paar mensen met hun datum of nummer kent, sluit elk ander in tussen twee "
                 "pseudoniemen: de volgorde geeft de waarde bijna prijs, ook als die kolom "
                 "later wordt weggelaten of vergroofd.",
           .en = "Who knows a few people with their date or number, closes everyone else in "
                 "between two pseudonyms: the order nearly gives the value away, even when that "
                 "column is left out or coarsened later."},
      .remedy = {.nl = "Gebruik een hash met een geheime sleutel of willekeurige nummers, niet een "
                       "teller over een gesorteerde lijst en geen versleuteling die de volgorde "
                       "bewaart.",
                 .en = "Use a hash with a secret key or random numbers, not a counter over a "
                       "sorted list and no encryption that keeps the order."},
      .source = "AVG art. 4(5); ENISA, Pseudonymisation techniques and best practices (2019)",
      .terms = {{"as", {.nl = "net als", .en = "as"}},
                {"against", {.nl = "andersom dan", .en = "the other way round than"}}},
      .code = PseudonymRule<SortsAlike>::declared(),
  };
}

}  // namespace jeugdlint::privacy
