// SPDX-License-Identifier: Apache-2.0
// An option of a rule in words: its type, what it is when left out, what a pack makes of it.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"
#include "text/local_text.h"

#include <string>

namespace jeugdlint {

std::string option_type_in_words(const OptionDeclaration& option, Language language);

// As a pack would write it; empty when there is none.
std::string option_default(const OptionDeclaration& option);

std::string setting_in_words(const Setting& setting, Language language);

}  // namespace jeugdlint
