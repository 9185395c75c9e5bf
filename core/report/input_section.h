// SPDX-License-Identifier: Apache-2.0
// What reports for people say of one input: the file, how it was read, and which pack fits it.
#pragma once

#include "engine/outcome.h"
#include "report/text_page.h"
#include "report/words.h"
#include "text/local_text.h"

#include <string>
#include <utility>
#include <vector>

namespace jeugdlint {

// What is to be told of it, each with its label; what there is nothing to say of is left out.
std::vector<std::pair<Phrase, std::string>> input_facts(const InputOutcome& input,
                                                        Language language);

void write_input(TextPage& page, const InputOutcome& input, Language language);

// The path, or what stands for "-".
std::string shown_path(const InputOutcome& input, Language language);
// The same for people, who want to know which delivery it is of.
std::string input_title(const InputOutcome& input, Language language);

}  // namespace jeugdlint
