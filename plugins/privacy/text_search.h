// SPDX-License-Identifier: Apache-2.0
// Finds identifiers inside texts: one pass with the patterns of all kinds together tells which may
// be there, and those are then held to their checks and to the words around them.
#pragma once

#include "characters.h"
#include "kind.h"
#include "names/name_finder.h"
#include "patterns.h"
#include "typed_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::privacy {

struct TextHit {
  std::size_t begin = 0, end = 0;
  std::size_t place = 0;  // of the kind in the group
};

class TextSearch {
 public:
  void prepare(Severity severity) {
    for (const Kind& kind : kinds()) {
      if (kind.severity != severity) continue;
      if (kind.id == "person_name") person_ = group_.size();
      if (kind.id == "place_name") place_ = group_.size();
      if (!kind.pattern.empty()) {
        patterns_.add(kind.pattern);
        places_.push_back(group_.size());
      }
      group_.push_back(&kind);
    }
    names_ = severity != Severity::error;
  }

  const std::vector<const Kind*>& group() const { return group_; }

  // Appends what a text holds, in order, without overlaps.
  void find(std::string_view text, std::vector<TextHit>& hits) const {
    if (!TypedText::differs(text)) return find_typed(text, hits);
    const std::size_t first = hits.size();
    const TypedText typed(text);
    find_typed(typed.view(), hits);
    for (std::size_t i = first; i < hits.size(); ++i)
      hits[i] = {typed.origin(hits[i].begin), typed.origin(hits[i].end), hits[i].place};
  }

 private:
  void find_typed(std::string_view text, std::vector<TextHit>& hits) const {
    const std::size_t first = hits.size();
    if (promising(text)) find_patterns(text, hits);
    if (names_) find_all_names(text, hits);
    if (hits.size() > first + 1) keep_longest(hits, first);
  }

  // Patterns need a digit, or one of the signs of addresses.
  bool promising(std::string_view text) const {
    static constexpr auto signs = [] {
      std::array<bool, 256> table{};
      for (const char c : std::string_view("0123456789@/[("))
        table[static_cast<unsigned char>(c)] = true;
      return table;
    }();
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return signs[static_cast<unsigned char>(c)]; });
  }

  void find_patterns(std::string_view text, std::vector<TextHit>& hits) const {
    for (const int one : patterns_.matching(text))
      find(text, patterns_[one], places_[static_cast<std::size_t>(one)], hits);
  }

  void find(std::string_view text, const RE2& pattern, std::size_t place,
            std::vector<TextHit>& hits) const {
    const re2::StringPiece all(text.data(), text.size());
    std::array<re2::StringPiece, 6> groups;
    std::size_t last_end = 0;  // of a hit; 0: none yet
    for (std::size_t from = 0; from < text.size();) {
      if (!pattern.Match(all, from, text.size(), RE2::UNANCHORED, groups.data(), groups.size()))
        return;
      const bool shown = groups[1].empty();
      const re2::StringPiece& group = *std::find_if(groups.begin() + 1, groups.end() - 1,
                                                    [](const auto& one) { return !one.empty(); });
      std::string_view found(group.data(), group.size());
      if (accepts(*group_[place], text, shown, last_end, found)) {
        const std::size_t begin = place_of(found, text);
        hits.push_back({begin, begin + found.size(), place});
        from = last_end = begin + found.size();
      } else {
        from = after_start(text, static_cast<std::size_t>(group.data() - text.data()));
      }
    }
  }

  // Behind the run of digits or letters that a rejected candidate began with.
  static std::size_t after_start(std::string_view text, std::size_t begin) {
    std::size_t at = begin + 1;
    const bool digit = is_digit(text[begin]);
    while (at < text.size() && (digit ? is_digit(text[at]) : is_letter(text[at]))) ++at;
    return at;
  }

  static std::size_t place_of(std::string_view found, std::string_view text) {
    return static_cast<std::size_t>(found.data() - text.data());
  }

  // May shorten `found` on either side. `shown`: by what the pattern takes around it. `last_end`:
  // of the hit of the same kind before it.
  static bool accepts(const Kind& kind, std::string_view text, bool shown, std::size_t last_end,
                      std::string_view& found) {
    if (found.empty()) return false;
    Worth worth = kind.worth == nullptr ? Worth::alone : kind.worth(found);
    const std::size_t begin = place_of(found, text), end = begin + found.size();
    if (worth == Worth::alone && kind.severity == Severity::error && part_of_code(text, begin))
      worth = Worth::with_context;
    const std::size_t free = labelled(kind, text.substr(0, begin)) ? begin : 0;
    if (worth == Worth::none || !stands_alone(text.substr(free), begin - free, end - free))
      return false;
    if (kind.goes_on != nullptr && kind.goes_on(text.substr(end))) return false;
    if (shown) return true;
    std::string_view before = around(text, begin, begin, 45, 0);
    if (worth == Worth::alone)
      return has_any(before, kind.context) ||
             !has_any(around(text, begin, begin, 22, 0), kind.against);
    if (last_end != 0 && joins(text.substr(last_end, begin - last_end))) return true;
    // A word before an earlier number belongs to that one.
    before.remove_prefix(end_of_last_number(before));
    return has_any(before, kind.context) || has_any(around(text, end, end, 0, 20), kind.context);
  }

  // ord-999990019, page?id=999990019: a number of something, and one in eleven passes the test.
  static bool part_of_code(std::string_view text, std::size_t begin) {
    if (begin < 2) return false;
    const char before = text[begin - 1];
    return before == '/' || before == '=' || (before == '-' && is_letter(text[begin - 2]));
  }

  // "bsn999990019", "tel0612345678": the letters before it are a word of its context.
  static bool labelled(const Kind& kind, std::string_view before) {
    std::size_t letters = 0;
    while (letters < before.size() && is_letter(before[before.size() - 1 - letters])) ++letters;
    std::string_view label = before.substr(before.size() - letters);
    for (const std::string_view end : {std::string_view("nummer"), std::string_view("nr")})
      if (label.size() > end.size() && begins_with(label.substr(label.size() - end.size()), end)) {
        label.remove_suffix(end.size());
        break;
      }
    return std::any_of(kind.context.begin(), kind.context.end(), [&](std::string_view word) {
      return word.size() == label.size() && begins_with(label, word);
    });
  }

  // "BSN 999990019 (vader) en 999-990-925": one word for both.
  static bool joins(std::string_view between) {
    constexpr std::array<std::string_view, 6> signs = {"en", "of", ",", "/", "&", ";"};
    between = trimmed(between);
    if (between.starts_with('('))
      between.remove_prefix(std::min(between.find(')'), between.size() - 1) + 1);
    return std::find(signs.begin(), signs.end(), trimmed(between)) != signs.end();
  }

  // Behind the last run of four digits or more.
  static std::size_t end_of_last_number(std::string_view text) {
    std::size_t run = 0, end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      run = is_digit(text[i]) ? run + 1 : 0;
      if (run >= 4) end = i + 1;
    }
    return end;
  }

  void find_all_names(std::string_view text, std::vector<TextHit>& hits) const {
    std::vector<NameSpan> names;
    find_names(text, names);
    for (const NameSpan& name : names)
      hits.push_back({name.begin, name.end, name.place ? place_ : person_});
  }

  // Of what overlaps, the first and longest; a name gives way to an address that begins in it.
  static void keep_longest(std::vector<TextHit>& hits, std::size_t first) {
    const auto from = hits.begin() + static_cast<std::ptrdiff_t>(first);
    std::stable_sort(from, hits.end(), [](const TextHit& a, const TextHit& b) {
      return a.end - a.begin > b.end - b.begin;
    });
    std::vector<TextHit> kept;
    for (auto one = from; one != hits.end(); ++one)
      if (std::none_of(kept.begin(), kept.end(), [&](const TextHit& other) {
            return one->begin < other.end && other.begin < one->end;
          }))
        kept.push_back(*one);
    std::sort(kept.begin(), kept.end(),
              [](const TextHit& a, const TextHit& b) { return a.begin < b.begin; });
    hits.resize(first);
    hits.insert(hits.end(), kept.begin(), kept.end());
  }

  Patterns patterns_;
  std::vector<std::size_t> places_;  // of each pattern's kind in the group
  std::vector<const Kind*> group_;
  std::size_t person_ = 0, place_ = 0;
  bool names_ = false;
};

}  // namespace jeugdlint::privacy
