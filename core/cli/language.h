// SPDX-License-Identifier: Apache-2.0
// In which language the program speaks: --lang says so, else the locale, else English.
#pragma once

#include "text/local_text.h"

#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

// The first of LC_ALL, LC_MESSAGES and LANG that is set decides: nl, nl_NL.UTF-8 and nl_BE are
// Dutch, everything else (C and POSIX too) is English.
Language language_of_locale();

// The value of an option as the arguments give it, before anything is declared: the last one
// counts.
std::optional<std::string> value_of_option(const std::vector<std::string>& arguments,
                                           const std::string& option);

// What `--lang` asks for, else the language of the locale; to be known before anything is declared,
// because declarations carry their words. Throws Failure for another value.
Language language_of(const std::vector<std::string>& arguments);

}  // namespace jeugdlint
