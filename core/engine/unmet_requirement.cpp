// SPDX-License-Identifier: Apache-2.0
#include "engine/unmet_requirement.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace jeugdlint {
namespace {

jl_evidence evidence(std::string_view name, std::uint32_t kind, std::uint64_t count,
                     std::uint32_t slot = 0) {
  return {{name.data(), name.size()}, kind, slot, count, 0};
}

}  // namespace

void add_unmet(std::uint64_t row, const std::vector<CellPlace>& cells, Fault why,
               const jl_findings& to) {
  std::array<jl_evidence, most_places_of_finding + 1> told{};
  told[0] = evidence("what", JL_EVIDENCE_TERM, static_cast<std::uint64_t>(why));
  const bool at_row = cells.empty();
  const std::size_t named = at_row ? 1 : std::min(cells.size(), most_places_of_finding);
  for (std::size_t i = 0; i < named; ++i)
    told[i + 1] = at_row ? evidence("at", JL_EVIDENCE_TERM, fault_words().size())
                         : evidence("at", JL_EVIDENCE_CELL, cells[i].row, cells[i].slot);
  const jl_finding finding{sizeof(jl_finding),
                           static_cast<std::uint32_t>(at_row ? JL_AT_ROW : JL_AT_CELL),
                           at_row ? row : cells.front().row,
                           at_row ? 0 : cells.front().slot,
                           sizeof(jl_evidence),
                           told.data(),
                           named + 1};
  to.add(to.self, &finding);
}

void word_unmet(RuleOutcome& words, const RuleUse& use, bool names_cells) {
  words.message =
      names_cells ? LocalText{"{what}: {at}", "{what}: {at}"} : LocalText{"{what}", "{what}"};
  words.terms = {use.title};
  for (std::size_t i = 1; i < fault_words().size(); ++i)
    words.terms.push_back({"niet uit te rekenen: " + fault_words()[i].nl,
                           "cannot be computed: " + fault_words()[i].en});
  words.terms.push_back({"de rij", "the row"});
}

}  // namespace jeugdlint
