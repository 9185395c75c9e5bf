// SPDX-License-Identifier: Apache-2.0
// The engine, in four calls: load plugins, read packs, plan, run. This is the last.
#pragma once

#include "engine/finding_sink.h"
#include "engine/finding_stream.h"
#include "engine/memory_budget.h"
#include "engine/outcome.h"
#include "engine/pack.h"
#include "engine/plugins.h"
#include "engine/purpose.h"
#include "engine/selection.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

class FingerprintKey;

struct RunOptions {
  InputOptions input;
  Selection selection;
  std::optional<Purpose> purpose;
  std::map<std::string, std::string> parameters;
  std::uint64_t max_findings = 1000;  // places kept per rule and input
  std::string standard_input;         // the name that the user gave it, or empty
  std::size_t batch_rows = 4096;
  FindingSink* sink = nullptr;                    // gets every finding, kept or not
  FindingStream* stream = nullptr;                // gets the final ones while a file is read
  bool profile = false;                           // each column of the files gets its profile
  unsigned threads = 0;                           // 0: as many as the machine has
  std::vector<std::string> previous;              // files of the previous delivery, for case rules
  std::uint64_t memory = MemoryBudget::standard;  // above it, rows of cases and keys go to disk
  const FingerprintKey* fingerprint_key = nullptr;  // null: no fingerprints
  // Called now and then with the bytes read so far, for a progress bar.
  std::function<void(std::uint64_t bytes)> progress;
};

// Checks each file with the pack whose table fits it (`chosen`: this pack, whatever the header
// says).
Outcome run(const std::vector<std::string>& files, const Plugins& plugins,
            const std::vector<Pack>& packs, const Pack* chosen, const RunOptions& options);

}  // namespace jeugdlint
