// SPDX-License-Identifier: Apache-2.0
// The files of a run meet, for rules that compare them: each file of the delivery with each earlier
// one, and with each of the previous delivery.
#pragma once

#include "engine/inspection.h"
#include "engine/outcome.h"
#include "engine/plan.h"

#include <cstdint>
#include <vector>

namespace jeugdlint {

class Comparison {
 public:
  explicit Comparison(std::uint64_t max_findings) : max_findings_(max_findings) {}

  // `input` counts those of the outcome from 0; the inspection has finished. It and its plan must
  // outlive this, unless no rule of it compares: then this returns false.
  bool add(std::uint32_t input, bool previous, const Inspection& inspection);
  // All have been added: their rules have their outcomes there, and what is found is put into them.
  void finish(Outcome& outcome) const;

 private:
  struct File {
    std::uint32_t input = 0;
    bool previous = false;
    std::vector<Inspection::ToCompare> rules;
  };

  void finish(const File& file, const Inspection::ToCompare& rule, Outcome& outcome) const;

  std::uint64_t max_findings_;
  std::vector<File> files_;
};

}  // namespace jeugdlint
