// SPDX-License-Identifier: Apache-2.0
// Names and sentences inside markup, where none of their characters may act as such. What steers a
// terminal or a CI system is made harmless too, because such files are printed in logs.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint {

// For elements and quoted attributes of XML 1.0 and HTML; always characters that XML allows.
std::string xml_text(std::string_view text);

// For a sentence in Markdown, in a table or not. What joins letters stays: datum_einde.
std::string markdown_text(std::string_view text);

// A name as a code span of Markdown, in a table or not.
std::string markdown_code(std::string_view text);

}  // namespace jeugdlint
