// SPDX-License-Identifier: Apache-2.0
#include "cli/narration.h"

#include "cli/rule_statistics.h"
#include "cli/terminal.h"
#include "report/numbers.h"
#include "report/words.h"
#include "text/terminal_text.h"

#include <sys/resource.h>

#include <filesystem>
#include <iostream>

namespace jeugdlint {
namespace {

std::uint64_t bytes_of(const InputOutcome& input) {
  if (input.bytes > 0) return input.bytes;
  std::error_code unknown;  // standard input, unless its digest was asked for
  const std::uintmax_t size = std::filesystem::file_size(input.facts.path, unknown);
  return unknown ? 0 : size;
}

std::uint64_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

void tell(const std::string& words) {
  std::cerr << "jeugdlint: " << words << '\n';
}

}  // namespace

void Narration::tell_loaded(const Plugins& plugins, const std::vector<Pack>& packs) const {
  if (!check_.verbose) return;
  for (const Plugin& plugin : plugins.list)
    tell("plugin " + plugin.name + " " + plugin.version + ": " +
         counted(plugin.rules.size(), words::rules, language_) + " (" +
         printable(plugin.path.string()) + ")");
  const std::string pack_word = language_ == Language::nl ? "pakket " : "pack ";
  for (const Pack& pack : packs)
    tell(pack_word + pack.name + " " + pack.version + ": " +
         counted(pack.rules.size(), words::rules, language_));
}

void Narration::tell_done(const Outcome& outcome) const {
  if (check_.verbose) tell_inputs(outcome);
  if (check_.statistics) tell_statistics(outcome);
}

void Narration::tell_inputs(const Outcome& outcome) const {
  for (const InputOutcome& input : outcome.inputs) {
    std::string line = printable(input.facts.path) + ": " + input.facts.format + ", " +
                       std::string(encoding_name(input.facts.encoding)) + ", " +
                       counted(input.rows, words::rows, language_);
    if (!input.pack.empty()) line += ", " + input.pack + "/" + input.table;
    tell(line + " (" + input.match.in(language_) + ")");
  }
}

void Narration::tell_statistics(const Outcome& outcome) const {
  const double seconds = std::chrono::duration<double>(Clock::now() - started_).count();
  std::uint64_t rows = 0, bytes = 0;
  for (const InputOutcome& input : outcome.inputs) {
    rows += input.rows;
    bytes += bytes_of(input);
  }
  const bool dutch = language_ == Language::nl;
  const auto per_second = static_cast<std::uint64_t>(static_cast<double>(bytes) / seconds);
  tell(counted(rows, words::rows, language_) + ", " + shown_bytes(bytes, language_) + " in " +
       shown_real(seconds, language_) + " s (" + shown_bytes(per_second, language_) +
       (dutch ? " per seconde); " : " per second); ") +
       (dutch ? "hoogste geheugengebruik " : "peak memory ") +
       shown_bytes(peak_memory(), language_));
  TextPage page(std::cerr, output_width(), false);
  write_rule_statistics(page, outcome, language_);
}

}  // namespace jeugdlint
