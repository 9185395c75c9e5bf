// SPDX-License-Identifier: Apache-2.0
#include "expression/evaluated.h"
#include "support/catch.h"

#include <string>

TEST_CASE("an expression has the value that CEL gives it") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"-7 / 2", "-3"},
      {"-7 % 2", "-1"},
      {"7.0 / 2.0", "3.5"},
      {"1.0 / 0.0", "Infinity"},
      {"1 - -1", "2"},
      {"--3", "3"},
      {"!!true", "true"},
      {"0x1F", "31"},
      {"1 < 1.5 && 2.0 >= 2", "true"},
      {"1 == 1.0", "true"},
      {"double('NaN') == double('NaN')", "false"},
      {"double('NaN') < 1.0", "false"},
      {"'a' < 'b'", "true"},
      {"dyn('a') == 1", "false"},
      {"[1, 2] + [3]", "[1, 2, 3]"},
      {"[1, 2.0] == [1.0, 2]", "true"},
      {"[10, 20][1]", "20"},
      {"{'a': 1}.a", "1"},
      {"{1: 'a'}[1.0]", "'a'"},
      {"{'a': {'b': [3]}}.a.b[0]", "3"},
      {"2 in [1, 2]", "true"},
      {"'b' in {'a': 1}", "false"},
      {"has({'a': 1}.a) && !has({'a': 1}.b)", "true"},
      {"true ? 1 : 1 / 0", "1"},
      {"size('één')", "3"},
      {"'caf\\u00e9' == 'café'", "true"},
      {"r'\\n' == '\\\\n'", "true"},
      {"'''a'b'''", "\"a'b\""},
      {"'\\x41\\101\\U00000041'", "'AAA'"},
      {"[1, 2, 3].all(x, x > 0)", "true"},
      {"[1, 2, 3].exists(x, x == 2)", "true"},
      {"[1, 2, 3].exists_one(x, x > 2)", "true"},
      {"[1, 2, 3].map(x, x * 2)", "[2, 4, 6]"},
      {"[1, 2, 3].map(x, x > 1, x * 2)", "[4, 6]"},
      {"[1, 2, 3].filter(x, x != 2)", "[1, 3]"},
      {"{'a': 1, 'b': 2}.exists(k, k == 'b')", "true"},
      {"[[1, 2], [3]].map(x, x.map(y, y + size(x)))", "[[3, 4], [4]]"},
      {"type(1) == int && type(int) == type", "true"},
      {"timestamp('2025-01-31T00:00:00Z') + duration('36h')", "timestamp('2025-02-01T12:00:00Z')"},
      {"date('20250131') == date('31-01-2025')", "true"},
      {"date('20250100') == date('20250100')", "not evaluable"},
      {"date('20250000') > date('20241231')", "true"},
      {"date('20250131') - days(31)", "date('2024-12-31')"},
  }));
  CAPTURE(text);
  CHECK(evaluated(text) == value);
}

TEST_CASE("a fault is lost where the other side of && and || decides, whichever comes first") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"1 / 0 == 1 || true", "true"},
      {"true || 1 / 0 == 1", "true"},
      {"1 / 0 == 1 && false", "false"},
      {"false && 1 / 0 == 1", "false"},
      {"1 / 0 == 1 || false", "error: division by zero"},
      {"true && 1 / 0 == 1", "error: division by zero"},
      {"absent && false", "false"},
      {"absent || true", "true"},
      {"absent && true", "not evaluable"},
      {"absent && 1 / 0 == 1", "not evaluable"},
      {"1 / 0 == 1 || absent", "not evaluable"},
      {"[1, 0].exists(x, 1 / x == 1)", "true"},
      {"[0, 1].all(x, 1 / x == 2)", "false"},
      {"[0].exists(x, 1 / x == 1)", "error: division by zero"},
      {"absent == 1 ? 1 : 2", "not evaluable"},
  }));
  CAPTURE(text);
  CHECK(evaluated(text) == value);
}

TEST_CASE("what cannot be computed is an error that says why") {
  const auto [text, why] = GENERATE(table<std::string, std::string>({
      {"9223372036854775807 + 1", "the result does not fit in 64 bits"},
      {"-9223372036854775808 - 1", "the result does not fit in 64 bits"},
      {"-(-9223372036854775808)", "the result does not fit in 64 bits"},
      {"-9223372036854775808 / -1", "the result does not fit in 64 bits"},
      {"1 % 0", "division by zero"},
      {"[1][1]", "the index is out of range"},
      {"[1][-1]", "the index is out of range"},
      {"{'a': 1}['b']", "no such key"},
      {"{'a': 1, 'a': 2}", "a key occurs twice"},
      {"{1: 1, dyn(1.5): 2}", "this cannot be a key"},
      {"int('a')", "the conversion fails"},
      {"int(1e99)", "the result is out of range"},
      {"date('20250230')", "the conversion fails"},
      {"date('99991231') + days(1)", "the result is out of range"},
      {"timestamp('2025-01-31T00:00:00Z').getHours('Nergens/Nooit')", "no such time zone"},
      {"'%d'.format(['a'])", "the format is invalid"},
      {"[1].all(x, x)", "no such overload: the type does not fit here"},
      {"1 + 'a'", "no such overload: the type does not fit here"},
      {"'a'.size(1)", "no such overload: the type does not fit here"},
  }));
  CAPTURE(text);
  CHECK(evaluated(text) == "error: " + why);
}

TEST_CASE("no expression takes for ever") {
  std::string list = "[0,1,2,3,4,5,6,7,8,9]";
  std::string text = "1";
  for (const char name : {'a', 'b', 'c', 'd', 'e', 'f', 'g'})
    text = list + ".map(" + name + ", " + text + ")";
  CHECK(evaluated("size(" + text + ")") == "error: too many steps are needed");
}
