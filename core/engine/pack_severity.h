// SPDX-License-Identifier: Apache-2.0
// The severity of a rule: a word, or a word by the value of a parameter,
// {parameter: data_year, 2015: note, 2016-2018: warning, otherwise: error}.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

#include <map>
#include <optional>
#include <string>

namespace jeugdlint {

std::optional<Severity> read_severity(const PackFile& file, const YamlNode& node);
std::optional<SeverityChoice> read_severity_choice(const PackFile& file, const YamlNode& node,
                                                   const Pack& pack);

// The severity at these values; `otherwise` where the parameter has none.
Severity chosen_severity(const SeverityChoice& choice,
                         const std::map<std::string, std::string>& values);

}  // namespace jeugdlint
