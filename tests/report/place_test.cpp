// SPDX-License-Identifier: Apache-2.0
#include "report/place.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("a place says what is known of it") {
  InputOutcome input;
  input.columns = {{.shown = "einde", .title = {}, .in_file = true, .declared = true}};
  const Position known{.line = 1234, .column = 5, .byte = 67890};
  const auto [finding, nl, en] = GENERATE_COPY(table<Finding, std::string, std::string>({
      {{PlaceKind::cell, 1233, 0, known, {}},
       "rij 1.233, kolom einde (regel 1.234, teken 5, byte 67.890)",
       "row 1,233, column einde (line 1,234, character 5, byte 67,890)"},
      {{PlaceKind::cell, 3, 0, {}, {}}, "rij 3, kolom einde", "row 3, column einde"},
      {{PlaceKind::row, 3, 0, {4, 0, 90}, {}},
       "rij 3 (regel 4, byte 90)",
       "row 3 (line 4, byte 90)"},
      {{PlaceKind::column, 0, 0, {}, {}}, "kolom einde", "column einde"},
      {{PlaceKind::column, 0, 6, {}, {}}, "kolom 7", "column 7"},
      {{PlaceKind::table, 0, 0, {}, {}}, "het hele bestand", "the whole file"},
      {{PlaceKind::table, 0, 0, {1, 1, 0}, {}},
       "regel 1, teken 1, byte 0",
       "line 1, character 1, byte 0"},
  }));
  CHECK(place_in_words(input, finding, Language::nl) == nl);
  CHECK(place_in_words(input, finding, Language::en) == en);
}
