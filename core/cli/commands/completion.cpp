// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include "cli/options.h"
#include "cli/terminal.h"

#include <memory>

namespace jeugdlint::commands_list {
namespace {

int print_completion(const std::string& shell, const Shared& shared) {
  const auto commands = completed_commands(shared);
  if (shell == "bash") print(bash_completion(commands));
  if (shell == "zsh") print(zsh_completion(commands));
  if (shell == "fish") print(fish_completion(commands));
  return 0;
}

}  // namespace

Command completion() {
  return {.name = "completion", .declare = [](CLI::App& app, const Shared& shared) {
            const auto shell = std::make_shared<std::string>();
            Options options(app, shared);
            options.about({.nl = "Schrijft wat een shell nodig heeft om opdrachten aan te vullen.",
                           .en = "Writes what a shell needs to complete commands."});
            options.argument(
                kind::shell, {"bash", "zsh", "fish"}, *shell,
                {.nl = "de shell: bash, zsh of fish", .en = "the shell: bash, zsh or fish"});
            options.example("source <(jeugdlint completion bash)");
            return [shell, shared] { return print_completion(*shell, shared); };
          }};
}

}  // namespace jeugdlint::commands_list
