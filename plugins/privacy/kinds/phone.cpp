// SPDX-License-Identifier: Apache-2.0
// A phone number: Dutch by the numbering plan of ACM, or with the code of another land (ITU E.164).
#include "kind.h"
#include "phone_reader.h"

namespace jeugdlint::privacy::kinds_list {
namespace {

bool of_other_land(std::string_view text) {
  const std::size_t digits = digits_in(text);
  const bool plus = text.starts_with('+') && !text.starts_with("+31") && text.size() > 1;
  return plus && text[1] != '0' && digits >= 9 && digits <= 15;
}

// What the reader takes must be all of the text, but for spaces.
bool dutch(std::string_view text, PhoneNumber& number) {
  return PhoneReader(text, 0).read(number) && number.end == text.size();
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  const std::size_t digits = digits_in(cell);
  if (digits < 9 || digits > 15 || cell.empty()) return {};
  if (cell.front() != '0' && cell.front() != '+' && cell.front() != '(') return {};
  for (const char c : cell)
    if (!is_digit(c) && std::string_view("+ -./()").find(c) == std::string_view::npos) return {};
  PhoneNumber number;
  return {dutch(cell, number) || of_other_land(cell) ? Reading::passes : Reading::fails};
}

Worth worth(std::string_view& found) {
  // "(020) 123 45 67" has its bracket, "(06-12345678)" stands in brackets.
  if (found.starts_with('(') && found.find(')') == std::string_view::npos) found.remove_prefix(1);
  PhoneNumber number;
  if (dutch(found, number)) return number.bare ? Worth::with_context : Worth::alone;
  return of_other_land(found) ? Worth::alone : Worth::none;
}

}  // namespace

Kind phone() {
  return {
      .id = "phone",
      .words = {.nl = "een telefoonnummer", .en = "a phone number"},
      .severity = Severity::warning,
      .size = {9, 24},
      .digits = {9, 15},
      .read = read,
      .chance = 0.35,
      .headers = {"*telefoon", "*telefoonnummer", "tel", "*mobiel", "phone", "mobile",
                  "*phonenumber", "gsm", "*telnr"},
      .pattern = R"(((?:(?:\+|00)31[ \-./]{0,2}(?:\(0\)|0)?[ \-./]{0,2}|\(?0)\d[ \-./()]{0,3})"
                 R"((?:\d[ \-./()]{0,3}){7}\d|\+[1-9]\d{0,2}[ \-.]?(?:\(0\))?(?:[ \-.]?\d){7,12}))",
      .worth = worth,
      .context = {"tel",      "telefoon",  "bel",         "belt",           "belde", "gebeld",
                  "bellen",   "nummer",    "bereikbaar",  "mobiel",         "phone", "call",
                  "t:",       "06-nummer", "terugbellen", "doorkiesnummer", "gsm",   "app",
                  "whatsapp", "sms"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
