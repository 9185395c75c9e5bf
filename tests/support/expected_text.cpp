// SPDX-License-Identifier: Apache-2.0
#include "support/expected_text.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace jeugdlint::test {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string expected_text(const std::string& name, const std::string& actual) {
  const std::string path = std::string(JEUGDLINT_SOURCE) + "/tests/" + name;
  const char* update = std::getenv("UPDATE_EXPECTED");
  if (update != nullptr && std::string(update) == "1") {
    std::ofstream file(path, std::ios::binary);
    file << actual;
    if (!file.flush()) throw std::runtime_error("cannot write " + path);
  }
  return file_text(path);
}

}  // namespace jeugdlint::test
