// SPDX-License-Identifier: Apache-2.0
// What can stand in jeugdlint.yaml, and how its values are written there.
#pragma once

#include <cstdint>

namespace jeugdlint {

enum class Means : std::uint8_t {
  text,
  texts,
  flag,
  pairs,          // NAME=VALUE, in a file as keys
  file,           // from the folder of the configuration
  name_or_file,   // the same, when there is such a file
  trusted_files,  // only in a file that the user named: native code, say
};

struct ConfigurationKey {
  const char* name;  // of the option, without dashes
  Means means;
};

// What writes files or shows values is for whoever runs the program to say, and so is the exit code
// that hides a verdict.
inline constexpr ConfigurationKey configuration_keys[] = {
    {"allow-unused-suppressions", Means::flag},
    {"audience", Means::text},
    {"baseline", Means::file},
    {"delimiter", Means::text},
    {"encoding", Means::text},
    {"fail-on", Means::text},
    {"format", Means::text},
    {"ignore", Means::texts},
    {"max-cell", Means::text},
    {"max-findings", Means::text},
    {"max-warnings", Means::text},
    {"min-coverage", Means::text},
    {"no-header", Means::flag},
    {"pack", Means::name_or_file},
    {"parameter", Means::pairs},
    {"pass-on-unpruned-baseline", Means::flag},
    {"plugin", Means::trusted_files},
    {"purpose", Means::name_or_file},
    {"records", Means::text},
    {"schema", Means::file},
    {"select", Means::texts},
    {"suppressions", Means::file},
    {"threads", Means::text},
};

}  // namespace jeugdlint
