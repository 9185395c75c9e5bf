// SPDX-License-Identifier: Apache-2.0
// The engine, in four calls: load plugins, read packs, plan, run. This is the last.
#pragma once

#include "engine/outcome.h"
#include "engine/pack.h"
#include "engine/plugins.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

// Which rules run: whole ids, prefixes that end at a slash, a publisher's number, or ALL.
struct Selection {
  std::vector<std::string> select, ignore;  // `select` empty: all
  bool takes(std::string_view id, std::string_view code) const;
};

struct RunOptions {
  InputOptions input;
  Selection selection;
  std::map<std::string, std::string> parameters;
  std::uint64_t max_findings = 1000;  // places kept per rule and input
  std::size_t batch_rows = 4096;
  // Called now and then with the bytes read so far, for a progress bar.
  std::function<void(std::uint64_t bytes)> progress;
};

// Checks each file with the pack whose table fits it (`chosen`: this pack, whatever the header
// says).
Outcome run(const std::vector<std::string>& files, const Plugins& plugins,
            const std::vector<Pack>& packs, const Pack* chosen, const RunOptions& options);

// Reads cells of an input again, for --reveal: the text of each (row, column) asked, in that order.
std::vector<std::string> cell_texts(
    const std::string& file, const InputOptions& options,
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& cells);

}  // namespace jeugdlint
