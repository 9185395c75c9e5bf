// SPDX-License-Identifier: Apache-2.0
#include "support/canaries.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <set>

namespace {

using Characters = std::vector<std::string>;  // each in UTF-8

Characters characters_of(const std::string& utf8) {
  Characters all;
  for (const char c : utf8) {
    if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80 || all.empty()) all.emplace_back();
    all.back() += c;
  }
  return all;
}

std::uint32_t code_point(const std::string& character) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return at(0);
  std::uint32_t code = at(0) & (0xffU >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i) code = code << 6U | (at(i) & 0x3fU);
  return code;
}

std::string hex(std::uint32_t number, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t i = digits; i-- > 0; number >>= 4U) text[i] = "0123456789abcdef"[number & 15U];
  return text;
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

// What stays of the Base64 of `bytes` wherever in a longer text they stand: their first bits may
// share a letter with what is before, and their last with what is after.
std::string base64_core(const std::string& bytes, std::size_t shift) {
  const std::string all = as_base64(std::string(shift, 'x') + bytes + "xxx");
  const std::size_t first = (shift * 8 + 5) / 6, last = (shift + bytes.size()) * 8 / 6;
  return all.substr(first, last - first);
}

std::string digest(const std::string& bytes, const EVP_MD* method) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> made{};
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), made.data(), &size, method, nullptr);
  return {made.begin(), made.begin() + size};
}

// The first four bytes, in 16 bits.
std::size_t start_of(const char* bytes) {
  std::uint32_t four = 0;
  std::memcpy(&four, bytes, sizeof four);
  return (four * 2654435761U) >> 16U;
}

}  // namespace

std::string as_utf16(const std::string& utf8, bool big_endian) {
  std::string text;
  for (const std::string& character : characters_of(utf8)) {
    const std::uint32_t code = code_point(character);  // of the basic plane: tests use no other
    const std::array<char, 2> bytes = {static_cast<char>(code >> 8U),
                                       static_cast<char>(code & 0xffU)};
    text += bytes[big_endian ? 0 : 1];
    text += bytes[big_endian ? 1 : 0];
  }
  return text;
}

std::string as_base64(const std::string& bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : bytes) {
    bits = bits << 8U | static_cast<unsigned char>(c);
    for (held += 8; held >= 6; held -= 6) text += letters[(bits >> (held - 6)) & 63U];
  }
  if (held > 0) text += letters[(bits << (6 - held)) & 63U];
  return text;
}

std::string as_hex(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) text += hex(static_cast<unsigned char>(c), 2);
  return text;
}

std::string as_percent(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) text += "%" + hex(static_cast<unsigned char>(c), 2);
  return text;
}

std::string as_json_escapes(const std::string& utf8) {
  std::string text;
  for (const std::string& character : characters_of(utf8))
    text += character.size() == 1 ? character : "\\u" + hex(code_point(character), 4);
  return text;
}

Canaries::Canaries(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    add_digests(text);
    const Characters characters = characters_of(text);
    for (std::size_t i = 0; i + shortest <= characters.size(); ++i) {
      std::string part, reversed;
      for (std::size_t j = i; j < i + shortest; ++j) {
        part += characters[j];
        reversed.insert(0, characters[j]);
      }
      add(lower(part), "plain part of " + text);
      add(lower(reversed), "reversed part of " + text);
      add(lower(as_json_escapes(part)), "JSON-escaped part of " + text);
      add(as_hex(part), "hexadecimal part of " + text);
      add(as_percent(part), "percent-encoded part of " + text);
      add(lower(as_utf16(part, true)), "UTF-16BE part of " + text);
      add(lower(as_utf16(part, false)), "UTF-16LE part of " + text);
      for (const std::string& bytes : {part, lower(part)})
        for (std::size_t shift = 0; shift < 3; ++shift)
          add(lower(base64_core(bytes, shift)), "Base64 part of " + text);
    }
  }
}

// What hashes a value for a fingerprint writes it whole, or cuts it off at eight bytes or more.
void Canaries::add_digests(const std::string& text) {
  constexpr std::size_t kept_bytes = 8;
  for (const EVP_MD* method : {EVP_md5(), EVP_sha1(), EVP_sha256()})
    for (const std::string& bytes : {text, lower(text)}) {
      const std::string made = digest(bytes, method).substr(0, kept_bytes);
      add(as_hex(made), "digest of " + text);
      add(lower(base64_core(made, 0)), "Base64 digest of " + text);
    }
}

void Canaries::add(const std::string& pattern, const std::string& what) {
  patterns_[pattern.size()].emplace(pattern, what);
  starts_[start_of(pattern.data())] = true;
}

std::vector<std::string> Canaries::found_in(std::string_view output) const {
  const std::string text = lower(output);
  std::set<std::string> found;
  for (std::size_t i = 0; i + shortest <= text.size(); ++i) {
    if (!starts_[start_of(text.data() + i)]) continue;
    for (const auto& [size, patterns] : patterns_)
      if (const auto hit = patterns.find(text.substr(i, size)); hit != patterns.end())
        found.insert(hit->second);
  }
  return {found.begin(), found.end()};
}
