// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::completeness {
namespace {

struct NotAsked {
  TextColumn field;
  std::vector<std::string> value_in;

  void inspect(const Batch& batch, Findings& findings) const {
    const auto filled = batch.filled(field);
    const auto texts = batch.text(field);
    for (std::size_t i = 0; i < batch.size(); ++i)
      if (filled[i] == Filled::yes && is_meant(texts[i].view()))
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)}});
  }

  bool is_meant(std::string_view text) const {
    return value_in.empty() || std::find(value_in.begin(), value_in.end(), text) != value_in.end();
  }
};

}  // namespace

RuleInfo not_asked() {
  return {
      .id = "completeness/not_asked",
      .category = Category::completeness,
      .severity = Severity::error,
      .title = {.nl = "Ingevuld veld dat niet gevraagd is",
                .en = "Field filled in that was not asked for"},
      .message = {.nl = "{field} is ingevuld en wordt niet gevraagd",
                  .en = "{field} is filled in and is not asked for"},
      .rationale =
          {.nl = "Een gegeven dat bij een ander jaar of een andere levering hoort, wijst op "
                 "een verkeerde versie van de export, en meer leveren dan gevraagd mag niet.",
           .en = "A value that belongs to another year or another delivery points at the "
                 "wrong version of the export, and no more may be delivered than is asked."},
      .remedy = {.nl = "Laat het veld leeg, of gebruik de export die bij deze levering hoort.",
                 .en = "Leave the field empty, or use the export that goes with this delivery."},
      .source = "The protocol that the pack names",
      .code = code<NotAsked>(
          absent_allowed_option<&NotAsked::field>("field",
                                                  "the field that should be empty in every record"),
          option<&NotAsked::value_in>("value_in", "only these values are meant; otherwise any")),
  };
}

}  // namespace jeugdlint::completeness
