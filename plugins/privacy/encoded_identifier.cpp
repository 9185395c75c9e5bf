// SPDX-License-Identifier: Apache-2.0
#include "column_search.h"
#include "encodings/decoded.h"
#include "kind.h"
#include "likelihood.h"

#include <jeugdlint/rule.h>

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {
namespace {

// Cells of one column in one encoding, by kind.
using Tallies = std::vector<Tally>;
using EncodedColumn = std::array<Tallies, encodings>;

struct EncodedIdentifier {
  std::vector<FileColumn> columns;

  void prepare() {
    for (const Kind& kind : kinds())
      if (kind.read != nullptr && kind.chance < 1) {
        screen_.add(kind, kinds_.size());
        kinds_.push_back(&kind);
      }
    for (const FileColumn& column : columns)
      if (!column.coded) watched_.push_back(column.column);
  }

  using State = std::vector<EncodedColumn>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < watched_.size(); ++k) {
      const auto filled = batch.filled(watched_[k]);
      for (std::size_t i = 0; i < batch.size(); ++i)
        if (filled[i] == Filled::yes && is_sampled(batch.row(i)))
          for (std::size_t e = 0; e < encodings; ++e)
            inspect(batch, i, watched_[k], static_cast<Encoding>(e), state[k][e]);
    }
  }

  void merge(State& state, State&& next) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < next.size(); ++k)
      for (std::size_t e = 0; e < encodings; ++e) {
        Tallies& tallies = state[k][e];
        if (tallies.empty()) tallies.resize(kinds_.size());
        for (std::size_t place = 0; place < next[k][e].size(); ++place)
          tallies[place].merge(next[k][e][place]);
      }
  }

  void finish(const State& state, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k)
      for (std::size_t e = 0; e < encodings; ++e)
        for (std::size_t place = 0; place < state[k][e].size(); ++place)
          if (const Tally& tally = state[k][e][place];
              all_are(*kinds_[place], static_cast<Encoding>(e), tally))
            findings.add(watched_[k],
                         {{"field", watched_[k]},
                          {"encoding", Term{static_cast<std::uint32_t>(e)}},
                          {"kind", Term{static_cast<std::uint32_t>(encodings + place)}},
                          {"passing", tally.passing},
                          {"values", tally.cells}});
  }

  static std::vector<NamedTerm> terms() {
    std::vector<NamedTerm> terms = {
        {"base64", {.nl = "in base64", .en = "in base64"}},
        {"hexadecimal", {.nl = "hexadecimaal geschreven", .en = "written in hexadecimal"}},
        {"percent", {.nl = "met procenttekens, als in een webadres", .en = "percent-encoded"}},
        {"reversed", {.nl = "achterstevoren", .en = "backwards"}}};
    for (const Kind& kind : kinds())
      if (kind.read != nullptr && kind.chance < 1) terms.push_back({kind.id, kind.words});
    return terms;
  }

 private:
  // A disguise is the same all down a column, so that a part of a large file tells.
  static bool is_sampled(RowNumber row) {
    const auto number = static_cast<std::uint64_t>(row);
    return number <= 10'000 || number % 16 == 0;
  }

  void inspect(const Batch& batch, std::size_t i, TextColumn column, Encoding encoding,
               Tallies& tallies) const {
    const std::string_view cell = batch[column][i].view();
    if (cell.size() < shortest || cell.size() > longest) return;
    const Decoded decoded(encoding, cell);
    for (std::uint64_t left = screen_.kinds_for(decoded.view()); left != 0; left &= left - 1) {
      const auto place = static_cast<std::size_t>(std::countr_zero(left));
      const Kind& kind = *kinds_[place];
      // A MAC address is one from either end.
      if (encoding == Encoding::reversed &&
          (!is_strict(kind) || kind.read(cell).verdict == Reading::passes))
        continue;
      const Reading reading = kind.read(decoded.view());
      if (reading.verdict == Reading::other || reading.variant > 0) continue;
      if (tallies.empty()) tallies.resize(kinds_.size());
      Tally& tally = tallies[place];
      const bool passes = reading.verdict == Reading::passes;
      ++tally.cells;
      tally.passing += passes ? 1 : 0;
      const Key key = batch.key(i, {&column, 1});
      tally.distinct.add({key.low, DistinctSample::level_of(key.high), passes});
    }
  }

  // Backwards, words are still words and digits still digits: a loose form proves nothing.
  static bool is_strict(const Kind& kind) {
    return kind.severity == Severity::error || kind.chance < 0.05;
  }

  // That an encoding gives readable text at all is evidence already, but for cells read backwards.
  static bool all_are(const Kind& kind, Encoding encoding, const Tally& tally) {
    const DistinctSample::Counts counts = tally.distinct.counts();
    return counts.values >= 5 &&
           likelihood(counts.values, counts.passing, kind.chance, kind.errors) >
               (encoding == Encoding::reversed ? 14 : 7);
  }

  static constexpr std::size_t shortest = 8, longest = 128;
  std::vector<const Kind*> kinds_;
  CellScreen screen_;
  std::vector<TextColumn> watched_;
};

}  // namespace

RuleInfo encoded_identifier() {
  return {
      .id = "privacy/encoded_identifier",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Persoonsgegeven in een andere schrijfwijze",
                .en = "Personal data in another spelling"},
      .message = {.nl = "{field} bevat {kind}, {encoding}: {passing} van {values} waarden kloppen",
                  .en = "{field} holds {kind}, {encoding}: {passing} of {values} values agree"},
      .rationale =
          {.nl = "Een nummer dat anders is opgeschreven is niet versleuteld: ieder programma "
                 "schrijft het terug.",
           .en = "A number that is written otherwise is not protected: any program writes it "
                 "back."},
      .remedy = {.nl = "Laat de kolom weg, of vervang haar door een willekeurig nummer.",
                 .en = "Leave the column out, or put a random number in its place."},
      .source = "AVG art. 4(1), 4(5) en 5(1)(c)",
      .terms = EncodedIdentifier::terms(),
      .code = code<EncodedIdentifier>(option<&EncodedIdentifier::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
