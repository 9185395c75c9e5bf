// SPDX-License-Identifier: Apache-2.0
// The name of a person. A column of names is known by our lists, which know many names and not all
// of them: some share is not found. In running text the name finder looks for them.
#include "check_digits.h"
#include "kind.h"
#include "names/name_finder.h"

#include <algorithm>

namespace jeugdlint::privacy::kinds_list {
namespace {

// One to five words with a capital somewhere, and signs that occur in names.
Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() < 2 || std::none_of(cell.begin(), cell.end(), is_capital)) return {};
  if (std::count(cell.begin(), cell.end(), ' ') > 4) return {};
  for (const char c : cell)
    if (!is_letter(c) && (c & 0x80) == 0 &&
        std::string_view(" .,'-").find(c) == std::string_view::npos)
      return {};
  return {is_person_name(cell) ? Reading::passes : Reading::fails};
}

}  // namespace

Kind person_name() {
  return {
      .id = "person_name",
      .words = {.nl = "een naam van een persoon", .en = "a name of a person"},
      .severity = Severity::warning,
      .size = {2, 60},
      .digits = {0, 0},
      .read = read,
      .chance = 0.1,
      .errors = 0.4,
      .headers = {"*achternaam",  "*voornaam",   "*voorletters", "*roepnaam",    "*geslachtsnaam",
                  "*familienaam", "*clientnaam", "*naamclient",  "*naamkind",    "*naamjeugdige",
                  "*naamouder",   "*surname",    "*firstname",   "*lastname",    "*fullname",
                  "*initialen",   "moeder",      "vader",        "*gezinsvoogd", "*contactpersoon",
                  "*meisjesnaam"},
      .other_headers = {"*gemeente", "*plaats", "*provincie", "*regio", "*instelling", "*city",
                        "*land", "*aanbieder", "*organisatie", "*school"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
