// SPDX-License-Identifier: Apache-2.0
// The key of --fingerprint-key. A fingerprint hides a record as well as its key is hidden, so a
// file that does not hide it is refused.
#pragma once

#include "cli/check_options.h"
#include "engine/fingerprint.h"

#include <memory>

namespace jeugdlint {

// Null when none is asked for. Throws Failure when the file cannot be read, others can read it, it
// is too short to be a key or too long, or it lies where a baseline lies and goes with that.
std::unique_ptr<FingerprintKey> read_fingerprint_key(const CheckOptions& check, Language language);

}  // namespace jeugdlint
