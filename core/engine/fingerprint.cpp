// SPDX-License-Identifier: Apache-2.0
#include "engine/fingerprint.h"

#include "engine/reread.h"
#include "text/failure.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace jeugdlint {
namespace {

// With its length, so that no two lists of texts run into the same one.
void append(std::string& to, std::string_view text) {
  to += std::to_string(text.size());
  to += ':';
  to += text;
}

// Names of columns as the rules know them: the declared ones, or else those of the file.
std::vector<std::string> names_of(const InputOutcome& input, std::vector<std::string> header) {
  for (std::size_t i = 0; i < header.size() && i < input.columns.size(); ++i)
    if (input.columns[i].declared) header[i] = input.columns[i].shown;
  return header;
}

std::string text_of(const Records& records, std::size_t i, const std::vector<std::string>& names) {
  std::vector<std::pair<std::string_view, std::string_view>> cells;
  for (std::size_t slot = 0; slot < names.size() && slot < records.columns.size(); ++slot) {
    const jl_text text = records.columns[slot].text[i];
    if (text.size > 0) cells.emplace_back(names[slot], std::string_view(text.data, text.size));
  }
  std::sort(cells.begin(), cells.end());
  std::string all;
  for (const auto& [name, cell] : cells) {
    append(all, name);
    append(all, cell);
  }
  return all;
}

}  // namespace

FingerprintKey::~FingerprintKey() {
  OPENSSL_cleanse(secret_.data(), secret_.size());
}

std::string FingerprintKey::of(std::string_view text) const {
  std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
  unsigned size = 0;
  if (HMAC(EVP_sha256(), secret_.data(), static_cast<int>(secret_.size()),
           reinterpret_cast<const unsigned char*>(text.data()), text.size(), code.data(),
           &size) == nullptr)
    throw Failure("HMAC-SHA-256 is not available in this installation of OpenSSL");
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t bytes = 16;
  std::string hex;
  for (std::size_t i = 0; i < bytes; ++i) {
    hex += digits[code[i] >> 4U];
    hex += digits[code[i] & 15U];
  }
  return hex;
}

void add_fingerprints(const std::string& file, InputOutcome& input, const FingerprintKey& key,
                      const InputOptions& options, const std::vector<std::string>& more_names) {
  struct Wanted {
    const RuleOutcome* rule;
    Finding* finding;
  };
  std::map<std::uint64_t, std::vector<Wanted>> by_row;
  for (RuleOutcome& rule : input.rules)
    for (Finding& finding : rule.kept)
      if (finding.row > 0) by_row[finding.row].push_back({&rule, &finding});

  std::vector<std::uint64_t> rows;
  rows.reserve(by_row.size());
  for (const auto& [row, wanted] : by_row) rows.push_back(row);
  std::vector<std::string> names;
  read_again(file, options, more_names, rows,
             [&](const RecordReader& reader, const Records& records, std::size_t i) {
               if (names.empty()) names = names_of(input, reader.header());
               const std::string record = text_of(records, i, names);
               for (const auto& [rule, finding] : by_row.at(records.rows[i])) {
                 std::string text = "jeugdlint/record/1 ";
                 append(text, rule->id);
                 append(text, finding->kind == PlaceKind::cell && finding->column < names.size()
                                  ? names[finding->column]
                                  : "");
                 finding->fingerprint = key.of(text + record);
               }
             });
}

}  // namespace jeugdlint
