// SPDX-License-Identifier: Apache-2.0
// What every rule about records has in common: the key columns, how missing values count, the
// sensitive column; and one reading of the file, whose classes all of them share.
#pragma once

#include "class_table.h"
#include "precision.h"

#include <jeugdlint/spilling.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint::disclosure {

enum class Missing { category, wildcard, drop };

struct Classes {
  ClassTable table;
  std::uint64_t dropped = 0;             // rows with a missing key value, when those are dropped
  std::uint64_t threshold = UINT64_MAX;  // classes with a larger hash are not in the sample
  Blocks<std::uint64_t> weights;         // of each class, in units of 2^-32

  // Where classes are compared column by column: of each class a code for each key column, 0 where
  // it is missing, and what the codes of each column stand for.
  Blocks<std::uint32_t> codes;
  std::vector<DenseTable<ClassTable::Value>> dictionaries;

  // Where memory was short: the classes that the table has given away.
  std::optional<GivenParts> given;

  bool sampled() const { return threshold != UINT64_MAX; }
};

struct Gathering {
  std::vector<TextColumn> key;
  std::vector<std::string> precision;
  std::string missing = "category";
  std::optional<TextColumn> sensitive;
  std::vector<std::string> order;
  bool numeric = false;
  std::optional<NumberColumn> weight;
  std::int64_t most_classes = 0;

  using State = Classes;

  std::string_view gathering() const { return gathering_; }
  Missing convention() const { return missing_; }
  bool wildcard() const { return missing_ == Missing::wildcard; }

  void inspect(const Batch& batch, State& state) const {
    if (coded()) state.dictionaries.resize(key.size());
    std::vector<Row> rows;
    rows.reserve(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (missing_ == Missing::drop && misses_a_key(batch, i)) {
        ++state.dropped;
        continue;
      }
      const Key hash = key_of(batch, i);
      if (hash.high <= state.threshold) rows.push_back({hash, i});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i + 2 * ahead < rows.size()) state.table.prefetch_slot(rows[i + 2 * ahead].key);
      if (i + ahead < rows.size()) state.table.prefetch_entry(rows[i + ahead].key);
      add(batch, rows[i], state);
    }
    shrink(state);
  }

  void merge(State& state, State&& next) const {
    state.threshold = std::min(state.threshold, next.threshold);
    state.dropped += next.dropped;
    append(state, next);
    shrink(state);
  }

  // A table with a limit of its own stays below that.
  std::uint64_t held(const State& state) const {
    if (most_classes > 0) return 0;
    return state.table.held() + state.weights.size() * sizeof(std::uint64_t) +
           state.codes.size() * sizeof(std::uint32_t);
  }

  // Equal keys go to one part. Classes that are compared with those of other keys cannot go.
  void spill(State& state, const Parts& to) const {
    if (coded()) throw std::runtime_error("classes that are compared by column stay in memory");
    std::array<std::vector<GivenRows>, Parts::count> parts;
    const auto give = [&](std::size_t part) {
      to.put(part, std::span<const GivenRows>(parts[part]));
      parts[part].clear();
    };
    constexpr std::size_t most = 4096;
    std::size_t place = 0;
    state.table.each([&](const ClassTable::Class& one, std::span<const ValueCount> counts) {
      const std::size_t part = Parts::of(one.key);
      std::uint64_t people = weight ? state.weights[place] : 0;
      ++place;
      if (counts.empty()) parts[part].push_back({one.key, one.first_value, one.rows, people});
      for (const ValueCount& count : counts)
        parts[part].push_back({one.key, count.value, count.rows, std::exchange(people, 0)});
      if (parts[part].size() >= most) give(part);
    });
    for (std::size_t part = 0; part < Parts::count; ++part) give(part);
    state.table.give_away_classes();
    state.weights = {};
  }

  void look_back(State& state, const GivenParts& from) const { state.given = from; }

 protected:
  void prepare_gathering() {
    if (missing == "category")
      missing_ = Missing::category;
    else if (missing == "wildcard")
      missing_ = Missing::wildcard;
    else if (missing == "drop")
      missing_ = Missing::drop;
    else
      throw std::invalid_argument("option missing is category, wildcard or drop");
    if (missing_ == Missing::wildcard && key.size() > most_coded_columns)
      throw std::invalid_argument("option missing: wildcard takes 64 fields of key at most");
    if (!precision.empty() && precision.size() != key.size())
      throw std::invalid_argument("option precision names one precision for each field of key");
    for (const std::string& name : precision) {
      const auto one = precision_named(name);
      if (!one)
        throw std::invalid_argument(
            "option precision is as_written, year, month, day or postcode4");
      precisions_.push_back(*one);
    }
    if (most_classes < 0) throw std::invalid_argument("option most_classes is 0 or more");
    for (std::size_t i = 0; i < order.size(); ++i) ranks_[order[i]] = static_cast<double>(i);
    describe();
  }

  // Hands on all classes, in one table or in several that have no class in common. How many rows
  // the file has, and of each value, only `state` knows.
  template <class Visit>  // Visit(const Classes&)
  void each_table(const State& state, Visit visit) const {
    if (!state.given) return visit(state);
    for (std::size_t part = 0; part < Parts::count; ++part) {
      State some;
      state.given->each<GivenRows>(part, [&](const GivenRows& rows) {
        const std::size_t before = some.table.size();
        const std::uint32_t place = some.table.add(rows.key, rows.rows, rows.value);
        if (!weight) return;
        if (some.table.size() > before) some.weights.push_back(0);
        some.weights[place] += rows.people;
      });
      visit(some);
    }
  }

  // The same, class by class, each with its sensitive values.
  template <class Visit>  // Visit(const ClassTable::Class&, std::span<const ValueCount>)
  void each_class(const State& state, Visit visit) const {
    each_table(state, [&](const Classes& some) { some.table.each(visit); });
  }

  // For rules that judge fewer columns of the key as well. A sample of classes will not do for
  // those: what is alone in it need not be so among the rows that were left out.
  void prepare_subsets() {
    if (key.size() < 2) throw std::invalid_argument("option key names two fields at least");
    if (missing == "wildcard")
      throw std::invalid_argument("option missing: wildcard makes no classes of fewer fields");
    if (most_classes > 0)
      throw std::invalid_argument("option most_classes: this rule needs all classes");
    if (key.size() > most_coded_columns)
      throw std::invalid_argument("option key names 64 fields at most");
    by_subset_ = true;
    prepare_gathering();
  }

 private:
  static constexpr std::size_t ahead =
      12;  // rows between asking the table for a place and using it
  static constexpr std::size_t most_coded_columns = 64;
  static constexpr double unlisted = 1e300;  // rank of what has no place in the order
  struct Row {
    Key key;
    std::size_t at = 0;
  };
  // Rows of a class with one sensitive value, on the disk; the people of the class stand with the
  // first.
  struct GivenRows {
    Key key;
    std::uint32_t value = 0, rows = 0;
    std::uint64_t people = 0;
  };

  void describe() {
    const auto word = [&](const std::string& text) {
      gathering_ += std::to_string(text.size()) + ':' + text;
    };
    for (const TextColumn column : key) word(std::to_string(column.slot));
    for (const std::string& one : precision) word(one);
    word(missing);
    word(sensitive ? std::to_string(sensitive->slot) : "");
    for (const std::string& one : order) word(one);
    word(numeric ? "numeric" : "");
    word(weight ? std::to_string(weight->slot) : "");
    word(std::to_string(most_classes));
    word(by_subset_ ? "by subset" : "");
  }

  bool coded() const { return wildcard() || by_subset_; }

  bool misses_a_key(const Batch& batch, std::size_t i) const {
    return std::any_of(key.begin(), key.end(),
                       [&](TextColumn column) { return is_missing(batch.filled(column)[i]); });
  }

  std::string_view cell(const Batch& batch, std::size_t i, std::size_t k) const {
    if (is_missing(batch.filled(key[k])[i])) return {};
    const std::string_view text = batch.text(key[k])[i].view();
    return precisions_.empty() ? text : coarsened(text, precisions_[k]);
  }

  Key key_of(const Batch& batch, std::size_t i) const {
    if (precisions_.empty()) return batch.key(i, key);
    KeyedHash hash = batch.hash();
    for (std::size_t k = 0; k < key.size(); ++k) hash.add(cell(batch, i, k));
    return hash.key();
  }

  void add(const Batch& batch, const Row& row, State& state) const {
    const std::uint32_t value = sensitive ? value_of(batch, row.at, state) : ClassTable::no_value;
    const std::size_t before = state.table.size();
    const std::uint32_t place = state.table.add(row.key, 1, value);
    const bool is_new = state.table.size() > before;
    if (coded() && is_new)
      for (std::size_t k = 0; k < key.size(); ++k)
        state.codes.push_back(code(batch, row.at, k, state));
    if (!weight) return;
    if (is_new) state.weights.push_back(0);
    const double said = batch[*weight][row.at].value_or(0);
    // A weight is a number of people; one that cannot be is left out rather than guessed.
    if (said > 0 && said < 1e9)
      state.weights[place] += static_cast<std::uint64_t>(std::llround(said * 4294967296.0));
  }

  // Code 0 is a missing value.
  std::uint32_t code(const Batch& batch, std::size_t i, std::size_t k, State& state) const {
    if (is_missing(batch.filled(key[k])[i])) return 0;
    KeyedHash hash = batch.hash();
    hash.add(cell(batch, i, k));
    return state.dictionaries[k].place_of({.key = hash.key()}) + 1;
  }

  std::uint32_t value_of(const Batch& batch, std::size_t i, State& state) const {
    const bool missing_value = is_missing(batch.filled(*sensitive)[i]);
    const std::string_view text =
        missing_value ? std::string_view() : batch.text(*sensitive)[i].view();
    KeyedHash hash = batch.hash();
    double rank = 0;
    if (numeric || !order.empty()) {
      rank = rank_of(text);
      // Equal numbers are one value, however they are written.
      hash.add({reinterpret_cast<const char*>(&rank), sizeof rank});
    } else {
      hash.add(text);
    }
    return state.table.value_place(hash.key(), rank);
  }

  double rank_of(std::string_view text) const {
    if (!numeric) {
      const auto found = ranks_.find(text);
      return found == ranks_.end() ? unlisted : found->second;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(number)
               ? number
               : unlisted;
  }

  // A table above the limit keeps the classes with small hashes, and those whole: the same sample
  // in any order of reading.
  void shrink(State& state) const {
    if (most_classes == 0) return;
    while (state.table.size() > static_cast<std::uint64_t>(most_classes)) {
      state.threshold /= 2;
      State kept;
      kept.threshold = state.threshold;
      kept.dropped = state.dropped;
      kept.dictionaries = std::move(state.dictionaries);
      append(kept, state);
      state = std::move(kept);
    }
  }

  // Adds the classes of `next` that are in the sample of `state`.
  void append(State& state, const State& next) const {
    if (coded()) state.dictionaries.resize(key.size());
    std::vector<std::uint32_t> values;
    for (std::size_t i = 0; i < next.table.values(); ++i)
      values.push_back(state.table.value_place(next.table.value(i).key, next.table.value(i).rank));
    std::size_t from = 0;
    next.table.each([&](const ClassTable::Class& one, std::span<const ValueCount> counts) {
      const std::size_t at = from++;
      if (one.key.high > state.threshold) return;
      const std::size_t before = state.table.size();
      std::uint32_t place = 0;
      if (counts.empty()) place = state.table.add(one.key, one.rows, ClassTable::no_value);
      for (const ValueCount& count : counts)
        place = state.table.add(one.key, count.rows, values[count.value]);
      const bool is_new = state.table.size() > before;
      if (weight && is_new) state.weights.push_back(0);
      if (weight) state.weights[place] += next.weights[at];
      if (!coded() || !is_new) return;
      for (std::size_t k = 0; k < key.size(); ++k) {
        const std::uint32_t code = next.codes[at * key.size() + k];
        if (code == 0 || next.dictionaries.empty()) {
          state.codes.push_back(code);  // the dictionary has moved along
        } else {
          const auto& known = next.dictionaries[k][code - 1];
          state.codes.push_back(state.dictionaries[k].place_of(known) + 1);
        }
      }
    });
  }

  Missing missing_ = Missing::category;
  bool by_subset_ = false;
  std::vector<Precision> precisions_;
  std::map<std::string, double, std::less<>> ranks_;
  std::string gathering_;
};

}  // namespace jeugdlint::disclosure
