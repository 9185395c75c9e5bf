// SPDX-License-Identifier: Apache-2.0
// What --verbose and --statistics say on standard error: names, counts, times, and never data.
#pragma once

#include "cli/check_options.h"
#include "engine/outcome.h"

#include <chrono>
#include <vector>

namespace jeugdlint {

class Narration {
 public:
  Narration(const CheckOptions& check, Language language) : check_(check), language_(language) {}

  void tell_loaded(const Plugins& plugins, const std::vector<Pack>& packs) const;
  void tell_done(const Outcome& outcome) const;

 private:
  void tell_inputs(const Outcome& outcome) const;
  void tell_statistics(const Outcome& outcome) const;

  using Clock = std::chrono::steady_clock;
  const CheckOptions& check_;
  Language language_;
  Clock::time_point started_ = Clock::now();
};

}  // namespace jeugdlint
