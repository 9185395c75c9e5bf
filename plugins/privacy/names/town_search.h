// SPDX-License-Identifier: Apache-2.0
// Names of Dutch towns in a text, with what shows that one is the name of something else.
#pragma once

#include "names/lists.h"
#include "names/word_reader.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdlint::privacy {

struct Town {
  std::size_t end = 0;  // 0: there is none
  bool told = false;    // false: of a school, a clinic or the like
};

class TownSearch {
 public:
  explicit TownSearch(const WordReader& reader) : reader_(reader) {}

  // The longest town that begins here, up to four words.
  Town town_at(std::size_t begin, const WordReader::Before& before) const {
    const Known known = known_at(begin);
    std::size_t end = known.end;
    if (end != 0) end = with_water(end);
    if (end == 0 && behind_postcode(begin)) end = reader_.word_at(begin).end;
    if (end == 0) return {};
    static const WordSet toward("in te uit naar nabij bij ");
    if (known.weak && !toward.has(before.folded) && !behind_postcode(begin)) return {};
    static const WordSet of_names("van der den de ter ");
    const bool person =
        lists().titles.has(before.folded) ||
        (of_names.has(before.folded) && lists().titles.has(reader_.before(before.begin).folded));
    if (person) return {};
    if (lists().of_things.has(before.folded) || is_part_of_name(before, begin)) return {.end = end};
    const Word after = reader_.word_at(reader_.next_word(end));
    return {.end = end, .told = !lists().things.has(after.folded)};
  }

  // The end of a town that has no other meaning, whatever its letters; 0 when there is none.
  std::size_t plain_town_at(std::size_t begin) const {
    const Known known = known_at(begin);
    return known.weak ? 0 : known.end;
  }

  // The letters of 1234 AL, which may be the first word of names too.
  bool ends_postcode(const Word& word) const {
    const std::string_view text = reader_.text();
    return word.end - word.begin == 2 && word.all_capitals && word.begin >= 5 &&
           text[word.begin - 1] == ' ' && all_digits(text.substr(word.begin - 5, 4)) &&
           (word.begin == 5 || !is_digit(text[word.begin - 6]));
  }

 private:
  // "Pactum Apeldoorn", "Veilig Thuis Groningen": one name of an organisation.
  bool is_part_of_name(const WordReader::Before& before, std::size_t begin) const {
    if (!before.touching || !before.capital || behind_postcode(begin)) return false;
    return before.folded == "thuis" || !reader_.before(before.begin).sentence_start;
  }

  struct Known {
    std::size_t end = 0;
    bool weak = false;  // it is a word or a surname as well
  };
  Known known_at(std::size_t begin) const {
    Known known;
    std::string name;
    std::size_t at = begin;
    for (int words = 0; words < 4 && at < reader_.text().size(); ++words) {
      const Word word = reader_.word_at(at);
      if (word.end == word.begin) break;
      name += (name.empty() ? "" : " ") + word.folded;
      if (lists().places.has(name)) known = {word.end, false};
      if (lists().weak_places.has(name)) known = {word.end, true};
      if (!lists().place_starts.has(name)) break;
      at = reader_.next_word(word.end);
    }
    return known;
  }

  // Katwijk aan Zee, Nieuwerkerk aan den IJssel.
  std::size_t with_water(std::size_t end) const {
    Word word = reader_.word_at(reader_.next_word(end));
    if (word.folded != "aan") return end;
    word = reader_.word_at(reader_.next_word(word.end));
    if (word.folded == "de" || word.folded == "den" || word.folded == "het")
      word = reader_.word_at(reader_.next_word(word.end));
    return word.capital ? word.end : end;
  }

  // 1234 AB Haren: a town, also when its name has another meaning or is on no list.
  bool behind_postcode(std::size_t begin) const {
    const std::string_view text = reader_.text().substr(0, begin);
    std::size_t at = text.size();
    while (at > 0 && text[at - 1] == ' ') --at;
    if (at == begin || at < 6 || !is_capital(text[at - 1]) || !is_capital(text[at - 2]))
      return false;
    at -= text[at - 3] == ' ' ? 3 : 2;
    return at >= 4 && all_digits(text.substr(at - 4, 4));
  }

  const WordReader& reader_;
};

}  // namespace jeugdlint::privacy
