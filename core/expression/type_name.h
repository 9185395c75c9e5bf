// SPDX-License-Identifier: Apache-2.0
// Names of types are values: type(x) == int.
#pragma once

#include <optional>
#include <string_view>

namespace jeugdlint {

// The name that type(x) gives for it; empty when no type is called so.
std::optional<std::string_view> type_name(std::string_view name);

}  // namespace jeugdlint
