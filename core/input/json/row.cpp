// SPDX-License-Identifier: Apache-2.0
#include "input/json/row.h"

#include <algorithm>

namespace jeugdlint {

void JsonRow::set_rows(std::size_t rows) {
  for (CellColumn& column : records_.columns) {
    column.text.resize(rows);
    column.filled.resize(rows, JL_ABSENT);
  }
  rows_ = rows;
}

void JsonRow::begin(std::size_t row, std::uint64_t serial) {
  constexpr std::size_t at_first = 64;
  if (row >= rows_) set_rows(std::max(at_first, 2 * row));
  row_ = row;
  serial_ = serial;
  unknown_ = false;
  faults_.clear();
}

void JsonRow::forget() {
  for (CellColumn& column : records_.columns) {
    column.text[row_] = {};
    column.filled[row_] = JL_ABSENT;
  }
}

JsonMember* JsonRow::member(JsonObject& /*object*/, std::string_view /*key*/) {
  unknown_ = true;
  return nullptr;
}

JsonObject* JsonRow::enter(JsonMember& member, const char* at) {
  JsonObject* const object = member.object.get();
  if (object == nullptr) {
    unknown_ = true;
    return nullptr;
  }
  if (object->visit == serial_ || filled(member)) {
    fault({.kind = ProblemKind::repeated_member, .at = at});
    return nullptr;
  }
  object->visit = serial_;
  return object;
}

void JsonRow::value(JsonMember& member, std::string_view text, std::uint8_t filled,
                    const char* at) {
  JsonObject* const object = member.object.get();
  if (object != nullptr && object->visit == serial_) {
    fault({.kind = ProblemKind::repeated_member, .at = at, .column = member.column});
    return;
  }
  if (member.column == no_column) {
    if (filled == JL_NULL && object != nullptr)
      null(*object);
    else if (!member.late)
      unknown_ = true;
    return;
  }
  if (this->filled(member)) {
    fault({.kind = ProblemKind::repeated_member, .at = at, .column = member.column});
    return;
  }
  put(member.column, text, filled);
}

void JsonRow::null(JsonObject& object) {
  object.visit = serial_;
  for (JsonMember& member : object.members) {
    if (member.object) null(*member.object);
    if (member.column != no_column && !this->filled(member))
      columns_[member.column].filled[row_] = JL_NULL;
  }
}

void JsonRow::outer_value(JsonMember& member, std::string_view text, std::uint8_t filled) {
  if (member.column == no_column) {
    if (filled == JL_NULL && member.object) null(*member.object);
    return;
  }
  if (!this->filled(member)) put(member.column, text, filled);
}

JsonMember* JsonNames::member(JsonObject& object, std::string_view key) {
  news_ = true;
  return taking_ ? shape_.add(object, key) : nullptr;
}

JsonObject* JsonNames::enter(JsonMember& member, const char* /*at*/) {
  news_ |= !member.object;
  return taking_ ? &shape_.object_in(member) : member.object.get();
}

void JsonNames::value(JsonMember& member, std::string_view /*text*/, std::uint8_t filled,
                      const char* /*at*/) {
  const bool null = filled == JL_NULL;
  news_ |= !shape_.knows(member, null);
  if (taking_) shape_.met(member, null);
}

bool JsonOuter::has(const JsonMember& member) const {
  return std::any_of(cells.begin(), cells.end(),
                     [&](const Cell& cell) { return cell.member == &member; });
}

JsonObject* JsonOuterRow::enter(JsonMember& member, const char* at) {
  JsonObject& object = shape_.object_in(member);
  if (object.visit == outer_.serial || outer_.has(member)) {
    fault({.kind = ProblemKind::repeated_member, .at = at});
    return nullptr;
  }
  object.visit = outer_.serial;
  return &object;
}

void JsonOuterRow::value(JsonMember& member, std::string_view text, std::uint8_t filled,
                         const char* at) {
  shape_.met(member, filled == JL_NULL);
  if ((member.object && member.object->visit == outer_.serial) || outer_.has(member)) {
    fault({.kind = ProblemKind::repeated_member, .at = at, .column = member.column});
    return;
  }
  JsonOuter::Cell cell{.member = &member,
                       .begin = outer_.text.size(),
                       .size = text.size(),
                       .filled = filled,
                       .place = place_};
  move_over(cell.place, text_, static_cast<std::size_t>(at - text_));
  outer_.text += text;
  outer_.cells.push_back(cell);
}

}  // namespace jeugdlint
