// SPDX-License-Identifier: Apache-2.0
#include "engine/column_counts.h"

#include "text/shape.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace jeugdlint {
namespace {

constexpr std::size_t most_distinct = 20000, most_shapes = 1000, most_shown_shapes = 5;

int year_of(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return static_cast<int>(date.year());
}

// 0 below 1, 1 below 10, 2 below 100; the same below zero with a sign.
int magnitude_of(double number) {
  const double size = std::abs(number);
  const int digits = size < 1 ? 0 : static_cast<int>(std::floor(std::log10(size))) + 1;
  return number < 0 ? -std::max(digits, 1) : digits;
}

double lowest_of(int magnitude) {
  if (magnitude == 0) return 0;
  return magnitude > 0 ? std::pow(10, magnitude - 1) : -std::pow(10, -magnitude);
}

double end_of(int magnitude) {
  if (magnitude >= 0) return std::pow(10, magnitude);
  return magnitude == -1 ? 0 : -std::pow(10, -magnitude - 1);
}

// The first and the last that enough records have.
std::optional<std::pair<int, int>> ends_of(const std::map<int, std::uint64_t>& counts) {
  const auto enough = [](const auto& one) { return one.second >= Count::few; };
  const auto first = std::find_if(counts.begin(), counts.end(), enough);
  if (first == counts.end()) return std::nullopt;
  const auto last = std::find_if(counts.rbegin(), counts.rend(), enough);
  return std::pair(first->first, last->first);
}

}  // namespace

ColumnCounts::ColumnCounts(const BoundColumn& column, const CodeList* codes, const RunKey& key)
    : field_(column.field), codes_(codes), key_(key) {
  if (codes_ == nullptr) return;
  for (const CodeList::Code& code : codes_->codes) by_code_[code.code] = 0;
}

void ColumnCounts::add(const CellColumn& cells, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) {
    if (cells.filled[i] != JL_FILLED) continue;
    const std::string_view text(cells.text[i].data, cells.text[i].size);
    const bool missing =
        field_ != nullptr && std::find(field_->missing_values.begin(), field_->missing_values.end(),
                                       text) != field_->missing_values.end();
    if (!missing) add(text);
  }
}

void ColumnCounts::add(std::string_view text) {
  ++filled_;
  if (!more_distinct_) {
    KeyedHash hash(key_.data());
    hash.add(text);
    distinct_.insert(hash.key().low);
    more_distinct_ = distinct_.size() > most_distinct;
  }
  if (codes_ != nullptr) {
    if (const auto code = by_code_.find(text); code != by_code_.end()) ++code->second;
    return;
  }
  const std::string shape = shape_of(text);
  if (const auto known = shapes_.find(shape); known != shapes_.end())
    ++known->second;
  else if (shapes_.size() < most_shapes)
    shapes_.emplace(shape, 1);
  count_meaning(text);
}

void ColumnCounts::count_meaning(std::string_view text) {
  const FieldType type = field_ == nullptr ? FieldType::any : field_->type;
  const bool any = type == FieldType::any;
  if (any || type == FieldType::date) {
    const jl_date date = read_date(text, field_ == nullptr ? DateFormat{} : field_->date_format);
    if (date.first <= date.last) {
      ++dates_;
      ++by_year_[year_of(date.first)];
    }
  }
  if (any || type == FieldType::integer || type == FieldType::number) {
    const double number =
        read_number(text, field_ == nullptr ? NumberFormat{} : field_->number_format);
    if (std::isfinite(number)) {
      ++numbers_;
      ++by_magnitude_[magnitude_of(number)];
    }
  }
}

// A column is of dates, or of numbers, when nearly all of its cells are.
bool ColumnCounts::mostly(std::uint64_t cells) const {
  return filled_ > 0 && cells * 10 >= filled_ * 9;
}

std::vector<ProfiledShape> ColumnCounts::frequent_shapes() const {
  std::vector<ProfiledShape> frequent;
  for (const auto& [shape, records] : shapes_)
    if (!shape.empty() && records >= Count::few) frequent.push_back({shape, records});
  std::stable_sort(frequent.begin(), frequent.end(),
                   [](const auto& a, const auto& b) { return a.records > b.records; });
  if (frequent.size() > most_shown_shapes) frequent.resize(most_shown_shapes);
  return frequent;
}

void ColumnCounts::put_codes(ColumnProfile& profile) const {
  profile.coded = true;
  std::uint64_t told = 0;
  for (const CodeList::Code& code : codes_->codes) {
    const std::uint64_t records = by_code_.at(code.code);
    // A code that changed its label stands in the list twice.
    const bool again = std::any_of(profile.codes.begin(), profile.codes.end(),
                                   [&](const auto& one) { return one.code == code.code; });
    if (records < Count::few || again) continue;
    told += records;
    profile.codes.push_back({code.code, code.label, Count::shared(records)});
  }
  profile.other_codes = told < filled_;
}

ColumnProfile ColumnCounts::profile() const {
  ColumnProfile profile;
  profile.distinct = std::min<std::size_t>(distinct_.size(), most_distinct);
  profile.more_distinct = more_distinct_;
  if (codes_ != nullptr) {
    put_codes(profile);
    return profile;
  }
  std::uint64_t told = 0;
  for (const ProfiledShape& shape : frequent_shapes()) {
    told += shape.records;
    profile.shapes.push_back({shape.shape, Count::shared(shape.records)});
  }
  profile.other_shapes = told < filled_;
  if (mostly(dates_)) {
    if (const auto years = ends_of(by_year_))
      profile.years = {static_cast<double>(years->first), static_cast<double>(years->second)};
  } else if (mostly(numbers_)) {
    if (const auto sizes = ends_of(by_magnitude_))
      profile.magnitude = {lowest_of(sizes->first), end_of(sizes->second)};
  }
  return profile;
}

TableCounts::TableCounts(const Plan& plan, const Pack* pack) {
  const RunKey key = random_run_key();
  columns_.reserve(plan.file_columns);
  for (std::size_t i = 0; i < plan.file_columns; ++i) {
    const Field* const field = plan.columns[i].field;
    const bool coded = pack != nullptr && field != nullptr && !field->codes.empty();
    columns_.emplace_back(plan.columns[i], coded ? pack->code_list(field->codes) : nullptr, key);
  }
}

void TableCounts::add(const Records& records) {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    columns_[i].add(records.columns[i], records.size());
}

void TableCounts::put_in(std::vector<ColumnOutcome>& columns) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    columns[i].filled = columns_[i].filled();
    columns[i].profile = columns_[i].profile();
  }
}

}  // namespace jeugdlint
