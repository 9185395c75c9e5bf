// SPDX-License-Identifier: Apache-2.0
// The JSON Schemas of what people write and what the program writes, as they lie in schemas/: an
// editor with a YAML language server completes and checks a pack by them.
#pragma once

#include <string_view>
#include <vector>

namespace jeugdlint {

struct PublishedSchema {
  std::string_view name, text;  // "pack"
};
// By name.
const std::vector<PublishedSchema>& published_schemas();

}  // namespace jeugdlint
