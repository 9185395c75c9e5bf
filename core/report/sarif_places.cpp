// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_places.h"

#include "report/place.h"
#include "report/sarif_parts.h"
#include "report/sarif_tool.h"

#include <optional>
#include <set>
#include <tuple>

namespace jeugdlint {
namespace {

// What is about a column or the whole stands at the top of the file, for services that show nothing
// without a line; a row of which no line is known is somewhere in it. A known place is the point
// where the cell or row begins, told in both forms that SARIF has, of the text as it is
// decompressed: how long a cell is says something of what it holds.
void write_region(JsonWriter& json, const InputOutcome& input, const Finding* finding) {
  const Position position = finding == nullptr ? Position{} : finding->position;
  json.key("region");
  json.open_object();
  if (position.line != 0) {
    json.member("startLine", position.line);
    if (position.column != 0) {
      json.member("startColumn", position.column);
      json.member("endColumn", position.column);
      json.member("byteOffset", position.byte);
      json.member("byteLength", 0);
    }
  } else if (finding == nullptr || !has_row(*finding)) {
    json.member("startLine", 1);
  } else {
    json.member("byteOffset", 0);
    json.member("byteLength", input.bytes);
  }
  json.close_object();
}

// The JSON Pointer to a row or a cell; none where the file is no JSON or it is not known.
std::optional<std::string> json_pointer(const InputOutcome& input, const Finding& finding) {
  std::optional<std::string> pointer = input.facts.record_pointer;
  if (!pointer || !has_row(finding)) return std::nullopt;
  if (pointer->ends_with("/*"))
    pointer->replace(pointer->size() - 1, 1, std::to_string(finding.row - 1));
  if (!has_column(finding)) return pointer;
  const auto& in_record = input.columns.at(finding.column).pointer;
  return in_record ? std::optional(*pointer + *in_record) : std::nullopt;
}

// "jeugdhulp.bsn" for a column of a table, "/12/bsn" for a member of a JSON document.
void write_logical_location(JsonWriter& json, const InputOutcome& input, const Finding& finding) {
  const bool csv = input.facts.format == "csv";
  const std::optional<std::string> pointer = json_pointer(input, finding);
  if (!has_column(finding) && (!pointer || pointer->empty())) return;
  json.key("logicalLocations");
  json.open_array();
  json.open_object();
  if (has_column(finding)) json.member("name", column_name(input, finding.column));
  if (pointer && !pointer->empty())
    json.member("fullyQualifiedName", *pointer);
  else if (csv && !input.table.empty())
    json.member("fullyQualifiedName", input.table + '.' + column_name(input, finding.column));
  json.member("kind", csv ? "column" : has_column(finding) ? "property" : "object");
  json.close_object();
  json.close_array();
}

// Open, so that more can be said of the place.
void open_location(JsonWriter& json, const Outcome& outcome, std::size_t input,
                   const Finding* finding) {
  const InputOutcome& in = outcome.inputs[input];
  json.open_object();
  json.key("physicalLocation");
  json.open_object();
  json.key("artifactLocation");
  json.open_object();
  json.member("uri", sarif_uri(in));
  json.member("index", input);
  json.close_object();
  write_region(json, in, finding);
  json.close_object();
  if (finding != nullptr) write_logical_location(json, in, *finding);
}

// A row or cell that is named as evidence, as if it were a finding there.
Finding place_of(const FindingEvidence& evidence) {
  Finding place;
  place.kind = evidence.kind == JL_EVIDENCE_CELL ? PlaceKind::cell : PlaceKind::row;
  place.row = evidence.count;
  place.column = place.kind == PlaceKind::cell ? evidence.column : 0;
  place.position = evidence.position;
  return place;
}

void write_other_places(JsonWriter& json, const Outcome& outcome, std::size_t input,
                        const Finding& finding, Language language) {
  std::set<std::tuple<std::size_t, std::uint64_t, PlaceKind, std::uint32_t>> told;
  for (const FindingEvidence& evidence : finding.evidence) {
    if (!finding.names_other_row(evidence)) continue;
    const std::size_t at = evidence.input_of(static_cast<std::uint32_t>(input));
    const Finding place = place_of(evidence);
    if (!told.emplace(at, place.row, place.kind, place.column).second) continue;
    if (told.size() == 1) {
      json.key("relatedLocations");
      json.open_array();
    }
    open_location(json, outcome, at, &place);
    write_sarif_text(json, "message", place_in_words(outcome.inputs[at], place, language));
    json.key("properties");
    json.open_object();
    json.member("row", place.row);
    json.close_object();
    json.close_object();
  }
  if (!told.empty()) json.close_array();
}

}  // namespace

std::string sarif_uri(const InputOutcome& input) {
  return input.facts.path == "-" ? "stdin" : uri_of_path(input.facts.path);
}

void write_sarif_places(JsonWriter& json, const Outcome& outcome, std::size_t input,
                        const Finding* finding, Language language) {
  json.key("locations");
  json.open_array();
  open_location(json, outcome, input, finding);
  json.close_object();
  json.close_array();
  if (finding != nullptr) write_other_places(json, outcome, input, *finding, language);
}

}  // namespace jeugdlint
