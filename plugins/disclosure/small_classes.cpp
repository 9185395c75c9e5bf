// SPDX-License-Identifier: Apache-2.0
#include "alike.h"
#include "class_finding.h"
#include "class_options.h"
#include "option_limits.h"

#include <jeugdlint/setting.h>

#include <array>

namespace jeugdlint::disclosure {
namespace {

struct SmallClasses : Gathering {
  std::int64_t at_least = 5;

  void prepare() {
    need_two_or_more(at_least);
    prepare_gathering();
  }

  void finish(const State& state, Findings& findings) const {
    const auto wanted = static_cast<std::uint64_t>(at_least);
    std::uint64_t smallest = UINT64_MAX, classes = 0, rows = 0;
    std::array<std::uint64_t, 5> rows_by_size{};  // 1, 2, 3-4, 5-9, 10 and more
    each_table(state, [&](const Classes& some) {
      const Alike alike(*this, some);
      for (std::size_t place = 0; place < some.table.size(); ++place) {
        const std::uint64_t own = some.table[place].rows, size = alike[place];
        smallest = std::min(smallest, size);
        rows_by_size[bucket(size)] += own;
        if (size >= wanted) continue;
        ++classes;
        rows += own;
      }
    });
    if (rows == 0) return;
    add_class_finding(*this, state, findings,
                      {{"rows", rows},
                       {"classes", classes},
                       setting("at_least", wanted),
                       {"k", smallest},
                       {"in_1", rows_by_size[0]},
                       {"in_2", rows_by_size[1]},
                       {"in_3_4", rows_by_size[2]},
                       {"in_5_9", rows_by_size[3]},
                       {"in_10", rows_by_size[4]}});
  }

 private:
  static std::size_t bucket(std::uint64_t rows) {
    return rows < 2 ? 0 : rows < 3 ? 1 : rows < 5 ? 2 : rows < 10 ? 3 : 4;
  }
};

}  // namespace

JEUGDLINT_SPILLING(small_classes, SmallClasses);

RuleInfo small_classes() {
  return {
      .id = "disclosure/small_classes",
      .category = Category::disclosure,
      .severity = Severity::warning,
      .title = {.nl = "Te weinig mensen die op elkaar lijken",
                .en = "Too few people who look alike"},
      .message =
          {.nl = "{rows} rijen lijken op {key} op minder dan {at_least} rijen (k = {k}; kleine "
                 "groepen: {classes}); rijen in groepen van 1: {in_1}, 2: {in_2}, 3-4: {in_3_4}, "
                 "5-9: "
                 "{in_5_9}, 10 en meer: {in_10}; {convention}; {basis}",
           .en =
               "{rows} rows are alike on {key} with fewer than {at_least} rows (k = {k}; small "
               "classes: {classes}); rows in classes of 1: {in_1}, 2: {in_2}, 3-4: {in_3_4}, 5-9: "
               "{in_5_9}, 10 and more: {in_10}; {convention}; {basis}"},
      .rationale = {.nl = "Wie iemand kent, vindt hem in een kleine groep terug en leest de rest "
                          "van het record mee.",
                    .en = "Who knows somebody finds them in a small group, and reads the rest of "
                          "the record as well."},
      .remedy = {.nl = "Maak de kenmerken grover (jaar in plaats van datum, gemeente of regio in "
                       "plaats van postcode), voeg kleine groepen samen of laat ze weg.",
                 .en = "Coarsen the fields (year instead of date, municipality or region instead "
                       "of postcode), join small groups or leave them out."},
      .source = "Samarati en Sweeney 1998; Sweeney 2002 (k-anonymity); WP29 Opinion 05/2014",
      .terms = class_terms(),
      .code = class_code<SmallClasses>(
          option<&SmallClasses::at_least>("at_least", "so many rows must be alike (k)")),
  };
}

}  // namespace jeugdlint::disclosure
