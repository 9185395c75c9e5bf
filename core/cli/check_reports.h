// SPDX-License-Identifier: Apache-2.0
// Where the reports of one check go: one to standard output or --output-file, and those of
// --report.
#pragma once

#include "cli/check_options.h"
#include "cli/final_findings.h"
#include "cli/output_places.h"
#include "cli/report_file.h"
#include "cli/report_in_making.h"
#include "report/report.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class CheckReports : private FindingStream {
 public:
  // Before anything is read: names the formats and tries the places. Throws Failure.
  CheckReports(const CheckOptions& check, const Shared& shared,
               const std::vector<std::string>& inputs, OutputPlaces& places);

  // Does one of the formats show the digest of the inputs?
  bool need_digest() const;

  // Opens the places of the reports that are written while the run goes on; null: there are none.
  FindingStream* stream();

  // Reports to files come first: what stands on the terminal is then the last word.
  // `limits` of the gate are not kept to.
  void write(const Outcome& outcome, const InputOptions& input, int code,
             std::vector<LocalText> limits);

 private:
  struct Destination {
    const ReportFormat* format = nullptr;
    std::optional<ReportFile> file;  // none: standard output
    // Of a report that has been begun.
    std::unique_ptr<ReportInMaking> making = nullptr;
    std::unique_ptr<RunningReport> running = nullptr;
  };
  void start_input(std::size_t number, InputOutcome input) override;
  void add(const std::vector<PlacedFinding>& findings) override;
  void tell(const std::vector<PlacedFinding>& findings);
  bool has(std::string_view format) const;
  void add(const std::string& format, const std::string& file, OutputPlaces& places);

  const CheckOptions& check_;
  const Shared& shared_;
  std::vector<std::string> inputs_;
  std::vector<Destination> destinations_;
  std::optional<FinalFindings> final_;  // none: all that are told count
};

}  // namespace jeugdlint
