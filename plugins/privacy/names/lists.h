// SPDX-License-Identifier: Apache-2.0
// Our lists of names and of words around them, made for looking up.
#pragma once

#include "names/ambiguous_names.h"
#include "names/first_names.h"
#include "names/places.h"
#include "names/surnames.h"
#include "names/words_around.h"

#include <jeugdlint/text_index.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdlint::privacy {

class WordSet {
 public:
  explicit WordSet(std::string_view list) {
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(' ', at), list.size());
      std::string word(list.substr(at, end - at));
      std::replace(word.begin(), word.end(), '_', ' ');
      if (!word.empty()) words_.add(word);
      at = end + 1;
    }
  }
  bool has(std::string_view word) const { return words_.contains(word); }

 private:
  TextIndex words_;
};

// Of each name of several words what it begins with: "den" of "den haag".
inline std::string starts_of(std::string_view list) {
  std::string starts;
  std::size_t word = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == ' ') word = i + 1;
    if (list[i] == '_') starts.append(list.substr(word, i - word)) += ' ';
  }
  return starts;
}

struct Lists {
  WordSet first{first_names}, last{surnames}, either{ambiguous_names}, places{privacy::places},
      weak_places{ambiguous_places},
      place_starts{starts_of(privacy::places) + starts_of(ambiguous_places)},
      titles{privacy::titles}, roles{privacy::roles}, verbs{privacy::verbs},
      things{privacy::things}, of_things{privacy::of_things}, never{privacy::never},
      between{tussenvoegsels};
};

inline const Lists& lists() {
  static const Lists all;
  return all;
}

}  // namespace jeugdlint::privacy
