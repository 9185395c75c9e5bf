// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

#include <set>
#include <tuple>

namespace jeugdlint {
namespace {

PackMatch compare(const Pack& pack, const Table& table, const std::vector<std::string>& header) {
  PackMatch match{.pack = &pack, .table = &table, .columns = header.size()};
  std::set<const Field*> present;
  for (const std::string& name : header)
    if (const Field* field = table.field(name)) present.insert(field);
  match.known = present.size();
  for (const Field& field : table.fields) {
    if (!field.required) continue;
    ++match.required;
    if (present.contains(&field)) ++match.required_present;
  }
  return match;
}

bool fits(const PackMatch& match) {
  return match.known > 0 && 2 * match.known >= match.columns &&
         2 * match.required_present >= match.required;
}

// The more columns a table knows the better; then the fewer of its fields are missing.
bool better(const PackMatch& a, const PackMatch& b) {
  const auto missing = [](const PackMatch& match) {
    return match.table->fields.size() - match.known;
  };
  const auto required_missing = [](const PackMatch& match) {
    return match.required - match.required_present;
  };
  return std::tuple(b.known, required_missing(a), missing(a)) <
         std::tuple(a.known, required_missing(b), missing(b));
}

}  // namespace

std::optional<PackMatch> match_pack(const std::vector<Pack>& packs,
                                    const std::vector<std::string>& header) {
  std::optional<PackMatch> best;
  for (const Pack& pack : packs) {
    for (const Table& table : pack.tables) {
      const PackMatch match = compare(pack, table, header);
      if (fits(match) && (!best || better(match, *best))) best = match;
    }
  }
  return best;
}

std::string folded_name(std::string_view name) {
  std::string folded;
  for (std::size_t i = 0; i < name.size(); ++i) {
    char c = name[i];
    if (c == ' ' || c == '-' || c == '_') continue;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // U+00C0 to U+00DE are capitals, 0x20 before their small letters; U+00D7 is a sign.
    const auto byte = static_cast<unsigned char>(c);
    const bool accented = i > 0 && name[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E;
    if (accented && byte != 0x97) c = static_cast<char>(byte + 0x20);
    folded += c;
  }
  return folded;
}

}  // namespace jeugdlint
