// SPDX-License-Identifier: Apache-2.0
// Where a run may write: nowhere that it reads, and nowhere twice. A report must replace neither
// data nor what decides whether data passes.
#pragma once

#include "cli/check_options.h"
#include "cli/report_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace jeugdlint {

class OutputPlaces {
 public:
  // `inputs` are the files to check; the rest of what is read stands in `check`.
  OutputPlaces(const CheckOptions& check, std::vector<std::string> inputs, Language language);
  // Tries the place, and takes it. Throws Failure.
  ReportFile take(const std::filesystem::path& file);

 private:
  void refuse_what_is_read(const ReportFile& place) const;

  std::vector<std::string> inputs_;  // to be checked
  std::vector<std::string> others_;  // that are read besides
  Language language_;
  std::vector<std::filesystem::path> taken_;
};

}  // namespace jeugdlint
