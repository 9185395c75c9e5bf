// SPDX-License-Identifier: Apache-2.0
#include "input/json/reader.h"
#include "input/json/syntax.h"

namespace jeugdlint::input_formats_list {
namespace {

// Numbers and words may be JSON or the header of a CSV file: the name of the file has to tell.
constexpr double hardly = 0.05;

double recognise(std::string_view start) {
  while (!start.empty() && is_json_space(start.front())) start.remove_prefix(1);
  if (start.empty()) return hardly;
  if (start.front() != '{' && start.front() != '[') return hardly;
  start.remove_prefix(1);
  while (!start.empty() && is_json_space(start.front())) start.remove_prefix(1);
  constexpr std::string_view beginnings = "{}[]\"-0123456789tfn";
  return start.empty() || beginnings.find(start.front()) != std::string_view::npos ? 0.8 : 0.4;
}

std::unique_ptr<RecordReader> open(TextSource source, const InputOptions& options,
                                   InputFacts& facts, Problems& problems) {
  return open_json(std::move(source), options, facts, problems);
}

}  // namespace

InputFormat json() {
  return {.name = "json",
          .about = {.nl = "Eén JSON-document: een array van records, of een document met daarin "
                          "een plaats waar de records staan.",
                    .en = "One JSON document: an array of records, or a document with a place "
                          "inside it where the records are."},
          .recognise = recognise,
          .open = open,
          .extensions = {".json"}};
}

}  // namespace jeugdlint::input_formats_list
