// SPDX-License-Identifier: Apache-2.0
// Dates that may be partial. A date is the days it can mean, and an answer that differs within
// those is left open: the fault `missing`, which makes the record not evaluable.
#pragma once

#include "expression/checked.h"
#include "expression/value.h"

#include <cstdint>

namespace jeugdlint {

Checked<bool> same_day(jl_date a, jl_date b);
Checked<bool> earlier(jl_date a, jl_date b);               // a < b
Checked<bool> earlier_or_same(jl_date a, jl_date b);       // a <= b
Checked<std::int64_t> days_between(jl_date a, jl_date b);  // a - b
Checked<jl_date> moved(jl_date a, std::int64_t days);

// The result of a function of two days that rises with the one and falls with the other, where all
// days that the dates can mean agree.
template <class F>
Checked<std::int64_t> agreed(jl_date a, jl_date b, F f) {
  const Checked<std::int64_t> one = f(a.first, b.last);
  const Checked<std::int64_t> other = f(a.last, b.first);
  if (one.fault != Fault::none) return one;
  if (other.fault != Fault::none) return other;
  if (one.value != other.value) return Fault::missing;
  return one;
}

}  // namespace jeugdlint
