// SPDX-License-Identifier: Apache-2.0
// A kind of identifier or of personal data. Each file in kinds/ declares one: how it looks in a
// cell of its own and inside a text, by which check it is known, and which words give it away.
#pragma once

#include <jeugdlint/rule.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

// What a whole cell is to a kind. `variant` tells how far it is from the full form: a citizen
// number that lost one or two zeros is 1 or 2 away.
struct Reading {
  enum Verdict : std::uint8_t { other, fails, passes };
  Verdict verdict = other;
  std::uint8_t variant = 0;
};

// What a match of the pattern is worth inside a text.
enum class Worth : std::uint8_t { none, with_context, alone };

// Of kinds that nothing but a word beside them gives away.
inline Worth worth_with_context(std::string_view&) {
  return Worth::with_context;
}

struct Range {
  std::size_t least = 1, most = 0;
  bool holds(std::size_t number) const { return least <= number && number <= most; }
};

struct Kind {
  static constexpr std::size_t variants = 3;

  static constexpr double sure = 0.02;  // what passes by chance this seldom is nothing else

  std::string_view id;  // as a pack writes it: `identifier: bsn`
  Words words;
  Severity severity{};  // error: a number of a person that the law reserves; else warning

  // A column. `size` and `digits` of a cell rule most cells out before `read` is asked.
  Range size{}, digits{};
  Reading (*read)(std::string_view cell) = nullptr;
  double chance = 1;     // of passing, for a value of this shape that is something else
  double errors = 0.02;  // share of real values that fail
  // Words of a column's name that say so, and that say something else. A star in front: anywhere in
  // the name, else a word of its own. When `chance` is 1 the name must say so.
  std::vector<std::string_view> headers = {}, other_headers = {};
  bool (*stand_in)(std::string_view cell) = nullptr;  // a test number, or a code for "unknown"

  // A text. The pattern finds candidates; its first group is what counts, or its second or third,
  // which need no word nearby.
  std::string_view pattern = {};
  Worth (*worth)(std::string_view& found) = nullptr;  // may shorten it; null: alone
  std::vector<std::string_view> context = {};         // words nearby that vouch for a candidate
  std::vector<std::string_view> against = {};  // words before it that say it is something else
  bool (*goes_on)(std::string_view behind) = nullptr;  // then it is part of something longer
};

// All kinds, by id: the files in kinds/.
const std::vector<Kind>& kinds();

}  // namespace jeugdlint::privacy
