// SPDX-License-Identifier: Apache-2.0
#include "cli/hygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <ios>
#include <new>
#include <stdexcept>
#include <string_view>

namespace jeugdlint {
namespace {

[[noreturn]] void leave_quietly() noexcept {
  constexpr std::string_view words = "jeugdlint: internal error (terminate)\n";
  if (write(STDERR_FILENO, words.data(), words.size()) < 0) _exit(2);
  _exit(2);
}

}  // namespace

void protect_process() {
  constexpr rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__  // whose leak check needs to be traced
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  std::signal(SIGPIPE, SIG_IGN);
  std::set_terminate(leave_quietly);
}

std::string code_word(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return "out of memory";
  if (dynamic_cast<const std::filesystem::filesystem_error*>(&error) != nullptr)
    return "internal error (file system)";
  if (dynamic_cast<const std::ios_base::failure*>(&error) != nullptr)
    return "internal error (stream)";
  if (dynamic_cast<const std::logic_error*>(&error) != nullptr) return "internal error (logic)";
  return "internal error (runtime)";
}

}  // namespace jeugdlint
