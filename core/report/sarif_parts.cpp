// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_parts.h"

#include "text/percent_encoded.h"

#include <algorithm>
#include <filesystem>

namespace jeugdlint {
namespace {

bool is_letter_or_digit(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

// Results when no rule lists more than `limit` findings: those, and a roll-up for each rule cut.
std::size_t results_at(const std::vector<SarifShare>& shares, std::size_t limit) {
  std::size_t results = 0;
  for (const SarifShare& share : shares) {
    const std::size_t listed = std::min(share.listed.size(), limit);
    results += listed + (share.group.findings > listed ? 1 : 0);
  }
  return results;
}

// The largest limit that keeps the results within `most`.
std::size_t limit_for(const std::vector<SarifShare>& shares, std::size_t most) {
  std::size_t low = 0, high = most;
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (results_at(shares, middle) <= most) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  const std::string plain = std::filesystem::path(path).lexically_normal().generic_string();
  return (plain.starts_with('/') ? "file://" : "") + percent_encoded(plain);
}

std::string sarif_message(std::string_view text) {
  std::string message;
  for (std::size_t i = 0; i < text.size(); ++i) {
    message += text[i];
    if (text[i] == '{' || text[i] == '}') message += text[i];
    if (text[i] == ']' && i + 1 < text.size() && text[i + 1] == '(') message += ' ';
  }
  return message;
}

std::string pascal_case(std::string_view id) {
  std::string name;
  bool at_start = true;
  for (const char byte : id) {
    if (is_letter_or_digit(byte)) name += at_start ? upper(byte) : byte;
    at_start = !is_letter_or_digit(byte);
  }
  return name;
}

std::vector<SarifShare> sarif_shares(const Outcome& outcome, std::size_t most) {
  std::vector<SarifShare> shares;
  for (std::size_t at = 0; at < outcome.inputs.size(); ++at)
    for (RuleGroup& group : groups_with_findings(outcome.inputs[at])) {
      std::vector<PlacedFinding> listed = in_file_order(group.parts);
      shares.push_back({&outcome.inputs[at], at, std::move(group), std::move(listed), 0});
    }
  const std::size_t limit = limit_for(shares, most);
  for (SarifShare& share : shares) {
    share.listed.resize(std::min(share.listed.size(), limit));
    share.rest = share.group.findings.without(number_of(share.listed, share.listed.size()));
  }
  return shares;
}

}  // namespace jeugdlint
