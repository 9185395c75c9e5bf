// SPDX-License-Identifier: Apache-2.0
#include "expression/lane.h"

namespace jeugdlint {

void Lane::start(Kind of, std::size_t rows) {
  kind = of;
  constant = false;
  faults.clear();
  switch (of) {
    case Kind::boolean:
      return truths.resize(rows);
    case Kind::integer:
      return wholes.resize(rows);
    case Kind::real:
      return reals.resize(rows);
    case Kind::text:
      return texts.resize(rows);
    case Kind::date:
      return dates.resize(rows);
    default:
      kind = Kind::null;
      return values.resize(rows);
  }
}

Value Lane::value(std::size_t row) const {
  const std::size_t i = constant ? 0 : row;
  if (!faults.empty() && faults[i] != 0) return Value(static_cast<Fault>(faults[i]));
  switch (kind) {
    case Kind::boolean:
      return Value(truths[i] != 0);
    case Kind::integer:
      return Value(wholes[i]);
    case Kind::real:
      return Value(reals[i]);
    case Kind::text:
      return Value(texts[i]);
    case Kind::date:
      return Value(dates[i]);
    default:
      return values[i];
  }
}

void Lane::set(std::size_t row, std::size_t rows, const Value& value) {
  if (value.is_fault()) return set_fault(row, rows, value.why);
  if (kind != Kind::null && kind != value.kind)
    return set_fault(row, rows, Fault::no_such_overload);
  switch (kind) {
    case Kind::boolean:
      truths[row] = value.truth ? 1 : 0;
      return;
    case Kind::integer:
      wholes[row] = value.whole;
      return;
    case Kind::real:
      reals[row] = value.number;
      return;
    case Kind::text:
      texts[row] = value.text();
      return;
    case Kind::date:
      dates[row] = value.day;
      return;
    default:
      values[row] = value;
  }
}

}  // namespace jeugdlint
