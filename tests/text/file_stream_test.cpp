// SPDX-License-Identifier: Apache-2.0
#include "text/file_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

#include <cerrno>

using jeugdlint::FileStream;

TEST_CASE("a stream writes all that is put into it, on the way and at the end") {
  const WrittenFiles files;
  const auto path = files.write("text", "");
  const int file = open(path.c_str(), O_WRONLY);
  const std::string line(999, 'x');
  FileStream out(file);
  std::string expected;
  for (int i = 0; i < 500; ++i) {
    out << line << '\n';
    expected += line + '\n';
  }
  const std::size_t on_the_way = file_text(path).size();
  CHECK(on_the_way > expected.size() / 2);
  CHECK(on_the_way < expected.size());
  CHECK(out.finish());
  CHECK(file_text(path) == expected);
  out << "more" << std::flush;
  CHECK(file_text(path) == expected + "more");
  close(file);
}

TEST_CASE("a stream that could not write something says so at the end, with the reason") {
  const int full = open("/dev/full", O_WRONLY);
  FileStream out(full);
  out << std::string(100000, 'x');
  CHECK(out.fail());
  errno = 0;
  CHECK(!out.finish());
  CHECK(errno == ENOSPC);
  close(full);
}
