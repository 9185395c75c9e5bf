// SPDX-License-Identifier: Apache-2.0
#include "cli/report_file.h"

#include "text/failure.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace jeugdlint {
namespace {

// A descriptor that closes itself; -1 when opening failed.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool open() const { return number_ >= 0; }
  int number() const { return number_; }
  // Closing is when some file systems tell that the disk was full.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

// A new file beside `path`; its name is put in `name`.
Descriptor new_file_beside(const std::filesystem::path& path, std::string& name) {
  std::filesystem::path beside = path;
  beside.replace_filename("." + path.filename().string() + ".XXXXXX");
  name = beside.string();
  return Descriptor(mkostemp(name.data(), O_CLOEXEC));
}

bool written_whole(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// What a new file of this user may be; mkostemp makes it narrower than anyone expects of a report.
mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return static_cast<mode_t>(0666 & ~mask);
}

}  // namespace

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
  std::string name;
  const Descriptor trial = new_file_beside(path_, name);
  if (!trial.open()) refuse(errno);
  unlink(name.c_str());
}

void ReportFile::keep_off(const std::vector<std::string>& inputs) const {
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input == "-" || !std::filesystem::equivalent(path_, input, ignored)) continue;
    const LocalText words = {
        .nl = " is een bestand dat gecontroleerd wordt; kies een andere plaats voor het rapport",
        .en = " is a file to be checked; choose another place for the report"};
    throw Failure(path_.string() + words.in(language_));
  }
}

void ReportFile::write(std::string_view text) const {
  if (in_place_) {
    Descriptor there(open(path_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!there.open() || !written_whole(there.number(), text) || !there.close()) refuse(errno);
    return;
  }
  std::string name;
  Descriptor beside = new_file_beside(path_, name);
  if (!beside.open()) refuse(errno);
  if (!written_whole(beside.number(), text) || fchmod(beside.number(), usual_mode()) != 0 ||
      !beside.close() || std::rename(name.c_str(), path_.c_str()) != 0) {
    const int error = errno;
    unlink(name.c_str());
    refuse(error);
  }
}

void ReportFile::refuse(int error) const {
  const LocalText words = {.nl = ": het rapport kan hier niet geschreven worden: ",
                           .en = ": the report cannot be written here: "};
  throw Failure(path_.string() + words.in(language_) + std::strerror(error));
}

}  // namespace jeugdlint
