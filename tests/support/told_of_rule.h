// SPDX-License-Identifier: Apache-2.0
// A rule of the demo pack, read, held to its pack and played.
#pragma once

#include "support/packs.h"

#include <string>

// What is wrong with the rule, in the file r.yaml, or which of its examples do not hold; empty when
// all is well.
std::string told_of_rule(const std::string& rule, const std::string& pack = std::string(demo_pack));

// pack.yaml of the demo pack, with these lines under derive of the table zorg.
std::string with_derived(const std::string& columns);
