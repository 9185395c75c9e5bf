// SPDX-License-Identifier: Apache-2.0
// A licence plate: three groups of letters and digits in one of the eleven orders that RDW gave
// out. Without its dashes it needs a word beside it.
#include "check_digits.h"
#include "kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace jeugdlint::privacy::kinds_list {
namespace {

// X for a letter, 9 for a digit.
constexpr std::array<std::string_view, 11> orders = {"XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX",
                                                     "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
                                                     "XX-999-X", "X-999-XX", "XXX-99-X"};

// The same without the dashes.
constexpr auto plain_orders = [] {
  std::array<std::array<char, 6>, orders.size()> plain{};
  for (std::size_t i = 0; i < orders.size(); ++i) {
    std::size_t size = 0;
    for (const char c : orders[i])
      if (c != '-') plain[i][size++] = c;
  }
  return plain;
}();

bool has_shape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), [](char c, char sign) {
    return sign == 'X' ? is_letter(c) : sign == '9' ? is_digit(c) : c == sign;
  });
}

bool dashed(std::string_view text) {
  return std::any_of(orders.begin(), orders.end(),
                     [&](std::string_view order) { return has_shape(text, order); });
}

bool plain(std::string_view text) {
  return std::any_of(plain_orders.begin(), plain_orders.end(), [&](const auto& order) {
    return has_shape(text, {order.data(), order.size()});
  });
}

// Vowels, C and Q are left out of the plates since 1978; older ones are rare.
bool usual_letters(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) && std::string_view("AEIOUCQaeioucq").find(c) != std::string_view::npos;
  });
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (dashed(cell) || plain(cell)) return {usual_letters(cell) ? Reading::passes : Reading::fails};
  return {};
}

std::string with_dashes(std::string_view text) {
  std::string dashes(text);
  std::replace(dashes.begin(), dashes.end(), ' ', '-');
  return dashes;
}

Worth worth(std::string_view& found) {
  if (found.find(' ') != std::string_view::npos ||
      std::none_of(found.begin(), found.end(), is_capital))
    return dashed(with_dashes(found)) ? Worth::with_context : Worth::none;
  if (dashed(found)) return usual_letters(found) ? Worth::alone : Worth::with_context;
  return plain(found) ? Worth::with_context : Worth::none;
}

}  // namespace

Kind licence_plate() {
  return {
      .id = "licence_plate",
      .words = {.nl = "een kenteken", .en = "a licence plate"},
      .severity = Severity::warning,
      .size = {6, 10},
      .digits = {2, 4},
      .read = read,
      .chance = 0.4,
      .headers = {"*kenteken", "*licenceplate", "*licenseplate"},
      .other_headers = {"*postcode", "*postalcode", "zip", "*zipcode", "pc6"},
      .pattern = R"(((?i:[A-Z0-9]{1,3}[ -][A-Z0-9]{2,3}[ -][A-Z0-9]{1,2})|[A-Z0-9]{6}))",
      .worth = worth,
      .context = {"kenteken", "auto", "voertuig", "bus", "scooter", "brommer", "bromfiets", "motor",
                  "wagen", "bestelbus", "nummerplaat", "licence plate"},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
