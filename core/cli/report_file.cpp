// SPDX-License-Identifier: Apache-2.0
#include "cli/report_file.h"

#include "cli/report_in_making.h"
#include "text/failure.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace jeugdlint {

ReportFile::ReportFile(std::filesystem::path path, Language language)
    : path_(std::move(path)), language_(language) {
  if (path_.empty()) refuse(ENOENT);
  struct stat found {};
  if (stat(path_.c_str(), &found) == 0) {
    if (S_ISDIR(found.st_mode)) refuse(EISDIR);
    if (access(path_.c_str(), W_OK) != 0) refuse(errno);
    in_place_ = !S_ISREG(found.st_mode);
    // A link stays; the file behind it is replaced.
    if (!in_place_) path_ = std::filesystem::canonical(path_);
  }
  if (in_place_) return;
  if (!NewFile(path_).open()) refuse(errno);
}

void ReportFile::write(std::string_view text) const {
  ReportInMaking making(*this);
  making.out() << text;
  making.keep();
}

void ReportFile::write_for_owner(const std::function<void(const NewFile& file)>& write) const {
  if (in_place_) refuse(ENXIO);
  NewFile beside(path_);
  if (!beside.open()) refuse(errno);
  write(beside);
  if (!beside.keep(S_IRUSR | S_IWUSR)) refuse(errno);
}

void ReportFile::refuse(int error) const {
  const LocalText words = {.nl = ": hier kan niet geschreven worden: ",
                           .en = ": cannot be written here: "};
  throw Failure(path_.string() + words.in(language_) + std::strerror(error));
}

}  // namespace jeugdlint
