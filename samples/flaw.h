// SPDX-License-Identifier: Apache-2.0
// What people and systems get wrong, one flaw at a time: each changes one row so that it breaks
// one demand of the protocol, and says no when the row does not lend itself to it.
#pragma once

#include <string_view>
#include <vector>

#include "youth_care.h"
#include "youth_probation.h"
#include "youth_protection.h"

namespace jeugdlint::samples {

struct Flaw {
  std::string_view name;
  std::size_t in_story;  // how many rows of a story get it
  bool (*seed)(std::vector<Row>& rows, std::size_t at, Random& random);
};

namespace flaws {

inline bool replace(std::string& cell, std::string_view text) {
  if (cell.empty() || cell == text) return false;
  cell = text;
  return true;
}

// Is this the only row of its person? The rows of one person stand together.
inline bool alone(const std::vector<Row>& rows, std::size_t at) {
  const auto same = [&](std::size_t other) { return rows[other][bsn] == rows[at][bsn]; };
  return (at == 0 || !same(at - 1)) && (at + 1 == rows.size() || !same(at + 1));
}

template <std::size_t column>
bool emptied(std::vector<Row>& rows, std::size_t at, Random&) {
  return replace(rows[at][column], "");
}

inline bool digit_mistyped(std::vector<Row>& rows, std::size_t at, Random& random) {
  char& digit = rows[at][bsn][random.below(9)];
  digit = digit == '9' ? '8' : static_cast<char>(digit + 1);
  return true;
}

inline bool digit_lost(std::vector<Row>& rows, std::size_t at, Random&) {
  rows[at][bsn].pop_back();
  return true;
}

inline bool sex_lost(std::vector<Row>& rows, std::size_t at, Random&) {
  return alone(rows, at) && replace(rows[at][sex], "");
}

inline bool marked_unborn(std::vector<Row>& rows, std::size_t at, Random&) {
  return replace(rows[at][bsn], "000000000");
}

inline bool born_another_year(std::vector<Row>& rows, std::size_t at, Random&) {
  if (at == 0 || rows[at - 1][bsn] != rows[at][bsn] || rows[at][bsn] == bsn_unknown) return false;
  char& digit = rows[at][birth_date][3];
  if (digit == '0' || rows[at][birth_date] < "2012")
    return false;  // stay young and be born in time
  --digit;
  return true;
}

inline bool place_lost(std::vector<Row>& rows, std::size_t at, Random&) {
  return replace(rows[at][postal_code], "");
}

inline bool letters_lost(std::vector<Row>& rows, std::size_t at, Random&) {
  if (rows[at][postal_code].empty()) return false;
  rows[at][postal_code].resize(4);
  return true;
}

inline bool letters_small(std::vector<Row>& rows, std::size_t at, Random&) {
  std::string& cell = rows[at][postal_code];
  if (cell.empty()) return false;
  for (std::size_t i = 4; i < 6; ++i) cell[i] = static_cast<char>(cell[i] - 'A' + 'a');
  return true;
}

inline bool municipality_of_the_past(std::vector<Row>& rows, std::size_t at, Random&) {
  return replace(rows[at][municipality], "1684");  // Cuijk, until 2022
}

inline bool delivered_twice(std::vector<Row>& rows, std::size_t at, Random&) {
  rows.push_back(Row(rows[at]));
  return true;
}

template <std::size_t column>
bool day_that_does_not_exist(std::vector<Row>& rows, std::size_t at, Random&) {
  return replace(rows[at][column], "20250231");
}

// Swaps two days that lie in the period, so that nothing but their order is wrong.
template <std::size_t start, std::size_t end>
bool swapped_dates(std::vector<Row>& rows, std::size_t at, Random&) {
  if (rows[at][start] < "20250101" || rows[at][end] <= rows[at][start]) return false;
  rows[at][start].swap(rows[at][end]);
  return true;
}

// The end that is expected, filled in before it came; `reason` as if it had come.
template <std::size_t end, std::size_t reason, char code>
bool expected_end(std::vector<Row>& rows, std::size_t at, Random&) {
  if (!rows[at][end].empty()) return false;
  rows[at][end] = "20251231";
  rows[at][reason] = {'0', code};
  return true;
}

}  // namespace flaws

inline std::vector<Flaw> flaws_of_youth_care() {
  // The columns of one delivery, and the flaws by their names: this is the one place that needs
  // them all.
  using namespace care;   // NOLINT(google-build-using-namespace)
  using namespace flaws;  // NOLINT(google-build-using-namespace)
  using Rows = std::vector<Row>;
  return {
      {"bsn with a mistyped digit", 12, digit_mistyped},
      {"bsn of eight digits", 4, digit_lost},
      {"bsn for unborn with a date of birth", 3, marked_unborn},
      {"date of birth differs between rows of one bsn", 4, born_another_year},
      {"sex missing", 6, sex_lost},
      {"neither postcode nor municipality code", 5, place_lost},
      {"postcode without letters", 5, letters_lost},
      {"postcode in small letters", 4, letters_small},
      {"municipality code of before a merger", 4, municipality_of_the_past},
      {"referrer missing", 4, emptied<referrer>},
      {"referrer 07, which ended in 2015", 2,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][form] != "01" && replace(rows[at][referrer], "07");
       }},
      {"neighbourhood team with a referrer", 4,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][form] == "01" && replace(rows[at][referrer], "01");
       }},
      {"stay without a referrer", 3,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][form][0] == '1' && replace(rows[at][referrer], "06");
       }},
      {"form of care that is no code", 5,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][referrer] != "06" && replace(rows[at][form], "05");
       }},
      {"start on a day that does not exist", 5, day_that_does_not_exist<start>},
      {"start and end swapped", 9, swapped_dates<start, end>},
      {"start after the period", 3,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][end].empty() && replace(rows[at][start], "20250714");
       }},
      {"expected end", 6, expected_end<end, reason, '1'>},
      {"end without a reason", 8, emptied<reason>},
      {"reason without an end", 11,
       [](Rows& rows, std::size_t at, Random&) {
         if (!rows[at][end].empty()) return false;
         rows[at][reason] = "03";
         return true;
       }},
      {"mark above 10", 3,
       [](Rows& rows, std::size_t at, Random&) { return replace(rows[at][mark_child], "11"); }},
      {"mark in words", 2,
       [](Rows& rows, std::size_t at, Random&) { return replace(rows[at][mark_child], "acht"); }},
      {"care delivered twice", 7, delivered_twice},
  };
}

inline std::vector<Flaw> flaws_of_youth_protection() {
  using namespace protection;  // NOLINT(google-build-using-namespace): as above
  using namespace flaws;       // NOLINT(google-build-using-namespace): as above
  using Rows = std::vector<Row>;
  return {
      {"bsn with a mistyped digit", 4, digit_mistyped},
      {"sex missing", 2, sex_lost},
      {"neither postcode nor municipality code", 2, place_lost},
      {"neither a start nor a transfer", 3, emptied<start>},
      {"start and end swapped", 2,
       [](Rows& rows, std::size_t at, Random& random) {
         return rows[at][authorisation].empty() && swapped_dates<start, end>(rows, at, random);
       }},
      {"expected end", 3,
       [](Rows& rows, std::size_t at, Random& random) {
         return rows[at][type] == "11" && rows[at][transferred].empty() &&
                expected_end<end, reason, '4'>(rows, at, random);
       }},
      {"end without a reason", 3, emptied<reason>},
      {"supervision order with the reason of a guardianship", 3,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][type] == "11" && replace(rows[at][reason], "14");
       }},
      {"conversion of an order that was not provisional", 2,
       [](Rows& rows, std::size_t at, Random&) {
         return rows[at][type] == "11" && replace(rows[at][reason], "07");
       }},
      {"placement with a guardianship", 2,
       [](Rows& rows, std::size_t at, Random&) {
         Row& row = rows[at];
         if (row[type][0] != '2' || row[start].empty() || !row[authorisation].empty()) return false;
         row[authorisation] = "72";
         row[authorisation_start] = row[start];
         return true;
       }},
      {"authorisation without a start", 3, emptied<authorisation_start>},
      {"measure delivered twice", 2, delivered_twice},
  };
}

inline std::vector<Flaw> flaws_of_youth_probation() {
  using namespace probation;  // NOLINT(google-build-using-namespace): as above
  using namespace flaws;      // NOLINT(google-build-using-namespace): as above
  using Rows = std::vector<Row>;
  return {
      {"bsn with a mistyped digit", 3, digit_mistyped},
      {"type that is no code", 2,
       [](Rows& rows, std::size_t at, Random&) { return replace(rows[at][type], "43"); }},
      {"neither a start nor a transfer", 2, emptied<start>},
      {"start on a day that does not exist", 2, day_that_does_not_exist<start>},
      {"end without a risk profile", 3, emptied<risk_profile>},
      {"end without an answer about the intervention", 2, emptied<intervention>},
      {"risk profile and referral swapped", 2,
       [](Rows& rows, std::size_t at, Random&) {
         if (rows[at][end].empty()) return false;
         rows[at][risk_profile].swap(rows[at][referral]);
         return true;
       }},
      {"probation delivered twice", 2, delivered_twice},
  };
}

}  // namespace jeugdlint::samples
