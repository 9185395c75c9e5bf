// SPDX-License-Identifier: Apache-2.0
#include "text/version.h"

#include "cli/options.h"
#include "cli/terminal.h"

#include <jeugdlint/abi.h>

#include <string>

namespace jeugdlint::commands_list {

Command version() {
  return {.name = "version", .declare = [](CLI::App& app, const Shared& shared) {
            Options options(app, shared);
            options.about({.nl = "Toont de versie, en die van de grens met plugins.",
                           .en = "Shows the version, and that of the boundary with plugins."});
            options.example("jeugdlint version");
            return [] {
              print("jeugdlint " + std::string(program_version()) + " (plugin ABI " +
                    std::to_string(JEUGDLINT_ABI_MAJOR) + "." +
                    std::to_string(JEUGDLINT_ABI_MINOR) + ")\n");
              return 0;
            };
          }};
}

}  // namespace jeugdlint::commands_list
