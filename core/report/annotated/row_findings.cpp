// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/row_findings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace jeugdlint {
namespace {

constexpr std::size_t read_at_once = 4096;
constexpr std::ptrdiff_t most_elsewhere = 5;

}  // namespace

void RowFindings::add(const RowFinding& finding) {
  if (added_.size() == most_) spill();
  added_.push_back(finding);
}

void RowFindings::spill() {
  std::sort(added_.begin(), added_.end());
  if (file_ == nullptr) file_ = std::make_unique<NamelessFile>(folder_);
  file_->append({reinterpret_cast<const char*>(added_.data()), added_.size() * sizeof(RowFinding)});
  const std::uint64_t written = parts_.empty() ? 0 : parts_.back().end;
  parts_.push_back({.next = written, .end = written + added_.size()});
  added_.clear();
}

void RowFindings::finish() {
  std::sort(added_.begin(), added_.end());
  for (Part& part : parts_) step(part);
  parts_.push_back({.read = std::exchange(added_, {})});
}

// To the next finding of a part; reads on when those in memory are used up.
void RowFindings::step(Part& part) {
  if (++part.at < part.read.size()) return;
  part.at = 0;
  part.read.resize(std::min<std::uint64_t>(read_at_once, part.end - part.next));
  if (part.read.empty()) return;
  file_->read(part.next * sizeof(RowFinding), reinterpret_cast<char*>(part.read.data()),
              part.read.size() * sizeof(RowFinding));
  part.next += part.read.size();
}

// The part whose turn it is; null when all are used up.
RowFindings::Part* RowFindings::lowest() {
  Part* lowest = nullptr;
  for (Part& part : parts_)
    if (part.at < part.read.size() &&
        (lowest == nullptr || part.read[part.at] < lowest->read[lowest->at]))
      lowest = &part;
  return lowest;
}

// Behind those that were found before it.
void RowFindings::take(const RowFinding& one, std::vector<RowFinding>& found) {
  const auto same = [&](const RowFinding& other) {
    return other.is_elsewhere() && other.rule == one.rule && other.column == one.column;
  };
  if (one.is_elsewhere() && std::ssize(found) >= most_elsewhere &&
      std::all_of(found.end() - most_elsewhere, found.end(), same))
    ++found.back().more;
  else
    found.push_back(one);
}

std::vector<RowFinding> RowFindings::take(std::uint64_t row) {
  std::vector<RowFinding> found;
  RowFinding last;
  for (Part* part = lowest(); part != nullptr && part->read[part->at].row <= row; part = lowest()) {
    const RowFinding one = part->read[part->at];
    if (one.row == row && one != last) take(one, found);
    last = one;
    step(*part);
  }
  return found;
}

}  // namespace jeugdlint
