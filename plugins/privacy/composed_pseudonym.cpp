// SPDX-License-Identifier: Apache-2.0
#include "pseudonym_sample.h"

#include <map>

namespace jeugdlint::privacy {
namespace {

struct PutTogether {
  static void judge(const PseudonymColumns& of, const Pseudonyms& state, Findings& findings) {
    const std::vector<SampledPerson>& persons = state.sample.persons();
    std::map<std::vector<std::uint16_t>, std::uint64_t> persons_of;
    std::uint64_t composed = 0;
    for (const SampledPerson& one : persons) {
      if (one.parts.empty()) continue;
      ++composed;
      ++persons_of[one.parts];
    }
    if (composed < least_persons || composed * 10 < persons.size() * 9) return;
    const auto usual =
        std::max_element(persons_of.begin(), persons_of.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (usual->second * 2 < composed) return;
    std::vector<Evidence> evidence = {
        {"field", of.pseudonym}, {"values", persons.size()}, {"found", composed}};
    for (const std::uint16_t part : usual->first) evidence.emplace_back("of", of.others[part]);
    findings.add(of.pseudonym, evidence);
  }

 private:
  static constexpr std::uint64_t least_persons = 5;
};

}  // namespace

RuleInfo composed_pseudonym() {
  return {
      .id = "privacy/composed_pseudonym",
      .category = Category::privacy,
      .severity = Severity::error,
      .title = {.nl = "Pseudoniem uit andere kolommen", .en = "Pseudonym made of other columns"},
      .message = {.nl = "{field} is samengesteld uit {of}: bij {found} van {values} personen",
                  .en = "{field} is put together from {of}: for {found} of {values} persons"},
      .rationale =
          {.nl = "Zo'n sleutel is geen pseudoniem maar de gegevens zelf: wie iemands "
                 "geboortedatum, postcode of initialen kent, schrijft zijn sleutel op. Ook als die "
                 "kolommen worden weggelaten, staan ze er nog.",
           .en = "Such a key is no pseudonym but the data itself: who knows somebody's date of "
                 "birth, postcode or initials, writes their key down. When those columns are left "
                 "out, they are still there."},
      .remedy = {.nl = "Vervang de sleutel door een willekeurig nummer of een hash met een geheime "
                       "sleutel.",
                 .en = "Replace the key by a random number, or by a hash with a secret key."},
      .source = "AVG art. 4(5) en 5(1)(c)",
      .code = PseudonymRule<PutTogether>::declared(),
  };
}

}  // namespace jeugdlint::privacy
