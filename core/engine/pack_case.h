// SPDX-License-Identifier: Apache-2.0
// The cases of a pack: which rows of which tables belong together, and in which order.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

namespace jeugdlint {

// The value of the key `case`: by name of the case and table, the field or fields of its key, or
// {key: bsn, sorted_by: [datum_aanvang], except_values: ["999999999"]}. `pack` has its tables.
std::vector<CaseKey> read_cases(const PackFile& file, const YamlNode& node, const Pack& pack);

}  // namespace jeugdlint
