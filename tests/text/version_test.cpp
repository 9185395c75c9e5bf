// SPDX-License-Identifier: Apache-2.0
#include "text/version.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "support/catch.h"

TEST_CASE("the version is three numbers with dots between them") {
  const std::string version(jeugdlint::program_version());
  CAPTURE(version);
  CHECK(std::count(version.begin(), version.end(), '.') == 2);
  CHECK(std::all_of(version.begin(), version.end(),
                    [](unsigned char c) { return c == '.' || std::isdigit(c) != 0; }));
  CHECK(std::isdigit(static_cast<unsigned char>(version.front())) != 0);
  CHECK(std::isdigit(static_cast<unsigned char>(version.back())) != 0);
}
