// SPDX-License-Identifier: Apache-2.0
#include "text/source_place.h"

#include "text/failure.h"

#include <algorithm>
#include <tuple>

namespace jeugdlint {

std::string SourcePlace::shown() const {
  if (line == 0) return file;
  return file + ':' + std::to_string(line) + ':' + std::to_string(column);
}

void Mistakes::add(const SourcePlace& place, const std::string& what) {
  found_.push_back({place, what});
}

void Mistakes::throw_if_any() const {
  if (found_.empty()) return;
  constexpr std::size_t most = 100;  // nobody reads on, and a broken file can have a million
  std::vector<Mistake> sorted = found_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Mistake& a, const Mistake& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) <
           std::tie(b.place.file, b.place.line, b.place.column);
  });
  std::string text;
  for (std::size_t i = 0; i < std::min(sorted.size(), most); ++i) {
    if (i > 0) text += '\n';
    text += sorted[i].place.shown() + ": " + sorted[i].what;
  }
  if (sorted.size() > most) text += "\nand " + std::to_string(sorted.size() - most) + " more";
  throw Failure(text);
}

}  // namespace jeugdlint
