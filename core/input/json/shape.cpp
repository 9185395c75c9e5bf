// SPDX-License-Identifier: Apache-2.0
#include "input/json/shape.h"

#include "input/json/path.h"

#include <utility>

namespace jeugdlint {
namespace {

// As deep as the reader lets objects be.
void add_pointers(const JsonObject& object, const std::string& before, std::uint32_t column,
                  std::vector<std::string>& found) {
  for (const JsonMember& member : object.members) {
    const std::string pointer = before + '/' + as_step(member.key);
    if (member.column == column) found.push_back(pointer);
    if (member.object) add_pointers(*member.object, pointer, column, found);
  }
}

}  // namespace

JsonMember* JsonObject::find(std::string_view key) const {
  const auto found = by_key.find(key);
  return found == by_key.end() ? nullptr : found->second;
}

JsonShape::JsonShape(std::vector<std::string> parents, std::size_t most_columns)
    : parents_(std::move(parents)), most_columns_(most_columns) {
  for (unsigned level = 0; level < parents_.size(); ++level) {
    levels_.push_back(std::make_unique<JsonObject>());
    levels_.back()->level = level;
  }
}

std::optional<std::string> JsonShape::pointer_to(std::uint32_t column) const {
  std::vector<std::string> found;
  for (const auto& level : levels_) add_pointers(*level, "", column, found);
  if (found.size() != 1 || owners_.at(column) != 0) return std::nullopt;
  return found.front();
}

JsonMember* JsonShape::add(JsonObject& object, std::string_view key) {
  if (JsonMember* known = object.find(key)) return known;
  // Twice as many, for members that hold objects are no columns.
  if (full_ || members_ == 2 * most_columns_) {
    full_ = true;
    return nullptr;
  }
  ++members_;
  JsonMember& member = object.members.emplace_back();
  member.key = key;
  member.name = object.prefix + member.key;
  member.level = object.level;
  if (member.key.find_first_of("\"\\") == std::string::npos)
    member.written = JsonLiteral(member.key + '"');
  object.by_key.emplace(member.key, &member);
  return &member;
}

JsonObject& JsonShape::object_in(JsonMember& member) {
  if (!member.object) {
    member.object = std::make_unique<JsonObject>();
    member.object->prefix = member.name + '.';
    member.object->level = member.level;
  }
  return *member.object;
}

bool JsonShape::knows(const JsonMember& member, bool null) const {
  if (fixed_) return member.column != no_column || member.late || (null && member.object);
  return member.value || (null && member.seen);
}

void JsonShape::met(JsonMember& member, bool null) {
  if (knows(member, null)) return;
  if (!fixed_) {
    if (!member.seen) met_.push_back(&member);
    member.seen = true;
    member.value |= !null;
    return;
  }
  const std::string name = column_name(member);
  const auto found = by_name_.find(name);
  if (found != by_name_.end() && free_for(name, member.level)) {
    owners_[found->second] = member.level;
    member.column = found->second;
    return;
  }
  member.late = true;
  if (header_.size() + late_.size() >= most_columns_)
    full_ = true;
  else
    late_.insert(name);
}

bool JsonShape::free_for(const std::string& name, unsigned level) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return true;
  const unsigned owner = owners_[found->second];
  return owner == nobody || owner == level;
}

std::string JsonShape::column_name(const JsonMember& member) const {
  const bool taken = !free_for(member.name, member.level) ||
                     (member.level != 0 && inner_names_.count(member.name) != 0);
  return taken ? parents_[member.level] + '.' + member.name : member.name;
}

std::uint32_t JsonShape::column(const std::string& name, unsigned level) {
  if (!by_name_.count(name) && header_.size() == most_columns_) {
    full_ = true;
    return no_column;
  }
  const auto [at, fresh] = by_name_.emplace(name, static_cast<std::uint32_t>(header_.size()));
  if (fresh) {
    header_.push_back(name);
    owners_.push_back(level);
  }
  return at->second;
}

void JsonShape::fix(const std::vector<std::string>& more_names) {
  // A field that is null in some records and an object in others is that object: its nulls are
  // those of the columns in it.
  const auto is_column = [](const JsonMember& member) { return member.value || !member.object; };
  for (const JsonMember* member : met_)
    if (member->level == 0 && is_column(*member)) inner_names_.insert(member->name);
  for (JsonMember* member : met_) {
    if (!is_column(*member)) continue;
    member->column = column(column_name(*member), member->level);
    member->late = member->column == no_column;
  }
  for (const std::string& name : more_names) column(name, nobody);
  met_.clear();
  fixed_ = true;
}

}  // namespace jeugdlint
