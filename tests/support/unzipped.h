// SPDX-License-Identifier: Apache-2.0
// The files in a ZIP archive, such as an Excel workbook.
#pragma once

#include <map>
#include <string>

// By name. Throws std::runtime_error for what is no archive.
std::map<std::string, std::string> unzipped(const std::string& archive);
