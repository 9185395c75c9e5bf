// SPDX-License-Identifier: Apache-2.0
// What a rule about a case asks of single rows, so that it is computed for all rows at once and
// most cases need not be looked into.
#pragma once

#include "engine/pack_scope.h"

#include <memory>

namespace jeugdlint {

// Of `!list.exists(row, a && b && ...)`, where the list is the rule's own table in this delivery:
// those of a, b, ... that ask for fields of the row and for nothing else, as an expression in which
// `row.field` is the field. The whole is true of a case when this is false of each of its rows.
// Null when there is none. `tree`, compiled in `scope`, outlives it.
std::unique_ptr<Tree> condition_of_rows(const Tree& tree, const PackScope& scope,
                                        std::uint32_t own_table);

}  // namespace jeugdlint
