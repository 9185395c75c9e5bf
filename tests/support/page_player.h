// SPDX-License-Identifier: Apache-2.0
// Plays an example of a rule's page through the boundary of the loaded plugin, with the engine's
// own readers, typing and inspection.
#pragma once

#include "engine/inspection.h"
#include "engine/plan.h"
#include "engine/plugins.h"
#include "input/input.h"
#include "support/catch.h"
#include "support/rule_page.h"
#include "support/temporary_file.h"

#include <list>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint::test {

enum class MergeOrder { forwards, backwards };

class PagePlayer {
 public:
  PagePlayer(const RuleDeclaration& rule, const PageExample& example);

  std::size_t rows() const;  // of all files
  // The findings, as a page shows them, when the rows are cut into batches and parts.
  std::vector<std::string> play(std::size_t batch_rows, std::size_t part_rows,
                                MergeOrder order = MergeOrder::forwards);
  // The same by several threads that take turns, and with no memory for the states of rules.
  std::vector<std::string> play_with_threads(std::size_t batch_rows, unsigned threads);

 private:
  void read_late_names();
  std::vector<std::string> play_cases(std::size_t batch_rows, MergeOrder order, unsigned threads);

  struct NoProblems : Problems {
    void add(const Problem&) override { FAIL("the input of an example is malformed"); }
  };

  Input open() { return open_input(file_.path().string(), {}, problems_, late_names_); }

  // A file of a case, or to compare with, besides the first.
  struct MoreFile {
    MoreFile(std::string shown_as, const Table* of, const std::string& csv)
        : name(std::move(shown_as)), table(of), file("csv", csv) {}
    bool previous() const { return name == "previous"; }

    std::string name;  // previous or other
    const Table* table;
    TemporaryFile file;
    Plan plan;
    std::vector<std::vector<std::string>> cells;
  };
  MoreFile& add_file(const std::string& name, const Table* table, const std::string& csv);
  // What the rule finds in the end, in the first file.
  RuleOutcome finished(Inspection& all, const RunKey& key, std::size_t batch_rows);

  TemporaryFile file_;
  NoProblems problems_;
  std::vector<std::string> late_names_;
  Pack pack_;
  Plugins plugins_;  // of a case rule: that one
  Plan plan_;
  std::vector<std::vector<std::string>> cells_;  // by row, from 1
  std::list<MoreFile> more_files_;
};

}  // namespace jeugdlint::test
