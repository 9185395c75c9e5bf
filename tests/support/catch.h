// SPDX-License-Identifier: Apache-2.0
// Catch2 as the tests use it, whichever of its two generations the distribution has: Debian 12
// packages 2.13, Debian 13 packages 3.7. No other file includes Catch2.
#pragma once

#include <string>

#if JEUGDLINT_CATCH2 == 2
#include <catch2/catch.hpp>
inline auto contains_text(const std::string& part) {
  return Catch::Contains(part);
}
#else
#include <catch2/catch_all.hpp>
using Catch::Approx;
inline auto contains_text(const std::string& part) {
  return Catch::Matchers::ContainsSubstring(part);
}
#endif
