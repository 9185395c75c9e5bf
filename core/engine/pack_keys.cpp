// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_keys.h"

#include "input/typing.h"
#include "text/nearest.h"

#include <algorithm>
#include <charconv>

namespace jeugdlint {
namespace {

std::string kind_name(YamlKind kind) {
  switch (kind) {
    case YamlKind::nothing:
      return "nothing";
    case YamlKind::text:
      return "text";
    case YamlKind::list:
      return "a list";
    case YamlKind::map:
      return "keys";
  }
  return "";
}

void wrong_kind(const PackFile& file, const YamlNode& node, std::string_view what,
                std::string_view expected) {
  file.wrong(node, "expected " + std::string(expected) + " for " + std::string(what) + ", found " +
                       kind_name(node.kind));
}

}  // namespace

std::optional<std::string> read_text(const PackFile& file, const YamlNode& node,
                                     std::string_view what) {
  if (node.kind == YamlKind::text) return node.text;
  if (node.kind == YamlKind::nothing)
    file.wrong(node, "expected text for " + std::string(what) +
                         ", found nothing; put quotes around an empty text or the word null");
  else
    wrong_kind(file, node, what, "text");
  return std::nullopt;
}

std::vector<std::string> read_texts(const PackFile& file, const YamlNode& node,
                                    std::string_view what) {
  std::vector<std::string> texts;
  if (node.kind == YamlKind::text) return {node.text};
  if (node.kind != YamlKind::list) {
    wrong_kind(file, node, what, "a list of texts");
    return texts;
  }
  for (const YamlNode& item : node.items)
    if (auto text = read_text(file, item, what)) texts.push_back(std::move(*text));
  return texts;
}

std::optional<bool> read_boolean(const PackFile& file, const YamlNode& node,
                                 std::string_view what) {
  if (node.kind == YamlKind::text && node.text == "true") return true;
  if (node.kind == YamlKind::text && node.text == "false") return false;
  wrong_kind(file, node, what, "true or false");
  return std::nullopt;
}

std::optional<std::int64_t> read_count(const PackFile& file, const YamlNode& node,
                                       std::string_view what) {
  std::int64_t number = -1;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, number);
  if (node.kind == YamlKind::text && error == std::errc() && stop == end && number >= 0)
    return number;
  wrong_kind(file, node, what, "a whole number, not below zero,");
  return std::nullopt;
}

std::optional<std::int32_t> read_day(const PackFile& file, const YamlNode& node) {
  const jl_date date = read_date(node.text, {.form = "default", .partial = false});
  if (node.kind == YamlKind::text && date.first == date.last) return date.first;
  file.wrong(node, "expected a date as in 2024-02-29");
  return std::nullopt;
}

LocalText read_words(const PackFile& file, const YamlNode& node, std::string_view what) {
  if (node.kind != YamlKind::map) {
    wrong_kind(file, node, what, "the words in two languages, {nl: ..., en: ...},");
    return {};
  }
  Keys keys(file, node, std::string(what));
  LocalText words{keys.needed_text("nl"), keys.needed_text("en")};
  keys.refuse_others();
  return words;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

std::optional<std::filesystem::path> path_in_folder(const PackFile& file, const YamlNode& node,
                                                    const std::filesystem::path& own_folder) {
  const std::filesystem::path folder =
      node.file.empty() ? own_folder : std::filesystem::path(node.file).parent_path();
  const auto text = read_text(file, node, "a path");
  if (!text) return std::nullopt;
  const std::filesystem::path path(*text);
  const bool leaves = std::find(path.begin(), path.end(), "..") != path.end();
  if (path.is_absolute() || leaves || !path.has_filename() ||
      text->find("://") != std::string::npos) {
    file.wrong(node, "expected a path inside " + folder.string());
    return std::nullopt;
  }
  std::error_code error;
  if (std::filesystem::is_regular_file(folder / path, error)) return folder / path;
  file.wrong(node, "there is no file " + (folder / path).string());
  return std::nullopt;
}

Keys::Keys(const PackFile& file, const YamlNode& node, std::string what)
    : file_(file), node_(node), what_(std::move(what)) {
  if (node.kind != YamlKind::map) wrong_kind(file, node, what_, "keys");
}

const YamlNode* Keys::take(std::string_view key) {
  asked_.emplace_back(key);
  return node_.find(key);
}

const YamlNode* Keys::need(std::string_view key) {
  const YamlNode* found = take(key);
  if (found == nullptr && node_.kind == YamlKind::map)
    file_.wrong(node_, what_ + " needs the key " + std::string(key));
  return found;
}

std::string Keys::text(std::string_view key) {
  const YamlNode* node = take(key);
  return node == nullptr ? "" : read_text(file_, *node, key).value_or("");
}

std::string Keys::needed_text(std::string_view key) {
  const YamlNode* node = need(key);
  if (node == nullptr) return "";
  const auto text = read_text(file_, *node, key);
  if (text && text->empty()) file_.wrong(*node, std::string(key) + " is empty");
  return text.value_or("");
}

std::vector<std::string> Keys::texts(std::string_view key) {
  const YamlNode* node = take(key);
  return node == nullptr ? std::vector<std::string>{} : read_texts(file_, *node, key);
}

bool Keys::boolean(std::string_view key) {
  const YamlNode* node = take(key);
  return node != nullptr && read_boolean(file_, *node, key).value_or(false);
}

std::optional<std::int64_t> Keys::count(std::string_view key) {
  const YamlNode* node = take(key);
  return node == nullptr ? std::nullopt : read_count(file_, *node, key);
}

std::optional<std::int32_t> Keys::day(std::string_view key) {
  const YamlNode* node = take(key);
  return node == nullptr ? std::nullopt : read_day(file_, *node);
}

LocalText Keys::words(std::string_view key) {
  const YamlNode* node = take(key);
  return node == nullptr ? LocalText{} : read_words(file_, *node, key);
}

LocalText Keys::needed_words(std::string_view key) {
  const YamlNode* node = need(key);
  return node == nullptr ? LocalText{} : read_words(file_, *node, key);
}

void Keys::refuse_others() const {
  for (const YamlKey& key : node_.keys)
    if (std::find(asked_.begin(), asked_.end(), key.name) == asked_.end())
      file_.mistakes.add(file_.place(key), "unknown key " + key.name + " in " + what_ +
                                               did_you_mean(key.name, asked_));
}

}  // namespace jeugdlint
