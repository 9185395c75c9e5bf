// SPDX-License-Identifier: Apache-2.0
// What `explain` prints and the reference is made of: one rule, from its declaration, its pack or
// its kind of problem. A page is Markdown; text_of_page makes it into text for a terminal.
#pragma once

#include "engine/pack.h"
#include "engine/plugins.h"
#include "input/problem.h"
#include "text/local_text.h"

#include <cstddef>
#include <string>

namespace jeugdlint {

// A rule in code, followed by the page beside its plugin when there is one.
std::string rule_page(const RuleDeclaration& rule, Language language);

// A rule of a pack, and the rule in code that it puts to work.
std::string rule_page(const Pack& pack, const RuleUse& use, const RuleDeclaration& check,
                      Language language);

// A flaw in the form of an input.
std::string rule_page(const ProblemInfo& problem, Language language);

// Headings without their signs, tables in columns, text folded at a width.
std::string text_of_page(const std::string& page, std::size_t width, bool colour);

}  // namespace jeugdlint
