// SPDX-License-Identifier: Apache-2.0
// A report as text, by the name of its format.
#pragma once

#include "report/report.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string>

namespace jeugdlint::test {

inline ReportOptions report_options(int exit_code, Language language = Language::nl) {
  ReportOptions options;
  options.language = language;
  options.version = "1.2.3";
  options.exit_code = exit_code;
  return options;
}

inline std::string report_text(const std::string& format, const Outcome& outcome,
                               const ReportOptions& options) {
  for (const ReportFormat& one : report_formats())
    if (one.name == format) {
      std::ostringstream out;
      one.write(out, outcome, options);
      return out.str();
    }
  throw std::invalid_argument("no format " + format);
}

}  // namespace jeugdlint::test
