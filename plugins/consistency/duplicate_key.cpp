// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>
#include <jeugdlint/spilling.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::consistency {
namespace {

constexpr std::size_t at_once = 64;  // keys between asking the table for a slot and using it

struct DuplicateKey {
  std::vector<TextColumn> key;
  std::vector<std::string> except_values;

  void prepare() { except_ = TextIndex(except_values); }

  struct KeyOfRow {
    Key key;
    RowNumber row{};
  };
  struct State {
    FirstRows first;
    std::vector<KeyOfRow> repeats;
    std::uint64_t unjudged = 0;

    void add(const Key& key, RowNumber row) {
      if (const auto later = first.add(key, row)) repeats.push_back({key, *later});
    }
  };

  void inspect(const Batch& batch, State& state) const {
    const auto texts = batch[key.front()];
    const auto filled = batch.filled(key.front());
    std::array<KeyOfRow, at_once> keys;
    std::size_t waiting = 0;
    const auto add_all = [&] {
      for (std::size_t k = 0; k < waiting; ++k) state.add(keys[k].key, keys[k].row);
      waiting = 0;
    };
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes) {
        ++state.unjudged;
      } else if (!except_.contains(texts[i].view())) {
        const Key& asked = (keys[waiting++] = {batch.key(i, key), batch.row(i)}).key;
        state.first.prefetch(asked);
        if (waiting == at_once) add_all();
      }
    }
    add_all();
  }

  void merge(State& state, State&& next) const {
    state.first.reserve(state.first.size() + next.first.size());
    next.first.each([&](const Key& same, RowNumber row) { state.add(same, row); });
    state.repeats.insert(state.repeats.end(), next.repeats.begin(), next.repeats.end());
    state.unjudged += next.unjudged;
  }

  // The table of first rows is at least half full.
  std::uint64_t held(const State& state) const {
    return (2 * state.first.size() + state.repeats.capacity()) * sizeof(KeyOfRow);
  }

  void spill(State& state, const Parts& to) const {
    std::array<std::vector<KeyOfRow>, Parts::count> parts;
    const auto give = [&](std::size_t part) {
      to.put(part, std::span<const KeyOfRow>(parts[part]));
      parts[part].clear();
    };
    constexpr std::size_t most = 4096;
    const auto add = [&](const Key& one, RowNumber row) {
      const std::size_t part = Parts::of(one);
      parts[part].push_back({one, row});
      if (parts[part].size() == most) give(part);
    };
    std::exchange(state.first, {}).each(add);
    for (const KeyOfRow& repeat : std::exchange(state.repeats, {})) add(repeat.key, repeat.row);
    for (std::size_t part = 0; part < Parts::count; ++part) give(part);
  }

  // A repeat is a key that is there already, whichever of its rows comes back first.
  void restore(State& state, std::string_view bytes) const {
    state.first.reserve(state.first.size() + bytes.size() / sizeof(KeyOfRow));
    for (; bytes.size() >= sizeof(KeyOfRow); bytes.remove_prefix(sizeof(KeyOfRow))) {
      KeyOfRow one;
      std::memcpy(&one, bytes.data(), sizeof one);
      state.add(one.key, one.row);
    }
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    std::vector<KeyOfRow> repeats = state.repeats;
    std::sort(repeats.begin(), repeats.end(),
              [](const KeyOfRow& a, const KeyOfRow& b) { return a.row < b.row; });
    for (const KeyOfRow& repeat : repeats)
      findings.add({repeat.row, key.front()}, {{"first", state.first[repeat.key]}});
  }

 private:
  TextIndex except_;
};

}  // namespace

JEUGDLINT_SPILLING(duplicate_key, DuplicateKey);

RuleInfo duplicate_key() {
  return {
      .id = "consistency/duplicate_key",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Record komt vaker voor", .en = "Record occurs more than once"},
      .message = {.nl = "heeft dezelfde sleutel als rij {first}",
                  .en = "has the same key as row {first}"},
      .rationale = {.nl = "Records met dezelfde sleutel worden dubbel geteld.",
                    .en = "Records with the same key are counted twice."},
      .remedy = {.nl = "Voeg de records samen, of haal het dubbele weg. Bij een tweeling zonder "
                       "burgerservicenummer kan de sleutel terecht gelijk zijn.",
                 .en =
                     "Merge the records, or remove the double one. Twins without a citizen number "
                     "may rightly have the same key."},
      .source = "CBS, Informatieprotocol Beleidsinformatie Jeugd, 3.3",
      .code = code<DuplicateKey>(
          option<&DuplicateKey::key>("key", "the fields that identify a record together"),
          option<&DuplicateKey::except_values>(
              "except_values", "records whose first key field has such a value are left alone")),
  };
}

}  // namespace jeugdlint::consistency
