// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "text/failure.h"
#include "text/nearest.h"
#include "text/number.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace jeugdlint {
namespace {

std::string listed(const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ",") + value;
  return "{" + list + "}";
}

// "-q,--quiet" is spoken of as --quiet.
std::string spoken(const std::string& names) {
  return names.substr(names.rfind(',') + 1);
}

void hold_to(const std::string& name, const std::string& value,
             const std::vector<std::string>& values, Language language) {
  if (std::find(values.begin(), values.end(), value) != values.end()) return;
  const LocalText words = {.nl = "kent niet de waarde ", .en = "does not know the value "};
  std::string known;
  for (const std::string& each : values) known += (known.empty() ? " (" : ", ") + each;
  throw Failure(name + " " + words.in(language) + "\"" + value + "\"" + known + ")" +
                did_you_mean(value, values, language));
}

}  // namespace

std::vector<std::string> values_of(std::string_view kind) {
  std::vector<std::string> values;
  if (!kind.starts_with('{') || !kind.ends_with('}')) return values;
  kind = kind.substr(1, kind.size() - 2);
  if (kind.starts_with(",,")) {  // the comma itself is a value
    values.emplace_back(",");
    kind.remove_prefix(2);
  }
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = kind.find(',');
    values.emplace_back(kind.substr(0, end));
    kind.remove_prefix(end == std::string_view::npos ? kind.size() : end + 1);
  }
  return values;
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::uint64_t> size_in_bytes(std::string_view text) {
  constexpr std::string_view units = "KMG";
  std::uint64_t factor = 1;
  if (!text.empty()) {
    const char last = text.back() >= 'a' ? static_cast<char>(text.back() - 'a' + 'A') : text.back();
    if (const auto unit = units.find(last); unit != std::string_view::npos) {
      factor = std::uint64_t{1} << (10 * (unit + 1));
      text.remove_suffix(1);
    }
  }
  const auto number = whole_number(text);
  if (!number || *number > std::numeric_limits<std::uint64_t>::max() / factor) return std::nullopt;
  return *number * factor;
}

std::optional<double> percentage_in(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  if (text.size() > 12 || text.starts_with('.') ||
      text.find_first_not_of("0123456789.") != std::string_view::npos)
    return std::nullopt;
  if (text.ends_with('.')) text.remove_suffix(1);
  const double value = number_of(text, {});  // NaN when it is none
  return value <= 100 ? std::optional(value) : std::nullopt;
}

CLI::Option* Options::placed(CLI::Option* option, const std::string& kind) {
  // CLI11 takes an option without a group for a hidden one, and arguments stand under no heading.
  return option->type_name(kind)->group(option->get_positional() ? "arguments" : group_);
}

void Options::group(const LocalText& heading) {
  group_ = in(heading);
}

void Options::example(const std::string& command_line) {
  const std::string before = app_.get_footer();
  app_.footer(before.empty() ? command_line : before + "\n" + command_line);
}

void Options::flag(const std::string& names, bool& to, const LocalText& about) {
  app_.add_flag(names, to, in(about))->group(group_);
}

void Options::text(const std::string& names, std::string& to, const char* kind,
                   const LocalText& about) {
  placed(app_.add_option(names, to, in(about)), kind);
}

void Options::texts(const std::string& names, std::vector<std::string>& to, const char* kind,
                    const LocalText& about) {
  // Without this, --plugin a b would take b as well, which is a file to check.
  placed(app_.add_option(names, to, in(about)), kind)->allow_extra_args(false);
}

void Options::list(const std::string& names, std::vector<std::string>& to, const char* kind,
                   const LocalText& about) {
  placed(app_.add_option(names, to, in(about)), kind)->delimiter(',')->allow_extra_args(false);
}

void Options::choice(const std::string& names, std::string& to,
                     const std::vector<std::string>& values, const LocalText& about,
                     const std::map<std::string, std::string>& synonyms) {
  const auto set = [&to, values, synonyms, name = spoken(names),
                    language = language_](const std::string& value) {
    const auto meant = synonyms.find(value);
    to = meant == synonyms.end() ? value : meant->second;
    hold_to(name, to, values, language);
  };
  placed(app_.add_option_function<std::string>(names, set, in(about)), listed(values));
}

void Options::number(const std::string& names, std::optional<std::uint64_t>& to,
                     const LocalText& about) {
  const auto set = [&to, name = spoken(names), language = language_](const std::string& value) {
    const LocalText words = {.nl = " is een geheel getal, zoals 100",
                             .en = " is a whole number, such as 100"};
    to = whole_number(value);
    if (!to) throw Failure(name + words.in(language));
  };
  placed(app_.add_option_function<std::string>(names, set, in(about)), kind::number);
}

void Options::percentage(const std::string& names, std::optional<double>& to,
                         const LocalText& about) {
  const auto set = [&to, name = spoken(names), language = language_](const std::string& value) {
    const LocalText words = {.nl = " is een percentage van 0 tot en met 100, zoals 99.5",
                             .en = " is a percentage from 0 to 100, such as 99.5"};
    to = percentage_in(value);
    if (!to) throw Failure(name + words.in(language));
  };
  placed(app_.add_option_function<std::string>(names, set, in(about)), kind::percentage);
}

void Options::hidden_number(const std::string& names, std::optional<std::uint64_t>& to) {
  number(names, to, {});
  app_.get_option(names)->group("");
}

void Options::size(const std::string& names, std::optional<std::uint64_t>& to,
                   const LocalText& about) {
  const auto set = [&to, name = spoken(names), language = language_](const std::string& value) {
    const LocalText words = {.nl = " is een aantal bytes, zoals 4096, 64K, 64M of 1G",
                             .en = " is a number of bytes, such as 4096, 64K, 64M or 1G"};
    to = size_in_bytes(value);
    if (!to) throw Failure(name + words.in(language));
  };
  placed(app_.add_option_function<std::string>(names, set, in(about)), kind::size);
}

void Options::argument(const char* kind, std::string& to, bool required, const LocalText& about) {
  placed(app_.add_option(kind, to, in(about)), kind)->required(required);
}

void Options::argument(const char* kind, const std::vector<std::string>& values, std::string& to,
                       const LocalText& about) {
  const auto set = [&to, kind, values, language = language_](const std::string& value) {
    hold_to(kind, value, values, language);
    to = value;
  };
  placed(app_.add_option_function<std::string>(kind, set, in(about)), listed(values))->required();
}

void Options::arguments(const char* kind, std::vector<std::string>& to, const LocalText& about) {
  placed(app_.add_option(kind, to, in(about)), kind)->required();
}

void add_general_options(CLI::App& app, const Shared& shared) {
  app.allow_extras();  // run_command says what is wrong with them, better than CLI11 can
  for (CLI::App* below : app.get_subcommands(nullptr)) add_general_options(*below, shared);
  const auto in = [&](const LocalText& words) { return words.in(shared.language); };
  const std::string group = in({.nl = "Algemeen", .en = "General"});
  // Both have been looked up before any declaration; here they are for help and completion.
  const auto ignored = [](const std::string&) {};
  app.add_option_function<std::string>(
         "--lang", ignored,
         in({.nl = "taal van de uitvoer; standaard die van het systeem",
             .en = "language of the output; by default that of the locale"}))
      ->type_name("{nl,en}")
      ->group(group);
  app.add_option_function<std::string>(
         "--color", ignored,
         in({.nl = "kleur in de uitvoer; standaard alleen op een terminal",
             .en = "colour in the output; by default on a terminal only"}))
      ->type_name("{auto,always,never}")
      ->group(group);
  app.set_help_flag("-h,--help", in({.nl = "toon deze uitleg", .en = "show this help"}))
      ->group(group);
}

}  // namespace jeugdlint
