// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <re2/re2.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace jeugdlint::validity {
namespace {

struct Pattern {
  TextColumn field;
  std::string pattern;

  void prepare() {
    expression_ = std::make_unique<re2::RE2>(pattern, re2::RE2::Quiet);
    if (!expression_->ok())
      throw std::invalid_argument("option pattern cannot be read: " + expression_->error());
  }

  void inspect(const Batch& batch, Findings& findings) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes)
        ++unjudged;
      else if (!re2::RE2::FullMatch({texts[i].view().data(), texts[i].size()}, *expression_))
        findings.add({batch.row(i), field}, {{"field", batch.cell(i, field)}});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  std::unique_ptr<re2::RE2> expression_;
};

}  // namespace

RuleInfo pattern() {
  return {
      .id = "validity/pattern",
      .category = Category::validity,
      .severity = Severity::error,
      .title = {.nl = "Waarde heeft niet de gevraagde vorm",
                .en = "Value does not have the form asked for"},
      .message = {.nl = "{field} heeft niet de vorm die het veld vraagt",
                  .en = "{field} does not have the form that the field asks for"},
      .rationale = {.nl = "Een andere schrijfwijze wordt bij de ontvanger niet herkend, of bij het "
                          "koppelen niet gevonden.",
                    .en = "Another notation is not recognised by the recipient, or not found when "
                          "files are linked."},
      .remedy = {.nl = "Verbeter de waarde; let op spaties, hoofdletters en voorloopnullen.",
                 .en = "Correct the value; mind spaces, capitals and leading zeros."},
      .source = "Frictionless Table Schema, constraint pattern; the pattern: the pack that sets it",
      .code = code<Pattern>(
          option<&Pattern::field>("field", "the field to judge"),
          required_option<&Pattern::pattern>(
              "pattern", "a regular expression (RE2) that must match the cell from end to end")),
  };
}

}  // namespace jeugdlint::validity
