// SPDX-License-Identifier: Apache-2.0
#include "engine/quasi_identifiers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {
namespace {

// As folded_name gives them, in Dutch and English. Only a proposal comes of them, so that one too
// many does less harm than one too few.
constexpr std::string_view known_of_people[] = {
    // birth and age
    "geboortedatum", "gebdatum", "geboortedag", "geboortemaand", "geboortejaar", "leeftijd",
    "leeftijdsgroep", "leeftijdsklasse", "birthdate", "dateofbirth", "dob", "birthday",
    "birthmonth", "birthyear", "yearofbirth", "age", "agegroup",
    // sex
    "geslacht", "sekse", "sex", "gender",
    // where somebody lives
    "postcode", "postcode4", "postcode6", "pc4", "pc6", "huisnummer", "straat", "woonplaats",
    "gemeente", "gemeenten", "gemeentecode", "gemeentenaam", "woongemeente", "wijk", "wijkcode",
    "buurt", "buurtcode", "jeugdregio", "jeugdregios", "provincie", "zipcode", "postalcode",
    "municipality", "district", "neighbourhood", "province", "county",
    // origin and household
    "geboorteplaats", "geboorteland", "nationaliteit", "herkomst", "burgerlijkestaat",
    "gezinssamenstelling", "birthplace", "placeofbirth", "countryofbirth", "nationality",
    "ethnicity", "maritalstatus"};

bool is_known(std::string_view folded) {
  return std::find(std::begin(known_of_people), std::end(known_of_people), folded) !=
         std::end(known_of_people);
}

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words(1);
  for (const char byte : name) {
    if (byte == '_' || byte == '-' || byte == ' ')
      words.emplace_back();
    else
      words.back() += byte;
  }
  return words;
}

// The name or a few of its words in a row: geb_datum_jeugdige, leeftijd_bij_aanvang.
bool names_one(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string some;
    for (std::size_t last = first; last < words.size(); ++last)
      if (is_known(folded_name(some += words[last]))) return true;
  }
  return false;
}

}  // namespace

bool reads_as_quasi_identifier(const Field& field) {
  return names_one(field.name) || names_one(field.codes) ||
         std::any_of(field.aliases.begin(), field.aliases.end(), names_one);
}

bool asks_for_quasi_identifiers(const RuleDeclaration& rule, const OptionDeclaration& option) {
  return rule.category == Category::disclosure && option.name == "key" && option.required &&
         option.type == JL_TEXT_COLUMNS;
}

}  // namespace jeugdlint
