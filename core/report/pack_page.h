// SPDX-License-Identifier: Apache-2.0
// The reference of a pack as Markdown: its sources, parameters, fields and code lists, and each of
// its rules with words, source and examples.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"
#include "text/local_text.h"

#include <string>

namespace jeugdlint {

// `pack` has passed check_pack.
std::string pack_page(const Pack& pack, const Plugins& plugins, Language language);

}  // namespace jeugdlint
