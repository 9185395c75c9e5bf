// SPDX-License-Identifier: Apache-2.0
// Records of NDJSON: each line that is not blank is one.
#pragma once

#include "input/json/scan.h"

#include <optional>

namespace jeugdlint {

class JsonLines : public JsonScan {
 public:
  JsonLines(const JsonWindow& window, JsonQueue& queue, std::uint64_t longest,
            std::uint64_t max_cell_bytes)
      : window_(window), queue_(queue), longest_(longest), max_cell_bytes_(max_cell_bytes) {}

  JsonStep step() override;
  bool record_ahead(JsonEvent& ahead) override;
  bool take(const JsonEvent& ahead, bool even) override;
  std::uint64_t held() const override { return skipping_ ? looked_ : begin_; }
  bool of_values() const override { return of_values_.value_or(false); }
  TextPlace end_place() const override { return {.offset = begin_, .line = line_, .column = 1}; }

 private:
  bool add(std::uint64_t end);

  const JsonWindow& window_;
  JsonQueue& queue_;
  std::uint64_t longest_, max_cell_bytes_;
  std::uint64_t begin_ = 0;   // of the line
  std::uint64_t looked_ = 0;  // its end is not before this
  std::uint64_t line_ = 1, row_ = 0;
  bool skipping_ = false;  // the line is too long
  std::optional<bool> of_values_;
};

}  // namespace jeugdlint
