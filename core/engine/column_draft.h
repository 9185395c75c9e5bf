// SPDX-License-Identifier: Apache-2.0
// What the cells of one column have in common, gathered cell by cell, and the declaration of a
// field that says so.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace jeugdlint {

class ColumnDraft {
 public:
  void add(std::string_view text);
  std::uint64_t filled() const { return filled_; }
  // The lines of a field in pack.yaml. `rows`: of the whole file.
  std::string field(const std::string& name, std::uint64_t rows) const;

 private:
  bool all(std::uint64_t count) const { return filled_ > 0 && count == filled_; }
  bool is_coded() const;
  static bool stands_often(const std::pair<const std::string, std::uint64_t>& code);
  std::string type() const;

  std::uint64_t filled_ = 0;
  std::uint64_t compact_dates_ = 0, partial_dates_ = 0, iso_dates_ = 0, dutch_dates_ = 0;
  std::uint64_t integers_ = 0, point_numbers_ = 0, comma_numbers_ = 0;
  std::uint64_t citizen_numbers_ = 0, postcodes_ = 0;
  // Of cells that could be codes; given up when there are too many or one that cannot be a code.
  std::map<std::string, std::uint64_t, std::less<>> codes_;
  bool no_codes_ = false;
};

}  // namespace jeugdlint
