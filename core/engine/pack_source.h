// SPDX-License-Identifier: Apache-2.0
// The files of a pack as trees, before anything is made of them. A pack that says `extends` takes
// over the files of another and changes what it names: last year's rules plus this year's changes.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jeugdlint {

struct PackSource {
  std::string extends;                    // the name of the pack it was made from, or empty
  YamlNode about;                         // pack.yaml
  std::map<std::string, YamlNode> rules;  // by name of the file
  std::vector<WithdrawnRule> withdrawn;
};

// What is wrong is added to `mistakes`; a pack.yaml that cannot be read is thrown with them, since
// without tables every rule would seem wrong.
PackSource read_pack_source(const std::filesystem::path& folder, Mistakes& mistakes);

// What `own` says comes in the place of what `base` says: key by key, below `deep` keys as well.
// A key without a value takes the base's key away.
YamlNode changed(const YamlNode& base, const YamlNode& own, const std::vector<std::string>& deep);

}  // namespace jeugdlint
