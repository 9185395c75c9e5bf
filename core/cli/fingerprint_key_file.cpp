// SPDX-License-Identifier: Apache-2.0
#include "cli/fingerprint_key_file.h"

#include "engine/baseline.h"
#include "text/failure.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t least_bytes = 32, most_bytes = 4096;

class KeyFile {
 public:
  KeyFile(const std::string& file, Language language)
      : file_(file), language_(language), descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) refuse({std::strerror(errno), std::strerror(errno)});
  }
  KeyFile(const KeyFile&) = delete;
  KeyFile& operator=(const KeyFile&) = delete;
  ~KeyFile() { ::close(descriptor_); }

  std::string read() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode))
      refuse({"is geen bestand", "is no regular file"});
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
      refuse({"anderen kunnen de sleutel lezen of veranderen; chmod 600 verhelpt dat",
              "others can read or change the key; chmod 600 mends that"});
    std::string bytes(most_bytes + 1, '\0');
    const auto size = ::read(descriptor_, bytes.data(), bytes.size());
    if (size < 0) refuse({std::strerror(errno), std::strerror(errno)});
    bytes.resize(static_cast<std::size_t>(size));
    if (bytes.size() < least_bytes)
      refuse(
          {"te kort voor een sleutel, die minstens 32 willekeurige bytes is; maak er een met: "
           "openssl rand -out BESTAND 32",
           "too short for a key, which is 32 random bytes at least; make one by: openssl rand "
           "-out FILE 32"});
    if (bytes.size() > most_bytes)
      refuse({"te lang voor een sleutel, die hoogstens 4096 bytes is",
              "too long for a key, which is 4096 bytes at most"});
    return bytes;
  }

  [[noreturn]] void refuse(const LocalText& why) const {
    throw Failure("--fingerprint-key " + file_ + ": " + why.in(language_));
  }

 private:
  const std::string& file_;
  Language language_;
  int descriptor_;
};

// Whether `file` is in the folder, or in one below it.
bool lies_in(const fs::path& file, const fs::path& folder) {
  const auto [of_folder, of_file] =
      std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return of_folder == folder.end();
}

// What is committed or passed on with a baseline would take the key along.
bool beside_baseline(const std::string& file, const std::string& baseline) {
  const fs::path key = fs::canonical(file);
  if (fs::exists(key.parent_path() / standard_baseline)) return true;
  return !baseline.empty() && lies_in(key, fs::weakly_canonical(baseline).parent_path());
}

}  // namespace

std::unique_ptr<FingerprintKey> read_fingerprint_key(const CheckOptions& check, Language language) {
  if (check.fingerprint_key.empty()) return nullptr;
  const KeyFile file(check.fingerprint_key, language);
  auto key = std::make_unique<FingerprintKey>(file.read());
  if (beside_baseline(check.fingerprint_key, check.baseline))
    file.refuse(
        {"ligt bij een nulmeting, en gaat daar dan mee mee; leg de sleutel in een andere "
         "map, buiten die van de nulmeting",
         "lies beside a baseline, and goes where that goes; put the key into another "
         "folder, outside the baseline's"});
  return key;
}

}  // namespace jeugdlint
