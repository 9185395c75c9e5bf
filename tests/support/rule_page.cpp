// SPDX-License-Identifier: Apache-2.0
#include "support/rule_page.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace jeugdlint::test {
namespace {

class PageReader {
 public:
  explicit PageReader(const std::filesystem::path& page) : page_(page), in_(page) {
    if (!in_) fail("cannot be read");
  }

  std::vector<PageExample> read() {
    std::string line;
    while (next(line)) {
      if (!line.starts_with("```")) continue;
      if (example_.line == 0) example_.line = line_;
      block(line.substr(3));
    }
    if (example_.line != 0) fail("the last example has no findings");
    return examples_;
  }

 private:
  bool next(std::string& line) {
    ++line_;
    return static_cast<bool>(std::getline(in_, line));
  }

  void block(const std::string& kind) {
    std::string text, line;
    while (next(line) && line != "```") text += line + '\n';
    if (!in_) fail("a block without an end");
    if (kind == "options")
      put(example_.options, text);
    else if (kind == "fields")
      put(example_.fields, text);
    else if (kind == "codes")
      put(example_.codes, text);
    else if (kind == "csv" || kind == "json")
      put(example_.input, text), example_.format = kind;
    else if (kind == "previous")
      put(example_.previous, text);
    else if (kind == "other")
      put(example_.other, text);
    else if (kind == "findings")
      close(text);
    else
      fail("no block " + kind);
  }

  void put(std::string& to, const std::string& text) {
    if (!to.empty()) fail("the same block twice");
    to = text;
  }

  void close(const std::string& text) {
    if (example_.options.empty() || example_.input.empty())
      fail("findings without options and input");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) example_.findings.push_back(line);
    examples_.push_back(example_);
    example_ = {};
  }

  [[noreturn]] void fail(const std::string& why) const {
    throw std::runtime_error(page_.string() + ':' + std::to_string(line_) + ": " + why);
  }

  std::filesystem::path page_;
  std::ifstream in_;
  std::size_t line_ = 0;
  PageExample example_;
  std::vector<PageExample> examples_;
};

}  // namespace

std::vector<PageExample> read_page(const std::filesystem::path& page) {
  return PageReader(page).read();
}

}  // namespace jeugdlint::test
