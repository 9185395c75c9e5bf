// SPDX-License-Identifier: Apache-2.0
// Which rules run: whole ids, prefixes that end at a slash, a publisher's own number, or ALL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

struct Selection {
  std::vector<std::string> select, ignore;  // `select` empty: all

  // `id` of the rule as used, `check` of the rule in code behind it, `code` of the publisher. The
  // longest match decides; at equal length `ignore` does.
  bool takes(std::string_view id, std::string_view check, std::string_view code) const;
};

}  // namespace jeugdlint
