// SPDX-License-Identifier: Apache-2.0
// Words of a text as names need them: with hyphens, apostrophes and initials, and what stands
// before.
#pragma once

#include "characters.h"
#include "names/folded.h"
#include "names/lists.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jeugdlint::privacy {

constexpr bool is_word_byte(char c) {
  return is_letter(c) || (c & 0x80) != 0;
}

// A capital, also with an accent: À to Þ, or Ş, İ and the like.
inline bool starts_with_capital(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return is_capital(text[at]);
  if (at + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return (c == 0xc3 && next >= 0x80 && next <= 0x9e) ||
         ((c == 0xc4 || c == 0xc5) && next % 2 == 0 && next != 0xb1);
}

// A word of the text, with a name's hyphens and apostrophes.
struct Word {
  std::size_t begin = 0, end = 0;
  bool capital = false, all_capitals = false, initial = false;
  std::string folded;  // without a possessive 's

  bool is(const WordSet& set) const { return set.has(folded); }
};

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  // The word that begins at a place; empty when none does.
  Word word_at(std::size_t begin) const {
    Word word;
    word.begin = word.end = begin;
    const Extent extent = extent_at(begin);
    if (extent.end == begin) return word;
    word.end = extent.end;
    word.capital = starts_with_capital(text_, begin);
    word.all_capitals = extent.letters > 1 && extent.capitals == extent.letters;
    const std::string_view raw = text_.substr(begin, extent.end - begin);
    word.folded = Folded(extent.broken ? without_line_ends(raw) : raw).view();
    if (word.folded.size() > 3 && word.folded.ends_with("'s")) {
      word.folded.resize(word.folded.size() - 2);
      word.end -= text_[word.end - 2] == '\'' ? 2 : 4;
    }
    const bool point = extent.end < text_.size() && text_[extent.end] == '.';
    if (extent.letters == 1 && word.capital && point) initials(word);
    return word;
  }

  // Where it ends, with a possessive 's.
  std::size_t end_of_word(std::size_t begin) const { return extent_at(begin).end; }

  // Where the next word begins, when no more than spaces lie between: one line end at most.
  std::size_t next_word(std::size_t end) const {
    std::size_t at = end;
    while (at < text_.size() && at < end + 3 &&
           (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r'))
      ++at;
    const bool word = at < text_.size() && (is_word_byte(text_[at]) || text_[at] == '\'');
    return at > end && word ? at : text_.size();
  }

  // The word before a place and whether a sentence ends between the two.
  struct Before {
    std::string folded;
    std::size_t begin = 0;
    bool sentence_start = true;
    bool touching = false;  // it ends in the text right before, with only spaces between
    bool capital = false;
  };
  Before before(std::size_t begin) const {
    Before found;
    std::size_t at = begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n' || text_[at - 1] == '\t' ||
                      text_[at - 1] == '\r' || text_[at - 1] == ':' || text_[at - 1] == '"' ||
                      text_[at - 1] == '('))
      --at;
    if (at == 0) return found;
    if (const std::size_t size = size_of_short_van_der(text_.substr(0, at)); size != 0)
      return {.folded = "vd", .begin = at - size, .sentence_start = false, .touching = true};
    const bool point = text_[at - 1] == '.';
    const bool stop = text_[at - 1] == '!' || text_[at - 1] == '?' || text_[at - 1] == ';';
    const std::size_t end = point ? at - 1 : at;
    std::size_t from = end;
    while (from > 0 && (is_word_byte(text_[from - 1]) ||
                        ((text_[from - 1] == '-' || text_[from - 1] == '\'') && from < end)))
      --from;
    found.folded = Folded(text_.substr(from, end - from)).view();
    found.begin = from;
    found.touching = end > from;
    found.capital = end > from && starts_with_capital(text_, from);
    const bool abbreviation = point && lists().titles.has(found.folded) && found.folded.size() <= 4;
    const bool colon =
        text_.substr(at, begin - at).find_first_of(":\n\"") != std::string_view::npos;
    found.sentence_start = stop || (point && !abbreviation) || colon;
    if (stop || (point && !abbreviation)) found.folded.clear();
    return found;
  }

  std::string_view text() const { return text_; }

 private:
  struct Extent {
    std::size_t end = 0, letters = 0, capitals = 0;
    bool broken = false;  // by a hyphen at a line end
  };
  Extent extent_at(std::size_t begin) const {
    Extent word{.end = begin};
    while (word.end < text_.size()) {
      const char c = text_[word.end];
      if (const std::uint8_t sort = sort_of(c); sort != 0) {
        ++word.letters;
        word.capitals += sort == capital ? 1U : 0U;
        ++word.end;
      } else if (const std::size_t join = may_join(c) ? joint(word.end, word.letters) : 0;
                 join != 0) {
        word.broken = word.broken || (c == '-' && join > 1);
        word.end += join;
      } else {
        break;
      }
    }
    return word;
  }

  static std::string without_line_ends(std::string_view word) {
    std::string whole;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool broken =
          word[i] == '-' && i + 1 < word.size() && (word[i + 1] == '\r' || word[i + 1] == '\n');
      if (!broken && word[i] != '\r' && word[i] != '\n') whole += word[i];
    }
    return whole;
  }

  // "v.d. Meer", "v/d Meer".
  static std::size_t size_of_short_van_der(std::string_view text) {
    constexpr std::array<std::string_view, 3> forms = {"v.d.", "v/d", "v.d"};
    for (const std::string_view form : forms)
      if (text.ends_with(form) &&
          (text.size() == form.size() || text[text.size() - form.size() - 1] == ' '))
        return form.size();
    return 0;
  }

  // 0: no byte of a word. ’ and the quotes “ ” are three bytes that begin with e2; in a name only
  // the apostrophe occurs.
  enum : std::uint8_t { none, small, capital };
  static std::uint8_t sort_of(char c) {
    static constexpr auto sorts = [] {
      std::array<std::uint8_t, 256> table{};
      for (int i = 0; i < 256; ++i)
        if (is_word_byte(static_cast<char>(i)) && i != 0xe2)
          table[static_cast<std::size_t>(i)] = is_capital(static_cast<char>(i)) ? capital : small;
      return table;
    }();
    return sorts[static_cast<unsigned char>(c)];
  }
  bool letter_at(std::size_t at) const { return at < text_.size() && is_word_byte(text_[at]); }

  static bool may_join(char c) { return c == '-' || c == '\'' || c == '\xe2'; }

  // How many bytes join two parts of a word here: a hyphen, an apostrophe, a hyphen at a line end.
  std::size_t joint(std::size_t at, std::size_t letters) const {
    if (letters == 0) return text_[at] == '\'' && letter_at(at + 1) ? 1 : 0;
    if (text_[at] == '-') {
      if (letter_at(at + 1)) return 1;
      std::size_t next = at + 1;
      if (next < text_.size() && text_[next] == '\r') ++next;
      return next < text_.size() && text_[next] == '\n' && letter_at(next + 1) ? next + 1 - at : 0;
    }
    if (text_[at] == '\'') return letter_at(at + 1) ? 1 : 0;
    return text_.substr(at).starts_with("\xe2\x80\x99") && letter_at(at + 3) ? 3 : 0;
  }

  // J. or J.P. or J.P.M.
  void initials(Word& word) const {
    std::size_t at = word.end;
    while (at < text_.size() && text_[at] == '.') {
      word.end = ++at;
      if (at + 1 < text_.size() && is_capital(text_[at]) && text_[at + 1] == '.') ++at;
    }
    word.initial = true;
  }

  std::string_view text_;
};

}  // namespace jeugdlint::privacy
