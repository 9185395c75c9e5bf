// SPDX-License-Identifier: Apache-2.0
// A whole export with a known number of each flaw, so that a report on it can be checked by hand.
#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "flaw.h"

namespace jeugdlint::samples {

// What happens to one line of a CSV on its way out; JSON has no such lines.
enum class Damage { cells_missing, cells_too_many, byte_undecodable, quote_stray };

struct Story {
  std::vector<Row> rows;
  std::map<std::size_t, Damage> damage;  // by row
  std::vector<std::string> told;         // what was seeded, a line for each
};

inline constexpr std::array<std::string_view, 6> harmless_texts = {
    "Intake afgerond, coördinatie ligt bij het wijkteam.",
    "Evaluatie vóór de zomer.",
    "Overleg met school; één afspraak gemaakt.",
    "Wachtlijst, tussentijds contact via het wijkteam.",
    "Vervolg besproken met \"team Noord\".",
    "Eerste gesprek geweest.\nTweede gesprek volgt."};

struct TellingText {
  std::string_view holds, text;
  std::size_t in_story;
};
inline constexpr std::array<TellingText, 6> telling_texts = {
    {{"an e-mail address", "Verslag gemaild naar sanne.bakker@example.org.", 4},
     {"a phone number", "Moeder is overdag bereikbaar op 06-12345678.", 4},
     {"a citizen service number", "Broertje krijgt ook hulp, BSN 999990639.", 3},
     {"an account number", "Reiskosten overmaken naar NL91ABNA0417164300.", 2},
     {"a name", "Gesprek gehad met mevrouw Van den Berg en pleegmoeder Jansen.", 6},
     {"a street with a number", "Verhuisd naar Dorpsstraat 12 te Voorbeelddorp.", 3}}};

class StoryTeller {
 public:
  StoryTeller(std::vector<Row> rows, Random& random)
      : story_{std::move(rows), {}, {}}, random_(random) {
    size_ = story_.rows.size();
    if (size_ == 0) throw std::runtime_error("a story needs rows");
    used_people_.insert(std::string(bsn_unknown));
  }

  void seed(const std::vector<Flaw>& flaws) {
    for (const Flaw& flaw : flaws) {
      for (std::size_t i = 0; i < flaw.in_story; ++i) {
        any_row([&](std::size_t at) { return flaw.seed(story_.rows, at, random_); });
      }
      tell(flaw.in_story, flaw.name);
    }
  }

  void damage_lines() {
    for (const auto& one : {std::pair(Damage::cells_missing, "line with cells missing"),
                            std::pair(Damage::cells_too_many, "line with cells too many"),
                            std::pair(Damage::byte_undecodable, "byte that is no UTF-8"),
                            std::pair(Damage::quote_stray, "stray quote")}) {
      any_row([&](std::size_t at) { return story_.damage.emplace(at, one.first).second; });
      tell(1, one.second);
    }
  }

  // The texts a worker might type into a field that the delivery does not know.
  void write_texts(std::size_t column) {
    std::size_t harmless = 0;
    for (std::size_t at = 0; at < size_; ++at) {
      if (story_.damage.contains(at) || !random_.chance(40)) continue;
      story_.rows[at][column] = harmless_texts[harmless++ % harmless_texts.size()];
    }
    tell(harmless, "text without personal data");
    for (const TellingText& telling : telling_texts) {
      for (std::size_t i = 0; i < telling.in_story; ++i) write_text(column, telling.text);
      tell(telling.in_story, std::string("text with ").append(telling.holds));
    }
    for (const auto& [at, damage] : story_.damage) {
      if (damage == Damage::byte_undecodable) story_.rows[at][column] = "Patiënt verhuist.";
      if (damage == Damage::quote_stray) story_.rows[at][column] = "Bestelde een 24\" scherm.";
    }
  }

  // The number of the criminal case, which the delivery has no place for.
  void write_case_numbers(std::size_t column) {
    for (Row& row : story_.rows) {
      row[column] = "01/" + std::to_string(100000 + random_.below(900000)) + "-25";
    }
    tell(story_.rows.size(), "number of a criminal case");
  }

  Story told() { return std::move(story_); }

 private:
  // Each person is used once, so that flaws do not meet.
  template <class Change>
  void any_row(Change change) {
    for (std::size_t attempt = 0; attempt < 50 * size_ + 1000; ++attempt) {
      const std::size_t at = random_.below(static_cast<std::uint32_t>(size_));
      const std::string person = story_.rows[at][bsn];
      if (used_people_.contains(person) || !change(at)) continue;
      used_people_.insert(person);
      used_people_.insert(story_.rows[at][bsn]);
      return;
    }
    throw std::runtime_error("a story needs more rows than these");
  }

  void write_text(std::size_t column, std::string_view text) {
    for (std::size_t attempt = 0; attempt < 50 * size_ + 1000; ++attempt) {
      const std::size_t at = random_.below(static_cast<std::uint32_t>(size_));
      if (!story_.rows[at][column].empty() || story_.damage.contains(at)) continue;
      story_.rows[at][column] = text;
      return;
    }
    throw std::runtime_error("a story needs more rows than these");
  }

  void tell(std::size_t count, std::string_view what) {
    story_.told.push_back(std::to_string(count).append(" x ").append(what));
  }

  Story story_;
  Random& random_;
  std::size_t size_ = 0;  // rows before any were delivered twice
  std::set<std::string> used_people_;
};

}  // namespace jeugdlint::samples
