// SPDX-License-Identifier: Apache-2.0
#include "input/json/fields.h"

#include "input/json/string.h"
#include "input/json/syntax.h"
#include "text/utf8.h"

#include <simdjson.h>
#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

namespace ondemand = simdjson::ondemand;

// Objects nested deeper than this are not flattened: they are a cell with their JSON text.
constexpr unsigned deepest_flattened = 32;

std::string_view without_space_behind(std::string_view token) {
  while (is_json_space(token.back())) token.remove_suffix(1);
  return token;
}

// The text of an object, or a copy in which bytes that are no UTF-8 were replaced.
struct ObjectText {
  std::string_view all;
  bool escapes = false;
  const char* original = nullptr;
  std::vector<const char*> replaced;  // in order

  explicit ObjectText(std::string_view text)
      : all(text),
        escapes(std::memchr(text.data(), '\\', text.size()) != nullptr),
        original(text.data()) {}

  const char* end() const { return all.data() + all.size(); }
  const char* in_original(const char* at) const { return original + (at - all.data()); }
  // The first replaced byte in a part of the text.
  const char* replaced_in(std::string_view part) const {
    if (replaced.empty()) return nullptr;
    const auto found = std::lower_bound(replaced.begin(), replaced.end(), part.data());
    return found != replaced.end() && *found < part.data() + part.size() ? *found : nullptr;
  }
  void replace_undecodable(char* copy) {
    std::memcpy(copy, all.data(), all.size());
    for (std::size_t i = 0; i < all.size();) {
      const std::size_t size = utf8_length(all, i);
      if (size == 0) {
        copy[i] = '?';
        replaced.push_back(copy + i);
      }
      i += std::max<std::size_t>(size, 1);
    }
    all = {copy, all.size()};
  }
};

template <class Out>
class Walk {
 public:
  Walk(const ObjectText& text, std::uint64_t max_cell_bytes, Out& out)
      : text_(text), max_cell_bytes_(max_cell_bytes), out_(out) {}

  bool object(ondemand::object fields, JsonObject& shape, unsigned depth);
  // A value that is no object to be flattened.
  bool cell(std::string_view token, JsonMember* member, unsigned depth);

 private:
  bool key_at(const char* at, JsonObject& shape, std::size_t& expected, JsonMember*& member);
  bool slow_key(const char* at, JsonObject& shape, JsonMember*& member);
  bool string(std::string_view token, JsonMember* member);
  bool undecodable(std::string_view content, JsonMember* member, const char* at);
  void put(JsonMember* member, std::string_view text, std::uint8_t filled, const char* at);
  void fault(ProblemKind kind, const char* at, const JsonMember* member) {
    out_.fault({.kind = kind,
                .at = text_.in_original(at),
                .column = member != nullptr ? member->column : no_column});
  }

  const ObjectText& text_;
  std::uint64_t max_cell_bytes_;
  Out& out_;
};

template <class Out>
bool Walk<Out>::object(ondemand::object fields, JsonObject& shape, unsigned depth) {
  std::size_t expected = 0;
  for (auto found : fields) {
    ondemand::field field;
    if (std::move(found).get(field) != simdjson::SUCCESS) return false;
    JsonMember* member = nullptr;
    if (!key_at(field.key().raw(), shape, expected, member)) return false;
    ondemand::value value = field.value();
    const std::string_view token = value.raw_json_token();
    if (token.front() == '{' && member != nullptr && depth < deepest_flattened) {
      if (JsonObject* inner = out_.enter(*member, text_.in_original(token.data()))) {
        ondemand::object inner_fields;
        if (value.get_object().get(inner_fields) != simdjson::SUCCESS) return false;
        if (!object(inner_fields, *inner, depth + 1)) return false;
        continue;
      }
      member = nullptr;
    }
    if (!cell(token, member, depth)) return false;
  }
  return true;
}

// Fields mostly stand in the order of the record before, so the next one is tried first.
template <class Out>
bool Walk<Out>::key_at(const char* at, JsonObject& shape, std::size_t& expected,
                       JsonMember*& member) {
  const std::size_t last = std::min(expected + 3, shape.members.size());
  for (std::size_t i = expected; i < last; ++i) {
    if (!shape.members[i].written.is_at(at, text_.end())) continue;
    expected = i + 1;
    member = &shape.members[i];
    return true;
  }
  return slow_key(at, shape, member);
}

template <class Out>
bool Walk<Out>::slow_key(const char* at, JsonObject& shape, JsonMember*& member) {
  const char* end = at;
  bool escapes = false;
  while (end != text_.end() && *end != '"') {
    escapes |= *end == '\\';
    end += *end == '\\' ? 2 : 1;
    if (end > text_.end()) return false;
  }
  std::string_view key(at, static_cast<std::size_t>(end - at));
  if (const char* bad = text_.replaced_in(key)) {
    fault(ProblemKind::undecodable_byte, bad, nullptr);
    return true;
  }
  std::string decoded;
  if (escapes) {
    decoded.resize(key.size());
    const JsonUnescaped result = unescape_json(key, decoded.data());
    if (!result.valid) return false;
    if (result.alone != nullptr) {
      fault(ProblemKind::lone_surrogate, result.alone, nullptr);
      return true;
    }
    decoded.resize(result.size);
    key = decoded;
  }
  member = shape.find(key);
  if (member == nullptr) member = out_.member(shape, key);
  return true;
}

template <class Out>
bool Walk<Out>::cell(std::string_view token, JsonMember* member, unsigned depth) {
  const char* const at = token.data();
  switch (token.front()) {
    case '[':
    case '{': {
      JsonSyntax syntax(depth + 1);
      const std::size_t size = syntax.read({at, static_cast<std::size_t>(text_.end() - at)});
      if (syntax.verdict() != JsonVerdict::whole) return false;
      if (!undecodable({at, size}, member, at)) put(member, {at, size}, JL_FILLED, at);
      return true;
    }
    case '"':
      return string(without_space_behind(token), member);
    default:
      break;
  }
  token = without_space_behind(token);
  if (token == "null") {
    put(member, {}, JL_NULL, at);
    return true;
  }
  if (token != "true" && token != "false" && !is_json_number(token)) return false;
  put(member, token, JL_FILLED, at);
  return true;
}

template <class Out>
bool Walk<Out>::string(std::string_view token, JsonMember* member) {
  if (token.size() < 2 || token.back() != '"') return false;
  const char* const at = token.data();
  const std::string_view written = token.substr(1, token.size() - 2);
  std::string_view content = written;
  if (text_.escapes && std::memchr(content.data(), '\\', content.size()) != nullptr) {
    char* const room = out_.room(content.size());
    const JsonUnescaped result = unescape_json(content, room);
    if (!result.valid) return false;
    if (result.alone != nullptr) {
      fault(ProblemKind::lone_surrogate, result.alone, member);
      if (member != nullptr) out_.value(*member, {}, JL_UNDECODABLE, text_.in_original(at));
      return true;
    }
    if (result.nul != nullptr) fault(ProblemKind::nul_character, result.nul, member);
    content = {room, result.size};
  }
  if (!undecodable(written, member, at))
    put(member, content, content.empty() ? JL_EMPTY : JL_FILLED, at);
  return true;
}

template <class Out>
bool Walk<Out>::undecodable(std::string_view content, JsonMember* member, const char* at) {
  const char* const bad = text_.replaced_in(content);
  if (bad == nullptr) return false;
  fault(ProblemKind::undecodable_byte, bad, member);
  if (member != nullptr) out_.value(*member, {}, JL_UNDECODABLE, text_.in_original(at));
  return true;
}

template <class Out>
void Walk<Out>::put(JsonMember* member, std::string_view text, std::uint8_t filled,
                    const char* at) {
  if (text.size() > max_cell_bytes_)
    out_.fault({.kind = ProblemKind::oversized_cell,
                .at = text_.in_original(at),
                .column = member != nullptr ? member->column : no_column,
                .expected = max_cell_bytes_,
                .found = text.size()});
  if (member != nullptr) out_.value(*member, text, filled, text_.in_original(at));
}

}  // namespace

struct JsonFields::State {
  explicit State(std::uint64_t max) : max_cell_bytes(max) {}
  ondemand::parser parser;
  std::uint64_t max_cell_bytes;
};

JsonFields::JsonFields(std::uint64_t max_cell_bytes)
    : state_(std::make_unique<State>(max_cell_bytes)) {}
JsonFields::~JsonFields() = default;

template <class Out>
bool JsonFields::object(std::string_view text, JsonObject& object, Out& out) {
  ObjectText source(text);
  ondemand::document document;
  const auto start = [&] {
    return state_->parser
        .iterate(simdjson::padded_string_view(source.all.data(), source.all.size(),
                                              source.all.size() + simdjson::SIMDJSON_PADDING))
        .get(document);
  };
  simdjson::error_code error = start();
  if (error == simdjson::UTF8_ERROR) {
    char* const copy = out.room(text.size() + simdjson::SIMDJSON_PADDING);
    std::memset(copy + text.size(), ' ', simdjson::SIMDJSON_PADDING);
    source.replace_undecodable(copy);
    error = start();
  }
  if (error != simdjson::SUCCESS) return false;
  ondemand::object root;
  if (document.get_object().get(root) != simdjson::SUCCESS) return false;
  if (!Walk<Out>(source, state_->max_cell_bytes, out).object(root, object, 1)) return false;
  // Something behind the object?
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

template <class Out>
void JsonFields::value(std::string_view text, JsonMember& member, Out& out) {
  ObjectText source(text);
  if (!simdjson::validate_utf8(text)) source.replace_undecodable(out.room(text.size()));
  Walk<Out>(source, state_->max_cell_bytes, out).cell(source.all, &member, 0);
}

template bool JsonFields::object(std::string_view, JsonObject&, JsonRow&);
template bool JsonFields::object(std::string_view, JsonObject&, JsonNames&);
template bool JsonFields::object(std::string_view, JsonObject&, JsonOuterRow&);
template void JsonFields::value(std::string_view, JsonMember&, JsonRow&);
template void JsonFields::value(std::string_view, JsonMember&, JsonNames&);
template void JsonFields::value(std::string_view, JsonMember&, JsonOuterRow&);

}  // namespace jeugdlint
