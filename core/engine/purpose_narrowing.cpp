// SPDX-License-Identifier: Apache-2.0
// A profile of the user's own says what it needs less of than one of the program's. Whoever wrote
// it, it cannot let more through.
#include "engine/purpose.h"
#include "text/nearest.h"

#include <algorithm>
#include <string>

namespace jeugdlint {
namespace {

// Whether what reads at `own` says no more than what reads at `base`; as it is, it says most.
bool as_coarse(const std::string& own, const std::string& base) {
  if (own == base || base.empty()) return true;
  if (own == "year") return base == "month" || base == "day";
  return own == "month" && base == "day";
}

class Narrowing {
 public:
  Narrowing(Purpose& own, const Purpose& base, Mistakes& mistakes)
      : own_(own), base_(base), mistakes_(mistakes) {}

  void run() {
    if (own_.name == base_.name)
      wrong(own_.place, "a profile that narrows " + base_.name + " has a name of its own");
    if (own_.columns.empty()) own_.columns = base_.columns;
    for (PurposeColumn& column : own_.columns) narrow_column(column);
    own_.instead.insert(own_.instead.end(), base_.instead.begin(), base_.instead.end());
    if (own_.unique_source.empty()) own_.unique_source = base_.unique_source;
    if (own_.population == 0) own_.population = base_.population;
    at_least(own_.k, base_.k, "k");
    at_least(own_.l, base_.l, "l");
    at_least(own_.cells, base_.cells, "small_cells");
    rounding();
  }

 private:
  void wrong(const SourcePlace& place, const std::string& what) {
    mistakes_.add(place,
                  what + "; a profile of your own may narrow " + base_.name + ", not widen it");
  }

  void narrow_column(PurposeColumn& column) {
    const auto from =
        std::find_if(base_.columns.begin(), base_.columns.end(),
                     [&](const PurposeColumn& one) { return one.name == column.name; });
    if (from == base_.columns.end()) {
      std::vector<std::string> names;
      for (const PurposeColumn& one : base_.columns) names.push_back(one.name);
      wrong(column.place, base_.name + " does not allow the column " + column.name +
                              did_you_mean(column.name, names));
      return;
    }
    if (column.values == 0 && (column.precision.empty() || column.precision == from->precision))
      column.values = from->values;
    if (column.precision.empty()) column.precision = from->precision;
    if (!as_coarse(column.precision, from->precision))
      wrong(column.place, "the column " + column.name + " would be finer than " + from->precision);
    if (column.identifier.empty()) column.identifier = from->identifier;
    if (column.identifier != from->identifier)
      wrong(column.place, "the column " + column.name + " would hold another identifier");
    if (column.role == PurposeRole::plain) column.role = from->role;
    if (column.role != from->role &&
        (from->role != PurposeRole::plain || column.role == PurposeRole::count))
      wrong(column.place, "the column " + column.name + " would be judged by other limits");
    column.aliases = from->aliases;
  }

  void at_least(std::optional<PurposeLimit>& own, const std::optional<PurposeLimit>& base,
                const std::string& name) {
    if (!own) own = base;
    if (base && own->number < base->number)
      wrong(own->place, name + " would be below " + std::to_string(base->number));
  }

  void rounding() {
    const auto& base = base_.rounding;
    if (!own_.rounding) own_.rounding = base;
    if (base && own_.rounding->number % base->number != 0)
      wrong(own_.rounding->place,
            "rounding would not be to multiples of " + std::to_string(base->number));
  }

  Purpose& own_;
  const Purpose& base_;
  Mistakes& mistakes_;
};

}  // namespace

void narrow(Purpose& own, const Purpose& base, Mistakes& mistakes) {
  Narrowing(own, base, mistakes).run();
}

}  // namespace jeugdlint
