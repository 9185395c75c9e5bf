// SPDX-License-Identifier: Apache-2.0
// Expressions computed for a batch of records by column. Each part that is written more than once
// is computed once; parts without a lane of their own (lists, maps, macros) are evaluated row by
// row.
#pragma once

#include "expression/expression.h"
#include "expression/lane.h"

#include <cstdint>
#include <vector>

namespace jeugdlint {

// The columns of a batch, by index of the environment's variables.
class ColumnBindings {
 public:
  virtual ~ColumnBindings() = default;
  virtual std::size_t rows() const = 0;
  // Fills `to` with the values of a variable; the fault missing where there is none.
  virtual void fill(std::int32_t variable, Lane& to) const = 0;
  // Where it is filled in, readable or not: a lane of bool.
  virtual void fill_presence(std::int32_t variable, Lane& to) const = 0;
};

class ColumnProgram {
 public:
  // The tree outlives the program, and was compiled without `open`.
  explicit ColumnProgram(const Tree& tree);

  // The lane of the whole expression. It, and what it points to, lives as long as `lanes`, `memory`
  // and the batch. `lanes` is scratch room, which may be used again for the next batch.
  const Lane& run(const ColumnBindings& columns, std::vector<Lane>& lanes, Memory& memory) const;

 private:
  const Tree* tree_;
  std::vector<NodeId> steps_;  // what is computed, parts first
  std::vector<NodeId> same_;   // of each node the first that computes the same
};

}  // namespace jeugdlint
