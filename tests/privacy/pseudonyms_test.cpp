// SPDX-License-Identifier: Apache-2.0
// Pseudonyms that tell of their persons: by an order, by counting, by what they are made of.
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_program.h"
#include "support/written_files.h"

namespace {

using Words = std::vector<std::string>;
using Random = std::mt19937_64;

struct Child {
  std::string born, postcode;
};

template <class... Values>
std::string written(const char* form, Values... values) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), form, values...);
  return text.data();
}

// More than a sample holds.
std::vector<Child> children(Random& random, std::size_t count = 3000) {
  std::vector<Child> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back({written("%04u-%02u-%02u", unsigned(2006 + random() % 12),
                           unsigned(1 + random() % 12), unsigned(1 + random() % 28)),
                   written("%04u", unsigned(1000 + random() % 9000))});
  return all;
}

// Each child has two rows.
std::string export_of(const std::vector<Child>& all,
                      const std::function<std::string(std::size_t)>& pseudonym) {
  std::string text = "pseudoniem;geboortedatum;gemeentecode;hulpvorm\n";
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const char* care : {"41", "42"})
      text += pseudonym(i) + ";" + all[i].born + ";" + all[i].postcode + ";" + care + "\n";
  return text;
}

// The lines about the pseudonym, for a purpose.
std::string told(const std::string& text, const Words& more = {"--purpose", "research"}) {
  const WrittenFiles files;
  files.write("export.csv", text);
  Words arguments = {"check", "export.csv", "--lang", "en", "--output-format", "concise"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const ProgramRun run = run_program({.arguments = arguments, .folder = files.folder()});
  std::string lines;
  for (std::size_t at = 0; at < run.out.size();) {
    const std::size_t end = run.out.find('\n', at) + 1;
    const std::string line = run.out.substr(at, end - at);
    if (line.find("_pseudonym ") != std::string::npos) lines += line;
    at = end;
  }
  return lines;
}

bool says(const std::string& lines, const std::string& part) {
  return lines.find(part) != std::string::npos;
}

// 0, 1, 2 ... in the order of the dates of birth.
std::vector<std::size_t> places_by_birth(const std::vector<Child>& all) {
  std::vector<std::size_t> order(all.size()), place(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return all[a].born < all[b].born; });
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

}  // namespace

TEST_CASE("a pseudonym that counts up is found, with letters before it and with any step") {
  Random random(31);
  const auto all = children(random);
  const auto counting = GENERATE(
      table<const char*, unsigned>({{"%u", 1}, {"P%06u", 1}, {"%u", 5}, {"client-%u", 100}}));
  const std::string lines = told(export_of(all, [&](std::size_t i) {
    return written(std::get<0>(counting), 1000 + std::get<1>(counting) * static_cast<unsigned>(i));
  }));
  CAPTURE(lines);
  CHECK(says(lines, "research/counting_pseudonym warning pseudoniem counts up"));
  CHECK(!says(lines, "sorts as"));
}

TEST_CASE("a pseudonym that sorts as the date of birth is found, forwards, backwards and as text") {
  Random random(32);
  const auto all = children(random);
  const auto place = places_by_birth(all);
  const auto [way, pseudonym] =
      GENERATE_REF(table<std::string, std::function<std::string(std::size_t)>>({
          {"sorts as geboortedatum",
           [&](std::size_t i) { return written("%u", 10'000 + 7 * unsigned(place[i])); }},
          {"sorts the other way round than geboortedatum",
           [&](std::size_t i) { return written("K%07u", 9'000'000 - 31 * unsigned(place[i])); }},
          {"sorts as geboortedatum",
           [&](std::size_t i) { return written("%06xq", 0xa00000U + 977 * unsigned(place[i])); }},
      }));
  const std::string text = export_of(all, pseudonym);
  const std::string lines = told(text);
  CAPTURE(lines);
  CHECK(says(lines, "research/ordered_pseudonym warning pseudoniem " + way + ": of "));
  CHECK(!says(lines, "counts up"));
  CHECK(told(text, {"--purpose", "research", "--batch-rows", "7", "--threads", "3"}) == lines);
  CHECK(told(text, {"--purpose", "research", "--threads", "1"}) == lines);
}

TEST_CASE("a pseudonym that is put together from other columns is found") {
  Random random(33);
  const auto all = children(random);
  const std::string lines = told(export_of(all, [&](std::size_t i) {
    const std::string& born = all[i].born;
    return born.substr(8, 2) + born.substr(5, 2) + born.substr(2, 2) + "-" + all[i].postcode;
  }));
  CAPTURE(lines);
  CHECK(says(lines,
             "research/composed_pseudonym error pseudoniem is put together from geboortedatum, "
             "gemeentecode"));
}

TEST_CASE("random pseudonyms are let be, and so is a counter that was shuffled") {
  const unsigned seed = GENERATE(range(40U, 60U));
  Random random(seed);
  const auto all = children(random, 25 + seed * 3);
  std::vector<unsigned> numbers(all.size());
  std::iota(numbers.begin(), numbers.end(), 1U);
  std::shuffle(numbers.begin(), numbers.end(), random);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < all.size(); ++i)
    keys.push_back(written("%08x", unsigned(random() & 0xffffffff)));
  CHECK(told(export_of(all, [&](std::size_t i) { return std::to_string(numbers[i]); })) == "");
  CHECK(told(export_of(all, [&](std::size_t i) { return keys[i]; })) == "");
}

TEST_CASE("pseudonyms are judged where a purpose foresees them, and nowhere else") {
  Random random(34);
  const std::string text =
      export_of(children(random, 100), [](std::size_t i) { return std::to_string(i + 1); });
  CHECK(says(told(text, {"--purpose", "zorgautoriteit-8f"}), "counts up"));
  CHECK(told(text, {"--purpose", "open-data"}) == "");
  CHECK(told(text, {}) == "");
}
