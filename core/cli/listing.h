// SPDX-License-Identifier: Apache-2.0
// How the `list` commands show things: a table for people, bare names for scripts and completion,
// or JSON.
#pragma once

#include "cli/options.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct Listing {
  std::vector<std::string> keys;               // of the JSON; the first is that of the name
  std::vector<std::string> headings;           // of the table, in the language of the user
  std::vector<std::vector<std::string>> rows;  // as many cells as there are keys
};

struct ListOptions {
  bool json = false, names = false;
};
void declare_list(Options& options, ListOptions& list);

// Columns as wide as their cells, without end spaces; names only; or an array of objects.
std::string shown(const Listing& listing, const ListOptions& options);

}  // namespace jeugdlint
