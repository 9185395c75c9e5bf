// SPDX-License-Identifier: Apache-2.0
// Text as a .gz file holds it.
#pragma once

#include <string>

std::string gzipped(const std::string& text);
