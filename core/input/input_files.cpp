// SPDX-License-Identifier: Apache-2.0
#include "input/byte_stream.h"
#include "input/glob.h"
#include "input/input.h"
#include "text/failure.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

std::string lower_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& letter : extension)
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return extension;
}

bool is_data(const fs::path& path) {
  static constexpr std::array<std::string_view, 6> extensions = {".csv",  ".tsv",    ".txt",
                                                                 ".json", ".ndjson", ".jsonl"};
  std::string extension = lower_extension(path);
  if (extension == ".gz" || extension == ".zst") extension = lower_extension(path.stem());
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().front() == '.';
}

// A folder that cannot be read must not pass for an empty one.
std::vector<fs::path> data_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    if (is_hidden(each->path())) {
      if (each->is_directory()) each.disable_recursion_pending();
    } else if (each->is_regular_file() && is_data(each->path())) {
      found.push_back(each->path());
    }
  }
  if (error)
    throw Failure(folder.string(), {.nl = ": is niet tot het eind te lezen: " + error.message() +
                                          "; vraag toegang, of noem de bestanden",
                                    .en = ": cannot be read to the end: " + error.message() +
                                          "; ask for access, or name the files"});
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> files_of(const std::string& path) {
  std::error_code error;
  if (path == "-") return {path};
  if (fs::is_directory(path, error)) {
    std::vector<fs::path> found = data_in(path);
    if (found.empty())
      throw Failure(
          path,
          {.nl = ": een map zonder gegevens; verwacht .csv-, .tsv-, .txt-, .json-, .ndjson- of "
                 ".jsonl-bestanden, ook met .gz of .zst erachter",
           .en = ": a folder without data; expected .csv, .tsv, .txt, .json, .ndjson or .jsonl "
                 "files, or those with .gz or .zst behind it"});
    return found;
  }
  if (fs::exists(path, error)) return {path};
  if (!is_glob(path)) throw Failure(path, no_such_file());
  std::vector<fs::path> found;
  for (const fs::path& each : paths_of_glob(path)) {
    if (!fs::is_directory(each, error)) {
      found.push_back(each);
      continue;
    }
    const std::vector<fs::path> within = data_in(each);
    found.insert(found.end(), within.begin(), within.end());
  }
  if (found.empty())
    throw Failure(path, {.nl = ": geen bestand past bij dit patroon; controleer het, en in welke "
                               "map u staat",
                         .en = ": no file fits this pattern; check it, and the folder you are in"});
  return found;
}

}  // namespace

std::vector<std::string> input_files(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::set<fs::path> seen;
  for (const std::string& path : paths) {
    for (const fs::path& file : files_of(path)) {
      std::error_code error;
      const fs::path real = path == "-" ? file : fs::weakly_canonical(file, error);
      if (seen.insert(error ? file : real).second) files.push_back(file.string());
    }
  }
  return files;
}

}  // namespace jeugdlint
