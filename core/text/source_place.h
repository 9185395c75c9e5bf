// SPDX-License-Identifier: Apache-2.0
// Where something stands in a file of the set-up, and the mistakes found there. Mistakes are
// gathered, so that a pack with five of them reports five, and then throws once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace jeugdlint {

// Line and column count from 1, the column in characters; 0: of the file as a whole.
struct SourcePlace {
  std::string file;
  std::size_t line = 0, column = 0;
  std::string shown() const;  // "rules/bij/pack.yaml:12:8"
};

class Mistakes {
 public:
  void add(const SourcePlace& place, const std::string& what);
  bool empty() const { return found_.empty(); }
  std::size_t size() const { return found_.size(); }
  // Throws one Failure with a line for each, by file and place.
  void throw_if_any() const;

 private:
  struct Mistake {
    SourcePlace place;
    std::string what;
  };
  std::vector<Mistake> found_;
};

}  // namespace jeugdlint
