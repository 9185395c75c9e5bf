// SPDX-License-Identifier: Apache-2.0
// --attest: what was judged, with what and with which result, as an in-toto Statement (v1) whose
// subjects are the inputs. Equal runs give equal bytes, so it can be signed and compared.
#pragma once

#include "cli/check_run.h"
#include "cli/output_places.h"
#include "cli/report_file.h"

#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

class VerdictRecord {
 public:
  // Before anything is read: tries the place. Throws Failure.
  VerdictRecord(const CheckOptions& check, OutputPlaces& places);
  bool wanted() const { return file_.has_value(); }  // then inputs need their digests
  void write(const CheckRun& run, int code) const;

 private:
  const CheckOptions& check_;
  std::optional<ReportFile> file_;
};

inline constexpr const char *statement_type = "https://in-toto.io/Statement/v1",
                            *verdict_type = "urn:jeugdlint:verdict:1";

}  // namespace jeugdlint
