// SPDX-License-Identifier: Apache-2.0
// --annotate: copies of the inputs with what was found in them. They contain the data, so their
// owner alone may read them, and standard error says what they are.
#pragma once

#include "cli/check_options.h"
#include "cli/output_places.h"
#include "cli/report_file.h"
#include "report/annotated/findings_by_row.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace jeugdlint {

class AnnotatedCopies {
 public:
  // Before anything is read: tries the places. Standard input that comes from a pipe is put into a
  // file without a name, for it is to be read twice. Throws Failure.
  AnnotatedCopies(const CheckOptions& check, Language language,
                  const std::vector<std::string>& inputs, OutputPlaces& places);

  FindingSink* sink() { return findings_.get(); }  // null: no copy is asked
  // After the run.
  void write(const Outcome& outcome, const InputOptions& options);

 private:
  std::filesystem::path place_of(const std::string& input) const;
  std::filesystem::path below_all(const std::string& input) const;
  std::filesystem::path made(const std::filesystem::path& folder) const;
  std::string name_of(const std::string& input) const;
  void keep_standard_input(const std::filesystem::path& folder);

  const CheckOptions& check_;
  Language language_;
  std::vector<std::string> inputs_;
  std::filesystem::path around_all_;  // the folder that all inputs lie in or under
  std::vector<ReportFile> places_;    // one for each input
  std::unique_ptr<NamelessFile> standard_input_;
  std::unique_ptr<FindingsByRow> findings_;
};

}  // namespace jeugdlint
