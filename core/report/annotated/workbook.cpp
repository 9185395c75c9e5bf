// SPDX-License-Identifier: Apache-2.0
#include "input/input.h"
#include "report/annotated/annotated_copy.h"
#include "report/annotated/notes.h"
#include "report/annotated/workbook_sheet.h"
#include "report/words.h"
#include "text/failure.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

constexpr std::size_t most_columns = LXW_COL_MAX;
constexpr std::uint16_t first_columns = 2;       // before those of the file: row, findings
constexpr std::uint64_t most_comments = 10'000;  // the library keeps them all until the end

class NoProblems : public Problems {
 public:
  void add(const Problem&) override {}
};

class WorkbookCopy {
 public:
  WorkbookCopy(const CopyRequest& request, const std::filesystem::path& file)
      : request_(request),
        notes_(request.outcome, request.number, request.language),
        folder_(std::filesystem::absolute(file).parent_path().string()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder_.data();  // where rows wait, in files without a name
    book_.reset(workbook_new_opt(file.c_str(), &options));
    if (book_ == nullptr)
      throw Failure(file.string(), {.nl = ": de werkmap is niet te schrijven",
                                    .en = ": the workbook cannot be written"});
    heading_ = workbook_add_format(book_.get());
    format_set_bold(heading_);
    mark(Severity::error, 0xFFC7CE);
    mark(Severity::warning, 0xFFEB9C);
    mark(Severity::note, 0xDDEBF7);
  }

  WorkbookLimits write() {
    write_rows();
    write_rules();
    const lxw_error error = workbook_close(book_.release());
    if (error != LXW_NO_ERROR)
      throw Failure(
          LocalText{.nl = std::string("de werkmap is niet te schrijven: ") + lxw_strerror(error),
                    .en = std::string("the workbook cannot be written: ") + lxw_strerror(error)});
    return limits_;
  }

 private:
  std::string in(const LocalText& words) const { return words.in(request_.language); }

  void mark(Severity severity, lxw_color_t colour) {
    marks_[severity] = workbook_add_format(book_.get());
    format_set_bg_color(marks_[severity], colour);
  }

  void write_rows() {
    NoProblems problems;
    const Input input = open_input(request_.path, request_.options, problems);
    const std::vector<std::string>& header = input.reader->header();
    if (header.size() + first_columns > most_columns)
      throw Failure(request_.input().facts.path,
                    {.nl = ": een werkmap heeft hoogstens 16.384 kolommen",
                     .en = ": a workbook holds 16,384 columns at most"});
    std::vector<std::string> headings = {in({.nl = "rij", .en = "row"}),
                                         in({.nl = "bevindingen", .en = "findings"})};
    for (const std::string& name : header)
      headings.push_back(workbook_text(name, limits_.cells_cut));
    WorkbookSheet rows(book_.get(), in({.nl = "gegevens", .en = "data"}), std::move(headings),
                       heading_);
    WorkbookSheet findings(
        book_.get(), in({.nl = "bevindingen", .en = "findings"}),
        {in({.nl = "rij", .en = "row"}), in({.nl = "kolom", .en = "column"}),
         in({.nl = "zwaarte", .en = "severity"}), in({.nl = "controle", .en = "rule"}),
         in({.nl = "titel", .en = "title"}),
         in({.nl = "hoort bij de bevinding in", .en = "belongs to the finding in"})},
        heading_);
    Records records;
    while (input.reader->next(records, 4096))
      for (std::size_t i = 0; i < records.size(); ++i) {
        write_unreadable_before(records.rows[i], rows, findings);
        write_row(records, i, rows, findings);
      }
    write_unreadable_before(request_.input().rows + 1, rows, findings);
    rows.end();
    findings.end();
  }

  // Rows that could not be read have findings and no cells.
  void write_unreadable_before(std::uint64_t row, WorkbookSheet& rows, WorkbookSheet& findings) {
    for (; next_row_ < row; ++next_row_) begin_row(next_row_, rows, findings);
    next_row_ = row + 1;
  }

  std::vector<RowFinding> begin_row(std::uint64_t row, WorkbookSheet& rows,
                                    WorkbookSheet& findings) {
    std::vector<RowFinding> found = request_.findings.take(row);
    rows.new_row();
    rows.number(0, row);
    rows.text(1, workbook_text(notes_.cell(found), limits_.cells_cut));
    for (const RowFinding& finding : found) list(finding, findings);
    return found;
  }

  void write_row(const Records& records, std::size_t i, WorkbookSheet& rows,
                 WorkbookSheet& findings) {
    const std::vector<RowFinding> found = begin_row(records.rows[i], rows, findings);
    for (std::uint32_t c = 0; c < records.columns.size(); ++c) {
      const jl_text text = records.columns[c].text[i];
      const auto column = static_cast<std::uint16_t>(c + first_columns);
      lxw_format* const format = mark_of(found, c);
      rows.text(column, workbook_text({text.data, text.size}, limits_.cells_cut), format);
      if (format != nullptr) comment(found, c, rows, column);
    }
  }

  // The colour of the severest finding in the cell; none: nothing was found there.
  lxw_format* mark_of(const std::vector<RowFinding>& found, std::uint32_t column) const {
    const RuleOutcome* severest = nullptr;
    for (const RowFinding& finding : found) {
      const RuleOutcome* const rule = finding.column == column ? notes_.rule(finding) : nullptr;
      if (rule != nullptr && (severest == nullptr || rule->severity > severest->severity))
        severest = rule;
    }
    return severest == nullptr ? nullptr : marks_.at(severest->severity);
  }

  void comment(const std::vector<RowFinding>& found, std::uint32_t c, WorkbookSheet& rows,
               std::uint16_t column) {
    if (comments_ == most_comments) {
      ++limits_.without_comment;
      return;
    }
    ++comments_;
    std::string text;
    for (const RowFinding& finding : found)
      if (finding.column == c && notes_.rule(finding) != nullptr)
        text += (text.empty() ? "" : "\n") + notes_.words(finding);
    rows.comment(column, text);
  }

  void list(const RowFinding& finding, WorkbookSheet& findings) {
    const RuleOutcome* const rule = notes_.rule(finding);
    if (rule == nullptr) return;
    findings.new_row();
    findings.number(0, finding.row);
    findings.text(1, notes_.column(finding));
    findings.text(2, std::string(severity_word(rule->severity, request_.language)));
    findings.text(3, rule->id);
    findings.text(4, rule->title.in(request_.language));
    findings.text(5, notes_.elsewhere(finding));
    if (finding.is_elsewhere()) named_.emplace(rule->id, rule);
  }

  void write_rules() {
    WorkbookSheet rules(
        book_.get(), in({.nl = "controles", .en = "rules"}),
        {in({.nl = "controle", .en = "rule"}), in({.nl = "zwaarte", .en = "severity"}),
         in({.nl = "aantal", .en = "number"}), in({.nl = "titel", .en = "title"}),
         in({.nl = "waarom", .en = "why"}), in({.nl = "wat te doen", .en = "what to do"}),
         in({.nl = "bron", .en = "source"})},
        heading_);
    for (const RuleOutcome& rule : request_.input().rules) {
      if (rule.findings == 0) continue;
      list(rule, rule.findings, rules);
      named_.erase(rule.id);
    }
    for (const auto& [id, rule] : named_) list(*rule, 0, rules);
    rules.end();
  }

  // `findings`: those of this input.
  void list(const RuleOutcome& rule, std::uint64_t findings, WorkbookSheet& rules) const {
    rules.new_row();
    rules.text(0, rule.id);
    rules.text(1, std::string(severity_word(rule.severity, request_.language)));
    rules.number(2, findings);
    rules.text(3, rule.title.in(request_.language));
    rules.text(4, rule.why.in(request_.language));
    rules.text(5, rule.fix.in(request_.language));
    rules.text(6, rule.source);
  }

  const CopyRequest& request_;
  Notes notes_;
  WorkbookLimits limits_;
  std::string folder_;
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> book_{nullptr, lxw_workbook_free};
  lxw_format* heading_ = nullptr;
  std::map<Severity, lxw_format*> marks_;
  std::map<std::string, const RuleOutcome*> named_;  // whose findings elsewhere name rows here
  std::uint64_t comments_ = 0, next_row_ = 1;
};

}  // namespace

WorkbookLimits write_workbook(const CopyRequest& request, const std::filesystem::path& file) {
  return WorkbookCopy(request, file).write();
}

}  // namespace jeugdlint
