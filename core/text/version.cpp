// SPDX-License-Identifier: Apache-2.0
#include "text/version.h"

namespace jeugdlint {

std::string_view program_version() {
  return JEUGDLINT_VERSION;
}

}  // namespace jeugdlint
