// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include "text/utf8.h"

#include <simdjson.h>
#include <yaml.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace jeugdlint {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;
constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";
constexpr std::size_t most_depth = 100;
constexpr std::size_t most_nodes = 1'000'000;  // what an anchor or alias copies counts again

std::size_t size_of(const YamlNode& node) {
  std::size_t size = 1;
  for (const YamlNode& item : node.items) size += size_of(item);
  return size;
}

// Why a text is no YAML for us, and where; it does not leave this file.
struct NoYaml {
  std::string why;
  yaml_mark_t mark;
};

// One event of the parser, freed with it.
class Event {
 public:
  explicit Event(yaml_parser_t& parser) {
    if (yaml_parser_parse(&parser, &event_) == 1) return;
    if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    std::string why = parser.problem == nullptr ? "it breaks off" : parser.problem;
    if (parser.context != nullptr) why = parser.context + (", " + why);
    if (why.find("mapping values") != std::string::npos)
      why += "; a text with a colon and a space in it stands between quotes";
    throw NoYaml{why, parser.problem_mark};
  }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }

  const yaml_event_t* operator->() const { return &event_; }

 private:
  yaml_event_t event_{};
};

class Parser {
 public:
  explicit Parser(std::string_view text) {
    if (yaml_parser_initialize(&parser_) != 1) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    // The parser takes the bytes as unsigned, and only reads them.
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const yaml_char_t*>(text.data()),
                                 text.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { yaml_parser_delete(&parser_); }

  Event next() { return Event(parser_); }

 private:
  yaml_parser_t parser_{};
};

std::string text_of(const yaml_char_t* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

// Builds the tree from the events of the parser.
class Builder {
 public:
  Builder(const std::string& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}

  // The document that follows; empty at the end of the text.
  std::optional<YamlNode> document(Parser& parser) {
    while (true) {
      const Event event = parser.next();
      if (event->type == YAML_STREAM_END_EVENT) return std::nullopt;
      if (event->type == YAML_DOCUMENT_END_EVENT) return std::move(root_);
      take(event);
    }
  }

 private:
  struct Open {
    YamlNode node;
    std::string anchor;
    yaml_mark_t mark;
    std::set<std::string> names;
  };

  void take(const Event& event) {
    switch (event->type) {
      case YAML_ALIAS_EVENT:
        return take_alias(text_of(event->data.alias.anchor), event->start_mark);
      case YAML_SCALAR_EVENT:
        return take_scalar(event->data.scalar, event->start_mark);
      case YAML_SEQUENCE_START_EVENT:
        return open(YamlKind::list, event->data.sequence_start, event->start_mark);
      case YAML_MAPPING_START_EVENT:
        return open(YamlKind::map, event->data.mapping_start, event->start_mark);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close();
      default:
        return;  // the stream and the document begin
    }
  }

  void take_alias(const std::string& anchor, const yaml_mark_t& mark) {
    const auto known = anchored_.find(anchor);
    if (known == anchored_.end()) {
      const bool inside = std::any_of(open_.begin(), open_.end(),
                                      [&](const Open& one) { return one.anchor == anchor; });
      throw NoYaml{
          inside ? "an alias inside its own anchor" : "an alias of which there is no anchor", mark};
    }
    count(size_of(known->second), mark);
    put(known->second, "", mark);
  }

  template <class Scalar>
  void take_scalar(const Scalar& scalar, const yaml_mark_t& mark) {
    refuse_tag(scalar.tag, mark);
    YamlNode made = node(mark, YamlKind::text);
    // Of a text between quotes, length says where it ends: it may hold a zero.
    made.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (scalar.style == YAML_PLAIN_SCALAR_STYLE && is_null(made.text)) {
      made.kind = YamlKind::nothing;
      made.text.clear();
    }
    put(std::move(made), text_of(scalar.anchor), mark);
  }

  template <class Start>
  void open(YamlKind kind, const Start& start, const yaml_mark_t& mark) {
    refuse_tag(start.tag, mark);
    if (open_.size() == most_depth) throw NoYaml{"nested deeper than 100", mark};
    open_.push_back({node(mark, kind), text_of(start.anchor), mark, {}});
  }

  static bool is_null(std::string_view text) {
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
  }

  YamlNode node(const yaml_mark_t& mark, YamlKind kind) {
    count(1, mark);
    YamlNode made;
    made.kind = kind;
    made.line = mark.line + 1;
    made.column = mark.column + 1;
    return made;
  }

  void count(std::size_t more, const yaml_mark_t& mark) {
    nodes_ += more;
    if (nodes_ > most_nodes) throw NoYaml{"more than a million values", mark};
  }

  static void refuse_tag(const yaml_char_t* tag, const yaml_mark_t& mark) {
    if (tag != nullptr && text_of(tag) != "!")
      throw NoYaml{"a tag, which means nothing here", mark};
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    put(std::move(done.node), done.anchor, done.mark);
  }

  void put(YamlNode made, const std::string& anchor, const yaml_mark_t& mark) {
    if (!anchor.empty()) {
      count(size_of(made), mark);
      anchored_[anchor] = made;
    }
    if (open_.empty()) {
      root_ = std::move(made);
      return;
    }
    Open& around = open_.back();
    if (around.node.kind == YamlKind::map && around.node.keys.size() == around.node.items.size()) {
      put_key(around, made, mark);
    } else {
      around.node.items.push_back(std::move(made));
    }
  }

  void put_key(Open& around, YamlNode& key, const yaml_mark_t& mark) {
    if (key.kind != YamlKind::text) throw NoYaml{"a key that is no text", mark};
    if (!around.names.insert(key.text).second)
      mistakes_.add({file_, key.line, key.column}, "the key " + key.text + " occurs twice");
    around.node.keys.push_back({std::move(key.text), key.line, key.column, ""});
  }

  const std::string& file_;
  Mistakes& mistakes_;
  YamlNode root_;
  std::vector<Open> open_;
  std::map<std::string, YamlNode> anchored_;
  std::size_t nodes_ = 0;
};

// Asked first: of a text that is none the parser tells the byte only.
std::optional<std::string> not_text(std::string_view text) {
  if (!simdjson::validate_utf8(text.data(), text.size())) return "this is no text in UTF-8";
  const bool control = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  });
  if (control) return "a control character in the text";
  return std::nullopt;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i].name == key) return &items[i];
  return nullptr;
}

std::optional<YamlNode> read_yaml(std::string_view text, const std::string& file,
                                  Mistakes& mistakes) {
  if (text.substr(0, mark_of_utf8.size()) == mark_of_utf8) text.remove_prefix(mark_of_utf8.size());
  if (const auto why = not_text(text)) {
    mistakes.add({file}, *why);
    return std::nullopt;
  }
  try {
    Parser parser(text);
    auto root = Builder(file, mistakes).document(parser);
    if (!root) {
      mistakes.add({file}, "the file is empty");
      return std::nullopt;
    }
    if (const auto second = Builder(file, mistakes).document(parser)) {
      mistakes.add({file, second->line, second->column}, "a second document; one file holds one");
      return std::nullopt;
    }
    return root;
  } catch (const NoYaml& error) {
    mistakes.add({file, error.mark.line + 1, error.mark.column + 1},
                 "this cannot be read as YAML: " + error.why);
    return std::nullopt;
  }
}

namespace {

// The bytes of a file that may be read as YAML, or why not.
std::optional<std::string> bytes_of(const std::filesystem::path& path, std::string& why) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) {
    why = "this file cannot be read: " + error.message();
    return std::nullopt;
  }
  if (size > most_bytes) {
    why = "this file is larger than 16 MiB";
    return std::nullopt;
  }
  std::ifstream stream(path, std::ios::binary);
  std::string text(size, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(size));
  if (stream) return text;
  why = "this file cannot be read";
  return std::nullopt;
}

// The byte of a line and column, which counts characters.
std::size_t byte_of(std::string_view text, const SourcePlace& place) {
  std::size_t at = text.starts_with(mark_of_utf8) ? mark_of_utf8.size() : 0;
  for (std::size_t line = 1; line < place.line && at < text.size(); ++line)
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  for (std::size_t column = 1; column < place.column && at < text.size(); ++column)
    at += std::max<std::size_t>(1, utf8_length(text, at));
  return at;
}

}  // namespace

std::optional<YamlNode> read_yaml_file(const std::filesystem::path& path, Mistakes& mistakes) {
  std::string why;
  const auto text = bytes_of(path, why);
  if (text) return read_yaml(*text, path.string(), mistakes);
  mistakes.add({path.string()}, why);
  return std::nullopt;
}

// What is no space stands in the file in the same order, with quotes, escapes and indents between.
SourcePlace place_inside(const SourcePlace& start, std::string_view text, std::size_t byte) {
  std::string why;
  const auto bytes = bytes_of(start.file, why);
  if (!bytes || start.line == 0) return start;
  const std::string_view file = *bytes;
  std::size_t at = byte_of(file, start);
  if (at >= file.size()) return start;
  if (file[at] == '|' || file[at] == '>') at = std::min(file.find('\n', at), file.size() - 1) + 1;
  if (file[at] == '"' || file[at] == '\'') ++at;
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  // A place behind the end is that of the last character.
  const std::size_t last = std::min(byte, text.empty() ? 0 : text.size() - 1);
  std::size_t found = at;
  for (std::size_t i = 0; i <= last && i < text.size(); ++i) {
    if (is_space(text[i])) continue;
    found = file.find(text[i], at);
    if (found == std::string_view::npos) return start;
    at = found + 1;
  }
  const std::string_view before = file.substr(0, found);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {start.file, 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + count_characters(before.substr(line_start))};
}

}  // namespace jeugdlint
