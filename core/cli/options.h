// SPDX-License-Identifier: Apache-2.0
// Declares the options of a command, once: how each is called, what may follow it, what it means in
// both languages. Help, completion and the words about a wrong value all come from here.
#pragma once

#include "cli/command.h"
#include "text/local_text.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint {

// What follows an option, in the words of the help in English; completion goes by it too. One of
// several values is written {csv,json}.
namespace kind {
inline constexpr const char *path = "PATH", *file = "FILE", *pack = "PACK", *plugin = "PLUGIN",
                            *rule = "RULE", *number = "N", *size = "SIZE", *name = "NAME",
                            *parameter = "NAME=VALUE", *report = "FORMAT=FILE",
                            *pointer = "POINTER", *percentage = "PCT", *date = "DATE",
                            *expression = "EXPR", *before = "OLD", *after = "NEW",
                            *purpose = "PURPOSE", *record = "RECORD", *shell = "SHELL",
                            *schema = "SCHEMA";
}  // namespace kind

class Options {
 public:
  // What is declared must outlive the parsing.
  Options(CLI::App& app, const Shared& shared) : app_(app), language_(shared.language) {}

  void about(const LocalText& description) { app_.description(in(description)); }
  void example(const std::string& command_line);
  // The heading under which the options declared next stand in the help.
  void group(const LocalText& heading);

  void flag(const std::string& names, bool& to, const LocalText& about);
  void text(const std::string& names, std::string& to, const char* kind, const LocalText& about);
  // May be given several times, with one value each.
  void texts(const std::string& names, std::vector<std::string>& to, const char* kind,
             const LocalText& about);
  // The same, or with commas between values.
  void list(const std::string& names, std::vector<std::string>& to, const char* kind,
            const LocalText& about);
  // `synonyms`: other ways to write a value, which help and completion do not show.
  void choice(const std::string& names, std::string& to, const std::vector<std::string>& values,
              const LocalText& about, const std::map<std::string, std::string>& synonyms = {});
  void number(const std::string& names, std::optional<std::uint64_t>& to, const LocalText& about);
  // From 0 to 100, with decimals or without: 99.5.
  void percentage(const std::string& names, std::optional<double>& to, const LocalText& about);
  // For tests of the program itself: works, but no help shows it.
  void hidden_number(const std::string& names, std::optional<std::uint64_t>& to);
  // A number of bytes: 4096, 64K, 64M, 1G.
  void size(const std::string& names, std::optional<std::uint64_t>& to, const LocalText& about);

  void argument(const char* kind, std::string& to, bool required, const LocalText& about);
  // `kind`: what help calls it.
  void argument(const char* kind, const std::vector<std::string>& values, std::string& to,
                const LocalText& about);
  void arguments(const char* kind, std::vector<std::string>& to, const LocalText& about);

 private:
  const std::string& in(const LocalText& words) const { return words.in(language_); }
  CLI::Option* placed(CLI::Option* option, const std::string& kind);

  CLI::App& app_;
  Language language_;
  std::string group_;
};

// Adds what each command has: --help, --lang and --color, to `app` and the commands under it.
void add_general_options(CLI::App& app, const Shared& shared);

// {csv,json} taken apart; empty when `kind` names no values.
std::vector<std::string> values_of(std::string_view kind);

// "64M" in bytes; units are K, M and G, of 1024. Empty: not a size.
std::optional<std::uint64_t> size_in_bytes(std::string_view text);
std::optional<std::uint64_t> whole_number(std::string_view text);
std::optional<double> percentage_in(std::string_view text);  // "99.5", "99.5%"

}  // namespace jeugdlint
