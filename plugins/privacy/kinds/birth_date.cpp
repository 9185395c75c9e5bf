// SPDX-License-Identifier: Apache-2.0
// A date of birth. Any date looks like one, and so the name of the column or a word beside it must
// say what it is.
#include "check_digits.h"
#include "kind.h"

#include <re2/re2.h>

#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

#define JEUGDLINT_MONTH                                                                        \
  "(?:jan(?:uari|\\.)?|feb(?:ruari|\\.)?|maart|mrt\\.?|apr(?:il|\\.)?|mei|juni?|jun\\.|juli?|" \
  "aug(?:ustus|\\.)?|sep(?:t(?:ember|\\.)?|\\.)?|okt(?:ober|\\.)?|nov(?:ember|\\.)?|"          \
  "dec(?:ember|\\.)?|january|february|march|may|june|july|august|october)"

#define JEUGDLINT_BETWEEN R"((?:\s?[-/.]\s?|\s))"

constexpr const char* form =
    R"((?i)((?:0?[1-9]|[12]\d|3[01]))" JEUGDLINT_BETWEEN R"((?:0?[1-9]|1[0-2]))" JEUGDLINT_BETWEEN
    R"((?:(?:19|20)\d{2}|'?\d{2}))"
    R"(|(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:[12]\d|3[01]|0?[1-9]))"
    R"(|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|)"
    R"(1[0-2])(?:19|20)\d{2}|(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?[\s-])" JEUGDLINT_MONTH
    R"([\s-]?(?:(?:19|20)\d{2}|'\d{2})))";

// "meisje v. 15 jan 2014", "zoon (15-01-2014)".
const std::string in_text = std::string(form) +
                            R"(|\b(?:meisje|jongen|zoon|dochter|jeugdige|kind|baby|peuter|kleuter|)"
                            R"(broertje|zusje|broer|zus)\s?(?:\(|\sv\.\s?|\svan\s|v\.\s?|van\s))" +
                            std::string(form).substr(std::string_view("(?i)").size());

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (const std::size_t time = cell.find_first_of("T "); time == 10 && cell.size() > 16)
    cell = cell.substr(0, time);
  static const RE2 whole(form);
  return {RE2::FullMatch({cell.data(), cell.size()}, whole) ? Reading::passes : Reading::other};
}

}  // namespace

Kind birth_date() {
  return {
      .id = "birth_date",
      .words = {.nl = "een geboortedatum", .en = "a date of birth"},
      .severity = Severity::warning,
      .size = {6, 30},
      .digits = {3, 16},
      .read = read,
      .headers = {"*geboortedat", "*datumgeboorte", "geboorte", "*gebdt", "*gbdat", "verjaardag",
                  "*gebdat", "*birthdate", "*dateofbirth", "dob", "geboren", "geboortedag",
                  "*birthday"},
      .pattern = in_text,
      .worth = worth_with_context,
      .context = {"geb",
                  "geb.",
                  "geboren",
                  "geboortedatum",
                  "geboorte",
                  "gebdat",
                  "d.o.b",
                  "dob",
                  "born",
                  "birth",
                  "verjaardag",
                  "jarig",
                  "*",
                  "naam:",
                  "klant:",
                  "client:",
                  "cliënt:",
                  "patient:",
                  "patiënt:",
                  "hij is van",
                  "zij is van",
                  "ze is van",
                  "client is van",
                  "cliënt is van",
                  "jongere is van",
                  "jeugdige is van",
                  "kind is van",
                  "jeugdige:",
                  "leerling:",
                  "kind:"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
