// SPDX-License-Identifier: Apache-2.0
#include "cli/revealed.h"

#include "cli/terminal.h"
#include "engine/reread.h"
#include "text/failure.h"
#include "text/terminal_text.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

using Cell = std::pair<std::uint64_t, std::uint32_t>;  // row and column

std::vector<Cell> cells_of(const InputOutcome& input) {
  std::set<Cell> cells;
  for (const RuleOutcome& rule : input.rules) {
    for (const Finding& finding : rule.kept) {
      if (finding.kind == PlaceKind::cell) cells.insert({finding.row, finding.column});
      for (const FindingEvidence& evidence : finding.evidence)
        if (evidence.kind == JL_EVIDENCE_CELL && !evidence.elsewhere())
          cells.insert({evidence.count, evidence.column});
    }
  }
  return {cells.begin(), cells.end()};
}

void write_audit_line(std::size_t cells, std::size_t files) {
  const char* terminal = ttyname(STDOUT_FILENO);
  std::cerr << "jeugdlint: --reveal: user " << getuid() << " sees " << cells << " cells of "
            << files << (files == 1 ? " file on " : " files on ")
            << (terminal == nullptr ? "a terminal" : terminal) << '\n';
}

}  // namespace

void refuse_reveal_without_person(Language language) {
  const LocalText terminal = {
      .nl = "--reveal toont waarden alleen op een terminal, niet in een bestand of een pijp",
      .en = "--reveal shows values on a terminal only, not in a file or a pipe"};
  const LocalText pipeline = {
      .nl = "--reveal wordt geweigerd waar CI is gezet: een logboek is geen plek voor waarden",
      .en = "--reveal is refused where CI is set: a log is no place for values"};
  if (std::getenv("CI") != nullptr) throw Failure(pipeline.in(language));
  if (!output_is_terminal()) throw Failure(terminal.in(language));
}

std::function<std::string(std::size_t input, std::uint64_t row, std::uint32_t column)> revealed(
    const Outcome& outcome, const std::vector<std::string>& files, const InputOptions& options) {
  std::vector<std::map<Cell, std::string>> texts;
  std::size_t count = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const InputOutcome& input = outcome.inputs.at(i);
    const std::vector<Cell> cells = cells_of(input);
    const auto found = cell_texts(files[i], as_read(input, options), cells);
    auto& texts_of_input = texts.emplace_back();
    for (std::size_t c = 0; c < cells.size(); ++c) texts_of_input[cells[c]] = printable(found[c]);
    count += cells.size();
  }
  write_audit_line(count, files.size());
  return [texts = std::move(texts)](std::size_t input, std::uint64_t row, std::uint32_t column) {
    const auto found = texts.at(input).find({row, column});
    return found == texts.at(input).end() ? std::string() : found->second;
  };
}

}  // namespace jeugdlint
