// SPDX-License-Identifier: Apache-2.0
#include "support/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor from, to;
};

Pipe new_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

Pipe new_terminal() {
  int ours = -1, theirs = -1;
  if (openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) {
    // ctest shows the test as skipped for these words.
    throw std::runtime_error("no pseudo terminal on this machine: is devpts mounted?");
  }
  fcntl(ours, F_SETFD, FD_CLOEXEC);
  fcntl(theirs, F_SETFD, FD_CLOEXEC);
  return {Descriptor(ours), Descriptor(theirs)};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

std::vector<std::string> environment_of(const Invocation& invocation) {
  std::map<std::string, std::string> all = {{"LC_ALL", "C"}, {"HOME", "/nonexistent"}};
  if (const char* path = std::getenv("PATH")) all["PATH"] = path;
  // Sanitizers are told how to behave by these.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
    if (const char* value = std::getenv(name)) all[name] = value;
  for (const auto& [name, value] : invocation.environment) all[name] = value;
  std::vector<std::string> list;
  for (const auto& [name, value] : all) list.push_back(name + "=" + value);
  return list;
}

// Gives `input` and takes `out` and `err` at once, so that no side waits for the other.
void converse(Descriptor to, std::string_view input, Descriptor& out, std::string& out_text,
              Descriptor& err, std::string& err_text) {
  const auto take = [](Descriptor& from, std::string& text) {
    std::array<char, 65536> room{};
    const ssize_t got = read(from.number(), room.data(), room.size());
    if (got > 0) text.append(room.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) from.close();  // a terminal ends with EIO
  };
  while (out.is_open() || err.is_open() || to.is_open()) {
    if (input.empty()) to.close();
    std::array<pollfd, 3> waits = {pollfd{to.number(), POLLOUT, 0}, pollfd{out.number(), POLLIN, 0},
                                   pollfd{err.number(), POLLIN, 0}};
    if (poll(waits.data(), waits.size(), -1) < 0) continue;
    if (waits[0].revents != 0) {
      const ssize_t gave = write(to.number(), input.data(), input.size());
      if (gave < 0) to.close();
      if (gave > 0) input.remove_prefix(static_cast<std::size_t>(gave));
    }
    if (waits[1].revents != 0) take(out, out_text);
    if (waits[2].revents != 0) take(err, err_text);
  }
}

// In the new process: nothing here may allocate.
[[noreturn]] void become(char* const* arguments, char* const* environment, const char* folder,
                         int in, int out, int err) {
  if (chdir(folder) != 0) _exit(126);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

void without_carriage_returns(std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
  text = plain;
}

}  // namespace

ProgramRun run_program(const Invocation& invocation) {
  std::signal(SIGPIPE, SIG_IGN);  // a program that does not read its input is no reason to stop
  std::vector<std::string> words = {invocation.program};
  words.insert(words.end(), invocation.arguments.begin(), invocation.arguments.end());
  std::vector<std::string> settings = environment_of(invocation);
  const std::vector<char*> arguments = pointers(words), environment = pointers(settings);
  const std::string folder =
      invocation.folder.empty() ? JEUGDLINT_SOURCE : invocation.folder.string();

  Pipe in = new_pipe(), err;
  Pipe out = invocation.terminal ? new_terminal() : new_pipe();
  if (!invocation.terminal) err = new_pipe();
  if (!invocation.output_to.empty())
    out.to = Descriptor(open(invocation.output_to.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));

  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no new process");
  if (child == 0)
    become(arguments.data(), environment.data(), folder.c_str(), in.from.number(), out.to.number(),
           invocation.terminal ? out.to.number() : err.to.number());
  in.from.close();
  out.to.close();
  err.to.close();

  ProgramRun run;
  converse(std::move(in.to), invocation.input, out.from, run.out, err.from, run.err);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (invocation.terminal) without_carriage_returns(run.out);
  return run;
}

ProgramRun jeugdlint_run(std::vector<std::string> arguments) {
  return run_program({.arguments = std::move(arguments)});
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}
