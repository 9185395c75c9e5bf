// SPDX-License-Identifier: Apache-2.0
#include "engine/selection.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("the longest match decides whether a rule runs, and between equals ignoring wins") {
  const auto [select, ignore, takes] =
      GENERATE(table<std::vector<std::string>, std::vector<std::string>, bool>({
          {{}, {}, true},
          {{"ALL"}, {}, true},
          {{"privacy/"}, {}, false},
          {{"bij/"}, {}, true},
          {{"bij/care"}, {}, false},  // a prefix ends at a slash
          {{"bij/care_overlaps"}, {}, true},
          {{"consistency/overlap"}, {}, true},  // the rule in code behind it
          {{"TR378"}, {}, true},                // the publisher's number
          {{}, {"bij/"}, false},
          {{"bij/"}, {"bij/"}, false},
          {{"bij/"}, {"bij/care_overlaps"}, false},
          {{"bij/care_overlaps"}, {"bij/"}, true},
          {{"ALL"}, {"ALL"}, false},
      }));
  CAPTURE(select, ignore);
  CHECK(Selection{select, ignore}.takes("bij/care_overlaps", "consistency/overlap", "TR378") ==
        takes);
}
