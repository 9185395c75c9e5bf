// SPDX-License-Identifier: Apache-2.0
// The number of a passport or identity card: two letters, six letters or digits, one digit, without
// the letter O (RvIG); and that of a residence document: III, IV or V, a dash, V and eight more. A
// number that also passes the 7-3-1 test of travel documents (ICAO 9303) needs no word beside it.
#include "check_digits.h"
#include "kind.h"

#include <algorithm>

namespace jeugdlint::privacy::kinds_list {
namespace {

bool capital_or_digit(char c) {
  return is_digit(c) || (is_capital(c) && c != 'O');
}

bool passport(std::string_view text) {
  return text.size() == 9 && std::all_of(text.begin(), text.end(), capital_or_digit) &&
         is_letter(text[0]) && is_letter(text[1]) && is_digit(text[8]);
}

bool residence(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || text.size() != dash + 10 || text[dash + 1] != 'V')
    return false;
  const std::string_view model = text.substr(0, dash);
  return (model == "III" || model == "IV" || model == "V") &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dash) + 2, text.end(),
                     capital_or_digit);
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (residence(cell)) return {Reading::passes};
  if (!passport(cell)) return {};
  return {passes_731(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  if (residence(found)) return Worth::alone;
  if (!passport(found)) return Worth::none;
  // Two letters and seven digits are also how many an order number looks.
  const bool letters_inside = digits_in(found.substr(2)) < 7;
  return letters_inside && passes_731(found) ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind identity_document() {
  return {
      .id = "identity_document",
      .words = {.nl = "een nummer van een paspoort, identiteitskaart of verblijfsdocument",
                .en = "a number of a passport, identity card or residence document"},
      .severity = Severity::warning,
      .size = {9, 15},
      .digits = {1, 8},
      .read = read,
      .chance = 0.1,
      .headers = {"*paspoort", "*passport", "*identiteitskaart", "*identitycard", "*idkaart",
                  "*documentnummer", "*legitimatie", "*verblijfsdocument", "*identiteitsbewijs"},
      .pattern = R"(((?:III|IV|V)-V[A-Z0-9]{8}|[A-Z]{2}[A-Z0-9]{6}[0-9]))",
      .worth = worth,
      .context = {"paspoort", "passport", "identiteitskaart", "id-kaart", "idkaart", "id-bewijs",
                  "identiteitsbewijs", "legitimatie", "documentnummer", "document", "identity card",
                  "nik", "verblijfsdocument", "verblijfsvergunning"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
