// SPDX-License-Identifier: Apache-2.0
#include "input/json/lines.h"

#include "input/json/syntax.h"

#include <algorithm>
#include <cstring>

namespace jeugdlint {

JsonStep JsonLines::step() {
  for (;;) {
    const std::uint64_t end = window_.end();
    const void* const found = looked_ == end ? nullptr
                                             : std::memchr(window_.at(looked_), '\n',
                                                           static_cast<std::size_t>(end - looked_));
    if (found == nullptr) {
      looked_ = end;
      skipping_ |= end - begin_ > longest_;
      if (!window_.ended()) return JsonStep::more;
      if (begin_ == end) return JsonStep::done;
    } else {
      looked_ += static_cast<std::uint64_t>(static_cast<const char*>(found) - window_.at(looked_));
    }
    const bool added = add(looked_);
    ++line_;
    if (found != nullptr) ++looked_;
    begin_ = looked_;
    if (added) return JsonStep::event;
  }
}

bool JsonLines::record_ahead(JsonEvent& ahead) {
  if (skipping_ || of_values() || begin_ == window_.end() || *window_.at(begin_) != '{')
    return false;
  ahead = {.place = {.offset = begin_, .line = line_, .column = 1},
           .end = std::min(window_.end(), begin_ + longest_)};
  ahead.row = row_ + 1;
  return true;
}

// Only where the line ends at once.
bool JsonLines::take(const JsonEvent& ahead, bool /*even*/) {
  std::uint64_t end = ahead.end;
  if (end < window_.end() && *window_.at(end) == '\r') ++end;
  const bool at_end = end == window_.end() && window_.ended();
  if (!at_end && (end == window_.end() || *window_.at(end) != '\n')) return false;
  if (end - begin_ > longest_) return false;
  row_ = ahead.row;
  ++line_;
  begin_ = looked_ = at_end ? end : end + 1;
  of_values_ = false;
  return true;
}

bool JsonLines::add(std::uint64_t end) {
  JsonEvent event{.place = {.offset = begin_, .line = line_, .column = 1}};
  if (skipping_ || end - begin_ > longest_) {
    skipping_ = false;
    event.row = ++row_;
    event.is_problem = true;
    event.problem = ProblemKind::oversized_cell;
    event.left_out = true;
    event.expected = max_cell_bytes_;
    event.found = end - begin_;
    queue_.push_back(event);
    return true;
  }
  const char* first = window_.at(begin_);
  const char* last = window_.at(end);
  while (first != last && is_json_space(*first)) ++first;
  if (first == last) return false;
  while (is_json_space(last[-1])) --last;
  const auto indent = static_cast<std::uint64_t>(first - window_.at(begin_));
  event.place.offset += indent;
  event.place.column += indent;
  event.end = event.place.offset + static_cast<std::uint64_t>(last - first);
  event.row = ++row_;
  if (!of_values_) of_values_ = *first != '{';
  queue_.push_back(event);
  return true;
}

}  // namespace jeugdlint
