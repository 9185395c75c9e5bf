// SPDX-License-Identifier: Apache-2.0
// Brings what is found in batches to a FindingStream.
#pragma once

#include "engine/collector.h"
#include "engine/finding_stream.h"
#include "engine/plan.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace jeugdlint {

class BatchStream {
 public:
  // At most `most` findings of a rule are told.
  BatchStream(FindingStream& to, const Plan& plan, std::uint64_t most)
      : to_(to), plan_(plan), most_(most), told_(plan.rules.size()) {}

  // Whether a rule's findings in rows are final when they are found.
  bool takes(std::size_t rule) const;
  // What rules found in the next batch.
  void tell(const std::vector<std::pair<std::size_t, const Collector*>>& found);

 private:
  void add_first(std::vector<PlacedFinding>& findings, std::size_t rule, const Collector& found);

  FindingStream& to_;
  const Plan& plan_;
  std::uint64_t most_;
  std::vector<std::uint64_t> told_;  // of each rule
};

}  // namespace jeugdlint
