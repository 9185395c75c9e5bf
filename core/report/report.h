// SPDX-License-Identifier: Apache-2.0
// Findings become text. A format is one file in formats/; it gets the outcome and how to write, and
// returns nothing but bytes on the stream it is given.
#pragma once

#include "engine/finding_stream.h"
#include "engine/outcome.h"
#include "text/local_text.h"

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace jeugdlint {

struct ReportOptions {
  Language language = Language::nl;
  bool colour = false;
  bool links = false;  // to the places of findings, for a terminal that opens them
  std::size_t width = 100;
  std::string version;  // of the program
  std::string fail_on = "error";
  int exit_code = 0;                   // the verdict this report belongs to
  std::vector<LocalText> limits = {};  // those of the gate that are not kept to
  // --reveal: the text of a cell of an input; unset unless a person at a terminal asked.
  std::function<std::string(std::size_t input, std::uint64_t row, std::uint32_t column)> reveal;
};

// A report that is written while the run goes on.
class RunningReport : public FindingStream {
 public:
  // All that was not told before, and the verdict.
  virtual void finish(const Outcome& outcome, const ReportOptions& options) = 0;
};

struct ReportFormat {
  std::string name;
  LocalText about;
  void (*write)(std::ostream& out, const Outcome& outcome, const ReportOptions& options) = nullptr;
  // None: the format needs the whole outcome.
  std::unique_ptr<RunningReport> (*start)(std::ostream& out, Language language) = nullptr;
  // A platform that names a file in the environment, to which a report is added in another format.
  struct Summary {
    const char* variable = nullptr;  // none: no platform asks for it
    std::string format;
  };
  Summary summary = {};
};
// All formats, by name; made from the folder formats/.
const std::vector<ReportFormat>& report_formats();

// The message of a finding: the rule's words with names and numbers put in.
std::string message_of(const InputOutcome& input, const RuleOutcome& rule, const Finding& finding,
                       Language language);

}  // namespace jeugdlint
