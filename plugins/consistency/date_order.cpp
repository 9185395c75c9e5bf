// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <stdexcept>
#include <vector>

namespace jeugdlint::consistency {
namespace {

struct DateOrder {
  std::vector<DateColumn> dates;

  void prepare() {
    if (dates.size() < 2) throw std::invalid_argument("option dates needs two dates or more");
  }

  void inspect(const Batch& batch, Findings& findings) const {
    std::uint64_t unjudged = 0;
    for (std::size_t i = 0; i < batch.size(); ++i)
      unjudged += judge(batch, i, findings) < 2 ? 1 : 0;
    findings.not_evaluable(unjudged);
  }

 private:
  // The number of dates that could be compared.
  std::size_t judge(const Batch& batch, std::size_t i, Findings& findings) const {
    std::size_t known = 0;
    DateColumn latest;  // the earlier column with the latest first day
    Day first{};
    for (const DateColumn column : dates) {
      const auto date = batch[column][i];
      if (!date) continue;  // validity/date reports those that are filled in
      ++known;
      if (known > 1 && date->last < first)
        findings.add({batch.row(i), column},
                     {{"date", batch.cell(i, column)}, {"earlier", batch.cell(i, latest)}});
      if (known > 1 && date->first <= first) continue;
      latest = column;
      first = date->first;
    }
    return known;
  }
};

}  // namespace

RuleInfo date_order() {
  return {
      .id = "consistency/date_order",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Datums in een onmogelijke volgorde", .en = "Dates in an impossible order"},
      .message = {.nl = "{date} ligt vóór {earlier}", .en = "{date} lies before {earlier}"},
      .rationale =
          {.nl = "Gebeurtenissen die elkaar in de tijd opvolgen, moeten dat ook in hun datums "
                 "doen. Anders is een van de datums verkeerd.",
           .en = "Events that follow one another must do so in their dates as well. If they "
                 "do not, one of the dates is wrong."},
      .remedy = {.nl = "Controleer beide datums in het dossier.",
                 .en = "Check both dates in the case file."},
      .source = "The protocol that the pack names",
      .code = code<DateOrder>(absent_allowed_option<&DateOrder::dates>(
          "dates", "dates in the order in which they should come; equal dates are in order")),
  };
}

}  // namespace jeugdlint::consistency
