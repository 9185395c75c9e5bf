// SPDX-License-Identifier: Apache-2.0
#include "cli/report_in_making.h"

#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace jeugdlint {
namespace {

// What a new file of this user may be; mkostemp makes it narrower than anyone expects of a report.
mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return static_cast<mode_t>(0666 & ~mask);
}

}  // namespace

ReportInMaking::ReportInMaking(const std::optional<ReportFile>& place) : place_(place) {
  if (!place_) {
    out_.emplace(STDOUT_FILENO);
  } else if (place_->in_place()) {
    opened_ = open(place_->path().c_str(), O_WRONLY | O_CLOEXEC);
    if (opened_ < 0) place_->refuse(errno);
    out_.emplace(opened_);
  } else {
    beside_.emplace(place_->path());
    if (!beside_->open()) place_->refuse(errno);
    out_.emplace(beside_->descriptor());
  }
}

ReportInMaking::~ReportInMaking() {
  if (opened_ >= 0) close(opened_);
}

void ReportInMaking::keep() {
  const bool whole = out_->finish();
  if (!place_) {
    if (!whole) refuse_output(errno);
    return;
  }
  if (!whole || (beside_ && !beside_->keep(usual_mode()))) place_->refuse(errno);
  if (opened_ >= 0 && close(std::exchange(opened_, -1)) != 0) place_->refuse(errno);
}

}  // namespace jeugdlint
