// SPDX-License-Identifier: Apache-2.0
#include "engine/unmet_requirement.h"

#include <array>
#include <string>
#include <string_view>

namespace jeugdlint {
namespace {

// The names of cells in a message, {1} to {8}.
constexpr std::array<std::string_view, most_places_of_finding> cell_names = {"1", "2", "3", "4",
                                                                             "5", "6", "7", "8"};

}  // namespace

void add_unmet(const jl_batch& batch, std::size_t row, const std::vector<std::uint32_t>& at,
               Fault why, const jl_findings& to) {
  static constexpr std::string_view what = "what";
  std::array<jl_evidence, cell_names.size() + 1> evidence{};
  evidence[0] = {
      {what.data(), what.size()}, JL_EVIDENCE_TERM, 0, static_cast<std::uint64_t>(why), 0};
  for (std::size_t i = 0; i < at.size(); ++i)
    evidence[i + 1] = {
        {cell_names[i].data(), cell_names[i].size()}, JL_EVIDENCE_CELL, at[i], batch.rows[row], 0};
  const jl_finding finding{
      sizeof(jl_finding),  static_cast<std::uint32_t>(at.empty() ? JL_AT_ROW : JL_AT_CELL),
      batch.rows[row],     at.empty() ? 0 : at.front(),
      sizeof(jl_evidence), evidence.data(),
      at.size() + 1};
  to.add(to.self, &finding);
}

void word_unmet(RuleOutcome& words, const RuleUse& use, std::size_t places) {
  std::string cells;
  for (std::size_t i = 0; i < places; ++i)
    cells += (i == 0 ? ": {" : ", {") + std::string(cell_names[i]) + "}";
  words.message = {"{what}" + cells, "{what}" + cells};
  words.terms = {use.title};
  for (std::size_t i = 1; i < fault_words().size(); ++i)
    words.terms.push_back({"niet uit te rekenen: " + fault_words()[i].nl,
                           "cannot be computed: " + fault_words()[i].en});
}

}  // namespace jeugdlint
