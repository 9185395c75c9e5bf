// SPDX-License-Identifier: Apache-2.0
#include "input/byte_stream.h"
#include "input/input.h"
#include "report/annotated/annotated_copy.h"
#include "report/annotated/byte_copy.h"
#include "report/annotated/encoded.h"
#include "report/annotated/notes.h"
#include "text/failure.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

constexpr std::string_view member = "_findings";

struct RecordStart {
  std::uint64_t byte = 0, row = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads a defaulted <=>
  friend auto operator<=>(const RecordStart&, const RecordStart&) = default;
};

// Gathers where the records begin that the reader leaves out.
class LeftOut : public Problems {
 public:
  explicit LeftOut(std::vector<RecordStart>& starts) : starts_(starts) {}
  void add(const Problem& problem) override {
    if (problem.left_out_from) starts_.push_back({*problem.left_out_from, problem.row});
  }

 private:
  std::vector<RecordStart>& starts_;
};

// Writes one copy. A record begins where the reader of the run says so.
class TextCopy {
 public:
  TextCopy(const CopyRequest& request, int to)
      : request_(request),
        facts_(request.input().facts),
        notes_(request.outcome, request.number, request.language),
        copy_(decompressed(open_bytes(request.path), request.path).stream, to,
              unit_of(facts_.encoding), facts_.encoding == Encoding::utf16_be) {}

  void write() {
    LeftOut left_out(starts_);
    const Input input = open_input(request_.path, request_.options, left_out);
    if (is_csv()) {
      if (facts_.header) annotate_header();
    } else {
      refuse_second_member(input.reader->header());
    }
    Records records;
    while (input.reader->next(records, 4096)) {
      for (std::size_t i = 0; i < records.size(); ++i)
        starts_.push_back({records.bytes[i], records.rows[i]});
      annotate_records();
    }
    annotate_records();
    copy_.copy_rest();
  }

 private:
  bool is_csv() const { return facts_.format == "csv"; }

  // Behind the mark of the encoding, a sep= line and empty lines.
  void annotate_header() {
    constexpr int mark_of_utf16 = 0xFEFF;
    if (copy_.ahead(0) == mark_of_utf16) copy_.pass(1);
    if (begins_with("\xEF\xBB\xBF")) copy_.pass(3);
    constexpr std::size_t separator_line = 5;  // sep=;
    if (begins_with("sep=") && ends_line(copy_.ahead(separator_line))) copy_.pass(separator_line);
    while (ends_line(copy_.ahead(0))) copy_.pass(1);
    put_in(request_.language == Language::nl ? "bevindingen" : "findings");
    put_in(delimiter());
  }

  // The first of two members of one name counts, and that must not be the older one.
  void refuse_second_member(const std::vector<std::string>& header) const {
    if (std::find(header.begin(), header.end(), member) == header.end()) return;
    const LocalText words = {
        .nl = ": hier staan al velden _findings in; annoteer het oorspronkelijke bestand",
        .en = ": has members _findings already; annotate the original file"};
    throw Failure(facts_.path + words.in(request_.language));
  }

  void annotate_records() {
    std::sort(starts_.begin(), starts_.end());
    starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
    for (const RecordStart& start : starts_) {
      if (start.byte < copy_.at()) continue;  // within a damaged one
      copy_.copy_up_to(start.byte);
      is_csv() ? annotate_row(start.row) : annotate_object(start.row);
    }
    starts_.clear();
  }

  void annotate_row(std::uint64_t row) {
    const std::string cell = notes_.cell(request_.findings.take(row));
    put_in((cell.empty() ? cell : quoted(cell)) + delimiter());
  }

  void annotate_object(std::uint64_t row) {
    const std::string list = notes_.json(request_.findings.take(row));
    if (list.empty() || copy_.ahead(0) != '{') return;
    copy_.pass(1);
    std::size_t next = 0;
    while (is_space(copy_.ahead(next))) ++next;
    put_in('"' + std::string(member) + "\":" + list + (copy_.ahead(next) == '}' ? "" : ","));
  }

  bool begins_with(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
      if (copy_.ahead(i) != static_cast<unsigned char>(text[i])) return false;
    return true;
  }
  static bool ends_line(int character) { return character == '\r' || character == '\n'; }
  static bool is_space(int character) {
    return character == ' ' || character == '\t' || ends_line(character);
  }
  std::string delimiter() const { return std::string(1, facts_.delimiter.value_or(',')); }
  static std::string quoted(const std::string& text) {
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + '"';
  }
  void put_in(const std::string& text) { copy_.put_in(encoded(text, facts_.encoding)); }

  const CopyRequest& request_;
  const InputFacts& facts_;
  Notes notes_;
  ByteCopy copy_;
  std::vector<RecordStart> starts_;
};

}  // namespace

void write_annotated_text(const CopyRequest& request, int to) {
  TextCopy(request, to).write();
}

}  // namespace jeugdlint
