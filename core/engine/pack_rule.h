// SPDX-License-Identifier: Apache-2.0
// One rule file of a pack: which check it puts to work, on which fields, in which words, and the
// examples that prove it.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

namespace jeugdlint {

// `id` is the rule's; `pack` has its tables and parameters already.
RuleUse read_rule(const PackFile& file, const YamlNode& node, const std::string& id,
                  const Pack& pack);

}  // namespace jeugdlint
