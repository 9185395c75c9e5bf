// SPDX-License-Identifier: Apache-2.0
// The files of the page that are not made by code, built into the program: page.html, report.css
// and report.js.
#pragma once

#include <string_view>

namespace jeugdlint::html {

extern const std::string_view page_skeleton, style_sheet, script;

}  // namespace jeugdlint::html
