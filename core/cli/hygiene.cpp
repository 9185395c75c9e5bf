// SPDX-License-Identifier: Apache-2.0
#include "cli/hygiene.h"

#include <fcntl.h>
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

[[noreturn]] void leave(std::string_view words) noexcept {
  if (write(STDERR_FILENO, words.data(), words.size()) < 0) _exit(2);
  _exit(2);
}

[[noreturn]] void leave_quietly() noexcept {
  leave("jeugdlint: internal error (terminate); nothing was judged\n");
}

// A crash, as of a plugin's native code, is told in words that are fixed, and is no verdict. Only
// what is allowed in a signal handler happens here.
extern "C" void leave_after_signal(int) {
  leave("jeugdlint: internal error (crash); nothing was judged, run again without --plugin\n");
}

void catch_crashes() {
  std::signal(SIGABRT, leave_after_signal);
#ifndef __SANITIZE_ADDRESS__  // which tells where these happen
  std::signal(SIGSEGV, leave_after_signal);
  std::signal(SIGBUS, leave_after_signal);
  std::signal(SIGILL, leave_after_signal);
  std::signal(SIGFPE, leave_after_signal);
#endif
}

// No kind of memory goes into a dump, should somebody turn dumps on again.
void leave_memory_out_of_dumps() {
  const int file = open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;  // not every system has it
  constexpr std::string_view none = "0";
  [[maybe_unused]] const auto written = write(file, none.data(), none.size());
  close(file);
}

// Where a standard stream is closed, the next file that is opened would take its number: an export
// would be read as standard input, and messages would end up in a report. What is put there instead
// can neither be read nor written.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

void protect_process() {
  hold_standard_streams();
  constexpr rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  leave_memory_out_of_dumps();
#ifndef __SANITIZE_ADDRESS__  // whose leak check needs to be traced
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  std::signal(SIGPIPE, SIG_IGN);
  std::set_terminate(leave_quietly);
  catch_crashes();
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
