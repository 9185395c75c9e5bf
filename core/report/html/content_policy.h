// SPDX-License-Identifier: Apache-2.0
// What a page may do: show itself. Its one style sheet and its one script are named by their
// digest, so that nothing else in it, and nothing from elsewhere, is obeyed.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint::html {

// The value of a Content-Security-Policy. Throws Failure when no digest can be made.
std::string content_policy(std::string_view style_sheet, std::string_view script);

}  // namespace jeugdlint::html
