// SPDX-License-Identifier: Apache-2.0
// A bound for NDJSON: simdjson On-Demand that touches every field and does nothing with it.
#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>

int main(int argc, char** argv) try {
  const auto text = simdjson::padded_string::load(argc > 1 ? argv[1] : "").value();
  simdjson::ondemand::parser parser;
  auto lines = parser.iterate_many(text).value();
  std::uint64_t fields = 0, bytes = 0;
  for (auto line : lines) {
    for (auto field : line.get_object()) {
      ++fields;
      bytes += field.unescaped_key().value().size();
      bytes += std::string_view(field.value().raw_json_token()).size();
    }
  }
  std::printf("%llu fields, %llu bytes\n", static_cast<unsigned long long>(fields),
              static_cast<unsigned long long>(bytes));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_simdjson: %s\n", error.what());
  return 2;
}
