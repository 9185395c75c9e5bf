// SPDX-License-Identifier: Apache-2.0
// A name for a finding that stays the same from run to run, as long as its record does: by it a
// later report can be held against an earlier one, wherever the row has moved. It is made with a
// key of the user (HMAC-SHA-256), and only with one: whoever has a digest without a key has the
// record too, for they can try all citizen numbers and dates there are.
#pragma once

#include "engine/outcome.h"
#include "input/input.h"

#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

class FingerprintKey {
 public:
  explicit FingerprintKey(std::string secret) : secret_(std::move(secret)) {}
  FingerprintKey(const FingerprintKey&) = delete;
  FingerprintKey& operator=(const FingerprintKey&) = delete;
  ~FingerprintKey();  // leaves nothing of it in memory

  // 32 hexadecimal digits.
  std::string of(std::string_view text) const;

 private:
  std::string secret_;
};

// Gives each kept finding that is about a row its fingerprint: of the rule, the column, and all
// cells of the row that hold something, by the names of their columns. So the order of rows and
// columns makes no difference, and neither does CSV or JSON. Reads the input again; does nothing
// for standard input.
// `file` is the input's path as given.
void add_fingerprints(const std::string& file, InputOutcome& input, const FingerprintKey& key,
                      const InputOptions& options, const std::vector<std::string>& more_names);

}  // namespace jeugdlint
