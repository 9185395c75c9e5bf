// SPDX-License-Identifier: Apache-2.0
// An address on the internet, version 4 (RFC 791) or 6 (RFC 4291): personal data when it is that of
// a visitor (AVG recital 30).
#include "check_digits.h"
#include "kind.h"

#include <algorithm>
#include <string>

namespace jeugdlint::privacy::kinds_list {
namespace {

// Four numbers up to 255 without needless zeros.
bool version_4(std::string_view text) {
  int parts = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('.'), text.size());
    const std::string_view part = text.substr(0, end);
    if (part.empty() || part.size() > 3 || !all_digits(part) ||
        (part.size() > 1 && part[0] == '0') || std::stoi(std::string(part)) > 255)
      return false;
    ++parts;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts == 4;
}

bool version_6(std::string_view text) {
  std::size_t groups = 0, run = 0, gaps = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':') {
      if (i > 0 && text[i - 1] == ':') ++gaps;
      run = 0;
    } else {
      const char c = lower(text[i]);
      if (!is_digit(c) && (c < 'a' || c > 'f')) return false;
      groups += run == 0 ? 1U : 0U;
      if (++run > 4) return false;
    }
  }
  return gaps == 1 ? groups >= 2 && groups < 8 : gaps == 0 && groups == 8;
}

Reading read(std::string_view cell) {
  cell = trimmed(cell);
  if (std::count(cell.begin(), cell.end(), ':') >= 2)
    return {version_6(cell) ? Reading::passes : Reading::other};
  if (std::count(cell.begin(), cell.end(), '.') != 3 || digits_in(cell) + 3 != cell.size())
    return {};
  return {version_4(cell) ? Reading::passes : Reading::fails};
}

// Numbers of versions and sections have small parts.
Worth worth(std::string_view& found) {
  if (found.find(':') != std::string_view::npos)
    return version_6(found) ? Worth::alone : Worth::none;
  if (!version_4(found)) return Worth::none;
  return found.size() >= 10 ? Worth::alone : Worth::with_context;
}

}  // namespace

Kind ip_address() {
  return {
      .id = "ip_address",
      .words = {.nl = "een IP-adres", .en = "an IP address"},
      .severity = Severity::warning,
      .size = {7, 41},
      .digits = {1, 32},
      .read = read,
      .chance = 0.3,
      .headers = {"ip", "*ipadres", "*ipaddress"},
      .pattern = R"((?i)((?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|)"
                 R"((?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}))",
      .worth = worth,
      .context = {"ip", "ip-adres", "ip-nummer", "inlog", "ingelogd", "computer", "server"},
      .against = {"versie", "version", "paragraaf", "artikel", "release", "build", "v."},
  };
}

}  // namespace jeugdlint::privacy::kinds_list
