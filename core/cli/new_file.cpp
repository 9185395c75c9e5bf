// SPDX-License-Identifier: Apache-2.0
#include "cli/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace jeugdlint {

NewFile::NewFile(std::filesystem::path place) : place_(std::move(place)), descriptor_(-1) {
  std::filesystem::path beside = place_;
  beside.replace_filename("." + place_.filename().string() + ".XXXXXX");
  name_ = beside.string();
  descriptor_ = mkostemp(name_.data(), O_CLOEXEC);
}

NewFile::~NewFile() {
  if (!open()) return;
  close(descriptor_);
  unlink(name_.c_str());
}

bool NewFile::keep(mode_t mode) {
  if (fchmod(descriptor_, mode) != 0) return false;
  // Closing is when some file systems tell that the disk was full.
  const bool whole = close(std::exchange(descriptor_, -1)) == 0;
  if (whole && std::rename(name_.c_str(), place_.c_str()) == 0) return true;
  const int error = errno;
  unlink(name_.c_str());
  errno = error;
  return false;
}

}  // namespace jeugdlint
