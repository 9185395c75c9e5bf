// SPDX-License-Identifier: Apache-2.0
// Which member of a JSON record is which column. Objects inside a record are flattened
// (`adres.postcode`); fields of the objects around the records are columns too, by their own name,
// or as `<parent>.<name>` when the records have a field of that name themselves.
#pragma once

#include "input/json/literal.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace jeugdlint {

inline constexpr std::uint32_t no_column = UINT32_MAX;

struct JsonObject;

// A member as it occurs in objects at one place.
struct JsonMember {
  std::string key;
  std::string name;  // of its column, were there no other of that name
  unsigned level = 0;
  std::uint32_t column = no_column;
  bool seen = false;                   // with a value of its own: not an object
  bool value = false;                  // and not only null
  bool late = false;                   // its column would have come too late
  std::unique_ptr<JsonObject> object;  // what it holds when its value is an object
  JsonLiteral written;                 // the key and the quote behind it, when it needs no escapes
};

struct JsonObject {
  std::string prefix;  // of the columns in it: "adres."
  unsigned level = 0;  // 0: the records; n: the nth object around them, from outside
  std::deque<JsonMember> members;
  std::unordered_map<std::string_view, JsonMember*> by_key;
  std::uint64_t visit = 0;  // the record it was last met in

  JsonMember* find(std::string_view key) const;
};

class JsonShape {
 public:
  // `parents`: how the objects at each level are called, the records first.
  JsonShape(std::vector<std::string> parents, std::size_t most_columns);

  JsonObject& at_level(unsigned level) const { return *levels_[level]; }

  // The member, made when it is not there; null when there are too many of them.
  JsonMember* add(JsonObject& object, std::string_view key);
  JsonObject& object_in(JsonMember& member);
  // A value of the member was met that is no object. When the columns are fixed, it gets a column
  // that still waits for its values, or becomes a late name.
  void met(JsonMember& member, bool null);
  // Whether meeting such a value changes nothing.
  bool knows(const JsonMember& member, bool null) const;

  // Makes columns of what was met so far; `more_names` are columns that values will come for later.
  void fix(const std::vector<std::string>& more_names);
  const std::vector<std::string>& header() const { return header_; }
  // The pointer from a record to what the column holds; none when that may stand in several places
  // or around the records.
  std::optional<std::string> pointer_to(std::uint32_t column) const;
  std::vector<std::string> late_names() const { return {late_.begin(), late_.end()}; }
  bool full() const { return full_; }

 private:
  static constexpr unsigned nobody = UINT32_MAX;

  bool free_for(const std::string& name, unsigned level) const;
  std::uint32_t column(const std::string& name, unsigned level);
  std::string column_name(const JsonMember& member) const;

  std::vector<std::string> parents_;
  std::vector<std::unique_ptr<JsonObject>> levels_;
  std::size_t most_columns_;
  std::size_t members_ = 0;
  bool fixed_ = false, full_ = false;
  std::vector<JsonMember*> met_;  // in order of first appearance
  std::unordered_set<std::string_view> inner_names_;
  std::vector<std::string> header_;
  std::vector<unsigned> owners_;  // the level of each column
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::set<std::string> late_;
};

}  // namespace jeugdlint
