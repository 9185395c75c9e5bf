// SPDX-License-Identifier: Apache-2.0
// A report on its way: to standard output, into a device or a pipe, or into a file beside the place
// that it takes when it is whole.
#pragma once

#include "cli/new_file.h"
#include "cli/report_file.h"
#include "text/file_stream.h"

#include <optional>
#include <ostream>

namespace jeugdlint {

class ReportInMaking {
 public:
  // Without a place: standard output. Throws Failure when the place cannot be opened.
  explicit ReportInMaking(const std::optional<ReportFile>& place);
  ~ReportInMaking();
  ReportInMaking(const ReportInMaking&) = delete;
  ReportInMaking& operator=(const ReportInMaking&) = delete;

  std::ostream& out() { return *out_; }
  // It is whole. Throws Failure, and leaves no file behind, when something could not be written.
  void keep();

 private:
  std::optional<ReportFile> place_;
  std::optional<NewFile> beside_;
  int opened_ = -1;  // a device or a pipe
  std::optional<FileStream> out_;
};

}  // namespace jeugdlint
