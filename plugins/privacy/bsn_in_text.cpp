// SPDX-License-Identifier: Apache-2.0
#include "bsn_words.h"
#include "text_search.h"

#include <array>
#include <optional>
#include <vector>

namespace jeugdlint::privacy {
namespace {

constexpr Term named{0}, number_only{1};

// Nine digits without separators, or grouped as 123.456.782, 123 456 782 or 1234.56.782; eight when
// a zero may have been lost.
struct Candidate {
  std::size_t begin = 0, end = 0;
  std::array<char, 9> digits{};
  std::size_t count = 0;

  void take(std::string_view group) {
    for (const char c : group) digits[count++] = c;
  }
  bool passes() {
    if (count == 8) {
      std::move_backward(digits.begin(), digits.end() - 1, digits.end());
      digits[0] = '0';
    }
    return passes_eleven_test({digits.data(), digits.size()});
  }
};

std::optional<Candidate> grouped(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t first = end - begin;
  if ((first != 3 && first != 4) || end == text.size()) return std::nullopt;
  const char separator = text[end];
  if (separator != '.' && separator != ' ') return std::nullopt;
  Candidate candidate{.begin = begin, .end = end};
  candidate.take(text.substr(begin, first));
  while (candidate.count < 9) {
    if (candidate.end + 1 >= text.size() || text[candidate.end] != separator) return std::nullopt;
    const std::size_t from = candidate.end + 1;
    candidate.end = end_of_digits(text, from);
    const std::size_t length = candidate.end - from;
    if (length != (first == 3 || candidate.count == 6 ? 3 : 2)) return std::nullopt;
    candidate.take(text.substr(from, length));
  }
  // One more group makes it a phone number or an account number.
  if (candidate.end + 1 < text.size() && text[candidate.end] == separator &&
      is_digit(text[candidate.end + 1]))
    return std::nullopt;
  return candidate;
}

std::optional<Candidate> candidate_at(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin != 9 && end - begin != 8) return grouped(text, begin, end);
  Candidate candidate{.begin = begin, .end = end};
  candidate.take(text.substr(begin, end - begin));
  return candidate;
}

bool follows_country_code(std::string_view text, std::size_t begin) {
  const std::string_view before = around(text, begin, begin, 6, 0);
  return before.find("+31") != std::string_view::npos ||
         before.find("0031") != std::string_view::npos;
}

bool is_all_of(std::string_view text, const Candidate& candidate) {
  const auto idle = [](char c) { return !is_letter_or_digit(c) && (c & 0x80) == 0; };
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(candidate.begin),
                     idle) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(candidate.end), text.end(), idle);
}

struct BsnInText {
  std::vector<FileColumn> columns;

  void prepare() { columns_ = text_columns(columns, "bsn"); }

  void inspect(const Batch& batch, Findings& findings) const {
    for (const FileColumn& file_column : columns_) {
      const TextColumn column = file_column.column;
      const auto texts = batch[column];
      const auto filled = batch.filled(column);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::string_view text = texts[i].view();
        if (text.size() <= 9 || filled[i] != Filled::yes) continue;  // a number alone, at most
        if (const auto sign = sign_of_bsn(text))
          findings.add({batch.row(i), column}, {{"field", batch.cell(i, column)}, {"sign", *sign}});
      }
    }
  }

 private:
  static std::optional<Term> sign_of_bsn(std::string_view text) {
    std::optional<Term> sign;
    for (std::size_t at = next_digit(text, 0); at < text.size(); at = next_digit(text, at)) {
      const std::size_t end = end_of_digits(text, at);
      if (auto candidate = candidate_at(text, at, end)) {
        const auto judged = judge(text, *candidate);
        if (judged == named) return named;
        if (judged) sign = judged;
      }
      at = end;
    }
    return sign;
  }

  static std::optional<Term> judge(std::string_view text, Candidate& candidate) {
    const bool whole = candidate.count == 9;
    if (!stands_alone(text, candidate.begin, candidate.end) || !candidate.passes() ||
        follows_country_code(text, candidate.begin))
      return std::nullopt;
    if (says_bsn(around(text, candidate.begin, candidate.end, 40, 20))) return named;
    if (!whole || is_all_of(text, candidate) ||
        says_other_number(around(text, candidate.begin, candidate.begin, 20, 0)))
      return std::nullopt;
    return number_only;
  }

  std::vector<FileColumn> columns_;
};

}  // namespace

RuleInfo bsn_in_text() {
  return {
      .id = "privacy/bsn_in_text",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Burgerservicenummer in tekst", .en = "Citizen number in text"},
      .message = {.nl = "{field} bevat {sign}", .en = "{field} holds {sign}"},
      .rationale =
          {.nl = "Een burgerservicenummer mag alleen worden verwerkt waar de wet dat zegt, en "
                 "dan in het veld dat ervoor bedoeld is. In een tekstveld ontsnapt het aan "
                 "elke afscherming.",
           .en = "A citizen number may be processed only where the law says so, and then in the "
                 "field that is meant for it. In a text field it escapes every safeguard."},
      .remedy =
          {.nl = "Haal het nummer uit de tekst, of laat het tekstveld uit de levering.",
           .en = "Take the number out of the text, or leave the text field out of the delivery."},
      .source = "UAVG art. 46; Jeugdwet 7.2.1",
      .terms = {{"named",
                 {.nl = "een burgerservicenummer; het staat erbij",
                  .en = "a citizen number, and says so"}},
                {"number_only",
                 {.nl = "negen cijfers die aan de elfproef van het burgerservicenummer voldoen",
                  .en = "nine digits that pass the 11-test of a citizen number"}}},
      .code = code<BsnInText>(option<&BsnInText::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
