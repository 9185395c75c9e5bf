// SPDX-License-Identifier: Apache-2.0
#include "hashes/digest.h"
#include "hashes/guesses.h"
#include "hashes/prefix_sample.h"
#include "likelihood.h"

#include <jeugdlint/rule.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string_view>
#include <vector>

namespace jeugdlint::privacy {
namespace {

// Places in the rule's terms: the methods come first, in their own order.
constexpr std::size_t first_guess = hash_methods;

// The digests of one method in one column.
struct Digests {
  std::uint64_t cells = 0, with_letters = 0;
  PrefixSample sample;

  void merge(const Digests& next) {
    cells += next.cells;
    with_letters += next.with_letters;
    sample.merge(next.sample);
  }
};

struct HashedColumn {
  std::uint64_t filled = 0;
  std::array<Digests, hash_methods> methods;
  // Of the first records: how many cells are a digest of this column, by column.
  std::uint64_t compared = 0;
  std::vector<std::uint64_t> made_of;

  void merge(HashedColumn&& next) {
    filled += next.filled;
    for (std::size_t m = 0; m < hash_methods; ++m) methods[m].merge(next.methods[m]);
    compared += next.compared;
    if (made_of.size() < next.made_of.size()) made_of.resize(next.made_of.size());
    for (std::size_t k = 0; k < next.made_of.size(); ++k) made_of[k] += next.made_of[k];
  }
};

// Tries guesses against a sample. Most guesses are no member, and a table of bits tells so.
class Probe {
 public:
  Probe(HashMethod method, const PrefixSample& sample) : digest_(method), sample_(&sample) {
    for (const std::uint64_t start : sample.starts()) may_hold_.set(start % may_hold_.size());
  }
  void attempt(std::string_view guess) {
    const std::uint64_t start = digest_(guess);
    ++tried;
    if (may_hold_.test(start % may_hold_.size()) && sample_->holds(start)) ++hits;
  }
  std::uint64_t tried = 0, hits = 0;

 private:
  Digester digest_;
  const PrefixSample* sample_;
  std::bitset<65536> may_hold_;
};

struct ReversibleHash {
  std::vector<FileColumn> columns;

  void prepare() {
    for (const FileColumn& column : columns)
      if (!column.coded) watched_.push_back(column.column);
    compared_rows_ = std::min<std::uint64_t>(1000, 100'000 / (columns.size() + 1));
  }

  using State = std::vector<HashedColumn>;  // by watched column

  void inspect(const Batch& batch, State& state) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < watched_.size(); ++k) {
      const auto texts = batch[watched_[k]];
      const auto filled = batch.filled(watched_[k]);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        if (filled[i] != Filled::yes) continue;
        ++state[k].filled;
        const auto cell = read_digest(texts[i].view());
        if (!cell) continue;
        Digests& digests = state[k].methods[static_cast<std::size_t>(cell->method)];
        ++digests.cells;
        digests.with_letters += cell->letters ? 1 : 0;
        digests.sample.add(cell->start);
        if (static_cast<std::uint64_t>(batch.row(i)) <= compared_rows_)
          compare(batch, i, watched_[k], *cell, state[k]);
      }
    }
  }

  void merge(State& state, State&& next) const {
    state.resize(watched_.size());
    for (std::size_t k = 0; k < next.size(); ++k) state[k].merge(std::move(next[k]));
  }

  void finish(const State& state, Findings& findings) const {
    for (std::size_t k = 0; k < state.size(); ++k)
      for (std::size_t m = 0; m < hash_methods; ++m)
        if (is_hashed(state[k], state[k].methods[m]))
          judge(watched_[k], static_cast<HashMethod>(m), state[k], findings);
  }

 private:
  // Nearly all cells have the form, and they are no plain numbers of that many digits.
  static bool is_hashed(const HashedColumn& column, const Digests& digests) {
    return digests.cells > 0 && digests.cells * 10 >= column.filled * 9 &&
           digests.with_letters * 10 >= digests.cells * 8;
  }

  void compare(const Batch& batch, std::size_t i, TextColumn hashed, const DigestCell& cell,
               HashedColumn& column) const {
    column.made_of.resize(columns.size());
    ++column.compared;
    Digester digest(cell.method);
    for (std::size_t other = 0; other < columns.size(); ++other) {
      const TextColumn source = columns[other].column;
      if (source.slot == hashed.slot || batch.filled(source)[i] != Filled::yes) continue;
      if (digest(batch[source][i].view()) == cell.start) ++column.made_of[other];
    }
  }

  void judge(TextColumn at, HashMethod method, const HashedColumn& column,
             Findings& findings) const {
    const auto how = Term{static_cast<std::uint32_t>(method)};
    const auto source = std::max_element(column.made_of.begin(), column.made_of.end());
    if (source != column.made_of.end() && *source >= 2 && *source * 2 > column.compared) {
      const auto other = static_cast<std::size_t>(source - column.made_of.begin());
      findings.add(at, {{"field", at},
                        {"method", how},
                        {"of", columns[other].column},
                        {"values", column.compared},
                        {"found", *source}});
      return;
    }
    const PrefixSample& sample = column.methods[static_cast<std::size_t>(method)].sample;
    for (std::size_t g = 0; g < guesses().size(); ++g) {
      Probe probe(method, sample);
      guesses()[g].walk([&probe](std::string_view guess) { probe.attempt(guess); });
      if (!is_proof(method, probe, sample.size())) continue;
      findings.add(at, {{"field", at},
                        {"method", how},
                        {"of", Term{static_cast<std::uint32_t>(first_guess + g)}},
                        {"values", sample.size()},
                        {"found", probe.hits},
                        Evidence::share("share", guesses()[g].share)});
      return;
    }
  }

  // A digest is never hit by accident; of a checksum of 32 bits a few are.
  static bool is_proof(HashMethod method, const Probe& probe, std::size_t values) {
    if (method != HashMethod::crc32) return probe.hits > 0;
    const double chance = static_cast<double>(values) / 4294967296.0;
    const double expected = chance * static_cast<double>(probe.tried);
    return probe.hits >= 4 && static_cast<double>(probe.hits) > 4 * expected;
  }

  std::vector<TextColumn> watched_;
  std::uint64_t compared_rows_ = 0;
};

}  // namespace

RuleInfo reversible_hash() {
  return {
      .id = "privacy/reversible_hash",
      .category = Category::privacy,
      .severity = Severity::error,
      .automatic = true,
      .title = {.nl = "Versleuteling die is terug te rekenen", .en = "Hash that can be reversed"},
      .message = {.nl =
                      "{field} is {method} van {of}, zonder sleutel: {found} van {values} waarden "
                      "zijn meteen teruggerekend",
                  .en =
                      "{field} is {method} of {of}, without a key: {found} of {values} values were "
                      "recovered at once"},
      .rationale =
          {.nl =
               "Van een burgerservicenummer, geboortedatum, postcode of telefoonnummer bestaan er "
               "zo weinig dat een gewone computer ze in seconden allemaal probeert: wie de "
               "uitkomst heeft, heeft de persoon.",
           .en = "There are so few citizen numbers, dates of birth, postcodes and phone numbers "
                 "that an ordinary computer tries all of them in seconds: who has the result has "
                 "the person."},
      .remedy =
          {.nl = "Gebruik een versleuteling met een geheime sleutel (HMAC-SHA-256, sleutel bij een "
                 "ander dan de ontvanger), of een willekeurig nummer met een tabel die u houdt.",
           .en = "Use a hash with a secret key (HMAC-SHA-256, the key held by someone other than "
                 "the receiver), or a random number with a table that stays with you."},
      .source =
          "AVG art. 4(5), 25 en 32; AEPD en EDPS, Hash functions as personal data "
          "pseudonymisation techniques (2019)",
      .terms = {{"crc32", {.nl = "een CRC-32", .en = "a CRC-32"}},
                {"md5", {.nl = "een MD5-hash", .en = "an MD5 hash"}},
                {"sha1", {.nl = "een SHA-1-hash", .en = "a SHA-1 hash"}},
                {"sha224", {.nl = "een SHA-224-hash", .en = "a SHA-224 hash"}},
                {"sha256", {.nl = "een SHA-256-hash", .en = "a SHA-256 hash"}},
                {"sha384", {.nl = "een SHA-384-hash", .en = "a SHA-384 hash"}},
                {"sha512", {.nl = "een SHA-512-hash", .en = "a SHA-512 hash"}},
                {"birth_date", {.nl = "een (geboorte)datum", .en = "a date (of birth)"}},
                {"bsn", {.nl = "een burgerservicenummer", .en = "a citizen number"}},
                {"postcode", {.nl = "een postcode", .en = "a postcode"}},
                {"phone", {.nl = "een mobiel nummer", .en = "a mobile number"}}},
      .code = code<ReversibleHash>(option<&ReversibleHash::columns>(
          "columns", "the columns of the file, filled in by the program")),
  };
}

}  // namespace jeugdlint::privacy
