// SPDX-License-Identifier: Apache-2.0
// The reference of all functions of the expression language, in Markdown, from their declarations.
#pragma once

#include "text/local_text.h"

#include <string>

namespace jeugdlint {

std::string function_page(Language language);

}  // namespace jeugdlint
