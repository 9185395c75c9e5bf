// SPDX-License-Identifier: Apache-2.0
#include "expression/columns.h"

#include "expression/shown.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace jeugdlint;

namespace {

using Rows = std::vector<std::vector<Value>>;

// Variables t and u are texts, n and m ints, r a double, b a bool, d and e dates; a fault is a cell
// that is not there.
const Environment& environment() {
  static const Environment made = [] {
    Environment one;
    one.variables = {{"t", Kind::text},    {"u", Kind::text}, {"n", Kind::integer},
                     {"m", Kind::integer}, {"r", Kind::real}, {"b", Kind::boolean},
                     {"d", Kind::date},    {"e", Kind::date}};
    return one;
  }();
  return made;
}

const Rows& rows() {
  static const Value none(Fault::missing);
  const auto date = [](std::int32_t first, std::int32_t last) {
    return Value(jl_date{first, last});
  };
  const auto text = [](std::string_view of) { return Value(of); };
  const auto whole = [](std::int64_t of) { return Value(of); };
  static const Rows made = {
      {text("a"), text("b"), whole(1), whole(2), Value(0.5), Value(true), date(1, 1), date(2, 2)},
      {text("b"), text("b"), whole(0), whole(0), Value(2.0), Value(false), date(0, 30), date(5, 5)},
      {none, text("123456782"), none, whole(7), none, Value(true), none, date(9, 9)},
      {text("x"), none, whole(INT64_MAX), whole(1), Value(-1.0), none, date(3, 3), none},
  };
  return made;
}

class Columns : public ColumnBindings {
 public:
  std::size_t rows() const override { return ::rows().size(); }
  void fill(std::int32_t variable, Lane& to) const override {
    const auto at = static_cast<std::size_t>(variable);
    to.start(environment().variables[at].type.kind, rows());
    for (std::size_t row = 0; row < rows(); ++row) to.set(row, rows(), ::rows()[row][at]);
  }
  void fill_presence(std::int32_t variable, Lane& to) const override {
    to.start(Kind::boolean, rows());
    for (std::size_t row = 0; row < rows(); ++row)
      to.set(row, rows(), Value(!::rows()[row][static_cast<std::size_t>(variable)].is_fault()));
  }
};

class Row : public Bindings {
 public:
  explicit Row(std::size_t row) : row_(row) {}
  Value value(std::int32_t variable, std::string_view, Memory&) const override {
    return rows()[row_][static_cast<std::size_t>(variable)];
  }

 private:
  std::size_t row_;
};

std::string shown_result(const Value& value, Memory& memory) {
  return value.is_fault() ? words_of(value.why).en : literal(value, memory);
}

}  // namespace

TEST_CASE("an expression has the same value by column as row by row") {
  const std::string text =
      GENERATE(as<std::string>(), "n + m", "n + 1 > m", "n / m", "n % m == 0", "-n",
               "n * m == m * n", "n < r", "r >= 0.5", "n == m", "n != m", "t == u", "t != 'a'",
               "t < u", "t + u", "t in ['a', 'x']", "!(t in ['a', 'x'])", "has(t) == has(u)",
               "has(t) || has(d)", "b && n > 0", "b || n > 0", "n / m > 0 || b", "n / m > 0 && b",
               "b ? n : m", "b ? t : u", "d < e", "d <= e", "d == e", "d != e", "e - d",
               "d + days(1) < e", "years(d, e)", "year(d) == 1970", "t.matches('^[ab]$')",
               "u.matches(t)", "is_bsn(u)", "size(t) + size(u) > 2", "t.startsWith('a') == b",
               "math.greatest(n, m)", "[n, m].exists(x, x > 1)", "[t, u].filter(x, x == 'b')",
               "{'a': n}['a']", "int(t)", "string(n) + t", "t.upperAscii() == 'A'", "dyn(n) == 1",
               "1 + 2", "n + m == n + m", "true", "n == null", "t == 'a' ? n > 0 : b");
  CAPTURE(text);
  std::vector<ExpressionMistake> mistakes;
  const Tree tree = compile(text, environment(), mistakes);
  REQUIRE(mistakes.empty());
  const ColumnProgram program(tree);
  std::vector<Lane> lanes;
  Memory of_columns, of_row;
  for (int batch = 0; batch < 2; ++batch) {  // the second time in used lanes
    const Lane& lane = program.run(Columns(), lanes, of_columns);
    for (std::size_t row = 0; row < rows().size(); ++row) {
      CAPTURE(row, batch);
      of_row.clear();
      const Value expected = evaluate(tree, Row(row), of_row);
      CHECK(shown_result(lane.value(row), of_columns) == shown_result(expected, of_row));
    }
  }
}
