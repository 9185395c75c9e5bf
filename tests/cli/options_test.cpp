// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("a size is a number with perhaps a unit of 1024") {
  const auto [text, bytes] = GENERATE(table<std::string, std::optional<std::uint64_t>>({
      {"0", 0},
      {"4096", 4096},
      {"64K", 65536},
      {"64k", 65536},
      {"1M", 1048576},
      {"2G", 2147483648},
      {"17179869183G", 18446744072635809792U},
      {"17179869184G", std::nullopt},  // 2^64
      {"18446744073709551616", std::nullopt},
      {"", std::nullopt},
      {"K", std::nullopt},
      {"-1", std::nullopt},
      {"1.5M", std::nullopt},
      {"1MB", std::nullopt},
      {" 1", std::nullopt},
  }));
  CAPTURE(text);
  CHECK(size_in_bytes(text) == bytes);
}

TEST_CASE("the values that an option knows are read off its kind") {
  const auto [kind, values] = GENERATE(table<std::string, std::vector<std::string>>({
      {"{csv,json}", {"csv", "json"}},
      {"{one}", {"one"}},
      {"{,,;,tab,|}", {",", ";", "tab", "|"}},
      {"FILE", {}},
      {"", {}},
  }));
  CAPTURE(kind);
  CHECK(values_of(kind) == values);
}
