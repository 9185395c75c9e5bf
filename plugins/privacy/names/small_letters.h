// SPDX-License-Identifier: Apache-2.0
// Names without capitals, as notes in haste have them: "dhr. van dijk", "gesproken met lotte",
// "woont in utrecht". Only behind a word that leads to a name, and only one that is known.
#pragma once

#include "names/name_finder.h"
#include "names/name_sort.h"
#include "names/town_search.h"
#include "names/word_reader.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {

class SmallLetters {
 public:
  SmallLetters(const WordReader& reader, const TownSearch& towns)
      : reader_(reader), towns_(towns) {}

  // Looks at the word that begins here, and adds the name behind it; the place to go on from.
  std::size_t judge(std::size_t at, std::vector<NameSpan>& found) const {
    const std::size_t end = reader_.end_of_word(at);
    if (!may_lead(reader_.text().substr(at, end - at))) return end;
    static const WordSet address("mevrouw mevr mvr mw meneer mijnheer dhr hr fam");
    static const WordSet lives("woont woonde wonen wonend wonende verhuisd verhuist verblijft ");
    static const WordSet about(
        "met meisje jongen dochter zoon zusje broertje zus broer baby belt belde mailt appt "
        "moeder vader mama papa ");
    static const WordSet says(
        "zegt zei belt belde vertelt vertelde huilt huilde lacht mailt appt ");
    const Word first = reader_.word_at(at);
    if (says.has(first.folded)) add_speaker(at, found);
    if (address.has(first.folded)) return judge_addressed(first, found);
    if (lives.has(first.folded)) return judge_home(first, found);
    if (about.has(first.folded)) return judge_first_name(first, found);
    return first.end;
  }

 private:
  // Nearly no word leads to a name; its first two letters show that without a look at a list.
  static bool may_lead(std::string_view word) {
    if (word.size() < 2) return false;
    const auto second = [&](std::string_view letters) {
      return letters.find(word[1]) != std::string_view::npos;
    };
    switch (word[0]) {
      case 'a':
        return second("p");
      case 'b':
        return second("aer");
      case 'd':
        return second("ho");
      case 'f':
        return second("a");
      case 'h':
        return second("ru");
      case 'j':
        return second("o");
      case 'l':
        return second("a");
      case 'm':
        return second("aeiovw");
      case 'p':
        return second("a");
      case 'v':
        return second("ae");
      case 'w':
        return second("o");
      case 'z':
        return second("ou");
      default:
        return false;
    }
  }

  std::size_t judge_addressed(const Word& first, std::vector<NameSpan>& found) const {
    std::size_t next = first.end;
    if (next < reader_.text().size() && reader_.text()[next] == '.') ++next;
    const std::size_t begin = reader_.next_word(next);
    Word word = reader_.word_at(begin);
    bool between = false;
    while (word.end > word.begin && !word.capital && lists().between.has(word.folded)) {
      between = true;
      word = reader_.word_at(reader_.next_word(word.end));
    }
    if (word.end == word.begin || word.capital) return next;
    const Sort sort = sort_of(word);
    const bool known = sort == Sort::last || sort == Sort::first;
    if (!known && !(between && sort == Sort::either)) return next;
    found.push_back({begin, word.end, false});
    return word.end;
  }

  // "woont in den haag", "verhuisd naar utrecht".
  std::size_t judge_home(const Word& first, std::vector<NameSpan>& found) const {
    static const WordSet toward("in te naar nabij bij ");
    Word word = reader_.word_at(reader_.next_word(first.end));
    if (word.folded == "nu") word = reader_.word_at(reader_.next_word(word.end));
    if (!toward.has(word.folded)) return first.end;
    const std::size_t begin = reader_.next_word(word.end);
    const Word town = reader_.word_at(begin);
    if (town.end == town.begin || town.capital) return first.end;
    const std::size_t end = towns_.plain_town_at(begin);
    if (end == 0) return first.end;
    found.push_back({begin, end, true});
    return end;
  }

  // "met fleur", "meisje fleur", "belt lotte".
  std::size_t judge_first_name(const Word& first, std::vector<NameSpan>& found) const {
    const Word name = reader_.word_at(reader_.next_word(first.end));
    if (name.capital || !is_first_name(name.folded)) return first.end;
    found.push_back({name.begin, name.end, false});
    return name.end;
  }

  // "fleur zegt", "lotte belt".
  void add_speaker(std::size_t verb, std::vector<NameSpan>& found) const {
    const WordReader::Before who = reader_.before(verb);
    if (!who.touching || who.sentence_start || who.capital || !is_first_name(who.folded)) return;
    const std::size_t end = who.begin + who.folded.size();
    if (found.empty() || found.back().end <= who.begin) found.push_back({who.begin, end, false});
  }

  // That is no word in small letters; short ones are words too often.
  static bool is_first_name(std::string_view folded) {
    constexpr std::size_t least = 4;
    static const WordSet words(
        "adel adem ander arend baptist brandy constant ernst ester frank gulden helen jeuk joke "
        "kader kameel karen karst kelvin kiek lieve lieven lijntje maren margriet marine merel "
        "mine minne nadir narcis nies peer peet penny pier pietje robijn roemer roman rune samba "
        "serge servet skip stoffel taco tale teddy tiara treintje tuba valentijn vesper zander "
        "zwaantje zwier ");
    return folded.size() >= least && lists().first.has(folded) && !words.has(folded);
  }

  const WordReader& reader_;
  const TownSearch& towns_;
};

}  // namespace jeugdlint::privacy
