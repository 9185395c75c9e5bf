// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include "text/failure.h"
#include "text/terminal_text.h"
#include "text/write_whole.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace jeugdlint {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool on_able_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

bool output_is_terminal() {
  return isatty(STDOUT_FILENO) == 1;
}

bool errors_are_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

std::size_t output_width() {
  constexpr std::size_t usual = 100, narrowest = 40;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return size.ws_col < narrowest ? narrowest : size.ws_col;
}

bool colour_wanted(std::string_view asked) {
  if (asked == "always") return true;
  if (asked == "never" || is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE")) return std::string_view(std::getenv("CLICOLOR_FORCE")) != "0";
  return on_able_terminal();
}

bool links_wanted(std::string_view color_asked) {
  return on_able_terminal() && colour_wanted(color_asked);
}

std::string printable_lines(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines += printable(line) + '\n';
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines;
}

void print(std::string_view text) {
  if (!write_whole(STDOUT_FILENO, text)) refuse_output(errno);
}

void refuse_output(int error) {
  if (error == EPIPE) return;
  throw Failure(LocalText{
      .nl = std::string("naar standaarduitvoer is niet te schrijven: ") + std::strerror(error),
      .en = std::string("standard output cannot be written: ") + std::strerror(error)});
}

}  // namespace jeugdlint
