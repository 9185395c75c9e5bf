// SPDX-License-Identifier: Apache-2.0
// The loops that most of the time goes to, each by itself.
#include "consistency/key_log.h"
#include "disclosure/class_table.h"
#include "input/csv/scan.h"
#include "input/typing.h"

#include <jeugdlint/eleven_test.h>
#include <jeugdlint/keyed_hash.h>
#include <jeugdlint/text_index.h>

#include <benchmark/benchmark.h>
#include <re2/set.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace jeugdlint;

constexpr std::size_t cells = 4096;

void scan(benchmark::State& state, FindStructure find) {
  std::string text;
  while (text.size() < std::size_t{1} << 18)
    text += "999990019;20100715;M;3574TK;;01;03;02;20240222\n";
  text.resize(text.size() / scan_block * scan_block);
  std::vector<Structure> found(text.size() / scan_block);
  for (auto _ : state) {
    find(text.data(), found.size(), ';', found.data());
    benchmark::DoNotOptimize(found.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

// A column of texts, all filled.
struct Texts {
  explicit Texts(std::vector<std::string> from) : texts(std::move(from)) {
    for (const std::string& text : texts) column.text.push_back({text.data(), text.size()});
    column.filled.assign(texts.size(), JL_FILLED);
  }
  std::vector<std::string> texts;
  CellColumn column;
};

Texts dates() {
  std::mt19937 random(1);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < cells; ++i)
    texts.push_back(
        std::to_string(20200101 + random() % 5 * 10000 + random() % 12 * 100 + random() % 28));
  return Texts(texts);
}

void type_dates_of_column(benchmark::State& state) {
  Texts texts = dates();
  for (auto _ : state) {
    type_dates(texts.column, {.form = "%Y%m%d", .partial = false});
    benchmark::DoNotOptimize(texts.column.dates.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cells));
}
BENCHMARK(type_dates_of_column);

void look_up_codes(benchmark::State& state) {
  const TextIndex codes({"01", "02", "03", "04", "05", "06", "08", "11", "12", "13"});
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < cells; ++i)
    texts.push_back(i % 7 == 0 ? "99" : i % 2 == 0 ? "02" : "11");
  for (auto _ : state) {
    std::size_t known = 0;
    for (const std::string& text : texts) known += codes.contains(text) ? 1 : 0;
    benchmark::DoNotOptimize(known);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cells));
}
BENCHMARK(look_up_codes);

void judge_bsn_column(benchmark::State& state) {
  std::mt19937 random(1);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < cells; ++i)
    texts.push_back(std::to_string(100'000'000 + random() % 900'000'000));
  for (auto _ : state) {
    std::size_t passed = 0;
    for (const std::string& text : texts) passed += passes_eleven_test(text) ? 1 : 0;
    benchmark::DoNotOptimize(passed);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cells));
}
BENCHMARK(judge_bsn_column);

void hash_keys(benchmark::State& state) {
  const std::string run_key = "0123456789abcdef";
  const std::vector<std::string> texts = dates().texts;
  for (auto _ : state)
    for (const std::string& text : texts) {
      KeyedHash hash(reinterpret_cast<const std::uint8_t*>(run_key.data()));
      hash.add("999990019");
      hash.add(text);
      hash.add("02");
      benchmark::DoNotOptimize(hash.key());
    }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cells));
}
BENCHMARK(hash_keys);

std::vector<Key> random_keys(std::size_t count, std::uint64_t distinct) {
  std::mt19937_64 random(1);
  std::vector<Key> keys(count);
  for (Key& key : keys) {
    const std::uint64_t number = random() % distinct;
    key = {number * 0x9e3779b97f4a7c15ULL, number * 0xbf58476d1ce4e5b9ULL};
  }
  return keys;
}

void find_repeated_keys(benchmark::State& state) {
  const auto keys = random_keys(static_cast<std::size_t>(state.range(0)), UINT64_MAX);
  for (auto _ : state) {
    consistency::KeyLog log;
    std::uint64_t row = 0, repeats = 0;
    for (const Key& key : keys) log.add(key, RowNumber{++row});
    log.each_repeat([&](RowNumber, RowNumber) { ++repeats; });
    benchmark::DoNotOptimize(repeats);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(find_repeated_keys)->Arg(1000)->Arg(1'000'000);

void fill_class_table(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  const auto keys = random_keys(rows, rows / 4 + 1);
  for (auto _ : state) {
    disclosure::ClassTable table;
    for (const Key& key : keys)
      benchmark::DoNotOptimize(table.add(key, 1, disclosure::ClassTable::no_value));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fill_class_table)->Arg(1000)->Arg(1'000'000);

void search_text_with_re2_set(benchmark::State& state) {
  RE2::Set patterns(RE2::Options(), RE2::UNANCHORED);
  for (const char* pattern :
       {"[0-9]{9}", "[a-z.]+@[a-z.]+", "06[- ]?[0-9]{8}", "NL[0-9]{2}[A-Z]{4}[0-9]{10}"})
    patterns.Add(pattern, nullptr);
  patterns.Compile();
  const std::string text =
      "De jeugdige heeft op school een gesprek gehad over de voortgang en wil verder.";
  for (auto _ : state) benchmark::DoNotOptimize(patterns.Match(text, nullptr));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(search_text_with_re2_set);

}  // namespace

int main(int argc, char** argv) {
  for (const Scanner& scanner : scanners())
    if (scanner.supported)
      benchmark::RegisterBenchmark(
          ("scan_csv/" + std::string(scanner.name)).c_str(),
          [&scanner](benchmark::State& state) { scan(state, scanner.find); });
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
