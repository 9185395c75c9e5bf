// SPDX-License-Identifier: Apache-2.0
// A full postcode: four digits, the first not 0, and two letters, not SA, SD or SS (PostNL). It is
// shared by about twenty addresses; with a date of birth it points at one person.
#include "check_digits.h"
#include "kind.h"

#include <algorithm>
#include <array>

namespace jeugdlint::privacy::kinds_list {
namespace {

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() != 6 && !(cell.size() == 7 && cell[4] == ' ')) return {};
  const std::string_view letters = cell.substr(cell.size() - 2);
  if (!all_digits(cell.substr(0, 4)) || !is_letter(letters[0]) || !is_letter(letters[1])) return {};
  const char second = lower(letters[1]);
  const bool unused = lower(letters[0]) == 's' && (second == 'a' || second == 'd' || second == 's');
  return {cell[0] != '0' && !unused ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  if (read(found).verdict != Reading::passes) return Worth::none;
  constexpr std::array<std::string_view, 22> units = {
      "MG", "ML", "KM", "KG", "CM", "MM", "GB", "MB", "KB", "KW", "UR",
      "EN", "OF", "IN", "IS", "DE", "TE", "AD", "NA", "EU", "PC", "OP"};
  const std::string_view letters = found.substr(found.size() - 2);
  const bool unit = std::any_of(units.begin(), units.end(), [&](std::string_view one) {
    return lower(one[0]) == lower(letters[0]) && lower(one[1]) == lower(letters[1]);
  });
  if (!is_capital(letters[0]) || !is_capital(letters[1]))
    return unit ? Worth::none : Worth::with_context;
  return unit && found.size() == 7 ? Worth::with_context : Worth::alone;
}

// Kamer 1204 AB-vleugel.
bool goes_on_as_word(std::string_view behind) {
  return behind.size() > 1 && behind[0] == '-' && is_letter(behind[1]);
}

}  // namespace

Kind postcode() {
  return {
      .id = "postcode",
      .words = {.nl = "een volledige postcode", .en = "a full postcode"},
      .severity = Severity::warning,
      .size = {6, 9},
      .digits = {4, 4},
      .read = read,
      .chance = 0.5,
      .headers = {"*postcode", "*postalcode", "zip", "*zipcode", "pc6"},
      // In small letters behind a house number, where no year stands: Rijndijk 211 A, 2314 ag.
      .pattern =
          R"((?i)([1-9]\d{3} ?[a-z]{2})|\pL{3,}\s\d{1,4}(?:\s?-?\s?(?:[a-z]|[IVX]{1,4}|\d{1,3}|bis|hs))?,?\s)"
          R"(((?:[13-9]\d{3}|2[1-9]\d{2}) ?[a-z]{2}))",
      .worth = worth,
      .context = {"postcode", "straat", "laan", "weg", "woont", "woonachtig", "adres", "pc",
                  // Large towns, which stand behind it.
                  "amsterdam", "rotterdam", "den haag", "utrecht", "eindhoven", "groningen",
                  "tilburg", "almere", "breda", "nijmegen", "apeldoorn", "arnhem", "haarlem",
                  "enschede", "amersfoort", "zaandam", "den bosch", "zwolle", "leiden",
                  "leeuwarden", "zoetermeer", "maastricht", "dordrecht", "alphen", "alkmaar",
                  "delft", "venlo", "emmen", "deventer", "helmond", "hilversum", "heerlen",
                  "lelystad", "gouda", "middelburg", "roosendaal", "purmerend", "almelo"},
      .against = {"kamer", "lokaal", "ruimte", "zaal", "unit"},
      .goes_on = goes_on_as_word,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
