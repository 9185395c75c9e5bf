// SPDX-License-Identifier: Apache-2.0
// Reads an input to its end and has its batches inspected, by one thread or by several. What comes
// out is the same.
#pragma once

#include "engine/inspection.h"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace jeugdlint {

struct Reading {
  RecordReader& reader;
  const Plan& plan;
  RunKey key;
  std::uint64_t max_findings = 0;
  FindingSink* sink = nullptr;
  FindingStream* stream = nullptr;
  MemoryBudget* budget = nullptr;  // as the inspection takes it
  std::size_t batch_rows = 0;
  unsigned threads = 1;
  // Called with each batch before its rules judge it, in the order of the input, by one thread at a
  // time; may be empty.
  std::function<void(const Records&)> taken = {};
  // Called with each batch when its rules have judged it, by any thread and in any order; may be
  // empty.
  std::function<void(const Records&)> inspected;
  // Called after each batch with the offset of its last record, by one thread at a time; may be
  // empty.
  std::function<void(std::uint64_t bytes)> progress;
};

// As many as the machine has for us.
unsigned all_threads();

// Does the work on so many threads, of which this is one. When one of them throws, `failed` has the
// others stop, and it is thrown here.
void in_threads(unsigned count, const std::function<void()>& work,
                const std::function<void()>& failed);

Inspection inspect_input(const Reading& reading);

}  // namespace jeugdlint
