// SPDX-License-Identifier: Apache-2.0
#include "input/glob.h"

#include <algorithm>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;
using Parts = std::vector<std::string>;

// Matches [...] at the start of `pattern`, which is cut off it; an unclosed one is no set.
bool fits_set(std::string_view& pattern, char letter, bool& is_set) {
  const bool inverted = pattern.size() > 1 && (pattern[1] == '!' || pattern[1] == '^');
  const std::size_t first = inverted ? 2 : 1;
  const std::size_t end = pattern.find(']', first + 1);
  is_set = end != std::string_view::npos;
  if (!is_set) return false;
  const std::string_view set = pattern.substr(first, end - first);
  pattern.remove_prefix(end + 1);
  bool within = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const bool range = i + 2 < set.size() && set[i + 1] == '-';
    const char last = range ? set[i + 2] : set[i];
    within = within || (letter >= set[i] && letter <= last);
    if (range) i += 2;
  }
  return within != inverted;
}

bool fits(std::string_view pattern, std::string_view name) {
  while (!pattern.empty()) {
    if (pattern.front() == '*') {
      const bool folders = pattern.starts_with("**");
      pattern.remove_prefix(folders ? 2 : 1);
      if (folders && pattern.starts_with('/') && fits(pattern.substr(1), name)) return true;
      for (std::size_t skipped = 0; skipped <= name.size(); ++skipped) {
        if (fits(pattern, name.substr(skipped))) return true;
        if (!folders && skipped < name.size() && name[skipped] == '/') return false;
      }
      return false;
    }
    if (name.empty()) return false;
    if (name.front() == '/' && pattern.front() != '/') return false;
    bool is_set = false;
    if (pattern.front() == '[' && fits_set(pattern, name.front(), is_set)) {
      name.remove_prefix(1);
      continue;
    }
    if (is_set || (pattern.front() != '?' && pattern.front() != name.front())) return false;
    pattern.remove_prefix(1);
    name.remove_prefix(1);
  }
  return name.empty();
}

std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator each(folder.empty() ? "." : folder, error), end;
       !error && each != end; each.increment(error))
    found.push_back(each->path().filename());
  std::sort(found.begin(), found.end());
  return found;
}

void expand(const fs::path& folder, Parts::const_iterator part, Parts::const_iterator end,
            std::vector<fs::path>& found) {
  std::error_code error;
  if (part == end) {
    found.push_back(folder);
    return;
  }
  if (*part == "**") {
    expand(folder, part + 1, end, found);
    for (const fs::path& name : entries(folder))
      if (fits_glob("*", name.string()) && fs::is_directory(folder / name, error) &&
          !fs::is_symlink(folder / name, error))
        expand(folder / name, part, end, found);
    return;
  }
  if (!is_glob(*part)) {
    if (fs::exists(folder / *part, error)) expand(folder / *part, part + 1, end, found);
    return;
  }
  for (const fs::path& name : entries(folder))
    if (fits_glob(*part, name.string())) expand(folder / name, part + 1, end, found);
}

}  // namespace

bool is_glob(std::string_view path) {
  return path.find_first_of("*?[") != std::string_view::npos;
}

bool fits_glob(std::string_view pattern, std::string_view name) {
  const bool hidden = !name.empty() && name.front() == '.';
  if (hidden && (pattern.empty() || pattern.front() != '.')) return false;
  return fits(pattern, name);
}

std::vector<fs::path> paths_of_glob(const fs::path& glob) {
  Parts parts;
  for (const fs::path& part : glob.relative_path())
    if (!part.empty()) parts.push_back(part.string());
  std::vector<fs::path> found;
  expand(glob.root_path(), parts.begin(), parts.end(), found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace jeugdlint
