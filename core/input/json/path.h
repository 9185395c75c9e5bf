// SPDX-License-Identifier: Apache-2.0
// Where in a JSON document its records are: a JSON Pointer (RFC 6901) in which `*` stands for each
// element of an array, as in "/clienten/*/trajecten/*".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct JsonStepTo {
  std::string text;  // as in the pointer, with ~0 and ~1 resolved
  std::optional<std::uint64_t> index;
  bool each = false;  // *
};

// No steps: the whole document is one record.
using JsonPath = std::vector<JsonStepTo>;

// A name as a step of a pointer: ~ and / escaped.
std::string as_step(const std::string& name);

// Throws Failure for a text that is no such pointer.
JsonPath read_json_path(const std::string& pointer);

// The path of a document about which nothing is said, from its start: of an array its elements; of
// an object with exactly one array of objects the elements of that; else the document.
// `pointer` is set when an array inside an object is chosen.
JsonPath choose_json_path(std::string_view start, std::string& pointer);

}  // namespace jeugdlint
