// SPDX-License-Identifier: Apache-2.0
#include "cli/foreign_file.h"

#include "text/failure.h"

#include <sys/stat.h>
#include <unistd.h>

namespace jeugdlint {

void refuse_foreign(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return;  // whoever reads it says so
  const auto refuse = [&](const std::string& why) {
    throw Failure(file.string() + ": not followed, because " + why +
                  "; name the settings yourself with --config, or leave them out with --isolated");
  };
  if ((status.st_mode & S_IWOTH) != 0)
    refuse("every user may write it (chmod o-w takes that away)");
  if (status.st_uid != geteuid() && status.st_uid != 0) refuse("it belongs to another user");
}

}  // namespace jeugdlint
