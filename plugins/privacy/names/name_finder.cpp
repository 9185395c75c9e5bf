// SPDX-License-Identifier: Apache-2.0
#include "name_finder.h"

#include "name_sort.h"
#include "small_letters.h"
#include "town_search.h"
#include "word_reader.h"

#include "characters.h"

#include <algorithm>
#include <array>
#include <string>

namespace jeugdlint::privacy {
namespace {

// Words in a row that may be one name.
struct Chain {
  std::vector<Word> words;
  std::vector<Sort> sorts;
  bool has(Sort sort) const { return std::find(sorts.begin(), sorts.end(), sort) != sorts.end(); }
  bool has_name() const { return has(Sort::first) || has(Sort::last) || has(Sort::either); }
  std::size_t begin() const { return words.front().begin; }
  std::size_t end() const { return words.back().end; }
};

class NameSearch {
 public:
  NameSearch(std::string_view text, std::vector<NameSpan>& found)
      : reader_(text), towns_(reader_), small_(reader_, towns_), found_(&found) {}

  void run() {
    const std::string_view text = reader_.text();
    for (std::size_t at = 0; at < text.size();) {
      const bool apostrophe = text[at] == '\'';
      if (!apostrophe && !is_word_byte(text[at])) {
        ++at;
        continue;
      }
      const bool start =
          at == 0 || !(is_letter_or_digit(text[at - 1]) || (text[at - 1] & 0x80) != 0);
      const bool town = apostrophe && start && text.substr(at).starts_with("'s-");
      if (apostrophe && !town) {  // it may open a quotation
        ++at;
        continue;
      }
      if (!town && (!start || !starts_with_capital(text, at))) {
        at = start ? std::max(small_.judge(at, *found_), at + 1) : at + 1;
        continue;
      }
      at = std::max(judge(at), at + 1);
    }
  }

 private:
  // The place to go on from.
  std::size_t judge(std::size_t at) {
    const WordReader::Before before = reader_.before(at);
    if (const Town town = towns_.town_at(at, before); town.end != 0) {
      if (town.told) found_->push_back({at, town.end, true});
      return town.end;
    }
    const Word first = reader_.word_at(at);
    if (leads_on(first, before) || towns_.ends_postcode(first) || shortens(first)) return first.end;
    const Chain chain = chain_from(at);
    if (chain.words.empty()) return first.end;
    const bool titled = lists().titles.has(behind_tussenvoegsels(before).folded);
    if (names_other_thing(chain, titled)) return chain.end();
    const bool role = titled || ends_in_role(before.folded) || is_of_letters(before.folded) ||
                      stands_beside_relative(chain, before);
    if (!is_name(chain, before, titled, role)) return first.end;
    found_->push_back({with_tussenvoegsels(chain.begin(), before), chain.end(), false});
    return chain.end();
  }

  // "Jan. 2025" is a month, "Max. 4 keer" and "Max 4 keer" a bound.
  bool shortens(const Word& word) const {
    if (word.folded != "jan" && word.folded != "max") return false;
    std::string_view rest = reader_.text().substr(word.end);
    const bool point = rest.starts_with('.');
    if (point) rest.remove_prefix(1);
    if (rest.size() < 2 || rest[0] != ' ' || (!point && word.folded == "jan")) return false;
    return is_digit(rest[1]) || (point && is_letter(rest[1]) && !is_capital(rest[1]));
  }

  // A word that has its capital from the start of a sentence, a title or what never is a name: the
  // next word is judged with this one before it.
  bool leads_on(const Word& word, const WordReader::Before& before) const {
    if (word.initial) return false;
    if (is_of_letters(word.folded)) return true;
    const Lists& all = lists();
    const std::string_view name = word.folded;
    if (all.never.has(name)) return !all.between.has(name) || before.sentence_start;
    const Word next = reader_.word_at(reader_.next_word(word.end));
    const bool alone = next.end == next.begin;
    if (all.titles.has(name) || all.roles.has(name) || all.of_things.has(name))
      return all.titles.has(before.folded) ? false : !alone;
    const bool said = all.titles.has(before.folded) || ends_in_role(before.folded);
    if (said || !before.sentence_start || alone) return false;
    const Sort sort = sort_of(word);
    if (sort == Sort::either)
      return next.capital && !all.between.has(next.folded) && sort_of(next) == Sort::first;
    return sort == Sort::unknown && !all.between.has(name);
  }

  // Brands, schools and clinics are called after people. "Mevrouw Dijk" and "Van der Meer" are
  // people.
  bool names_other_thing(const Chain& chain, bool titled) const {
    for (std::size_t i = 0; i < chain.words.size(); ++i) {
      const std::string_view word = chain.words[i].folded;
      const std::size_t dash = word.rfind('-');
      if (dash != std::string_view::npos && lists().things.has(word.substr(dash + 1))) return true;
      if (i == 0 ? titled : lists().between.has(chain.words[i - 1].folded)) continue;
      if (lists().things.has(word)) return true;
      if (i > 0 && chain.sorts[i] == Sort::unknown && names_thing(word)) return true;
    }
    return false;
  }

  Chain chain_from(std::size_t at) const {
    Chain chain;
    std::vector<Word> waiting;  // tussenvoegsels, until a name follows
    while (at < reader_.text().size() && chain.words.size() + waiting.size() < 7) {
      Word word = reader_.word_at(at);
      if (word.end == word.begin) break;
      at = reader_.next_word(word.end);
      const bool between = lists().between.has(word.folded);
      if (between && word.capital && after_preposition(waiting)) break;
      if (between && (!word.capital || chain.words.empty() || at < reader_.text().size())) {
        if (!word.capital && chain.words.empty() && waiting.empty()) break;
        waiting.push_back(std::move(word));
        continue;
      }
      if (!word.capital && !word.initial) break;
      const Sort sort = sort_of(word);
      if (sort == Sort::no_name && !chain.words.empty()) break;
      if (names_place_instead(waiting, word, sort)) break;
      for (Word& one : waiting) {
        chain.words.push_back(std::move(one));
        chain.sorts.push_back(Sort::unknown);
      }
      waiting.clear();
      chain.words.push_back(std::move(word));
      chain.sorts.push_back(sort);
      if (sort == Sort::no_name) break;
    }
    return chain;
  }

  static bool after_preposition(const std::vector<Word>& waiting) {
    static const WordSet prepositions("in op aan bij uit te ");
    return !waiting.empty() && prepositions.has(waiting.front().folded);
  }

  // "Malika in Utrecht" and "Malika in het Julianaziekenhuis" are no names, "Malika in 't Veld" and
  // "Malika te Brake" are.
  static bool names_place_instead(const std::vector<Word>& waiting, const Word& word, Sort sort) {
    if (!after_preposition(waiting)) return false;
    const bool surname = sort == Sort::last || sort == Sort::either;
    return lists().places.has(word.folded) || sort == Sort::first || names_thing(word.folded) ||
           (!surname && waiting.size() < 2);
  }

  bool is_name(const Chain& chain, const WordReader::Before& before, bool titled, bool role) const {
    const Word& last = chain.words.back();
    if (lists().of_things.has(before.folded) || names_institution(before.folded)) return false;
    if (chain.words.size() == 1 && chain.sorts.front() == Sort::unknown && names_thing(last.folded))
      return false;
    const std::size_t next = reader_.next_word(last.end);
    const Word after = reader_.word_at(next);
    if (!role && after.end > after.begin && lists().things.has(after.folded)) return false;
    if (behind_van(before)) return false;

    const Sort first = chain.sorts.front();
    if (chain.has(Sort::first)) return true;
    if (first == Sort::initial) return chain.words.size() > 1;
    if (titled) return last.folded.size() > 1 && (!last.all_capitals || chain.has_name());
    if (role) return chain.has_name() || (!before.sentence_start && usual(last));
    if (chain.words.size() == 1 && spoken_to(before)) return usual(last) && first != Sort::no_name;
    if (age_follows(last.end) || joins_name(chain.begin()))
      return usual(last) && first != Sort::no_name && !ends_in_role(last.folded) &&
             !lists().titles.has(last.folded);
    const bool verb = lists().verbs.has(after.folded) && !after.capital;
    if (chain.has(Sort::last)) return true;
    if (!chain.has(Sort::either))
      return verb && speaks(after.folded) && !before.sentence_start && usual(last);
    if (before.sentence_start)
      return chain.words.size() == 1 && first == Sort::either && (verb || joined_by_name(last.end));
    // "Jeugdzorg Limburg" is one proper noun.
    const bool in_noun = before.capital && !lists().between.has(before.folded) &&
                         !reader_.before(before.begin).sentence_start;
    return !is_article(before.folded) && !in_noun;
  }

  // A capital that is a word with small letters, long enough and no abbreviation.
  static bool usual(const Word& word) {
    return !word.all_capitals && word.folded.size() > 2 && !names_thing(word.folded) &&
           !is_of_letters(word.folded);
  }
  // IB-er, GZ-er: who has a post that is called by letters.
  static bool is_of_letters(std::string_view folded) {
    const std::size_t dash = folded.find('-');
    return dash != std::string_view::npos && dash < 5 && folded.substr(dash) == "-er";
  }
  static bool is_article(std::string_view word) {
    return word == "de" || word == "het" || word == "een" || word == "deze" || word == "die" ||
           word == "geen" || word == "elke" || word == "iedere";
  }
  static bool speaks(std::string_view verb) {
    constexpr std::array<std::string_view, 22> verbs = {
        "zegt",  "vertelt", "vertelde", "zei",    "belt",      "belde",   "huilt", "huilde",
        "lacht", "mailde",  "vroeg",    "woont",  "slaapt",    "spreekt", "eet",   "luistert",
        "voelt", "denkt",   "weigert",  "speelt", "schreeuwt", "herkent"};
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
  }

  // Whom people speak, see, call: "gisteren sprak ik Xenno", "wij belden Xenno".
  bool spoken_to(const WordReader::Before& before) const {
    static const WordSet we("ik we wij hij zij ze "),
        meet(
            "sprak spraken spreek zag zagen belde belden bezocht bezochten mailde mailden appte "
            "appten hoorde hoorden trof troffen ontmoette ontmoetten ");
    if (!before.touching || before.sentence_start) return false;
    const WordReader::Before earlier = reader_.before(before.begin);
    return (we.has(before.folded) && meet.has(earlier.folded)) ||
           (meet.has(before.folded) && we.has(earlier.folded));
  }

  // "de moeder van Shanaya", "vader, Xenzo Krolmans,".
  bool stands_beside_relative(const Chain& chain, const WordReader::Before& before) const {
    if (!usual(chain.words.back()) || chain.sorts.front() == Sort::no_name) return false;
    if (before.folded == "van" && before.touching)
      return lists().titles.has(reader_.before(before.begin).folded);
    const std::string_view text = reader_.text();
    const std::size_t at = chain.begin();
    if (at < 2 || text.substr(at - 2, 2) != ", ") return false;
    const std::string_view behind = text.substr(chain.end(), 1);
    const std::string who = reader_.before(at - 2).folded;
    return (behind == "," || behind == ")" || behind == ".") &&
           (lists().titles.has(who) || ends_in_role(who));
  }

  // Muziekschool Willem Pijper, kinderziekenhuis Wilhelmina.
  static bool names_institution(std::string_view folded) {
    constexpr std::array<std::string_view, 5> ends = {"school", "college", "kliniek", "centrum",
                                                      "ziekenhuis"};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return folded.ends_with(end); });
  }

  // "syndroom van Asperger", "ziekte van Jansen".
  bool behind_van(const WordReader::Before& before) const {
    if (before.folded != "van" && before.folded != "de" && before.folded != "der") return false;
    const WordReader::Before earlier = reader_.before(before.begin);
    static const WordSet diseases(
        "syndroom ziekte test schaal toets vragenlijst methode index score stoornis wet theorie "
        "model "
        "stelling ziekenhuis stadium piramide klachten huis huize villa stichting ");
    return diseases.has(earlier.folded);
  }

  // Xenno (8), Xenno (8 jaar), Xenno, 8 jaar, Xenno (geb. ...).
  bool age_follows(std::size_t end) const {
    const std::string_view rest = reader_.text().substr(end, 8);
    if (rest.size() < 4) return false;
    if (begins_with(rest, " (geb") || begins_with(rest, ", geb")) return true;
    if (rest[1] != '(' && !(rest[0] == ',' && rest[1] == ' ')) return false;
    std::size_t at = 2;
    while (at < rest.size() && at < 4 && is_digit(rest[at])) ++at;
    if (at == 2 || rest[2] == '0' || at >= rest.size()) return false;
    return rest.substr(at).starts_with(" j") || (rest[1] == '(' && rest[at] == ')');
  }

  // The first of "Mark en Sanne", "Mark, Sanne".
  bool joined_by_name(std::size_t end) const {
    const std::string_view rest = reader_.text().substr(end, 4);
    const std::size_t skip = rest.starts_with(" en ") ? 4 : rest.starts_with(", ") ? 2 : 0;
    if (skip == 0) return false;
    const Word other = reader_.word_at(end + skip);
    return other.capital && sort_of(other) == Sort::first;
  }

  // The second of "Sanne en Xenno".
  bool joins_name(std::size_t begin) const {
    if (found_->empty() || found_->back().place) return false;
    const std::size_t end = found_->back().end;
    if (end >= begin) return false;
    const std::string_view between = reader_.text().substr(end, begin - end);
    return between == " en " || between == " & " || between == ", ";
  }

  // "mevrouw el Khattabi", "dhr. van der Meer": what stands before the tussenvoegsels that lead up
  // to a place. That of "vader van Khattabi" is none.
  WordReader::Before behind_tussenvoegsels(WordReader::Before before) const {
    static const WordSet leading("der den de el al ten ter 't ben ait bou vd ");
    static const WordSet address("mevrouw mevr mvr mw meneer mijnheer dhr hr heer fam familie dr ");
    while (before.touching && !before.sentence_start && leading.has(before.folded))
      before = reader_.before(before.begin);
    if (before.folded == "van" && before.touching)
      if (WordReader::Before of = reader_.before(before.begin); address.has(of.folded)) return of;
    return before;
  }

  // Small tussenvoegsels in front belong to the name: "mevrouw de Vries", "van der Berg".
  std::size_t with_tussenvoegsels(std::size_t begin, WordReader::Before before) const {
    const std::size_t floor = found_->empty() ? 0 : found_->back().end;
    std::size_t from = begin;
    for (int i = 0; i < 3 && before.touching && !before.sentence_start; ++i) {
      static const WordSet small("van der den de ter ten el al 't ben von di da vd ");
      if (!small.has(before.folded) || before.begin < floor) break;
      const WordReader::Before earlier = reader_.before(before.begin);
      // "vader van" is no name, "mevrouw van" begins one.
      static const WordSet address(
          "mevrouw mevr mvr mw meneer mijnheer dhr hr heer dr drs familie fam juf ");
      const bool said =
          before.folded == "van" ? address.has(earlier.folded) : lists().titles.has(earlier.folded);
      if (!said && !small.has(earlier.folded)) break;
      from = before.begin;
      before = earlier;
    }
    return from;
  }

  WordReader reader_;
  TownSearch towns_;
  SmallLetters small_;
  std::vector<NameSpan>* found_;
};

}  // namespace

void find_names(std::string_view text, std::vector<NameSpan>& found) {
  NameSearch(text, found).run();
}

bool is_person_name(std::string_view cell) {
  const WordReader reader(cell);
  bool name = false;
  for (std::size_t at = 0; at < cell.size();) {
    const Word word = reader.word_at(at);
    if (word.end == word.begin) {
      ++at;
      continue;
    }
    at = word.end;
    if (word.initial || lists().between.has(word.folded)) continue;
    const Sort sort = sort_of(word);
    if (sort == Sort::unknown || sort == Sort::no_name) return false;
    name = true;
  }
  return name;
}

}  // namespace jeugdlint::privacy
