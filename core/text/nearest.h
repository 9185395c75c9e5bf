// SPDX-License-Identifier: Apache-2.0
// The name that someone most likely meant, for messages about unknown names.
#pragma once

#include "text/local_text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jeugdlint {

// The candidate with the smallest edit distance, when it is near enough to be a slip.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// "; did you mean x?", or nothing: to be put at the end of a message.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates,
                         Language language = Language::en);

}  // namespace jeugdlint
