// SPDX-License-Identifier: Apache-2.0
#include "expression/days.h"

#include "text/date.h"

namespace jeugdlint {

Checked<bool> same_day(jl_date a, jl_date b) {
  if (a.first == a.last && b.first == b.last) return a.first == b.first;
  if (a.last < b.first || b.last < a.first) return false;
  return Fault::missing;
}

Checked<bool> earlier(jl_date a, jl_date b) {
  if (a.last < b.first) return true;
  if (a.first >= b.last) return false;
  return Fault::missing;
}

Checked<bool> earlier_or_same(jl_date a, jl_date b) {
  if (a.last <= b.first) return true;
  if (a.first > b.last) return false;
  return Fault::missing;
}

Checked<std::int64_t> days_between(jl_date a, jl_date b) {
  if (a.first != a.last || b.first != b.last) return Fault::missing;
  return std::int64_t{a.first} - b.first;
}

Checked<jl_date> moved(jl_date a, std::int64_t days) {
  constexpr std::int64_t most = 4'000'000;  // more than all days there are
  if (days > most || days < -most) return Fault::bad_range;
  const std::int64_t first = a.first + days, last = a.last + days;
  if (first < any_day.first || last > any_day.last) return Fault::bad_range;
  return jl_date{static_cast<std::int32_t>(first), static_cast<std::int32_t>(last)};
}

}  // namespace jeugdlint
