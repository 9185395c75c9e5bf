// SPDX-License-Identifier: Apache-2.0
#include "cli/foreign_file.h"

#include "text/failure.h"

#include <sys/stat.h>
#include <unistd.h>

namespace jeugdlint {
namespace {

void refuse_foreign_file(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return;  // whoever reads it says so
  const auto refuse = [&](const LocalText& why) {
    throw Failure(file.string(), {.nl = ": niet gevolgd, want " + why.nl +
                                        "; noem de instellingen zelf met --config, of laat ze weg "
                                        "met --isolated",
                                  .en = ": not followed, because " + why.en +
                                        "; name the settings yourself with --config, or leave them "
                                        "out with --isolated"});
  };
  if ((status.st_mode & S_IWOTH) != 0)
    refuse({.nl = "iedere gebruiker mag het schrijven (chmod o-w neemt dat weg)",
            .en = "every user may write it (chmod o-w takes that away)"});
  if (status.st_uid != geteuid() && status.st_uid != 0)
    refuse({.nl = "het is van een andere gebruiker", .en = "it belongs to another user"});
}

}  // namespace

void refuse_foreign(const std::filesystem::path& file) {
  refuse_foreign_file(file);
  std::error_code error;  // also of what is no folder
  for (std::filesystem::recursive_directory_iterator each(file, error), end; !error && each != end;
       each.increment(error))
    refuse_foreign_file(each->path());
}

}  // namespace jeugdlint
