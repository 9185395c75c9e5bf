// SPDX-License-Identifier: Apache-2.0
#include "expression/numbers.h"

#include <cmath>
#include <limits>

namespace jeugdlint {
namespace {

constexpr double two_to_63 = 9223372036854775808.0;

int compared(auto a, auto b) {
  if (a < b) return -1;
  if (a > b) return 1;
  return a == b ? 0 : 2;
}

}  // namespace

int compare_numbers(std::int64_t a, double b) {
  if (std::isnan(b)) return 2;
  if (b > two_to_63) return -1;
  if (b < -two_to_63) return 1;
  return compared(static_cast<double>(a), b);  // beyond 2^53 as near as a double comes, as in CEL
}

int compare_numbers(const Value& a, const Value& b) {
  if (a.kind == Kind::integer && b.kind == Kind::integer) return compared(a.whole, b.whole);
  if (a.kind == Kind::real && b.kind == Kind::real) return compared(a.number, b.number);
  if (a.kind == Kind::integer) return compare_numbers(a.whole, b.number);
  const int turned = compare_numbers(b.whole, a.number);
  return turned == 2 ? 2 : -turned;
}

Checked<std::int64_t> sum(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  if (__builtin_add_overflow(a, b, &result)) return Fault::overflow;
  return result;
}

Checked<std::int64_t> difference(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  if (__builtin_sub_overflow(a, b, &result)) return Fault::overflow;
  return result;
}

Checked<std::int64_t> product(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(a, b, &result)) return Fault::overflow;
  return result;
}

Checked<std::int64_t> quotient(std::int64_t a, std::int64_t b) {
  if (b == 0) return Fault::division_by_zero;
  if (b == -1) return negative(a);
  return a / b;
}

Checked<std::int64_t> remainder_of(std::int64_t a, std::int64_t b) {
  if (b == 0) return Fault::division_by_zero;
  if (b == -1) {  // 2^63 does not fit, so CEL calls this an overflow
    if (a == std::numeric_limits<std::int64_t>::min()) return Fault::overflow;
    return std::int64_t{0};
  }
  return a % b;
}

Checked<std::int64_t> negative(std::int64_t a) {
  return difference(0, a);
}

Checked<std::int64_t> whole_of(double number) {
  if (!(number > -two_to_63 && number < two_to_63)) return Fault::bad_range;
  return static_cast<std::int64_t>(number);
}

}  // namespace jeugdlint
