// SPDX-License-Identifier: Apache-2.0
#include "text/nameless_file.h"

#include "text/failure.h"
#include "text/write_whole.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace jeugdlint {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, int error) {
  throw Failure(
      folder.string(),
      {.nl = std::string(": geen plaats voor een tijdelijk bestand: ") + std::strerror(error),
       .en = std::string(": no room for a temporary file: ") + std::strerror(error)});
}

}  // namespace

NamelessFile::NamelessFile(const std::filesystem::path& folder) : folder_(folder), descriptor_(-1) {
  std::string name = (folder / ".jeugdlint.XXXXXX").string();
  descriptor_ = mkostemp(name.data(), O_CLOEXEC);  // of mode 0600
  if (descriptor_ < 0) refuse(folder_, errno);
  unlink(name.c_str());
}

NamelessFile::~NamelessFile() {
  close(descriptor_);
}

void NamelessFile::append(std::string_view bytes) {
  if (!write_whole(descriptor_, bytes)) refuse(folder_, errno);
}

void NamelessFile::read(std::uint64_t from, char* to, std::size_t size) const {
  for (std::size_t got = 0; got < size;) {
    const ssize_t more = pread(descriptor_, to + got, size - got, static_cast<off_t>(from + got));
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) refuse(folder_, more < 0 ? errno : EIO);
    got += static_cast<std::size_t>(more);
  }
}

}  // namespace jeugdlint
