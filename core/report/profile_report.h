// SPDX-License-Identifier: Apache-2.0
// A profile as people read it, and as JSON.
#pragma once

#include "engine/profile.h"
#include "report/text_page.h"
#include "text/local_text.h"

#include <ostream>
#include <vector>

namespace jeugdlint {

void write_profile(TextPage& page, const Profile& profile, Language language);

// One document for all inputs.
void write_profiles(std::ostream& out, const std::vector<Profile>& profiles);

}  // namespace jeugdlint
