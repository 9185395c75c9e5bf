// SPDX-License-Identifier: Apache-2.0
// Sentences in which the personal data is marked, as [kind:text], and how well rules find it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jeugdlint::test {

struct Mark {
  std::string kind;                // in the words of a finding
  std::size_t begin = 0, end = 0;  // characters, and the first is 1
};

struct Sentence {
  std::size_t line = 0;
  std::string text;
  std::vector<Mark> marks;
};

std::vector<Sentence> read_sentences(const std::filesystem::path& file);

struct Agreement {
  std::size_t marked = 0, marked_found = 0, found = 0, found_right = 0;

  double recall() const { return marked == 0 ? 1 : double(marked_found) / double(marked); }
  double precision() const { return found == 0 ? 1 : double(found_right) / double(found); }
  Agreement& operator+=(const Agreement& other);
};

struct Measured {
  std::map<std::string, Agreement> by_kind;
  std::vector<std::string> misses;  // what to look at
};

// Runs both rules that look into texts over the sentences.
Measured measure(const std::vector<Sentence>& sentences);

}  // namespace jeugdlint::test
