// SPDX-License-Identifier: Apache-2.0
// The citizen number: nine digits that pass the 11-test (Wet algemene bepalingen
// burgerservicenummer; the test as in the technical specifications of RvIG). The number of a
// company (RSIN) passes the same test, and so it is known by its name only.
#include "check_digits.h"
#include "kind.h"

#include <jeugdlint/eleven_test.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace jeugdlint::privacy::kinds_list {
namespace {

// Nine characters with zeros in front, and how many digits were written.
struct Number {
  std::array<char, 9> digits{};
  std::size_t written = 0;

  std::string_view view() const { return {digits.data(), digits.size()}; }
};

std::optional<Number> number_of(std::string_view written) {
  if (written.size() < 7 || written.size() > 9 || !all_digits(written)) return std::nullopt;
  Number number{.written = written.size()};
  number.digits.fill('0');
  std::copy(written.begin(), written.end(),
            number.digits.end() - static_cast<std::ptrdiff_t>(written.size()));
  return number;
}

// 1.23456782E8, as a spreadsheet shows it; a comma in Dutch. Rounded forms have lost the number.
std::optional<Number> scientific(std::string_view cell) {
  std::array<char, 16> text{};
  if (cell.size() > text.size() || cell.size() < 6 || !is_digit(cell.front())) return std::nullopt;
  std::transform(cell.begin(), cell.end(), text.begin(), [](char c) { return c == ',' ? '.' : c; });
  double value = 0;
  const char* end = text.data() + cell.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || value < 1e6 || value >= 1e9 ||
      value != std::floor(value))
    return std::nullopt;
  std::array<char, 12> digits{};
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(value));
  return number_of({digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
}

// 123456782, 123.456.782, 1234 56 782, 1234-56-782: two separators of one sort, or none.
std::optional<Number> grouped(std::string_view cell) {
  std::array<char, 9> digits{};
  std::size_t count = 0, separators = 0;
  char separator = '\0';
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (is_digit(c)) {
      if (count == 9) return std::nullopt;
      digits[count++] = c;
      continue;
    }
    if ((c != '.' && c != ' ' && c != '-') || (separators > 0 && c != separator))
      return std::nullopt;
    if (i == 0 || !is_digit(cell[i - 1])) return std::nullopt;
    separator = c;
    ++separators;
  }
  // One separator makes it a decimal number, and so do two in a number that lost a zero.
  if (separators != 0 && (separators != 2 || count != 9)) return std::nullopt;
  return number_of({digits.data(), count});
}

// 123456782.0 and 123.456.782,00 are whole numbers that went through a spreadsheet. A point is a
// decimal one only where no other stands before it.
std::string_view without_zero_decimals(std::string_view cell) {
  const std::size_t last = cell.find_last_not_of('0');
  if (last == std::string_view::npos || last == 0 || last + 1 == cell.size()) return cell;
  const std::string_view whole = cell.substr(0, last);
  return cell[last] == ',' || (cell[last] == '.' && all_digits(whole)) ? whole : cell;
}

std::optional<Number> read_number(std::string_view cell) {
  cell = trimmed(cell);
  while (!cell.empty() && (cell.front() == '\'' || cell.front() == '=' || cell.front() == '"'))
    cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == '"') cell.remove_suffix(1);
  cell = without_zero_decimals(cell);
  if (cell.find_first_of("eE") != std::string_view::npos) return scientific(cell);
  return grouped(cell);
}

Reading read(std::string_view cell) {
  const auto number = read_number(cell);
  if (!number) return {};
  return {passes_eleven_test(number->view()) ? Reading::passes : Reading::fails,
          static_cast<std::uint8_t>(9 - number->written)};
}

// Codes for "unknown" and "unborn", numbers of manuals, and the range of the BRP test environment.
bool stand_in(std::string_view cell) {
  const auto number = read_number(cell);
  if (!number) return false;
  const std::string_view nine = number->view();
  constexpr std::array<std::string_view, 5> known = {"000000000", "999999999", "123456782",
                                                     "111222333", "123456789"};
  return std::find(known.begin(), known.end(), nine) != known.end() ||
         (nine >= "999900006" && nine <= "999999990");
}

Worth worth(std::string_view& found) {
  const auto number = grouped(found);
  const Digits<9> nine(found);
  if (!number && nine.size() == 9 && passes_eleven_test(nine.view())) return Worth::with_context;
  if (!number || !passes_eleven_test(number->view())) return Worth::none;
  const bool dashes = found.find('-') != std::string_view::npos;
  return number->written == 9 && !dashes ? Worth::alone : Worth::with_context;
}

// 1234.56.782.B01 is a VAT number, which is told as one.
bool goes_on_as_vat_number(std::string_view behind) {
  const auto skip_separator = [&] {
    if (behind.starts_with('.') || behind.starts_with(' ')) behind.remove_prefix(1);
  };
  skip_separator();
  if (!behind.starts_with('B') && !behind.starts_with('b')) return false;
  behind.remove_prefix(1);
  skip_separator();
  return behind.size() >= 2 && all_digits(behind.substr(0, 2));
}

}  // namespace

Kind bsn() {
  return {
      .id = "bsn",
      .words = {.nl = "een burgerservicenummer", .en = "a citizen number"},
      .severity = Severity::error,
      .size = {6, 18},
      .digits = {2, 12},
      .read = read,
      .chance = 1.0 / 11,
      .headers = {"*bsn", "*burgerservice", "*sofi", "persoonsnummer", "*citizenservice",
                  "*citizennumber", "socialsecurity"},
      .other_headers = {"*rsin", "*fiscaal", "*onderwijsnummer"},
      .stand_in = stand_in,
      .pattern = R"((\d{7,9}|\d{3}[. -]\d{3}[. -]\d{3}|\d{4}[. -]\d{2}[. -]\d{3}|)"
                 R"(\d{1,4}(?:[. -]\d{1,4}){1,4}))",
      .worth = worth,
      .context = {"bsn", "b.s.n", "burgerservice", "burger service", "sofi", "persoonsnummer",
                  "citizen service", "citizen number", "clientbsn"},
      .against = {"rsin",
                  "kvk",
                  "btw",
                  "factuur",
                  "polis",
                  "order",
                  "rekening",
                  "tel",
                  "fax",
                  "telefoon",
                  "bedrag",
                  "eur",
                  "euro",
                  "artikel",
                  "serienummer",
                  "bestel",
                  "+31",
                  "0031",
                  "kenmerk",
                  "referentie",
                  "ticket",
                  "isbn",
                  "versie",
                  "debiteur",
                  "onderwijsnummer",
                  "lidnummer",
                  "klantnummer",
                  "clientnummer",
                  "cliëntnummer",
                  "dossiernummer",
                  "declaratie",
                  "artikelnummer",
                  "volgnummer",
                  "meldingsnummer",
                  "inschrijfnummer"},
      .goes_on = goes_on_as_vat_number,
  };
}

}  // namespace jeugdlint::privacy::kinds_list
