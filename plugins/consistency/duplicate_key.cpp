// SPDX-License-Identifier: Apache-2.0
#include "key_log.h"

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

struct DuplicateKey {
  std::vector<TextColumn> key;
  std::vector<std::string> except_values;

  void prepare() { except_ = TextIndex(except_values); }

  struct State {
    KeyLog keys;
    std::uint64_t unjudged = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    state.keys.prefetch();
    const auto texts = batch[key.front()];
    const auto filled = batch.filled(key.front());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != Filled::yes)
        ++state.unjudged;
      else if (!except_.contains(texts[i].view()))
        state.keys.add(batch.key(i, key), batch.row(i));
    }
  }

  void merge(State& state, State&& next) const {
    state.keys.add(std::move(next.keys));
    state.unjudged += next.unjudged;
  }

  std::uint64_t held(const State& state) const { return state.keys.bytes(); }

  void spill(State& state, const Parts& to) const {
    std::array<std::vector<KeyOfRow>, Parts::count> parts;
    const auto give = [&](std::size_t part) {
      to.put(part, std::span<const KeyOfRow>(parts[part]));
      parts[part].clear();
    };
    constexpr std::size_t most = 4096;
    std::exchange(state.keys, {}).each([&](const KeyOfRow& one) {
      const std::size_t part = Parts::of(one.key);
      parts[part].push_back(one);
      if (parts[part].size() == most) give(part);
    });
    for (std::size_t part = 0; part < Parts::count; ++part) give(part);
  }

  void restore(State& state, std::string_view bytes) const {
    for (; bytes.size() >= sizeof(KeyOfRow); bytes.remove_prefix(sizeof(KeyOfRow))) {
      KeyOfRow one;
      std::memcpy(&one, bytes.data(), sizeof one);
      state.keys.add(one.key, one.row);
    }
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    struct Repeat {
      RowNumber row{}, first{};
    };
    std::vector<Repeat> repeats;
    state.keys.each_repeat([&](RowNumber row, RowNumber first) {
      repeats.push_back({row, first});
    });
    std::sort(repeats.begin(), repeats.end(),
              [](const Repeat& a, const Repeat& b) { return a.row < b.row; });
    for (const Repeat& repeat : repeats)
      findings.add({repeat.row, key.front()}, {{"first", repeat.first}});
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
