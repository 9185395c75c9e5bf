// SPDX-License-Identifier: Apache-2.0
#include "text/write_whole.h"

#include <unistd.h>

#include <cerrno>

namespace jeugdlint {

bool write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace jeugdlint
