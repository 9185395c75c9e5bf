// SPDX-License-Identifier: Apache-2.0
// Reads the records of a JSON text in batches. What holds:
// - a member is a column; inside objects, `adres.postcode`; an array is a cell with its JSON text
// - text is as in the file: numbers and true and false by their characters, strings unescaped
// - null is JL_NULL, "" is JL_EMPTY, a member that is missing is JL_ABSENT
// - of two members of one name the first counts
// - records that are not objects but values get one column, `value`
#pragma once

#include "input/json/fields.h"
#include "input/json/path.h"
#include "input/json/scan.h"
#include "input/json/stencil.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace jeugdlint {

class JsonReader : public RecordReader {
 public:
  // What the scan of a reader works on. Stays where it is.
  struct Parts {
    const JsonWindow& window;
    JsonQueue& queue;
    JsonShape& shape;
    JsonFields& fields;
  };
  using MakeScan = std::function<std::unique_ptr<JsonScan>(const Parts&)>;

  // Reads as far as the columns are taken from. `parents` as in JsonShape.
  JsonReader(TextSource source, const InputOptions& options, const JsonSizes& sizes,
             Problems& problems, std::vector<std::string> parents, const MakeScan& make_scan);

  const std::vector<std::string>& header() const override { return shape_.header(); }
  bool next(Records& records, std::size_t most) override;
  Position cell_position(const Records& records, std::size_t i, std::size_t column) const override;
  std::optional<std::string> pointer_in_record(std::size_t column) const override;
  std::uint64_t undecodable_rows() const override { return undecodable_rows_; }
  std::vector<std::string> late_names() const override { return shape_.late_names(); }

 private:
  // The records of a batch. Outer objects stay for as long as a batch has records in them.
  struct Batch : RecordTrail {
    std::vector<JsonEvent> records;
  };
  static Batch& batch_of(const Records& records) { return static_cast<Batch&>(*records.trail); }

  // reader.cpp: as far as the records are at hand
  void find_columns(const std::vector<std::string>& more_names);
  void take_names(const JsonEvent& record);
  bool scan_on();
  void fill_window();
  static bool is_ready(const JsonEvent& event);
  void count_ready();
  void forget(Batch& batch);

  // reader_rows.cpp: from records to rows
  void read_event(Records& records, JsonRow& row);
  bool read_ahead(Records& records, JsonRow& row);
  void add(const JsonEvent& record, Records& records) const;
  void take_text(Records& records) const;
  bool read(const JsonEvent& record, std::size_t row_of_batch, JsonRow& row);
  bool read_fields(const JsonEvent& record, std::size_t row_of_batch, JsonRow& row);
  void leave_out_faulty(const JsonEvent& record, std::string_view text);
  void tell(ProblemKind kind, const TextPlace& place, std::uint64_t row,
            std::uint32_t column = no_column, std::uint64_t expected = 0, std::uint64_t found = 0);
  void tell_at_end();
  Position position(const TextPlace& place) const {
    return {place.line, place.column, window_.file_offset(place.offset)};
  }
  static TextPlace place_in(const JsonEvent& record, std::string_view text, const char* at);
  std::string_view text_of(const JsonEvent& record) const {
    return window_.text(record.place.offset, record.end);
  }

  JsonSizes sizes_;
  Problems& problems_;
  JsonWindow window_;
  mutable std::mutex while_reading_;  // cell_position() is asked by other threads than next()
  JsonShape shape_;
  JsonFields fields_;
  JsonStencil stencil_;
  JsonQueue queue_;
  std::size_t ready_ = 0;  // so many events of the queue can be read
  // The record ahead that did not fit the stencil, in the text up to its end.
  JsonEvent unlike_;
  std::unique_ptr<JsonScan> scan_;
  JsonMember* value_ = nullptr;  // the one column of records that are values
  bool done_ = false, end_told_ = false;
  std::uint64_t serial_ = 0;
  std::uint64_t undecodable_rows_ = 0;
};

std::unique_ptr<RecordReader> open_json(TextSource source, const InputOptions& options,
                                        InputFacts& facts, Problems& problems,
                                        const JsonSizes& sizes = {});
std::unique_ptr<RecordReader> open_ndjson(TextSource source, const InputOptions& options,
                                          InputFacts& facts, Problems& problems,
                                          const JsonSizes& sizes = {});

}  // namespace jeugdlint
