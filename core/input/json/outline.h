// SPDX-License-Identifier: Apache-2.0
// Walks through one JSON document of any size, down the path to its records. The objects on the
// way give their fields; what is not on the way is judged and passed over.
//
// After a fault that makes the nesting unsure, reading goes on at the next element of the outermost
// array on the path: where its first key occurs again, which cannot be inside a sound string.
#pragma once

#include "input/json/extent.h"
#include "input/json/fields.h"
#include "input/json/path.h"
#include "input/json/scan.h"
#include "input/json/syntax.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct JsonOutlineOptions {
  JsonPath path;
  std::string pointer;  // the path, as the user gave it; empty when it was chosen
  std::uint64_t max_cell_bytes = 0;
};

class JsonOutline : public JsonScan {
 public:
  JsonOutline(const JsonWindow& window, JsonQueue& queue, JsonShape& shape, JsonFields& fields,
              JsonOutlineOptions options, const JsonSizes& sizes);

  JsonStep step() override;
  bool record_ahead(JsonEvent& ahead) override;
  bool take(const JsonEvent& ahead, bool even) override;
  std::uint64_t held() const override;
  bool of_values() const override { return of_values_.value_or(false); }
  TextPlace end_place() const override { return place_at(window_.end()); }
  void retire() override;
  void finished() const override;

  // How the objects at each level are called, the records first.
  static std::vector<std::string> parents(const JsonPath& path);

 private:
  enum class Expect : std::uint8_t {
    value,
    value_or_end,
    key,
    key_or_end,
    colon,
    comma_or_end,
    nothing,  // the document is complete
  };
  // What is being read, to its end.
  enum class Reading : std::uint8_t { nothing, record, element, field, skipped, oversized };

  struct Frame {
    bool object = false;
    std::size_t step = 0;  // of the path, which one of its children matches; its size: all do
    JsonOuter* outer = nullptr;
    std::uint64_t index = 0;
    bool matched = false;
    std::uint64_t opened = 0;
    std::string first_key;  // how its elements begin, "{" to the first key's closing quote
  };

  using Stepped = std::optional<JsonStep>;

  // outline.cpp: what stands where
  Stepped structure();
  Stepped begin_value(char c);
  Stepped begin_at(std::size_t step, char c);
  Stepped key();
  bool has_records(const Frame& frame) const;
  void open(bool object, std::size_t step);
  void close();
  void after_value();
  JsonStep finish();
  JsonStep more();

  // outline_values.cpp: values, from their first character to their last
  void start_reading(Reading kind);
  Stepped read_on();
  Stepped read_record();
  Stepped settle();
  Stepped read_value();
  void add_record(std::uint64_t end);
  bool give_record();
  Stepped done_value();
  void add_field();

  // outline_faults.cpp: what is wrong
  void problem(ProblemKind kind, std::uint64_t at, bool left_out = false);
  void problem(ProblemKind kind, const TextPlace& place, bool left_out = false);
  Stepped unexpected(char c);
  Stepped faulty(std::uint64_t at) { return faulty(at, at); }
  Stepped faulty(std::uint64_t at, std::uint64_t from);
  void resume_behind(std::uint64_t from);
  Stepped seek();
  void note_first_key(Frame& frame, std::uint64_t element) const;
  TextPlace place_at(std::uint64_t offset) const;
  bool in_record() const {
    return reading_ == Reading::record || reading_ == Reading::element ||
           (reading_ == Reading::oversized && costs_record_);
  }

  const JsonWindow& window_;
  JsonQueue& queue_;
  JsonShape& shape_;
  JsonFields& fields_;
  JsonOutlineOptions options_;
  JsonSizes sizes_;
  std::uint64_t longest_;

  std::vector<Frame> frames_;
  std::vector<std::deque<std::unique_ptr<JsonOuter>>> outers_;  // by level
  JsonOuter* outer_ = nullptr;                                  // the innermost that is open
  Expect expect_ = Expect::value;
  std::uint64_t pos_ = 0;
  TextPlace place_;  // somewhere before pos_, in the window
  std::uint64_t row_ = 0, serial_ = 0;
  std::string name_;  // the key last read
  bool matches_ = false, ignored_ = false;
  bool reached_ = false, faulty_ = false, done_ = false, seeking_ = false;
  std::optional<bool> of_values_;

  // A record that is given out when what follows it is seen: only then its end is sure.
  std::optional<JsonEvent> record_;
  Reading reading_ = Reading::nothing;
  bool costs_record_ = false;  // what is oversized
  std::uint64_t begin_ = 0, read_ = 0;
  TextPlace start_;
  std::optional<TextPlace> undecodable_;  // where, in what is skipped
  JsonSyntax syntax_;
  JsonExtent extent_;
};

}  // namespace jeugdlint
