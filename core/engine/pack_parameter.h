// SPDX-License-Identifier: Apache-2.0
// The parameters of a pack, what they are when nobody gives them, and the days on which things are
// in force, which go by one of them.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jeugdlint {

std::vector<Parameter> read_parameters(const PackFile& file, const YamlNode& node);

// valid_from and valid_to.
Validity read_validity(const PackFile& file, Keys& keys);
// valid_on: the name of a parameter that is a date, or a year as a whole number; or empty.
std::string read_valid_on(const PackFile& file, Keys& keys, const Pack& pack);

// The values given, and for the others what they derive from or their default. Throws Failure when
// a value given is none for its parameter.
std::map<std::string, std::string> parameter_values(
    const Pack& pack, const std::map<std::string, std::string>& given);

// The days that a date, or the whole year that a number, stands for; empty when it has no value.
std::optional<Validity> days_meant(const Parameter& parameter,
                                   const std::map<std::string, std::string>& values);

}  // namespace jeugdlint
