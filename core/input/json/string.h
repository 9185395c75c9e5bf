// SPDX-License-Identifier: Apache-2.0
// What a JSON string says: its escapes resolved.
#pragma once

#include <cstddef>
#include <string_view>

namespace jeugdlint {

struct JsonUnescaped {
  std::size_t size = 0;         // bytes written
  bool valid = true;            // all escapes are escapes of JSON
  const char* nul = nullptr;    // the first \u0000
  const char* alone = nullptr;  // the first half of a surrogate pair without its other half
};

// Writes what stands between two quotes, in at most as many bytes. Half a pair becomes U+FFFD.
JsonUnescaped unescape_json(std::string_view between_quotes, char* to);

}  // namespace jeugdlint
