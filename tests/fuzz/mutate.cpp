// SPDX-License-Identifier: Apache-2.0
// A fuzzer for where there is no other: mutate ROUNDS FILE... plays each file, and then ROUNDS
// damaged copies of it, always the same ones. The one that stops it stays beside the program, as
// <program>.input. With clang, libFuzzer takes its place.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) {
  return limit == 0 ? 0 : static_cast<std::size_t>(random() % limit);
}

// What formats are made of, so that damage falls where it hurts.
constexpr std::array<std::string_view, 22> pieces = {
    "\"", "\"\"", ";",  ",",  "\n",   "\r\n",  "\r",   "\t",   "{",  "}",     "[",
    "]",  ":",    "\\", "\0", "null", "\\u00", "\xff", "\xc3", "- ", "&a *a", "1e999"};

void damage(std::string& bytes, Random& random) {
  const std::size_t at = below(random, bytes.size() + 1);
  switch (below(random, 6)) {
    case 0:
      if (at < bytes.size()) bytes[at] = static_cast<char>(random());
      break;
    case 1:
      bytes.erase(at, below(random, 16));
      break;
    case 2:
      bytes.insert(at, pieces[below(random, pieces.size())]);
      break;
    case 3:
      bytes.insert(at, bytes.substr(below(random, bytes.size()), below(random, 64)));
      break;
    case 4:
      bytes.resize(at);
      break;
    default:
      bytes.insert(at, below(random, 5000), static_cast<char>(random()));
  }
}

void play(const std::string& bytes, const std::string& kept) {
  std::ofstream(kept, std::ios::binary) << bytes;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string kept = std::string(argv[0]) + ".input";
  const long rounds = std::strtol(argv[1], nullptr, 10);
  constexpr std::size_t most = 4000;  // a short start shows as much and plays faster
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) {
      std::fprintf(stderr, "nothing in %s\n", argv[i]);
      return 2;
    }
    play(bytes, kept);
    bytes.resize(std::min(bytes.size(), most));
    Random random(20250101);
    for (long round = 0; round < rounds; ++round) {
      std::string damaged = bytes;
      for (std::size_t wounds = 1 + below(random, 4); wounds > 0; --wounds) damage(damaged, random);
      play(damaged, kept);
    }
  }
  return std::remove(kept.c_str());
}
