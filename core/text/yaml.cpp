// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include <simdjson.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace jeugdlint {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;
constexpr std::size_t most_nodes = 1'000'000;  // what an anchor or alias copies counts again

std::size_t size_of(const YamlNode& node) {
  std::size_t size = 1;
  for (const YamlNode& item : node.items) size += size_of(item);
  return size;
}

// yaml-cpp counts columns in bytes; people count characters.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') starts_.push_back(i + 1);
  }

  std::size_t line(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.line, 0)), starts_.size() - 1) + 1;
  }

  std::size_t column(const YAML::Mark& mark) const {
    const std::string_view from = text_.substr(starts_[line(mark) - 1]);
    const auto before = from.substr(0, static_cast<std::size_t>(std::max(mark.column, 0)));
    return 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char byte) {
             return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
           }));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

// Builds the tree from the events of the parser. What is wrong is thrown as yaml-cpp throws it, so
// that both arrive at one place.
class Builder : public YAML::EventHandler {
 public:
  Builder(const Lines& lines, const std::string& file, Mistakes& mistakes)
      : lines_(lines), file_(file), mistakes_(mistakes) {}

  YamlNode root;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    put(node(mark, YamlKind::nothing), anchor, mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchored_.find(anchor);
    if (known == anchored_.end())
      throw YAML::ParserException(mark, "an alias inside its own anchor");
    count(size_of(known->second), mark);
    put(known->second, YAML::NullAnchor, mark);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(tag, mark);
    YamlNode made = node(mark, YamlKind::text);
    made.text = value;
    put(std::move(made), anchor, mark);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark);
    open_.push_back({node(mark, YamlKind::list), anchor, mark, {}});
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark);
    open_.push_back({node(mark, YamlKind::map), anchor, mark, {}});
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    YAML::anchor_t anchor;
    YAML::Mark mark;
    std::set<std::string> names;
  };

  YamlNode node(const YAML::Mark& mark, YamlKind kind) {
    count(1, mark);
    YamlNode made;
    made.kind = kind;
    made.line = lines_.line(mark);
    made.column = lines_.column(mark);
    return made;
  }

  void count(std::size_t more, const YAML::Mark& mark) {
    nodes_ += more;
    if (nodes_ > most_nodes) throw YAML::ParserException(mark, "more than a million values");
  }

  static void refuse_tag(const std::string& tag, const YAML::Mark& mark) {
    if (!tag.empty() && tag != "?" && tag != "!")
      throw YAML::ParserException(mark, "a tag, which means nothing here");
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    put(std::move(done.node), done.anchor, done.mark);
  }

  void put(YamlNode made, YAML::anchor_t anchor, const YAML::Mark& mark) {
    if (anchor != YAML::NullAnchor) {
      count(size_of(made), mark);
      anchored_[anchor] = made;
    }
    if (open_.empty()) {
      root = std::move(made);
      return;
    }
    Open& around = open_.back();
    if (around.node.kind == YamlKind::map && around.node.keys.size() == around.node.items.size()) {
      put_key(around, made, mark);
    } else {
      around.node.items.push_back(std::move(made));
    }
  }

  void put_key(Open& around, YamlNode& key, const YAML::Mark& mark) {
    if (key.kind != YamlKind::text) throw YAML::ParserException(mark, "a key that is no text");
    if (!around.names.insert(key.text).second)
      mistakes_.add({file_, key.line, key.column}, "the key " + key.text + " occurs twice");
    around.node.keys.push_back({std::move(key.text), key.line, key.column, ""});
  }

  const Lines& lines_;
  const std::string& file_;
  Mistakes& mistakes_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, YamlNode> anchored_;
  std::size_t nodes_ = 0;
};

// yaml-cpp replaces bad bytes in silence, and takes one control character for the end of the text.
std::optional<std::string> not_text(std::string_view text) {
  if (!simdjson::validate_utf8(text.data(), text.size())) return "this is no text in UTF-8";
  const bool control = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
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
  constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";
  if (text.substr(0, mark_of_utf8.size()) == mark_of_utf8) text.remove_prefix(mark_of_utf8.size());
  if (const auto why = not_text(text)) {
    mistakes.add({file}, *why);
    return std::nullopt;
  }
  const Lines lines(text);
  Builder builder(lines, file, mistakes);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      mistakes.add({file}, "the file is empty");
      return std::nullopt;
    }
    Builder second(lines, file, mistakes);
    if (parser.HandleNextDocument(second)) {
      mistakes.add({file, second.root.line, second.root.column},
                   "a second document; one file holds one");
      return std::nullopt;
    }
  } catch (const YAML::Exception& error) {
    mistakes.add({file, lines.line(error.mark), lines.column(error.mark)},
                 "this cannot be read as YAML: " + error.msg);
    return std::nullopt;
  }
  return std::move(builder.root);
}

std::optional<YamlNode> read_yaml_file(const std::filesystem::path& path, Mistakes& mistakes) {
  const std::string file = path.string();
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) {
    mistakes.add({file}, "this file cannot be read: " + error.message());
    return std::nullopt;
  }
  if (size > most_bytes) {
    mistakes.add({file}, "this file is larger than 16 MiB");
    return std::nullopt;
  }
  std::ifstream stream(path, std::ios::binary);
  std::string text(size, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(size));
  if (!stream) {
    mistakes.add({file}, "this file cannot be read");
    return std::nullopt;
  }
  return read_yaml(text, file, mistakes);
}

}  // namespace jeugdlint
