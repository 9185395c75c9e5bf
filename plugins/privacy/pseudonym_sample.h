// SPDX-License-Identifier: Apache-2.0
// A sample of the persons of a file, by their pseudonym: of each where the cells of their first row
// sort, and which cells their pseudonym is made of. One reading serves every rule about pseudonyms.
#pragma once

#include "distinct_sample.h"
#include "glued_parts.h"
#include "sort_code.h"

#include <jeugdlint/rule.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::privacy {

struct SampledPerson {
  std::uint64_t key = 0;  // a keyed hash of the pseudonym
  std::uint8_t level = 0;
  std::uint64_t row = 0;
  SortCode pseudonym = {};
  std::vector<SortCode> cells = {};       // by column
  std::vector<std::uint16_t> parts = {};  // of the pseudonym, by column
};

// All pseudonyms that are numbers, or letters and a number.
struct NumberRange {
  std::uint64_t least = UINT64_MAX, most = 0, step = 0;  // step: divides every difference

  void add(std::uint64_t number) {
    if (least <= most) step = std::gcd(step, number < least ? least - number : number - least);
    least = std::min(least, number);
    most = std::max(most, number);
  }
  void merge(const NumberRange& next) {
    if (next.least > next.most) return;
    add(next.least);
    add(next.most);
    step = std::gcd(step, next.step);
  }
  std::uint64_t places() const { return step == 0 ? 1 : (most - least) / step + 1; }
};

class PseudonymSample {
 public:
  // Half of the pseudonyms have level 1 or more, a quarter has 2 or more, and so on.
  bool takes(std::uint8_t level) const { return level >= level_; }
  // Pseudonyms of the file for each one in the sample.
  std::uint64_t weight() const { return std::uint64_t{1} << std::min<unsigned>(level_, 63); }
  const std::vector<SampledPerson>& persons() const { return persons_; }

  // Whether a row would come into the sample: its person is new, or was seen in a later row.
  bool wants(std::uint64_t key, std::uint8_t level, std::uint64_t row) const {
    if (!takes(level)) return false;
    const auto at = place_of(key);
    return at == persons_.end() || at->key != key || row < at->row;
  }

  void add(SampledPerson person) {
    if (!wants(person.key, person.level, person.row)) return;
    const auto at = persons_.begin() + (place_of(person.key) - persons_.cbegin());
    if (at != persons_.end() && at->key == person.key) {
      *at = std::move(person);
      return;
    }
    persons_.insert(at, std::move(person));
    while (persons_.size() > most) raise(static_cast<std::uint8_t>(level_ + 1));
  }

  void merge(PseudonymSample&& next) {
    if (next.level_ > level_) raise(next.level_);
    for (SampledPerson& person : next.persons_) add(std::move(person));
  }

 private:
  static constexpr std::size_t most = 512;

  std::vector<SampledPerson>::const_iterator place_of(std::uint64_t key) const {
    return std::lower_bound(
        persons_.begin(), persons_.end(), key,
        [](const SampledPerson& one, std::uint64_t of) { return one.key < of; });
  }
  void raise(std::uint8_t level) {
    level_ = level;
    std::erase_if(persons_, [this](const SampledPerson& one) { return one.level < level_; });
  }

  std::vector<SampledPerson> persons_;  // by key
  std::uint8_t level_ = 0;
};

struct Pseudonyms {
  PseudonymSample sample;
  NumberRange numbers;
  std::uint64_t others = 0;  // rows whose pseudonym is no number

  void merge(Pseudonyms&& next) {
    sample.merge(std::move(next.sample));
    numbers.merge(next.numbers);
    others += next.others;
  }
};

// A rule about pseudonyms. Its Judgement has
//   static void judge(const PseudonymColumns&, const Pseudonyms&, Findings&)
struct PseudonymColumns {
  TextColumn pseudonym;
  std::vector<TextColumn> others;
};

template <class Judgement>
struct PseudonymRule {
  TextColumn field;
  std::vector<FileColumn> columns;

  using State = Pseudonyms;

  void prepare() {
    of_.pseudonym = field;
    for (const FileColumn& column : columns)
      if (column.column.slot != field.slot && of_.others.size() < most_columns)
        of_.others.push_back(column.column);
    gathering_ = "pseudonym " + std::to_string(field.slot);
  }

  std::string_view gathering() const { return gathering_; }

  void inspect(const Batch& batch, State& state) const {
    const auto texts = batch[field];
    const auto filled = batch.filled(field);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) continue;
      const std::string_view text = texts[i].view();
      const SortCode code = sort_code(text);
      if (code.sort == SortCode::number)
        state.numbers.add(code.at);
      else
        ++state.others;
      const std::uint8_t level = DistinctSample::level_of(text);
      if (state.sample.takes(level)) add(batch, i, {.level = level, .pseudonym = code}, state);
    }
  }

  void merge(State& state, State&& next) const { state.merge(std::move(next)); }

  void finish(const State& state, Findings& findings) const {
    Judgement::judge(of_, state, findings);
  }

  static Code declared() {
    return code<PseudonymRule>(option<&PseudonymRule::field>("field", "the pseudonym"),
                               option<&PseudonymRule::columns>(
                                   "columns", "the columns of the file, filled in by the program"));
  }

 private:
  static constexpr std::size_t most_columns = 500;

  void add(const Batch& batch, std::size_t i, SampledPerson person, State& state) const {
    person.key = batch.key(i, {&field, 1}).low;
    person.row = static_cast<std::uint64_t>(batch.row(i));
    if (!state.sample.wants(person.key, person.level, person.row)) return;
    GluedParts parts;
    for (std::size_t k = 0; k < of_.others.size(); ++k) {
      const bool there = batch.filled(of_.others[k])[i] == Filled::yes;
      const std::string_view cell = there ? batch[of_.others[k]][i].view() : std::string_view();
      person.cells.push_back(sort_code(cell));
      parts.add(static_cast<std::uint16_t>(k), cell);
    }
    person.parts = parts.of(batch[field][i].view());
    state.sample.add(std::move(person));
  }

  PseudonymColumns of_;
  std::string gathering_;
};

}  // namespace jeugdlint::privacy
