// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {

namespace fs = std::filesystem;

std::vector<std::string> pack_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (fs::exists(entry.path() / "pack.yaml", error))
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

fs::path find_pack(const std::string& name_or_path, const fs::path& folder) {
  std::error_code error;
  const auto names = pack_names(folder);
  if (std::find(names.begin(), names.end(), name_or_path) != names.end())
    return folder / name_or_path;
  if (!name_or_path.empty() && fs::exists(name_or_path, error)) return name_or_path;
  const bool path = name_or_path.find_first_of("/.") != std::string::npos;
  if (path)
    throw Failure(name_or_path, {.nl = ": dit bestand of deze map is er niet",
                                 .en = ": there is no such file or folder"});
  std::string all;
  for (const std::string& name : names) all += ' ' + name;
  LocalText message = {
      .nl = "geen pakket " + name_or_path + did_you_mean(name_or_path, names, Language::nl),
      .en = "no pack " + name_or_path + did_you_mean(name_or_path, names)};
  if (!names.empty()) {
    message.nl += "; de pakketten bij het programma:" + all;
    message.en += "; the packs that come with the program:" + all;
  }
  message.nl += "; een eigen pakket noemt u met zijn pad";
  message.en += "; a pack of your own is named by its path";
  throw Failure(message);
}

}  // namespace jeugdlint
