// SPDX-License-Identifier: Apache-2.0
// YAML as a tree of texts with their places. Every scalar is the text as written: it is the reader
// of a key who knows whether 01 or no is a number. JSON is read by the same door. What a set-up
// file has no use for is a mistake: keys that occur twice, tags, a second document, aliases without
// end.
#pragma once

#include "text/source_place.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct YamlNode;

// What a key and its value, or an item of a list, is.
enum class YamlKind : std::uint8_t { nothing, text, list, map };

struct YamlKey {
  std::string name;
  std::size_t line = 0, column = 0;
  std::string file;  // empty: the file that is being read; a pack may take nodes from another
};

struct YamlNode {
  YamlKind kind = YamlKind::nothing;  // nothing: null, ~ or left out
  std::string text;
  std::vector<YamlKey> keys;    // of a map, in the order written
  std::vector<YamlNode> items;  // of a list; of a map: the values, as many as keys
  std::size_t line = 0, column = 0;
  std::string file;  // as for a key

  const YamlNode* find(std::string_view key) const;  // null: not there, or this is no map
};

// Empty when the text is no YAML; why is added to `mistakes`, and so is each key that occurs twice.
// `file` is the name for messages.
std::optional<YamlNode> read_yaml(std::string_view text, const std::string& file,
                                  Mistakes& mistakes);

// The same for a file, of at most 16 MiB; one that cannot be read is a mistake as well.
std::optional<YamlNode> read_yaml_file(const std::filesystem::path& path, Mistakes& mistakes);

// Where a byte of a text stands in its file, however it is written there: between quotes, folded,
// or over several lines. `start` is the place of the text's node. Where the file cannot be read any
// more, it is that.
SourcePlace place_inside(const SourcePlace& start, std::string_view text, std::size_t byte);

}  // namespace jeugdlint
