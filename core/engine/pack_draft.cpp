// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_draft.h"

#include "engine/column_draft.h"
#include "engine/column_name.h"
#include "engine/plan.h"
#include "input/input.h"
#include "text/failure.h"
#include "text/json_writer.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace jeugdlint {
namespace {

class NoProblems : public Problems {
 public:
  void add(const Problem&) override {}  // `check` tells them
};

// Hashes of the cells of the first rows: equal cells have equal ones, and no text is kept.
constexpr std::size_t most_key_rows = 100'000;
using CellHashes = std::vector<std::size_t>;

bool all_differ(const CellHashes& hashes) {
  const std::set<std::size_t> distinct(hashes.begin(), hashes.end());
  return distinct.size() == hashes.size() && hashes.size() > 1;
}

CellHashes joined(const CellHashes& a, const CellHashes& b) {
  CellHashes both(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    both[i] = a[i] * std::size_t{0x9E3779B97F4A7C15} ^ (b[i] + 0x7F4A7C15 + (a[i] >> 3));
  return both;
}

class Draft {
 public:
  Draft(const std::string& path, const Plugins& plugins, const DraftOptions& options)
      : options_(options) {
    const Input input = open_input(path, {}, problems_);
    names_ = input.reader->header();
    const Plan plan = plan_columns(names_, nullptr);
    if (!header_reads_as_names(plan) || !telling_names(plan.columns, {}, plugins).columns.empty())
      throw Failure(path +
                    ": the first row does not read as names of columns, so that no pack can "
                    "be drawn up without showing data");
    columns_.resize(names_.size());
    hashes_.resize(names_.size());
    Records records;
    constexpr std::size_t batch = 4096;
    while (rows_ < options.most_rows && input.reader->next(records, batch)) add(records);
  }

  std::string text() const {
    const std::string title = json_text(options_.name);
    std::string text =
        "# yaml-language-server: $schema=pack.schema.json (jeugdlint schema show pack)\n"
        "# Drawn up from " +
        std::to_string(rows_) +
        " rows. Read it critically: what always was need not always be so.\n"
        "name: " +
        options_.name + "\nversion: \"1\"\ntitle: {nl: " + title + ", en: " + title +
        "}\ntables:\n  " + options_.name + ":\n    title: {nl: " + title + ", en: " + title +
        "}\n    missingValues: [\"\"]\n";
    const auto key = key_columns();
    if (!key.empty()) {
      text += "    primaryKey: [";
      for (const std::size_t column : key)
        text += (column == key.front() ? "" : ", ") + json_text(names_[column]);
      text += "]\n";
    }
    text += "    fields:\n";
    for (std::size_t i = 0; i < columns_.size(); ++i) text += columns_[i].field(names_[i], rows_);
    return text;
  }

 private:
  void add(const Records& records) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const CellColumn& cells = records.columns[column];
      for (std::size_t i = 0; i < records.size(); ++i) {
        const std::string_view text(cells.text[i].data, cells.text[i].size);
        const bool filled = cells.filled[i] == JL_FILLED;
        if (filled) columns_[column].add(text);
        if (rows_ + i < most_key_rows)
          hashes_[column].push_back(std::hash<std::string_view>{}(filled ? text : ""));
      }
    }
    rows_ += records.size();
  }

  // The first column, or the first pair or three, in which no two rows are equal.
  std::vector<std::size_t> key_columns() const {
    std::vector<std::size_t> full;
    for (std::size_t i = 0; i < columns_.size() && full.size() < 10; ++i)
      if (columns_[i].filled() == rows_) full.push_back(i);
    for (const std::size_t a : full)
      if (all_differ(hashes_[a])) return {a};
    for (std::size_t a = 0; a < full.size(); ++a)
      for (std::size_t b = a + 1; b < full.size(); ++b)
        if (all_differ(joined(hashes_[full[a]], hashes_[full[b]]))) return {full[a], full[b]};
    for (std::size_t a = 0; a < full.size(); ++a)
      for (std::size_t b = a + 1; b < full.size(); ++b)
        for (std::size_t c = b + 1; c < full.size(); ++c)
          if (all_differ(joined(joined(hashes_[full[a]], hashes_[full[b]]), hashes_[full[c]])))
            return {full[a], full[b], full[c]};
    return {};
  }

  DraftOptions options_;
  NoProblems problems_;
  std::vector<std::string> names_;
  std::vector<ColumnDraft> columns_;
  std::vector<CellHashes> hashes_;
  std::uint64_t rows_ = 0;
};

}  // namespace

std::string pack_draft(const std::string& path, const Plugins& plugins,
                       const DraftOptions& options) {
  return Draft(path, plugins, options).text();
}

}  // namespace jeugdlint
