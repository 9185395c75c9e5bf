// SPDX-License-Identifier: Apache-2.0
#include "input/json/outline.h"

#include "input/json/string.h"
#include "text/failure.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {

JsonOutline::JsonOutline(const JsonWindow& window, JsonQueue& queue, JsonShape& shape,
                         JsonFields& fields, JsonOutlineOptions options, const JsonSizes& sizes)
    : window_(window),
      queue_(queue),
      shape_(shape),
      fields_(fields),
      options_(std::move(options)),
      sizes_(sizes),
      longest_(options_.max_cell_bytes + sizes.beside_cell),
      outers_(parents(options_.path).size()) {}

std::vector<std::string> JsonOutline::parents(const JsonPath& path) {
  std::vector<std::string> names = {"record"};
  std::string last = "root";
  for (const JsonStepTo& step : path) {
    if (step.each) continue;
    names.push_back(last);
    last = step.text;
  }
  if (last != "root") names.front() = last;
  return names;
}

JsonStep JsonOutline::step() {
  const std::size_t before = queue_.size();
  while (!done_) {
    const Stepped stepped = seeking_                       ? seek()
                            : reading_ != Reading::nothing ? read_on()
                                                           : structure();
    if (stepped) return *stepped;
    if (queue_.size() != before) return JsonStep::event;
  }
  return JsonStep::done;
}

// Whether each element of it is a record.
bool JsonOutline::has_records(const Frame& frame) const {
  const JsonPath& path = options_.path;
  return !frame.object &&
         (frame.step == path.size() || (frame.step + 1 == path.size() && path[frame.step].each));
}

bool JsonOutline::record_ahead(JsonEvent& ahead) {
  const bool between = reading_ == Reading::nothing && !record_ && !seeking_ && !done_;
  if (!between || frames_.empty() || !has_records(frames_.back())) return false;
  if (of_values_.value_or(true)) return false;
  std::uint64_t at = pos_;
  const auto skip_space = [&] {
    while (at < window_.end() && is_json_space(*window_.at(at))) ++at;
    return at < window_.end();
  };
  if (expect_ == Expect::comma_or_end) {
    if (!skip_space() || *window_.at(at) != ',') return false;
    ++at;
  } else if (expect_ != Expect::value && expect_ != Expect::value_or_end) {
    return false;
  }
  if (!skip_space() || *window_.at(at) != '{') return false;
  place_ = place_at(at);
  pos_ = at;
  expect_ = Expect::value;
  ahead = {.place = place_, .end = std::min(window_.end(), at + longest_)};
  ahead.row = row_ + 1;
  ahead.outer = outer_;
  return true;
}

bool JsonOutline::take(const JsonEvent& ahead, bool even) {
  Frame& frame = frames_.back();
  note_first_key(frame, pos_);
  ++frame.index;
  row_ = ahead.row;
  for (JsonOuter* outer = outer_; outer != nullptr; outer = outer->around) ++outer->waiting;
  const std::uint64_t size = ahead.end - pos_;
  start_ = ahead.place;
  if (even)
    place_ = {start_.offset + size, start_.line, start_.column + size};
  else
    place_ = place_at(ahead.end);
  pos_ = ahead.end;
  after_value();
  return true;
}

std::uint64_t JsonOutline::held() const {
  if (record_) return record_->place.offset;
  const bool to_its_end =
      reading_ == Reading::record || reading_ == Reading::element || reading_ == Reading::field;
  if (to_its_end) return begin_;
  if (reading_ != Reading::nothing) return read_;
  if (!frames_.empty() && expect_ == Expect::key_or_end) return frames_.back().opened;
  return pos_;
}

JsonStep JsonOutline::more() {
  if (held() > place_.offset) place_ = place_at(held());
  return JsonStep::more;
}

JsonOutline::Stepped JsonOutline::structure() {
  while (pos_ < window_.end() && is_json_space(*window_.at(pos_))) ++pos_;
  if (pos_ == window_.end()) return window_.ended() ? finish() : more();
  const char c = *window_.at(pos_);
  switch (expect_) {
    case Expect::value_or_end:
      if (c != ']') return begin_value(c);
      close();
      return std::nullopt;
    case Expect::value:
      return begin_value(c);
    case Expect::key_or_end:
      if (c != '}') return key();
      close();
      return std::nullopt;
    case Expect::key:
      return key();
    case Expect::colon:
      if (c != ':') return unexpected(c);
      ++pos_;
      expect_ = Expect::value;
      return std::nullopt;
    case Expect::comma_or_end:
      if (c == ',') {
        ++pos_;
        expect_ = frames_.back().object ? Expect::key : Expect::value;
      } else if (c == (frames_.back().object ? '}' : ']')) {
        close();
      } else {
        return unexpected(c);
      }
      return give_record() ? Stepped(JsonStep::event) : std::nullopt;
    case Expect::nothing:
      break;
  }
  return unexpected(c);
}

// The value's place decides what it is: on the path, the end of the path, or beside it.
JsonOutline::Stepped JsonOutline::begin_value(char c) {
  if (frames_.empty()) return begin_at(0, c);
  Frame& frame = frames_.back();
  if (frame.object) {
    if (matches_) return begin_at(frame.step + 1, c);
    if (c != '[' && !ignored_) {
      start_reading(Reading::field);
      return JsonStep::event;  // the reader looks who has waited too long for it
    }
  } else {
    const std::uint64_t index = frame.index++;
    if (frame.step == options_.path.size()) return begin_at(frame.step, c);
    const JsonStepTo& step = options_.path[frame.step];
    if (step.each || step.index == index) return begin_at(frame.step + 1, c);
  }
  if (c == ',' || c == ']' || c == '}' || c == ':') return unexpected(c);
  start_reading(Reading::skipped);
  return std::nullopt;
}

JsonOutline::Stepped JsonOutline::begin_at(std::size_t step, char c) {
  const JsonPath& path = options_.path;
  if (c == ',' || c == ']' || c == '}' || c == ':') return unexpected(c);
  if (step < path.size()) {
    const JsonStepTo& next = path[step];
    if (c == '{' && !next.each) {
      open(true, step);
    } else if (c == '[' && (next.each || next.index)) {
      open(false, step);
    } else {
      if (c != 'n') problem(ProblemKind::wrong_nesting, pos_);  // null: there are none
      start_reading(Reading::skipped);
    }
    return std::nullopt;
  }
  reached_ = true;
  const bool in_elements = !frames_.empty() && !frames_.back().object;
  if (!in_elements && !path.empty() && c == '[') {
    open(false, step);  // the records are its elements
  } else if (!in_elements && !path.empty() && c == 'n') {
    start_reading(Reading::skipped);
  } else {
    if (!of_values_) of_values_ = c != '{';
    start_reading(c == '{' && !*of_values_ ? Reading::record : Reading::element);
  }
  return std::nullopt;
}

JsonOutline::Stepped JsonOutline::key() {
  if (*window_.at(pos_) != '"') return unexpected(*window_.at(pos_));
  JsonSyntax syntax;
  const std::string_view rest = window_.text(pos_, window_.end());
  const std::size_t size = syntax.read(rest);
  if (syntax.verdict() != JsonVerdict::whole) {
    const bool too_long = size > longest_;
    if (syntax.verdict() == JsonVerdict::open && !window_.ended() && !too_long) return more();
    return faulty(pos_ + size);
  }
  Frame& frame = frames_.back();
  if (expect_ == Expect::key_or_end && frames_.size() > 1)
    note_first_key(frames_[frames_.size() - 2], frame.opened);
  const std::string_view quoted = rest.substr(0, size);
  name_.resize(size);
  const JsonUnescaped name = unescape_json(quoted.substr(1, size - 2), name_.data());
  name_.resize(name.size);
  matches_ = ignored_ = false;
  if (name.alone != nullptr || syntax.undecodable()) {
    ignored_ = true;
    if (name.alone != nullptr) problem(ProblemKind::lone_surrogate, pos_);
    if (syntax.undecodable()) problem(ProblemKind::undecodable_byte, pos_ + *syntax.undecodable());
  } else if (name_ == options_.path[frame.step].text) {
    ignored_ = frame.matched;
    if (frame.matched) problem(ProblemKind::repeated_member, pos_);
    matches_ = !frame.matched;
    frame.matched = true;
  }
  pos_ += size;
  expect_ = Expect::colon;
  return std::nullopt;
}

void JsonOutline::open(bool object, std::size_t step) {
  Frame frame{.object = object,
              .step = step,
              .outer = outer_,
              .index = 0,
              .matched = false,
              .opened = pos_,
              .first_key = {}};
  if (object) {
    unsigned level = 1;
    for (std::size_t i = 0; i < step; ++i) level += options_.path[i].each ? 0 : 1;
    auto outer = std::make_unique<JsonOuter>();
    outer->around = outer_;
    outer->level = level;
    outer->serial = ++serial_;
    // One that was released had records read without fields that may come yet.
    outer_ = frame.outer = outer.get();
    outers_[level].push_back(std::move(outer));
  }
  frames_.push_back(std::move(frame));
  ++pos_;
  expect_ = object ? Expect::key_or_end : Expect::value_or_end;
}

void JsonOutline::close() {
  ++pos_;
  if (frames_.back().object) {
    outer_->closed = true;
    outer_ = outer_->around;
  }
  frames_.pop_back();
  after_value();
}

void JsonOutline::after_value() {
  expect_ = frames_.empty() ? Expect::nothing : Expect::comma_or_end;
}

JsonStep JsonOutline::finish() {
  give_record();
  // What breaks off in a torn gzip file is told as that.
  if (expect_ != Expect::nothing && !window_.truncated()) {
    faulty_ = true;
    problem(ProblemKind::truncated_input, window_.end());
  }
  for (; outer_ != nullptr; outer_ = outer_->around) outer_->closed = true;
  done_ = true;
  return JsonStep::event;
}

void JsonOutline::finished() const {
  if (!reached_ && !faulty_ && !options_.pointer.empty() && !window_.truncated())
    throw Failure(
        LocalText{.nl = "records onder " + options_.pointer + ": het bestand heeft daar niets",
                  .en = "records at " + options_.pointer + ": the file has nothing there"});
}

void JsonOutline::retire() {
  for (auto& level : outers_)
    while (!level.empty() && level.front()->closed && level.front()->waiting == 0)
      level.pop_front();
}

}  // namespace jeugdlint
