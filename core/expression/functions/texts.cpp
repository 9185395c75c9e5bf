// SPDX-License-Identifier: Apache-2.0
#include "expression/function.h"
#include "text/utf8.h"

#include <re2/re2.h>

namespace jeugdlint::function_families_list {
namespace {

std::int64_t characters(std::string_view text) {
  return static_cast<std::int64_t>(count_characters(text));
}
std::int64_t items(const ListValue& list) {
  return static_cast<std::int64_t>(list.size());
}
std::int64_t members(const MapValue& map) {
  return static_cast<std::int64_t>(map.size());
}

bool has_part(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}
bool starts(std::string_view text, std::string_view part) {
  return text.starts_with(part);
}
bool ends(std::string_view text, std::string_view part) {
  return text.ends_with(part);
}

Checked<bool> is_match(Memory& memory, std::string_view text, std::string_view pattern) {
  const re2::RE2* compiled = memory.pattern(pattern);
  if (compiled == nullptr) return Fault::bad_pattern;
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled);
}

}  // namespace

FunctionFamily texts() {
  return {
      .title = {.nl = "Tekst en omvang", .en = "Texts and sizes"},
      .functions =
          {
              {"size",
               {"Het aantal tekens, elementen of sleutels.",
                "The number of characters, elements or keys."},
               {plain<characters>(), plain<items>(), plain<members>(), member<characters>(),
                member<items>(), member<members>()},
               {{"size('één')", "3"}, {"[1, 2].size()", "2"}}},
              {"contains",
               {"Of een tekst de andere bevat.", "Whether a text holds the other."},
               {member<has_part>()},
               {{"'jeugdhulp'.contains('hulp')", "true"}}},
              {"startsWith",
               {"Of een tekst met de andere begint.", "Whether a text starts with the other."},
               {member<starts>()},
               {{"'jeugdhulp'.startsWith('jeugd')", "true"}}},
              {"endsWith",
               {"Of een tekst op de andere eindigt.", "Whether a text ends with the other."},
               {member<ends>()},
               {{"'jeugdhulp'.endsWith('hulp')", "true"}}},
              {"matches",
               {"Of een patroon (RE2) ergens in de tekst past; ^ en $ zijn begin en einde.",
                "Whether a pattern (RE2) fits anywhere in the text; ^ and $ are its ends."},
               {member<is_match>(), plain<is_match>()},
               {{"'1234AB'.matches('^[0-9]{4}[A-Z]{2}$')", "true"}, {"'a'.matches('(')", "error"}}},
          },
  };
}

}  // namespace jeugdlint::function_families_list
