// SPDX-License-Identifier: Apache-2.0
// The result of a step that may fail: a value, or why there is none.
#pragma once

#include "expression/fault.h"

#include <utility>

namespace jeugdlint {

template <class T>
struct Checked {
  T value{};
  Fault fault = Fault::none;

  // NOLINTBEGIN(google-explicit-constructor): a step returns what it has
  Checked(T of) : value(std::move(of)) {}
  Checked(Fault of) : fault(of) {}
  // NOLINTEND(google-explicit-constructor)
};

}  // namespace jeugdlint
