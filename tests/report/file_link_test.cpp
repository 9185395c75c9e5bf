// SPDX-License-Identifier: Apache-2.0
#include "report/file_link.h"

#include "support/catch.h"
#include "support/written_files.h"

using jeugdlint::file_link;

TEST_CASE("a link names the file in full and its line, whatever the name holds") {
  const WrittenFiles files;
  const std::string path = files.write("een \x1b[2J#b%.csv", "").string();
  const std::string link = file_link(path, 13), whole = file_link(path, 0);
  CHECK(link.starts_with("file://"));
  CHECK(link.ends_with("/een%20%1B%5B2J%23b%25.csv#13"));
  CHECK(whole.ends_with("/een%20%1B%5B2J%23b%25.csv"));
}

TEST_CASE("what is no file has no link") {
  const WrittenFiles files;
  CHECK(file_link("-", 1).empty());
  CHECK(file_link((files.folder() / "gone.csv").string(), 1).empty());
  CHECK(file_link(files.folder().string(), 1).empty());
}
