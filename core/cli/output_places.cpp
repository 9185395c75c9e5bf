// SPDX-License-Identifier: Apache-2.0
#include "cli/output_places.h"

#include "text/failure.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

bool any_is(const std::vector<std::string>& files, const fs::path& place) {
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) {
    std::error_code ignored;
    return file != "-" && fs::equivalent(place, file, ignored);
  });
}

// What the paths name. What is wrong with one of them is told when it is read.
std::vector<std::string> files_at(const std::vector<std::string>& paths) {
  try {
    return paths.empty() ? std::vector<std::string>{} : input_files(paths);
  } catch (const Failure&) {
    return {};
  }
}

}  // namespace

OutputPlaces::OutputPlaces(const CheckOptions& check, std::vector<std::string> inputs,
                           Language language)
    : inputs_(std::move(inputs)), others_(files_at(check.previous)), language_(language) {
  for (const std::string* const file : {&check.baseline, &check.suppressions, &check.schema,
                                        &check.purpose, &check.fingerprint_key})
    if (!file->empty()) others_.push_back(*file);
  for (const std::string& input : inputs_)
    if (const auto settings = configuration_file(check.configuration, input))
      others_.push_back(settings->string());
}

ReportFile OutputPlaces::take(const fs::path& file) {
  const bool dutch = language_ == Language::nl;
  std::error_code unknown;  // of a pipe, which has no name: then the words given must do
  auto place = fs::weakly_canonical(fs::absolute(file), unknown);
  if (unknown) place = file;
  if (std::find(taken_.begin(), taken_.end(), place) != taken_.end())
    throw Failure(file.string() + (dutch ? ": twee rapporten of kopieën op dezelfde plaats"
                                         : ": two reports or copies in the same place"));
  taken_.push_back(place);
  ReportFile made(file, language_);
  refuse_what_is_read(made);
  return made;
}

void OutputPlaces::refuse_what_is_read(const ReportFile& place) const {
  if (any_is(inputs_, place.path()))
    throw Failure(place.path().string(),
                  {.nl = " is een bestand dat gecontroleerd wordt; kies een andere "
                         "plaats om te schrijven",
                   .en = " is a file to be checked; choose another place to write "
                         "to"});
  if (any_is(others_, place.path()))
    throw Failure(place.path().string(),
                  {.nl = " wordt bij deze controle gelezen; kies een andere plaats om te schrijven",
                   .en = " is read by this run; choose another place to write to"});
}

}  // namespace jeugdlint
