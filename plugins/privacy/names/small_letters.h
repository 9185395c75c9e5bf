// SPDX-License-Identifier: Apache-2.0
// Names without capitals, as notes in haste have them: "dhr. van dijk", "gesproken met lotte",
// "woont in utrecht". Only behind a word that leads to a name, and only one that is known.
#pragma once

#include "names/name_finder.h"
#include "names/name_sort.h"
#include "names/town_search.h"
#include "names/word_reader.h"

#include <jeugdlint/text_index.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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
    const std::string_view text = reader_.text().substr(at, end - at);
    if (!may_lead(text)) return end;
    static const Leads leads;
    const Lead lead = leads.of(text);
    if (lead == Lead::none) return end;
    const Word first = reader_.word_at(at);
    switch (lead) {
      case Lead::none:
        return end;
      case Lead::address:
        return judge_addressed(first, found);
      case Lead::home:
        return judge_home(first, found);
      case Lead::speech:
        add_speaker(at, found);
        return judge_first_name(first, found);
      case Lead::about:
        return judge_first_name(first, found);
    }
    return end;
  }

  // That is no word in small letters; short ones are words too often.
  static bool is_first_name(std::string_view folded, std::size_t least = 4) {
    static const WordSet words(
        "adel adem ander arend baptist brandy constant ernst ester frank gulden helen jeuk joke "
        "kader kameel karen karst kelvin kiek lieve lieven lijntje maren margriet marine merel "
        "mine minne nadir narcis nies peer peet penny pier pietje robijn roemer roman rune samba "
        "serge servet skip stoffel taco tale teddy tiara treintje tuba valentijn vesper zander "
        "zwaantje zwier ");
    return folded.size() >= least && lists().first.has(folded) && !words.has(folded);
  }

 private:
  // What a word leads to: a form of address, where somebody lives, who speaks or is spoken to.
  enum class Lead : std::uint8_t { none, address, home, speech, about };
  class Leads {
   public:
    Leads() {
      add("mevrouw mevr mvr mw meneer mijnheer dhr hr fam", Lead::address);
      add("woont woonde wonen wonend wonende verhuisd verhuist verblijft", Lead::home);
      add("zegt zei belt belde vertelt vertelde huilt huilde lacht mailt appt", Lead::speech);
      add("met meisje jongen dochter zoon zusje broertje zus broer baby moeder vader mama papa",
          Lead::about);
    }
    Lead of(std::string_view word) const {
      const std::uint32_t place = words_.find(word);
      return place == TextIndex::none ? Lead::none : leads_[place];
    }

   private:
    void add(std::string_view list, Lead lead) {
      for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        words_.add(list.substr(at, end - at));
        leads_.push_back(lead);
        at = end + 1;
      }
    }
    TextIndex words_;
    std::vector<Lead> leads_;
  };

  // Nearly no word leads to a name; its first two letters show that without a look at a list.
  static bool may_lead(std::string_view word) {
    static constexpr auto seconds = [] {
      std::array<std::uint32_t, 26> letters{};  // by first letter; bit i: a + i
      constexpr std::array<std::string_view, 12> starts = {
          "ap", "baer", "dho", "fa", "hru", "jo", "la", "maeiovw", "pa", "vae", "wo", "zeou"};
      for (const std::string_view one : starts)
        for (const char second : one.substr(1))
          letters[static_cast<std::size_t>(one[0] - 'a')] |= 1U << (second - 'a');
      return letters;
    }();
    if (word.size() < 2) return false;
    const auto first = static_cast<unsigned>(word[0] - 'a');
    const auto second = static_cast<unsigned>(word[1] - 'a');
    return first < 26 && second < 26 && (seconds[first] >> second & 1U) != 0;
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

  const WordReader& reader_;
  const TownSearch& towns_;
};

}  // namespace jeugdlint::privacy
