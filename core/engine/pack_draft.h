// SPDX-License-Identifier: Apache-2.0
// A first pack, drawn up from a sample file: which columns there are, of which type, what is always
// filled in, what the key could be. Nothing in it is a value of the data, but for codes: short, of
// digits or a single letter, each at least ten times there, in a column of nothing else.
#pragma once

#include <cstddef>
#include <string>

namespace jeugdlint {

class Plugins;

struct DraftOptions {
  std::string name;  // of the pack and its table
  std::size_t most_rows = 1'000'000;
};

// The text of pack.yaml. Throws Failure when the file has no header that reads as names, or when
// the plugins find a person in one, since the names are written down.
std::string pack_draft(const std::string& path, const Plugins& plugins,
                       const DraftOptions& options);

}  // namespace jeugdlint
