// SPDX-License-Identifier: Apache-2.0
// The three deliveries of Beleidsinformatie Jeugd: their columns, and the rows of one invented
// person without anything to complain about.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "person.h"

namespace jeugdlint::samples {

using Row = std::array<std::string, 16>;  // as many cells as the widest delivery has, and one more

struct Delivery {
  std::string_view table;
  std::vector<std::string_view> columns;
  Day period_start, period_end;
  void (*invent)(Source& source, std::vector<Row>& rows);  // adds the rows of one person
};

// The first five columns of every delivery.
enum PersonColumn : std::size_t { bsn, birth_date, sex, postal_code, municipality };

inline Row person_row(const Person& person) {
  Row row;
  row[bsn] = person.bsn;
  row[birth_date] = person.birth_date;
  row[sex] = person.sex;
  row[postal_code] = person.postcode;
  row[municipality] = person.municipality;
  return row;
}

// A day in the period, or up to `before` days earlier, but not before `earliest`.
inline Day first_day(Source& source, int before, Day earliest) {
  Random& random = source.random;
  const Day start = random.chance(300)
                        ? day_between(random, source.period_start, source.period_end)
                        : source.period_start - days(1 + random.skewed_days_below(before));
  return start >= earliest ? start : day_between(random, earliest, source.period_end);
}

// The last day of what began on `start`, in the period; the period's end and more when it runs on.
inline Day last_day(Source& source, Day start, int shortest, std::uint32_t in_a_thousand) {
  const Day from = std::max(start + days(shortest), source.period_start);
  if (from > source.period_end || !source.random.chance(in_a_thousand)) return Day::max();
  if (source.random.chance(50)) return source.period_end;
  return day_between(source.random, from, source.period_end);
}

}  // namespace jeugdlint::samples
