// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace jeugdlint::consistency {
namespace {

struct Sequence {
  TextColumn field;
  DateColumn start;
  std::vector<std::string> order;

  void prepare() {
    if (order.size() < 2) throw std::invalid_argument("order needs two values or more");
    index_ = TextIndex(order);
  }

  void inspect(const Case& one, Findings& findings) const {
    const Batch rows = one.rows();
    const auto texts = rows[field];
    const auto starts = rows[start];
    std::uint64_t unjudged = 0;
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (index_.find(texts[i].view()) == TextIndex::none) continue;
      if (starts[i])
        steps.push_back(i);
      else
        ++unjudged;
    }
    // The furthest step among those that certainly began earlier.
    for (const std::size_t later : steps) {
      std::size_t furthest = later;
      for (const std::size_t earlier : steps)
        if (starts[earlier]->last < starts[later]->first &&
            index_.find(texts[earlier].view()) > index_.find(texts[furthest].view()))
          furthest = earlier;
      if (furthest != later)
        findings.add({rows.row(later), field},
                     {{"field", rows.cell(later, field)}, {"other", rows.row(furthest)}});
    }
    findings.not_evaluable(unjudged);
  }

 private:
  TextIndex index_;
};

}  // namespace

RuleInfo sequence() {
  return {
      .id = "consistency/sequence",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Stappen in de verkeerde volgorde", .en = "Steps in the wrong order"},
      .message = {.nl = "{field} hoort vóór die van rij {other}, maar begon later",
                  .en = "{field} comes before that of row {other}, but started later"},
      .rationale = {.nl = "Een stap die na een latere begint, wijst op een verwisselde datum of "
                          "code.",
                    .en = "A step that starts after a later one points at a date or code that was "
                          "mixed up."},
      .remedy = {.nl = "Controleer de code en de begindatum van beide regels.",
                 .en = "Check the code and the start of both records."},
      .source = "The order of steps in the process that the pack describes",
      .code = code<Sequence>(
          option<&Sequence::field>("field", "the step"),
          option<&Sequence::start>("start", "first day of the step"),
          required_option<&Sequence::order>("order", "the steps, the first one first")),
  };
}

}  // namespace jeugdlint::consistency
