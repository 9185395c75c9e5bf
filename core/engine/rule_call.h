// SPDX-License-Identifier: Apache-2.0
// How a function of a rule is called: the boundary promises a status, not an exception, and what a
// careless plugin throws may hold data.
#pragma once

#include <jeugdlint/abi.h>

namespace jeugdlint {

template <class Step>
bool succeeds(Step step) {
  try {
    return step() == JL_OK;
  } catch (...) {
    return false;
  }
}

}  // namespace jeugdlint
