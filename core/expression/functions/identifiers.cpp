// SPDX-License-Identifier: Apache-2.0
// Whether a text is a number of some register, by its form and its check digits. None says that the
// number was ever given out.
#include "expression/function.h"

#include <jeugdlint/check_digits.h>
#include <jeugdlint/eleven_test.h>

#include <algorithm>
#include <string>

namespace jeugdlint::function_families_list {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}
bool is_letter(char byte) {
  return is_capital(byte) || (byte >= 'a' && byte <= 'z');
}
bool digits(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_bsn(std::string_view text) {
  return passes_eleven_test(text);
}

// Nine digits, of which the weighted sum leaves 5 where that of a BSN leaves 0.
bool is_education_number(std::string_view text) {
  return digits(text, 9) && text.starts_with("10") && eleven_rest(text) == 5;
}

// Letters count as 10 to 35; the remainder of the whole, turned round, is 1 (ISO 7064).
bool is_iban(std::string_view text) {
  constexpr std::size_t shortest = 15, longest = 34, dutch = 18;
  if (text.size() < shortest || text.size() > longest) return false;
  if (!is_capital(text[0]) || !is_capital(text[1]) || !digits(text.substr(2, 2), 2)) return false;
  if (text.starts_with("NL") &&
      (text.size() != dutch || !std::all_of(text.begin() + 4, text.begin() + 8, is_capital) ||
       !digits(text.substr(8), 10)))
    return false;
  if (!std::all_of(text.begin(), text.end(),
                   [](char byte) { return is_digit(byte) || is_capital(byte); }))
    return false;
  return modulo_97(std::string(text.substr(4)) + std::string(text.substr(0, 4))) == 1;
}

bool is_postcode(std::string_view text) {
  const bool spaced = text.size() == 7 && text[4] == ' ';
  if (text.size() != 6 && !spaced) return false;
  if (!digits(text.substr(0, 4), 4) || text[0] == '0') return false;
  const std::string_view letters = text.substr(spaced ? 5 : 4);
  if (!is_capital(letters[0]) || !is_capital(letters[1])) return false;
  return letters != "SA" && letters != "SD" && letters != "SS";
}

bool is_agb(std::string_view text) {
  return digits(text, 8);
}
bool is_kvk(std::string_view text) {
  return digits(text, 8);
}
bool is_branch(std::string_view text) {
  return digits(text, 12);
}

bool is_big(std::string_view text) {
  return digits(text, 11) && passes_big_test(text);
}

// The form of an address as mail servers take it: one @, no spaces, a domain with a dot.
bool is_email(std::string_view text) {
  constexpr std::size_t longest = 254, longest_name = 64;
  const std::size_t at = text.find('@');
  if (text.size() > longest || at == 0 || at == std::string_view::npos || at > longest_name)
    return false;
  const std::string_view name = text.substr(0, at), domain = text.substr(at + 1);
  const auto fits_name = [](char byte) {
    return is_letter(byte) || is_digit(byte) ||
           std::string_view("!#$%&'*+/=?^_`{|}~.-").find(byte) != std::string_view::npos;
  };
  const auto fits_domain = [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '.';
  };
  const auto well_dotted = [](std::string_view part) {
    return !part.empty() && part.front() != '.' && part.back() != '.' &&
           part.find("..") == std::string_view::npos;
  };
  const std::size_t dot = domain.rfind('.');
  return well_dotted(name) && well_dotted(domain) && dot != std::string_view::npos &&
         domain.size() - dot > 2 && std::all_of(name.begin(), name.end(), fits_name) &&
         std::all_of(domain.begin(), domain.end(), fits_domain);
}

}  // namespace

FunctionFamily identifiers() {
  return {
      .title = {.nl = "Nummers en adressen", .en = "Numbers and addresses"},
      .functions =
          {
              {"is_bsn",
               {"Negen cijfers die de 11-proef doorstaan, en geen negen nullen.",
                "Nine digits that pass the 11-test, and not nine zeros."},
               {plain<is_bsn>()},
               {{"is_bsn('999990019')", "true"}, {"is_bsn('999999999')", "false"}}},
              {"is_rsin",
               {"Een RSIN: dezelfde proef als een BSN.", "An RSIN: the same test as a BSN."},
               {plain<is_bsn>()},
               {{"is_rsin('999990018')", "false"}}},
              {"is_onderwijsnummer",
               {"Negen cijfers, te beginnen met 10, met de eigen variant van de 11-proef.",
                "Nine digits that start with 10 and pass their own kind of 11-test."},
               {plain<is_education_number>()},
               {{"is_onderwijsnummer('101222331')", "true"}}},
              {"is_iban",
               {"Een IBAN zonder spaties, met kloppende controlecijfers.",
                "An IBAN without spaces, with check digits that fit."},
               {plain<is_iban>()},
               {{"is_iban('NL91ABNA0417164300')", "true"},
                {"is_iban('NL91ABNA0417164301')", "false"}}},
              {"is_agb",
               {"Een AGB-code: acht cijfers.", "An AGB code: eight digits."},
               {plain<is_agb>()},
               {{"is_agb('01012345')", "true"}}},
              {"is_big",
               {"Een BIG-nummer: elf cijfers met een controlecijfer.",
                "A BIG number: eleven digits with a check digit."},
               {plain<is_big>()},
               {{"is_big('49123456701')", "true"}, {"is_big('19123456701')", "false"}}},
              {"is_kvk",
               {"Een nummer van de Kamer van Koophandel: acht cijfers.",
                "A number of the Chamber of Commerce: eight digits."},
               {plain<is_kvk>()},
               {{"is_kvk('59581883')", "true"}}},
              {"is_vestigingsnummer",
               {"Een vestigingsnummer: twaalf cijfers.", "A branch number: twelve digits."},
               {plain<is_branch>()},
               {{"is_vestigingsnummer('000012345678')", "true"}}},
              {"is_postcode",
               {"Vier cijfers en twee hoofdletters, met of zonder spatie, en niet SA, SD of SS.",
                "Four digits and two capitals, with or without a space, and not SA, SD or SS."},
               {plain<is_postcode>()},
               {{"is_postcode('1234 AB')", "true"}, {"is_postcode('1234SS')", "false"}}},
              {"is_email",
               {"De vorm van een e-mailadres.", "The form of an e-mail address."},
               {plain<is_email>()},
               {{"is_email('a.b@voorbeeld.nl')", "true"}, {"is_email('a@b')", "false"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
