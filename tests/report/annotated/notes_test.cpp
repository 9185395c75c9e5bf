// SPDX-License-Identifier: Apache-2.0
#include "report/annotated/notes.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("what a spreadsheet would take for a formula gets an apostrophe") {
  for (const char* text : {"=1+1", "+1", "-1", "@a", "\tx", "\rx"})
    CHECK(harmless(text) == "'" + std::string(text));
  CHECK(harmless("a=1") == "a=1");
  CHECK(harmless("").empty());
}
