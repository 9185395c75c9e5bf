// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace jeugdlint::consistency {
namespace {

constexpr Term missing{0}, does_not_fit{1};

struct CodePair {
  TextColumn field;
  std::vector<std::string> value_in;
  TextColumn other;
  std::vector<std::string> other_in;
  bool other_required = false;

  void prepare() {
    if (value_in.empty()) throw std::invalid_argument("option value_in needs a value or more");
    values_ = TextIndex(value_in);
    others_ = TextIndex(other_in);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto texts = batch[field], other_texts = batch[other];
    const auto filled = batch.filled(field), other_filled = batch.filled(other);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) {
        ++unjudged;
        continue;
      }
      if (!values_.contains(texts[i].view())) continue;
      if (other_filled[i] == Filled::undecodable)
        ++unjudged;
      else if (is_missing(other_filled[i]) ? other_required
                                           : !others_.contains(other_texts[i].view()))
        report(batch, i, is_missing(other_filled[i]) ? missing : does_not_fit, findings);
    }
    findings.not_evaluable(unjudged);
  }

 private:
  void report(const Batch& batch, std::size_t i, Term problem, Findings& findings) const {
    if (problem == missing)
      findings.add({batch.row(i), other},
                   {{"other", other}, {"problem", problem}, {"field", batch.cell(i, field)}});
    else
      findings.add(
          {batch.row(i), other},
          {{"other", batch.cell(i, other)}, {"problem", problem}, {"field", batch.cell(i, field)}});
  }

  TextIndex values_, others_;
};

}  // namespace

RuleInfo code_pair() {
  return {
      .id = "consistency/code_pair",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Codes die niet bij elkaar passen", .en = "Codes that do not go together"},
      .message = {.nl = "{other} {problem} {field}", .en = "{other} {problem} {field}"},
      .rationale =
          {.nl = "Elke code staat in haar lijst, maar samen beschrijven ze iets dat niet kan. "
                 "Een van beide is verkeerd.",
           .en = "Each code is in its list, but together they describe what cannot be. One "
                 "of them is wrong."},
      .remedy = {.nl = "Ga in het dossier na welke van de twee codes klopt.",
                 .en = "Check in the case file which of the two codes is right."},
      .source = "The protocol that the pack names",
      .terms = {{"missing", {.nl = "is niet ingevuld bij", .en = "is not filled in with"}},
                {"does_not_fit", {.nl = "past niet bij", .en = "does not go with"}}},
      .code = code<CodePair>(
          option<&CodePair::field>("field", "when this field ..."),
          required_option<&CodePair::value_in>("value_in", "... has one of these values ..."),
          option<&CodePair::other>("other", "... then this field ..."),
          required_option<&CodePair::other_in>("other_in", "... must have one of these"),
          option<&CodePair::other_required>("other_required", "must the other field be filled in")),
  };
}

}  // namespace jeugdlint::consistency
