// SPDX-License-Identifier: Apache-2.0
// The code lists of a pack: written in pack.yaml, or a CSV file in the pack's folder with the
// columns code, label or label_nl and label_en, valid_from, valid_to and successors (codes with a
// space between them).
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

namespace jeugdlint {

// `pack` has its folder and parameters already.
std::vector<CodeList> read_code_lists(const PackFile& file, const YamlNode& node, const Pack& pack);

// The codes of a CSV file; what is wrong in it is added to `mistakes`.
std::vector<CodeList::Code> read_code_table(const std::filesystem::path& path, Mistakes& mistakes);

}  // namespace jeugdlint
