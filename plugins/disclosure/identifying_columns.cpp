// SPDX-License-Identifier: Apache-2.0
#include "class_finding.h"
#include "class_options.h"
#include "column_subsets.h"

#include <jeugdlint/setting.h>

namespace jeugdlint::disclosure {
namespace {

struct IdentifyingColumns : Gathering {
  std::int64_t largest = 3;
  double at_most = 0.9;

  void prepare() {
    if (largest < 1) throw std::invalid_argument("option largest is 1 or more");
    if (!(at_most > 0 && at_most <= 1))
      throw std::invalid_argument("option at_most is a share, above 0 and at most 1");
    prepare_subsets();
  }

  void finish(const State& state, Findings& findings) const {
    std::vector<ColumnSet> found;
    ColumnSubsets subsets(state, key.size());
    for (std::size_t size = 1; size <= std::min<std::size_t>(largest, key.size()); ++size)
      subsets.each(size, [&](ColumnSet set, std::span<const std::uint32_t>,
                             std::span<const std::uint64_t> rows) {
        const auto within = [&](ColumnSet smaller) { return (smaller & set) == smaller; };
        if (real(rows.size()) / real(state.table.rows()) <= at_most ||
            std::any_of(found.begin(), found.end(), within))
          return;
        found.push_back(set);
        add(set, rows, state, findings);
      });
  }

 private:
  void add(ColumnSet set, std::span<const std::uint64_t> rows, const State& state,
           Findings& findings) const {
    const auto unique = static_cast<std::uint64_t>(std::count(rows.begin(), rows.end(), 1));
    std::vector<Evidence> evidence = {
        {"unique", unique},
        {"rows", state.table.rows()},
        Evidence::share("distinction", real(rows.size()) / real(state.table.rows())),
        setting_share("at_most", at_most),
        {"convention", Term{static_cast<std::uint32_t>(convention())}},
        {"basis", Term{3}}};
    for (std::size_t k = 0; k < key.size(); ++k)
      if ((set >> k & 1) != 0) evidence.emplace_back("columns", key[k]);
    findings.add(Place::table(), evidence);
  }
};

}  // namespace

JEUGDLINT_SPILLING(identifying_columns, IdentifyingColumns);

RuleInfo identifying_columns() {
  return {
      .id = "disclosure/identifying_columns",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Velden die samen een sleutel zijn", .en = "Fields that are a key together"},
      .message =
          {.nl = "{columns}: {distinction} van de rijen is verschillend, meer dan {at_most}; "
                 "{unique} van {rows} rijen zijn de enige; {convention}; {basis}",
           .en = "{columns}: {distinction} of the rows are distinct, more than {at_most}; {unique} "
                 "of {rows} rows are the only ones; {convention}; {basis}"},
      .rationale = {.nl =
                        "Velden die samen bijna elke rij aanwijzen, werken als een nummer: wie ze "
                        "van iemand kent, heeft de rij.",
                    .en = "Fields that point at nearly every row together work as a number: who "
                          "knows them of somebody has the row."},
      .remedy = {.nl = "Laat een van deze velden weg of maak het grover.",
                 .en = "Leave one of these fields out, or coarsen it."},
      .source = "Motwani en Xu 2007 (quasi-identifiers, α-distinction); ARX",
      .terms = class_terms(),
      .code = class_code<IdentifyingColumns>(
          option<&IdentifyingColumns::largest>("largest",
                                               "sets of so many fields at most are tried"),
          option<&IdentifyingColumns::at_most>(
              "at_most", "the share of rows that may be distinct by a set (α-distinction)")),
  };
}

}  // namespace jeugdlint::disclosure
