// SPDX-License-Identifier: Apache-2.0
// A file that lies beside the data counts without being named, so it must be this user's own.
#pragma once

#include <filesystem>

namespace jeugdlint {

// Throws Failure when everybody may write the file, or when it belongs to somebody else than this
// user and the administrator; says what to do about it. Of a folder, such as a pack: or a file in
// it.
void refuse_foreign(const std::filesystem::path& file);

}  // namespace jeugdlint
