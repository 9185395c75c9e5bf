// SPDX-License-Identifier: Apache-2.0
#include "input/json/reader.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {

JsonReader::JsonReader(TextSource source, const InputOptions& options, const JsonSizes& sizes,
                       Problems& problems, std::vector<std::string> parents,
                       const MakeScan& make_scan)
    : sizes_(sizes),
      problems_(problems),
      window_(std::move(source), sizes.block),
      shape_(std::move(parents), sizes.most_columns),
      fields_(options.max_cell_bytes),
      stencil_(options.max_cell_bytes),
      scan_(make_scan({window_, queue_, shape_, fields_})) {
  find_columns(options.more_names);
}

// Stops at the same record whatever the blocks are, so that the columns are the same.
void JsonReader::find_columns(const std::vector<std::string>& more_names) {
  std::size_t records = 0, looked = 0;
  bool enough = false;
  while (!done_ && !enough) {
    if (!scan_on()) fill_window();
    for (; looked < queue_.size() && !enough; ++looked) {
      const JsonEvent& event = queue_[looked];
      enough = event.place.offset > sizes_.lookahead;
      if (event.is_problem) continue;
      take_names(event);
      enough |= ++records == sizes_.lookahead_records;
    }
  }
  shape_.fix(more_names);
}

void JsonReader::take_names(const JsonEvent& record) {
  JsonObject& object = shape_.at_level(0);
  if (scan_->of_values()) {
    value_ = shape_.add(object, "value");
    if (value_ != nullptr) shape_.met(*value_, false);
    return;
  }
  // What is no JSON gives no names: a piece of torn text could become one.
  JsonNames names(shape_);
  if (fields_.object(text_of(record), object, names) && names.news()) {
    names.take();
    fields_.object(text_of(record), object, names);
  }
}

// One step; false when the scan wants more text.
bool JsonReader::scan_on() {
  const JsonStep step = scan_->step();
  done_ = step == JsonStep::done;
  count_ready();
  return step != JsonStep::more;
}

void JsonReader::fill_window() {
  // A problem needs no text, and may stand behind the start of the record that follows it.
  const auto unread = std::find_if(queue_.begin(), queue_.end(),
                                   [](const JsonEvent& event) { return !event.is_problem; });
  window_.drop(std::min(unread == queue_.end() ? UINT64_MAX : unread->place.offset, scan_->held()));
  window_.fill();
}

// Records whose fields may stand behind them in an object around them wait for its end.
bool JsonReader::is_ready(const JsonEvent& event) {
  if (event.is_problem) return true;
  for (const JsonOuter* outer = event.outer; outer != nullptr; outer = outer->around)
    if (!outer->closed && !outer->released) return false;
  return true;
}

// Those that have waited too long wait no more, nor do the records after them.
void JsonReader::count_ready() {
  for (; ready_ < queue_.size(); ++ready_) {
    const JsonEvent& event = queue_[ready_];
    if (is_ready(event)) continue;
    if (scan_->held() - event.place.offset <= sizes_.waiting) return;
    for (JsonOuter* outer = event.outer; outer != nullptr; outer = outer->around)
      outer->released = true;
  }
}

void JsonReader::forget(Batch& batch) {
  for (const JsonEvent& record : batch.records)
    for (JsonOuter* outer = record.outer; outer != nullptr; outer = outer->around) --outer->waiting;
  batch.records.clear();
  scan_->retire();
}

bool JsonReader::next(Records& records, std::size_t most) {
  const std::lock_guard lock(while_reading_);
  records.clear();
  records.columns.resize(header().size());
  if (records.trail == nullptr) records.trail = std::make_unique<Batch>();
  Batch& batch = batch_of(records);
  forget(batch);
  JsonRow row(records);
  while (batch.records.size() < most) {
    if (ready_ > 0) {
      read_event(records, row);
    } else if (queue_.empty() && read_ahead(records, row)) {
      continue;
    } else if (done_) {
      break;
    } else if (!scan_on()) {
      // Cells point into the text, which moves when it is read on.
      if (!batch.records.empty()) break;
      fill_window();
    }
  }
  row.end(batch.records.size());
  take_text(records);
  if (batch.records.empty()) tell_at_end();
  return !batch.records.empty();
}

}  // namespace jeugdlint
