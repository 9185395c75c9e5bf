// SPDX-License-Identifier: Apache-2.0
// What `jeugdlint check` can be told.
#pragma once

#include "cli/configuration.h"
#include "cli/gate.h"
#include "cli/options.h"
#include "engine/run.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

struct CheckOptions {
  ConfigurationChoice configuration;
  std::vector<std::string> paths;
  std::string stdin_filename;
  std::string format, delimiter, encoding, records;
  bool no_header = false;
  std::optional<std::uint64_t> max_cell, threads;

  std::string pack, schema, purpose;
  std::vector<std::string> previous;
  std::optional<std::uint64_t> memory;
  std::vector<std::string> plugins, parameters, select, ignore;

  std::string output_format, output_file;
  std::vector<std::string> reports;  // FORMAT=FILE
  std::string annotate;              // a file, or a folder
  std::string attest;
  std::string audience;         // operator unless shareable
  std::string fingerprint_key;  // a file
  bool profile = false;
  std::optional<std::uint64_t> max_findings;
  bool reveal = false, quiet = false, verbose = false, statistics = false;

  std::string baseline, suppressions, run_date;
  bool unpruned_baseline = false, unused_suppressions = false;

  Gate gate;
  bool shareable() const { return audience == "shareable"; }
  std::optional<std::uint64_t> batch_rows;
};

void declare_check(Options& options, CheckOptions& check);
// Parts that other commands share with check: what is read, and which rules it is held to.
void declare_input(Options& options, CheckOptions& check);
void declare_inspection(Options& options, CheckOptions& check);
void declare_suppressions(Options& options, CheckOptions& check);
void declare_audience(Options& options, CheckOptions& check);

// For the engine. Throws Failure for what contradicts itself.
RunOptions run_options(const CheckOptions& check, const Shared& shared);

}  // namespace jeugdlint
