// SPDX-License-Identifier: Apache-2.0
#include "input/json/reader.h"
#include "input/json/syntax.h"

#include <algorithm>

namespace jeugdlint::input_formats_list {
namespace {

bool is_object(std::string_view line) {
  JsonSyntax syntax;
  return syntax.read(line) == line.size() && syntax.verdict() == JsonVerdict::whole &&
         line.front() == '{';
}

// Surest when several lines begin as objects and one of them is one. A single such line may as well
// be a document, and several that are none may be anything: the name of the file has to tell.
double recognise(std::string_view start) {
  constexpr int enough = 8;
  int begun = 0, whole = 0;
  while (!start.empty() && begun < enough) {
    const std::size_t end = std::min(start.find('\n'), start.size());
    std::string_view line = start.substr(0, end);
    start.remove_prefix(std::min(end + 1, start.size()));
    while (!line.empty() && is_json_space(line.back())) line.remove_suffix(1);
    while (!line.empty() && is_json_space(line.front())) line.remove_prefix(1);
    if (line.empty()) continue;
    if (line.front() != '{') return 0;
    ++begun;
    whole += is_object(line) ? 1 : 0;
  }
  if (whole == 0) return begun > 1 ? 0.3 : 0;
  return begun == 1 ? 0.7 : 0.9;
}

std::unique_ptr<RecordReader> open(TextSource source, const InputOptions& options,
                                   InputFacts& facts, Problems& problems) {
  return open_ndjson(std::move(source), options, facts, problems);
}

}  // namespace

InputFormat ndjson() {
  return {.name = "ndjson",
          .about = {.nl = "Op elke regel één JSON-object (NDJSON, JSON Lines).",
                    .en = "One JSON object on each line (NDJSON, JSON Lines)."},
          .recognise = recognise,
          .open = open,
          .extensions = {".ndjson", ".jsonl", ".json"}};
}

}  // namespace jeugdlint::input_formats_list
