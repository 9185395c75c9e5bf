// SPDX-License-Identifier: Apache-2.0
// A rule that reports what stands inside texts, of one severity of kinds: the code behind
// person_number_in_text and personal_data_in_text.
#pragma once

#include "column_search.h"
#include "text_search.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace jeugdlint::privacy {

template <Severity severity>
struct IdentifiersInText {
  std::vector<FileColumn> columns;

  void prepare() {
    search_.prepare(severity);
    for (const FileColumn& column : columns) {
      Watched watched{.column = column.column, .coded = column.coded};
      const Header header(column.name.view());
      for (std::size_t place = 0; place < search_.group().size(); ++place) {
        const Kind& kind = *search_.group()[place];
        if (column.identifier == kind.id) watched.foreseen |= std::uint64_t{1} << place;
        if (header.says(kind.headers)) watched.named |= std::uint64_t{1} << place;
      }
      watched_.push_back(watched);
    }
    for (const Kind* kind : search_.group())
      if (kind->chance <= Kind::sure && kind->digits.least > 0)
        least_word_ = std::min(least_word_, kind->size.least);
  }

  void inspect(const Batch& batch, Findings& findings) const {
    std::vector<TextHit> hits;
    for (const Watched& watched : watched_) {
      const auto texts = batch[watched.column];
      const auto filled = batch.filled(watched.column);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::string_view text = texts[i].view();
        if (text.size() < 6 || filled[i] != Filled::yes) continue;
        if (watched.coded ? !is_prose(text) : is_short_word(text)) continue;
        hits.clear();
        search_.find(text, hits);
        for (const TextHit& hit : hits)
          if (counts(watched, text, hit))
            findings.add({batch.row(i), watched.column},
                         {{"field", batch.cell(i, watched.column)},
                          {"kind", Term{static_cast<std::uint32_t>(hit.place)}},
                          {"at", character_at(text, hit.begin)}});
      }
    }
  }

 private:
  struct Watched {
    TextColumn column;
    std::uint64_t foreseen = 0, named = 0;  // kinds, by place in the group
    bool coded = false;
  };

  // Where a code is declared, a remark behind the last record or a comment still counts.
  static bool is_prose(std::string_view text) {
    return text.size() > 20 && text.find(' ') != std::string_view::npos;
  }

  // In a word of letters and digits a hit is the whole cell, and of those only a sure kind counts.
  // Kinds that may do without digits are addresses, with a sign in them that no word has.
  bool is_short_word(std::string_view text) const {
    return text.size() < least_word_ && std::all_of(text.begin(), text.end(), is_letter_or_digit);
  }

  // A cell that is nothing but an identifier is for the column to judge, where that one can read
  // it.
  bool counts(const Watched& watched, std::string_view text, const TextHit& hit) const {
    const std::uint64_t bit = std::uint64_t{1} << hit.place;
    if ((watched.foreseen & bit) != 0) return false;
    const std::size_t from = text.find_first_not_of(" '\"[]().");
    const std::size_t last = text.find_last_not_of(" '\"[]().");
    if (hit.begin > from || hit.end < last + 1) return true;
    const Kind& kind = *search_.group()[hit.place];
    const bool judged =
        !watched.coded && kind.read != nullptr && kind.read(text).verdict == Reading::passes;
    return !judged && kind.chance <= Kind::sure && (watched.named & bit) == 0;
  }

  // Characters, not bytes, and the first is 1.
  static std::uint64_t character_at(std::string_view text, std::size_t begin) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    return static_cast<std::uint64_t>(std::count_if(
               text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), starts)) +
           1;
  }

  TextSearch search_;
  std::vector<Watched> watched_;
  std::size_t least_word_ = SIZE_MAX;
};

}  // namespace jeugdlint::privacy
