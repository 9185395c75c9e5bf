// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/rule.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace jeugdlint::consistency {
namespace {

// Compares neighbours only: a row that is out of order does not put those after it out of order.
struct OutOfOrder {
  std::vector<TextColumn> key;

  struct KeyOfRow {
    std::vector<std::string> key;
    RowNumber row{};
  };
  // Rows that were inspected one after the other.
  struct Stretch {
    KeyOfRow first, last;
  };
  struct Step {
    RowNumber row{}, above{};
  };
  struct State {
    std::vector<Stretch> stretches;
    std::vector<Step> steps_back;
    std::uint64_t unjudged = 0;
  };

  void inspect(const Batch& batch, State& state) const {
    bool started = false;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!has_key(batch, i)) {
        ++state.unjudged;
        continue;
      }
      if (!started) {
        const KeyOfRow row{key_of(batch, i), batch.row(i)};
        state.stretches.push_back({row, row});
        started = true;
        continue;
      }
      KeyOfRow& last = state.stretches.back().last;
      const int order = compared(batch, i, last.key);
      if (order < 0) state.steps_back.push_back({batch.row(i), last.row});
      if (order != 0) last.key = key_of(batch, i);
      last.row = batch.row(i);
    }
    join(state);
  }

  void merge(State& state, State&& next) const {
    std::move(next.stretches.begin(), next.stretches.end(), std::back_inserter(state.stretches));
    state.steps_back.insert(state.steps_back.end(), next.steps_back.begin(), next.steps_back.end());
    state.unjudged += next.unjudged;
  }

  void finish(const State& state, Findings& findings) const {
    findings.not_evaluable(state.unjudged);
    State whole = state;
    std::sort(whole.stretches.begin(), whole.stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.first.row < b.first.row; });
    for (std::size_t i = 1; i < whole.stretches.size(); ++i)
      step(whole.stretches[i - 1].last, whole.stretches[i].first, whole);
    std::sort(whole.steps_back.begin(), whole.steps_back.end(),
              [](const Step& a, const Step& b) { return a.row < b.row; });
    for (const Step& one : whole.steps_back)
      findings.add({one.row, key.front()}, {{"above", one.above}});
  }

 private:
  static void step(const KeyOfRow& above, const KeyOfRow& row, State& state) {
    if (row.key < above.key) state.steps_back.push_back({row.row, above.row});
  }

  // Batches of one thread come in order: then two stretches are one.
  static void join(State& state) {
    if (state.stretches.size() < 2) return;
    const Stretch next = state.stretches.back();
    Stretch& before = state.stretches[state.stretches.size() - 2];
    if (next.first.row < before.last.row) return;
    step(before.last, next.first, state);
    before.last = next.last;
    state.stretches.pop_back();
  }

  bool has_key(const Batch& batch, std::size_t i) const {
    return std::all_of(key.begin(), key.end(),
                       [&](TextColumn column) { return batch.filled(column)[i] == Filled::yes; });
  }

  std::vector<std::string> key_of(const Batch& batch, std::size_t i) const {
    std::vector<std::string> texts;
    for (const TextColumn column : key) texts.emplace_back(batch[column][i].view());
    return texts;
  }

  int compared(const Batch& batch, std::size_t i, const std::vector<std::string>& to) const {
    for (std::size_t part = 0; part < key.size(); ++part)
      if (const int order = batch[key[part]][i].view().compare(to[part]); order != 0) return order;
    return 0;
  }
};

}  // namespace

RuleInfo out_of_order() {
  return {
      .id = "consistency/out_of_order",
      .category = Category::consistency,
      .severity = Severity::warning,
      .title = {.nl = "Niet op volgorde", .en = "Out of order"},
      .message = {.nl = "hoort in de volgorde van de sleutel vóór rij {above}",
                  .en = "belongs before row {above} in the order of the key"},
      .rationale = {.nl = "Er is toegezegd dat de rijen op volgorde staan. Een systeem dat daarop "
                          "rekent, ziet de rijen van één persoon dan niet bij elkaar.",
                    .en = "The rows were promised to stand in order. A system that counts on that "
                          "does not see the rows of one person together."},
      .remedy = {.nl = "Sorteer de export op de sleutel.", .en = "Sort the export by the key."},
      .source = "The pack that promises it",
      .code = code<OutOfOrder>(
          option<&OutOfOrder::key>("key", "the fields that the rows are sorted by")),
  };
}

}  // namespace jeugdlint::consistency
