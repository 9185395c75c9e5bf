// SPDX-License-Identifier: Apache-2.0
#include "engine/spill_file.h"

#include "support/catch.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace jeugdlint;

namespace {

namespace fs = std::filesystem;

// What lies on the disk for the files without a name that this process has open.
std::string on_disk() {
  std::ostringstream all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd", error)) {
    const std::string target = fs::read_symlink(entry.path(), error).string();
    if (target.find("jeugdlint") == std::string::npos || !target.ends_with("(deleted)")) continue;
    all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
  }
  return all.str();
}

}  // namespace

TEST_CASE("what is spilled is read back as it was, and is not on the disk as it was") {
  const std::vector<std::string> texts = {
      "999990019 Jansen",  "", "x", std::string(1 << 21, 'y'), std::string(33, '\0'),
      "999990019 de Vries"};
  SpillFile file;
  std::vector<std::uint64_t> places;
  for (const std::string& text : texts) places.push_back(file.write(text));
  for (std::size_t i = texts.size(); i-- > 0;) {
    std::string back = "before ";
    file.read(places[i], texts[i].size(), back);
    CHECK((back == "before " + texts[i]));
  }
  if (!fs::exists("/proc/self/fd")) return;  // the disk cannot be looked at then
  const std::string bytes = on_disk();
  CHECK(bytes.size() > (1U << 21U));
  CHECK(bytes.find("999990019") == std::string::npos);
  CHECK(bytes.find("yyyy") == std::string::npos);
}
