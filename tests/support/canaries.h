// SPDX-License-Identifier: Apache-2.0
// Texts that must never come out of the program, and the search for them in whatever did: as they
// are, in either case, reversed, in the encodings that outputs use, and as an unkeyed digest.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class Canaries {
 public:
  // Each text is at least `shortest` characters long; every part of that length is looked for, and
  // the digests of the whole.
  explicit Canaries(const std::vector<std::string>& texts);

  static constexpr std::size_t shortest = 5;

  // What of them stands in `output`: "plain part of ...", one for each canary and encoding.
  std::vector<std::string> found_in(std::string_view output) const;

 private:
  void add(const std::string& pattern, const std::string& what);
  void add_digests(const std::string& text);

  // Which starts any pattern has: almost every place in an output is passed by one look at this.
  std::vector<bool> starts_ = std::vector<bool>(std::size_t{1} << 16);
  // By length: the pattern, and what it is a part of.
  std::map<std::size_t, std::unordered_map<std::string, std::string>> patterns_;
};

// For tests that write such texts, and for the search.
std::string as_utf16(const std::string& utf8, bool big_endian);
std::string as_base64(const std::string& bytes);
std::string as_hex(const std::string& bytes);
std::string as_percent(const std::string& bytes);
std::string as_json_escapes(const std::string& utf8);
