// SPDX-License-Identifier: Apache-2.0
#include "input/json/lines.h"
#include "input/json/outline.h"
#include "input/json/reader.h"
#include "text/failure.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace jeugdlint {
namespace {

// Known when the number of a record is its place in one array.
std::optional<std::string> record_pointer(const JsonPath& path, const std::string& records_at) {
  const auto each =
      std::find_if(path.begin(), path.end(), [](const auto& step) { return step.each; });
  if (each != path.end() && each + 1 != path.end()) return {};
  return records_at.empty() && !path.empty() ? "/*" : records_at;
}

}  // namespace

std::unique_ptr<RecordReader> open_json(TextSource source, const InputOptions& options,
                                        InputFacts& facts, Problems& problems,
                                        const JsonSizes& sizes) {
  JsonOutlineOptions outline{
      .path = {}, .pointer = options.records_at, .max_cell_bytes = options.max_cell_bytes};
  facts.records_at = options.records_at;
  outline.path = options.records_at.empty()
                     ? choose_json_path(source.peek(sizes.lookahead), facts.records_at)
                     : read_json_path(options.records_at);
  facts.record_pointer = record_pointer(outline.path, facts.records_at);
  const auto make_scan = [&](const JsonReader::Parts& parts) -> std::unique_ptr<JsonScan> {
    return std::make_unique<JsonOutline>(parts.window, parts.queue, parts.shape, parts.fields,
                                         outline, sizes);
  };
  return std::make_unique<JsonReader>(std::move(source), options, sizes, problems,
                                      JsonOutline::parents(outline.path), make_scan);
}

std::unique_ptr<RecordReader> open_ndjson(TextSource source, const InputOptions& options,
                                          InputFacts& facts, Problems& problems,
                                          const JsonSizes& sizes) {
  if (!options.records_at.empty())
    throw Failure(LocalText{
        .nl = "records onder " + options.records_at +
              ": in NDJSON is elke regel een record; een aanwijzer is voor één JSON-document",
        .en = "records at " + options.records_at +
              ": each line of NDJSON is a record; a pointer is for one JSON document"});
  facts.record_pointer = "";
  const auto make_scan = [&](const JsonReader::Parts& parts) -> std::unique_ptr<JsonScan> {
    return std::make_unique<JsonLines>(parts.window, parts.queue,
                                       options.max_cell_bytes + sizes.beside_cell,
                                       options.max_cell_bytes);
  };
  return std::make_unique<JsonReader>(std::move(source), options, sizes, problems,
                                      std::vector<std::string>{"record"}, make_scan);
}

}  // namespace jeugdlint
