// SPDX-License-Identifier: Apache-2.0
#include "input/json/outline.h"

#include <algorithm>

namespace jeugdlint {

TextPlace JsonOutline::place_at(std::uint64_t offset) const {
  // What was passed over is gone: its beginning has to do.
  if (offset < place_.offset) return start_;
  TextPlace place = place_;
  move_over(place, window_.at(place.offset), static_cast<std::size_t>(offset - place.offset));
  return place;
}

void JsonOutline::problem(ProblemKind kind, std::uint64_t at, bool left_out) {
  problem(kind, place_at(at), left_out);
}

void JsonOutline::problem(ProblemKind kind, const TextPlace& place, bool left_out) {
  JsonEvent event{.place = place, .is_problem = true, .problem = kind};
  event.left_out = left_out;
  if (left_out) event.row = ++row_;
  queue_.push_back(event);
}

// Slips after which it is clear how to go on are told and passed; the rest is faulty().
JsonOutline::Stepped JsonOutline::unexpected(char c) {
  const bool in_array = !frames_.empty() && !frames_.back().object;
  const bool at_value = expect_ == Expect::value || expect_ == Expect::value_or_end;
  const bool missing_comma = in_array && expect_ == Expect::comma_or_end && c == '{';
  const bool extra_comma = in_array && at_value && c == ',';
  const bool comma_at_end = !frames_.empty() && ((in_array && at_value && c == ']') ||
                                                 (!in_array && expect_ == Expect::key && c == '}'));
  if (!missing_comma && !extra_comma && !comma_at_end) return faulty(pos_);
  faulty_ = true;
  give_record();
  problem(ProblemKind::malformed_json, pos_);
  if (missing_comma)
    expect_ = Expect::value;
  else if (comma_at_end)
    close();
  else
    ++pos_;
  return std::nullopt;
}

// `from`: where the string begins that stands before the fault; when its own quote is missing, the
// next element is in it.
JsonOutline::Stepped JsonOutline::faulty(std::uint64_t at, std::uint64_t from) {
  faulty_ = true;
  // The record just before may look whole only because a quote is missing in it.
  if (record_ && !of_values()) {
    JsonSyntax syntax(static_cast<unsigned>(frames_.size()));
    const std::size_t read = syntax.read(window_.text(begin_, record_->end));
    if (syntax.verdict() == JsonVerdict::fault) {
      at = begin_ + read;
      from = begin_ + std::max<std::uint64_t>(syntax.last_string(), 1);
      record_.reset();
      place_ = start_;
      reading_ = Reading::record;
    }
  }
  give_record();
  // Nothing wrong up to the end of the file: the rest of it is missing.
  const bool broken_off = window_.ended() && at == window_.end();
  if (!window_.truncated() || !broken_off)
    problem(broken_off ? ProblemKind::truncated_input : ProblemKind::malformed_json, at,
            in_record());
  resume_behind(from);
  return JsonStep::event;
}

void JsonOutline::resume_behind(std::uint64_t from) {
  const auto array = std::find_if(frames_.begin(), frames_.end(),
                                  [](const Frame& frame) { return !frame.object; });
  const bool in_elements = array != frames_.end() && array + 1 == frames_.end();
  if (in_elements && in_record()) note_first_key(*array, begin_);
  reading_ = Reading::nothing;
  if (array == frames_.end() || array->first_key.empty()) {
    for (; outer_ != nullptr; outer_ = outer_->around) outer_->closed = true;
    done_ = true;
    return;
  }
  while (frames_.size() > static_cast<std::size_t>(array - frames_.begin()) + 1) {
    if (frames_.back().object) {
      outer_->closed = true;
      outer_ = outer_->around;
    }
    frames_.pop_back();
  }
  seeking_ = true;
  expect_ = Expect::value;
  pos_ = from;
}

JsonOutline::Stepped JsonOutline::seek() {
  const std::string& key = frames_.back().first_key;
  const std::string_view text = window_.text(pos_, window_.end());
  const std::size_t found = text.find(key);
  if (found != std::string_view::npos) {
    pos_ += found;
    seeking_ = false;
    return std::nullopt;
  }
  if (window_.ended()) {
    for (; outer_ != nullptr; outer_ = outer_->around) outer_->closed = true;
    done_ = true;
    return JsonStep::event;
  }
  pos_ += text.size() - std::min(text.size(), key.size() - 1);
  return more();
}

void JsonOutline::note_first_key(Frame& frame, std::uint64_t element) const {
  if (frame.object || !frame.first_key.empty() || element < window_.begin()) return;
  constexpr std::size_t most = 256;
  const std::string_view text =
      window_.text(element, std::min<std::uint64_t>(window_.end(), element + most));
  if (text.empty() || text.front() != '{') return;
  std::size_t quote = 1;
  while (quote < text.size() && is_json_space(text[quote])) ++quote;
  if (quote == text.size() || text[quote] != '"') return;
  JsonSyntax syntax;
  const std::size_t size = syntax.read(text.substr(quote));
  if (syntax.verdict() == JsonVerdict::whole) frame.first_key = text.substr(0, quote + size);
}

}  // namespace jeugdlint
