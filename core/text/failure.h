// SPDX-License-Identifier: Apache-2.0
// The set-up is wrong: a file, flag, pack or plugin. The one exception type of ours; caught in
// main, which prints its text and ends with exit 2. The text names the place and what was expected,
// never data.
#pragma once

#include <stdexcept>

namespace jeugdlint {

class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace jeugdlint
