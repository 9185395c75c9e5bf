// SPDX-License-Identifier: Apache-2.0
// A rule's page as a test: prose, and examples of four blocks or more, each closed by its findings.
// What the blocks hold is written in plugins' pages: options, fields and codes set up, csv or json
// is the file. `previous` is a file of the previous delivery and `other` another one of this, both
// as csv, for rules that compare files or look at cases; of a case rule the first column is the key
// of the case, in each file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jeugdlint::test {

struct PageExample {
  std::size_t line = 0;  // where its first block begins
  std::string options{}, fields{}, codes{};
  std::string format{}, input{};  // "csv" or "json"
  std::string previous{}, other{};
  std::vector<std::string> findings{};
};

// Throws std::runtime_error with the line when a block is unknown, comes twice or has no end.
std::vector<PageExample> read_page(const std::filesystem::path& page);

}  // namespace jeugdlint::test
