// SPDX-License-Identifier: Apache-2.0
// The keys of one mapping in a file of a pack, read strictly: what is missing, what is of another
// kind and what nobody knows becomes a mistake with its place, and reading goes on.
#pragma once

#include "text/local_text.h"
#include "text/yaml.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// A file that is being read, and where its mistakes go.
struct PackFile {
  std::string name;
  Mistakes& mistakes;

  SourcePlace place(const YamlNode& node) const {
    return {node.file.empty() ? name : node.file, node.line, node.column};
  }
  SourcePlace place(const YamlKey& key) const {
    return {key.file.empty() ? name : key.file, key.line, key.column};
  }
  void wrong(const YamlNode& node, const std::string& what) const {
    mistakes.add(place(node), what);
  }
};

// Each gives nothing, and a mistake, when the node is something else. `what` names it.
std::optional<std::string> read_text(const PackFile& file, const YamlNode& node,
                                     std::string_view what);
// A list of texts, or one text.
std::vector<std::string> read_texts(const PackFile& file, const YamlNode& node,
                                    std::string_view what);
std::optional<bool> read_boolean(const PackFile& file, const YamlNode& node, std::string_view what);
std::optional<std::int64_t> read_count(const PackFile& file, const YamlNode& node,
                                       std::string_view what);
// Days since 1970-01-01.
std::optional<std::int32_t> read_day(const PackFile& file, const YamlNode& node);
LocalText read_words(const PackFile& file, const YamlNode& node, std::string_view what);
// Whether a text can be part of a rule's id: small letters, digits, hyphens and underscores.
bool is_name(std::string_view text);
// The path of a file in the folder or below it, and of no other: a pack is often someone else's.
// What was taken from another pack means that pack's folder.
std::optional<std::filesystem::path> path_in_folder(const PackFile& file, const YamlNode& node,
                                                    const std::filesystem::path& folder);

// The names of fields, tables, code lists or parameters, to find the nearest right one among.
template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& list) {
  std::vector<std::string> names;
  names.reserve(list.size());
  for (const Named& one : list) names.push_back(one.name);
  return names;
}

class Keys {
 public:
  // `what` names the mapping in messages: "a field".
  Keys(const PackFile& file, const YamlNode& node, std::string what);

  const YamlNode* take(std::string_view key);  // null: left out
  const YamlNode* need(std::string_view key);  // the same, but leaving it out is a mistake

  // Empty, false or nothing when left out or wrong.
  std::string text(std::string_view key);
  std::string needed_text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  bool boolean(std::string_view key);
  std::optional<std::int64_t> count(std::string_view key);
  std::optional<std::int32_t> day(std::string_view key);
  LocalText words(std::string_view key);
  LocalText needed_words(std::string_view key);

  // A mistake for each key that was never asked for. Comes last.
  void refuse_others() const;

 private:
  const PackFile& file_;
  const YamlNode& node_;
  std::string what_;
  std::vector<std::string> asked_;
};

}  // namespace jeugdlint
