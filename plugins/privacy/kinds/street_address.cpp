// SPDX-License-Identifier: Apache-2.0
// A street with a house number, or a post-office box. What ends as Dutch streets do, with a capital
// in front and a number behind. Ends that other words have too count when a word such as "adres" or
// "woont" stands near.
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

#define JEUGDLINT_STREET                                                                     \
  "(?:straat|str\\.|straatweg|laan|weg|plein|kade|singel|dijk|gracht|hof|park|pad|steeg|"    \
  "dreef|plantsoen|markt|baan|dam|wal|brink|ring|oord|hoek|veld|donk|erf|akker|kamp|haven|"  \
  "poort|gaarde|plaats|burg|zoom|burcht|stede|berg|horst|meent|waard|heuvel|rode|boulevard|" \
  "allee|esplanade|passage|plaat|werf|sloot|vaart|zijde|lei|es|weide|brug|dal|hout|woud|rak)"
#define JEUGDLINT_HOUSE \
  R"(\s(?:nr\.?\s?)?[1-9]\d{0,4}(?:\s?-\s?\d{1,3}|\s?[a-zA-Z]\b|\s?(?:bis|hs|hoog|boven)\b|-[IVX]+\b)?)"

constexpr const char* form =
    R"(((?:(?:Burgemeester|Burg\.|Dr\.|Prof\.|Pastoor|Prinses|Prins|Koningin|Graaf|Sint|St\.|Jan|)"
    R"(Oude|Nieuwe|Grote|Kleine|Lange|Korte|Eerste|Tweede|Derde|1e|2e|3e|Van|De|Den|Ter|Laan van|)"
    R"(Weg naar|Plein)\s(?:de\s|der\s|den\s|het\s)?)*(?:[A-Z][\pL'.-]*\s){0,2})"
    R"([A-Z][\pL'-]*)" JEUGDLINT_STREET R"((?:noord|zuid|oost|west)?)" JEUGDLINT_HOUSE
    R"(|[A-Z][\pL'-]+\s(?:Gracht|Markt|Kade|Singel|Haven|Weg|Straat|Dijk|Laan|Plein|Dam|Wal|Hof|)"
    R"(Haag|Poort|Brink|Baan|Ring|Steeg|Allee|Boulevard))" JEUGDLINT_HOUSE
    R"(|(?:Laan|Plein|Weg|Straat|Hof|Kade|Dijk|Singel)\s(?:van|der|de|den|het|op|naar|\pL+)\s)"
    R"((?:\pL+\s){0,3}?[1-9]\d{0,3}[a-zA-Z]?\b|'t\s[A-Z]\pL+\s[1-9]\d{0,3}[a-zA-Z]?\b|)"
    R"(Postbus\s[1-9]\d{0,5}))";

// Words that only the word before them or the postcode behind them shows to be a street: "adres
// Oude Delft 18", "Brink 3, 7411 BS".
#define JEUGDLINT_ANY_STREET \
  R"(([A-Z][\pL'.-]*(?:\s(?:van|de|der|den|het|'t|op|[A-Z0-9][\pL'.-]*)){0,4})" JEUGDLINT_HOUSE ")"

// In small letters only behind a word that leads to an address: "verhuisd naar oude gracht 8 bis".
#define JEUGDLINT_SMALL_STREET                                                           \
  R"(((?:[a-z'.-]+\s){0,2}[a-z'-]*(?:straat|straatweg|laan|weg|plein|kade|singel|dijk|)" \
  R"(gracht|steeg|dreef|plantsoen|boulevard|allee))" JEUGDLINT_HOUSE ")"

const std::string in_text =
    std::string(form) + R"(|(?i:adres)(?:\s?:\s?|\s(?:is\s)?))" + JEUGDLINT_ANY_STREET + "|" +
    JEUGDLINT_ANY_STREET +
    R"([,;]?\s{1,2}[1-9]\d{3}\s?[A-Z]{2}\b)"
    R"(|\b(?i:woont|woonde|wonen|wonend|wonende|verhuisd|verhuist|verblijft|adres)"
    R"(|straat)(?:\s?:\s?|\s)(?:(?:nu|op|aan|in|naar|de|het|te|is)\s){0,3})" JEUGDLINT_SMALL_STREET;

// Words that stand before an address in a note, and are no part of it.
void leave_out_lead(std::string_view& text) {
  static const RE2 lead(
      R"((?:Huisbezoek|Bezoek|Afspraak|Gesprek|Intake|Overleg|Contact|Woonadres|Adres|Postadres|)"
      R"(Bezoekadres|Locatie|Woning|Verblijf|Verhuizing|Verhuisd|Brief|Wonend|Woont|Melding|Politie|)"
      R"(Incident|Ophalen|Vervoer|Retour|Nieuw|Zie|Naar|Op|Aan|In|Bij|Thuis|Moeder|Vader|Ouders|)"
      R"(Oma|Opa|School|Gezin|Cliënt|Cliente|Jeugdige)\s|\pL{5,}\.\s|[A-Z]{2,3}\s)");
  re2::StringPiece rest(text.data(), text.size());
  while (RE2::Consume(&rest, lead)) text.remove_prefix(text.size() - rest.size());
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  const std::size_t size = cell.size();
  leave_out_lead(cell);
  if (cell.size() < size) return {};  // a note, and no address by itself
  if (cell.empty() || !is_letter(cell.front()) || cell.find(' ') == std::string_view::npos)
    return {};
  static const RE2 whole(std::string("(?i)") + form);
  static const RE2 ends_in_number(R"(\pL[\pL .'-]*\s[1-9]\d{0,4}\s?-?\s?[a-zA-Z0-9]{0,4})");
  const re2::StringPiece text(cell.data(), cell.size());
  if (!RE2::FullMatch(text, ends_in_number)) return {};
  return {RE2::FullMatch(text, whole) ? Reading::passes : Reading::fails};
}

// Ends of streets that are also ends of other words: Maandag veld 3, hoofdstuk.
Worth worth(std::string_view& found) {
  static const RE2 other(
      R"((?i)(?:werkdag|pagina|hoofdstuk|artikel|bijlage|groep|afdeling|kamer|lokaal|perron|spoor|)"
      R"(snelweg|rijksweg|halverwege|onderweg|vandaag|deeltraject|bezoek|verzoek|onderzoek|)"
      R"(bladzijde|les|proces|sessies|advies|adres|succes|cursus|antwoord|tijdpad|bijbaan|loopbaan|)"
      R"((?:parkeer|speel|stand|werk|stage|opvang|crisis|woon)plaats|\pL+[aeo]ring)\b.*)");
  static const RE2 ordinary(
      R"((?:Onderweg|Halverwege|Bijlage|Onderzoek|Bezoek|Verzoek|Zoek|Boek|Handboek|Dagboek|)"
      R"(Werkboek|Protocolboek|Logboek|Park|Hof|Plein|Weg|Markt|Ring|Dam|Wal|Spoor)\s.*)");
  // These end nothing but streets, as do two words with a capital.
  static const RE2 sure(
      R"((?:.*(?:straat|str\.|weg|laan|plein|kade|singel|dijk|gracht|steeg|dreef|plantsoen|)"
      R"(boulevard|allee|esplanade)(?:noord|zuid|oost|west)?\s(?:nr\.?\s?)?\d.*|)"
      R"([A-Z]\S*\s.*[A-Z].*|Postbus.*))");
  static const RE2 times(R"(.*\d\s?x)");  // 2x a day
  leave_out_lead(found);
  const re2::StringPiece text(found.data(), found.size());
  if (RE2::FullMatch(text, other) || RE2::FullMatch(text, ordinary) || RE2::FullMatch(text, times))
    return Worth::none;
  return RE2::FullMatch(text, sure) ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind street_address() {
  return {
      .id = "street_address",
      .words = {.nl = "een adres", .en = "an address"},
      .severity = Severity::warning,
      .size = {6, 60},
      .digits = {1, 8},
      .read = read,
      .chance = 0.05,
      .errors = 0.4,
      .headers = {"*adres", "*straat", "*huisnummer", "*address", "street", "*housenumber"},
      .pattern = in_text,
      .worth = worth,
      .context = {"adres", "woon", "wonen", "verblij", "verhui", "bezoekadres", "postcode", "op",
                  "aan", "in", "naar", "te", "van", "nabij", "straat", "huis", "brief", "post"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
