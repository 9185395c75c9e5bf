// SPDX-License-Identifier: Apache-2.0
#include "input/json/outline.h"

#include <algorithm>

namespace jeugdlint {

void JsonOutline::start_reading(Reading kind) {
  reading_ = kind;
  begin_ = read_ = pos_;
  start_ = place_ = place_at(pos_);
  const auto depth = static_cast<unsigned>(frames_.size());
  syntax_ = JsonSyntax(depth);
  extent_ = {};
  undecodable_.reset();
}

JsonOutline::Stepped JsonOutline::read_on() {
  return reading_ == Reading::record ? read_record() : read_value();
}

// Where a bracket or quote is missing, the end is far away or nowhere. So a long record is judged
// on the way, and before that no more text is looked through than a record that is not long has.
JsonOutline::Stepped JsonOutline::read_record() {
  const auto known = static_cast<std::uint64_t>(window_.end() - begin_);
  const std::uint64_t judged = std::max(sizes_.patience + 1, read_ - begin_);
  for (std::uint64_t part : {std::min(known, judged), known}) {
    const std::size_t size = extent_.read(window_.at(begin_), static_cast<std::size_t>(part));
    if (size != 0) part = size;
    if (part > sizes_.patience) {
      read_ += syntax_.read(window_.text(read_, begin_ + part));
      if (syntax_.verdict() == JsonVerdict::fault)
        return faulty(read_, begin_ + std::max<std::uint64_t>(syntax_.last_string(), 1));
      if (part > longest_) {
        if (!frames_.empty()) note_first_key(frames_.back(), begin_);  // while it is there
        reading_ = Reading::oversized;
        costs_record_ = true;
        return std::nullopt;
      }
    }
    if (size == 0) continue;
    if (extent_.doubtful() || *window_.at(begin_ + size - 1) != '}') return settle();
    add_record(begin_ + size);
    return std::nullopt;
  }
  return window_.ended() ? settle() : more();
}

// Judges a record whose end is in doubt.
JsonOutline::Stepped JsonOutline::settle() {
  JsonSyntax syntax(static_cast<unsigned>(frames_.size()));
  const std::uint64_t read = begin_ + syntax.read(window_.text(begin_, window_.end()));
  switch (syntax.verdict()) {
    case JsonVerdict::whole:
      add_record(read);
      return std::nullopt;
    case JsonVerdict::fault:
      return faulty(read, begin_ + std::max<std::uint64_t>(syntax.last_string(), 1));
    case JsonVerdict::open:
      break;
  }
  return window_.ended() ? faulty(read) : more();
}

JsonOutline::Stepped JsonOutline::read_value() {
  read_ += syntax_.read(window_.text(read_, window_.end()));
  if (syntax_.undecodable() && !undecodable_)
    undecodable_ = place_at(begin_ + *syntax_.undecodable());
  if (syntax_.verdict() == JsonVerdict::open) {
    if (!window_.ended()) {
      const bool kept = reading_ == Reading::element || reading_ == Reading::field;
      if (kept && read_ - begin_ > longest_) {
        costs_record_ = reading_ == Reading::element;
        reading_ = Reading::oversized;
      }
      return more();
    }
    syntax_.finish();
  }
  if (syntax_.verdict() == JsonVerdict::fault) return faulty(read_);
  return done_value();
}

void JsonOutline::add_record(std::uint64_t end) {
  record_ = JsonEvent{.place = start_, .end = end, .outer = outer_};
  if (!frames_.empty()) note_first_key(frames_.back(), begin_);
  reading_ = Reading::nothing;
  pos_ = end;
  after_value();
}

bool JsonOutline::give_record() {
  if (!record_) return false;
  record_->row = ++row_;
  for (JsonOuter* outer = record_->outer; outer != nullptr; outer = outer->around) ++outer->waiting;
  queue_.push_back(*record_);
  record_.reset();
  return true;
}

JsonOutline::Stepped JsonOutline::done_value() {
  switch (reading_) {
    case Reading::element:
      if (*of_values_) {
        add_record(read_);
        return std::nullopt;
      }
      problem(ProblemKind::wrong_nesting, begin_, true);
      break;
    case Reading::field:
      add_field();
      break;
    case Reading::oversized:
      problem(ProblemKind::oversized_cell, begin_, costs_record_);
      queue_.back().expected = options_.max_cell_bytes;
      queue_.back().found = read_ - begin_;
      break;
    default:
      if (undecodable_) problem(ProblemKind::undecodable_byte, *undecodable_);
      break;
  }
  reading_ = Reading::nothing;
  pos_ = read_;
  after_value();
  return JsonStep::event;
}

// Of an object around the records.
void JsonOutline::add_field() {
  if (outer_->released) {
    problem(ProblemKind::late_field, begin_);
    queue_.back().found = 1;
    return;
  }
  JsonMember* const member = shape_.add(shape_.at_level(outer_->level), name_);
  if (member == nullptr) return;
  const std::string_view text = window_.text(begin_, read_);
  JsonOuterRow row(shape_, *outer_, text.data(), start_);
  if (text.front() != '{')
    fields_.value(text, *member, row);
  else if (JsonObject* const object = row.enter(*member, text.data()))
    fields_.object(text, *object, row);
  for (const JsonFault& fault : row.faults()) {
    problem(fault.kind, begin_ + static_cast<std::uint64_t>(fault.at - text.data()));
    queue_.back().expected = fault.expected;
    queue_.back().found = fault.found;
  }
}

}  // namespace jeugdlint
