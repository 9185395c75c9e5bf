// SPDX-License-Identifier: Apache-2.0
#include "input/json/members.h"
#include "input/json/reader.h"
#include "input/json/syntax.h"

#include <algorithm>

namespace jeugdlint {
namespace {

// Where the value of a column stands in the text of an object; null when it has none there. A null
// may stand for the columns of an object.
const char* value_at(std::string_view text, const JsonObject& object, std::uint32_t column);

bool holds(const JsonObject& object, std::uint32_t column) {
  return std::any_of(object.members.begin(), object.members.end(), [&](const JsonMember& member) {
    return member.column == column || (member.object && holds(*member.object, column));
  });
}

const char* value_at(std::string_view text, const JsonObject& object, std::uint32_t column) {
  for (JsonMembers members(text); members.next(); members.skip_value()) {
    const JsonMember* const member = object.find(members.name());
    if (member == nullptr) continue;
    const std::string_view rest = members.rest();
    if (member->column == column && (rest.front() != '{' || !member->object)) return rest.data();
    if (!member->object || !holds(*member->object, column)) continue;
    if (rest.front() == 'n') return rest.data();
    if (rest.front() != '{') continue;
    if (const char* const found = value_at(rest, *member->object, column)) return found;
  }
  return nullptr;
}

// Where the text was copied, the cells that are views into it move along.
void move_cells(Records& records, std::string_view from) {
  if (records.text.data() == from.data()) return;
  const auto begin = reinterpret_cast<std::uintptr_t>(from.data());
  for (CellColumn& column : records.columns)
    for (jl_text& cell : column.text) {
      // Of what stands before it, the difference wraps around.
      const std::uintptr_t at = reinterpret_cast<std::uintptr_t>(cell.data) - begin;
      if (at <= from.size()) cell.data = records.text.data() + at;
    }
}

void add_outer_values(const JsonEvent& record, JsonRow& row) {
  for (const JsonOuter* outer = record.outer; outer != nullptr; outer = outer->around)
    for (const JsonOuter::Cell& cell : outer->cells)
      row.outer_value(*cell.member, std::string_view(outer->text).substr(cell.begin, cell.size),
                      cell.filled);
}

}  // namespace

void JsonReader::read_event(Records& records, JsonRow& row) {
  const JsonEvent event = queue_.front();
  queue_.pop_front();
  --ready_;
  if (event.is_problem) {
    undecodable_rows_ += event.left_out ? 1 : 0;
    tell(event.problem, event.place, event.row, no_column, event.expected, event.found);
    return;
  }
  const std::size_t row_of_batch = batch_of(records).records.size();
  row.begin(row_of_batch, ++serial_);
  if (read(event, row_of_batch, row)) {
    add(event, records);
    return;
  }
  row.forget();
  ++undecodable_rows_;
  for (JsonOuter* outer = event.outer; outer != nullptr; outer = outer->around) --outer->waiting;
}

// Reads the record that the scan is about to look for, when it fits the stencil.
bool JsonReader::read_ahead(Records& records, JsonRow& row) {
  JsonEvent record;
  if (stencil_.knows_nothing() || !scan_->record_ahead(record) || !is_ready(record)) return false;
  row.begin(batch_of(records).records.size(), ++serial_);
  const JsonFit fit = stencil_.read(text_of(record), row);
  if (fit.size == 0) {
    unlike_ = record;
    row.forget();
    return false;
  }
  record.end = record.place.offset + fit.size;
  if (!scan_->take(record, fit.even)) {
    row.forget();
    return false;
  }
  add_outer_values(record, row);
  add(record, records);
  return true;
}

void JsonReader::add(const JsonEvent& record, Records& records) const {
  batch_of(records).records.push_back(record);
  records.rows.push_back(record.row);
  records.bytes.push_back(window_.file_offset(record.place.offset));
  records.lines.push_back(record.place.line);
}

// The text of the records that were read, and of all between them. One that is damaged may reach
// over the next.
void JsonReader::take_text(Records& records) const {
  const std::vector<JsonEvent>& read = batch_of(records).records;
  if (read.empty()) return;
  std::uint64_t begin = read.front().place.offset, end = 0;
  for (const JsonEvent& record : read) {
    begin = std::min(begin, record.place.offset);
    end = std::max(end, record.end);
  }
  for (const JsonEvent& record : read) records.starts.push_back(record.place.offset - begin);
  const std::string_view text = window_.text(begin, end);
  records.take_text(text, begin, JsonWindow::padding, ' ');
  move_cells(records, text);
}

bool JsonReader::read(const JsonEvent& record, std::size_t row_of_batch, JsonRow& row) {
  if (!read_fields(record, row_of_batch, row)) {
    leave_out_faulty(record, text_of(record));
    return false;
  }
  bool kept = true;
  for (const JsonFault& fault : row.faults()) {
    tell(fault.kind, place_in(record, text_of(record), fault.at), record.row, fault.column,
         fault.expected, fault.found);
    kept &= fault.kind != ProblemKind::oversized_cell;
  }
  if (!kept) return false;
  add_outer_values(record, row);
  return true;
}

// False: the record is not what it should be.
bool JsonReader::read_fields(const JsonEvent& record, std::size_t row_of_batch, JsonRow& row) {
  const std::string_view text = text_of(record);
  if (scan_->of_values()) {
    JsonSyntax syntax;
    const std::size_t size = syntax.read(text);
    if (size != text.size() || syntax.finish() != JsonVerdict::whole) return false;
    if (value_ != nullptr) fields_.value(text, *value_, row);
    return true;
  }
  const bool tried = unlike_.place.offset == record.place.offset && unlike_.end >= record.end;
  if (!tried) {
    if (stencil_.read(text, row).size == text.size()) return true;
    row.forget();
  }
  JsonObject& object = shape_.at_level(0);
  if (text.front() != '{' || !fields_.object(text, object, row)) return false;
  if (row.faults().empty() && !row.unknown()) stencil_.learn(text, object);
  if (row.unknown() && !shape_.full()) {
    JsonNames names(shape_);
    names.take();
    fields_.object(text, object, names);
    row.forget();
    row.begin(row_of_batch, ++serial_);
    fields_.object(text, object, row);
  }
  return true;
}

void JsonReader::leave_out_faulty(const JsonEvent& record, std::string_view text) {
  JsonSyntax syntax;
  std::size_t read = syntax.read(text);
  const bool whole = syntax.finish() == JsonVerdict::whole;
  if (whole && read == text.size() && text.front() != '{') {
    tell(ProblemKind::wrong_nesting, record.place, record.row);
    return;
  }
  while (whole && read < text.size() && is_json_space(text[read])) ++read;
  // Nothing wrong up to the end of the file: the rest of it is missing.
  const bool broken_off =
      read == text.size() && window_.ended() &&
      window_.text(record.end, window_.end()).find('\n') == std::string_view::npos;
  tell(broken_off ? ProblemKind::truncated_input : ProblemKind::malformed_json,
       place_in(record, text, text.data() + read), record.row);
}

TextPlace JsonReader::place_in(const JsonEvent& record, std::string_view text, const char* at) {
  TextPlace place = record.place;
  move_over(place, text.data(), static_cast<std::size_t>(at - text.data()));
  return place;
}

void JsonReader::tell(ProblemKind kind, const TextPlace& place, std::uint64_t row,
                      std::uint32_t column, std::uint64_t expected, std::uint64_t found) {
  Problem problem;
  problem.kind = kind;
  problem.position = position(place);
  problem.row = row;
  if (column != no_column) problem.column = column;
  problem.expected = expected;
  problem.found = found;
  problems_.add(problem);
}

void JsonReader::tell_at_end() {
  if (end_told_) return;
  end_told_ = true;
  if (shape_.full()) {
    Problem problem;
    problem.kind = ProblemKind::too_many_columns;
    problem.expected = sizes_.most_columns;
    problems_.add(problem);
  }
  if (window_.ended() && window_.truncated())
    tell(ProblemKind::truncated_input, scan_->end_place(), 0);
  scan_->finished();
}

Position JsonReader::cell_position(const Records& records, std::size_t i,
                                   std::size_t column) const {
  const std::lock_guard lock(while_reading_);
  const JsonEvent& record = batch_of(records).records.at(i);
  const std::string_view text =
      records.text.substr(records.starts[i], record.end - record.place.offset);
  const auto wanted = static_cast<std::uint32_t>(column);
  if (text.front() == '{') {
    if (const char* const at = value_at(text, shape_.at_level(0), wanted))
      return position(place_in(record, text, at));
  }
  for (const JsonOuter* outer = record.outer; outer != nullptr; outer = outer->around)
    for (const JsonOuter::Cell& cell : outer->cells)
      if (cell.member->column == wanted) return position(cell.place);
  return position(record.place);
}

std::optional<std::string> JsonReader::pointer_in_record(std::size_t column) const {
  const auto wanted = static_cast<std::uint32_t>(column);
  if (value_ != nullptr && value_->column == wanted) return "";  // the record is the value
  return shape_.pointer_to(wanted);
}

}  // namespace jeugdlint
