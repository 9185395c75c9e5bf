// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration.h"

#include "engine/pack_keys.h"
#include "input/glob.h"
#include "text/failure.h"
#include "text/json_writer.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "jeugdlint.yaml";

enum class Means : std::uint8_t {
  text,
  texts,
  flag,
  pairs,          // NAME=VALUE, in a file as keys
  file,           // from the folder of the configuration
  name_or_file,   // the same, when there is such a file
  trusted_files,  // only in a file that the user named: native code, say
};

struct Known {
  const char* name;
  Means means;
};

// What writes files, shows values or hides a verdict is for whoever runs the program to say.
constexpr Known known[] = {
    {"allow-unused-suppressions", Means::flag},
    {"baseline", Means::file},
    {"delimiter", Means::text},
    {"encoding", Means::text},
    {"fail-on", Means::text},
    {"format", Means::text},
    {"ignore", Means::texts},
    {"max-cell", Means::text},
    {"max-findings", Means::text},
    {"max-warnings", Means::text},
    {"min-coverage", Means::text},
    {"no-header", Means::flag},
    {"pack", Means::name_or_file},
    {"parameter", Means::pairs},
    {"pass-on-unpruned-baseline", Means::flag},
    {"plugin", Means::trusted_files},
    {"purpose", Means::name_or_file},
    {"records", Means::text},
    {"schema", Means::file},
    {"select", Means::texts},
    {"suppressions", Means::file},
    {"threads", Means::text},
};

fs::path absolute_folder(const fs::path& file) {
  return fs::weakly_canonical(fs::absolute(file)).parent_path();
}

class Reader {
 public:
  Reader(bool trusted, Mistakes& mistakes) : trusted_(trusted), mistakes_(mistakes) {}

  // What the file says for an input, over what those say that it extends.
  std::vector<ConfiguredOption> read(const fs::path& path, const std::string& input) {
    const auto root = read_yaml_file(path, mistakes_);
    if (!root) return {};
    const PackFile file{path.string(), mistakes_};
    Keys keys(file, *root, "the configuration");
    std::vector<ConfiguredOption> options = read_base(file, keys, path, input);
    read_options(file, keys, path.parent_path(), options);
    if (const YamlNode* const overrides = keys.take("overrides"))
      read_overrides(file, *overrides, path, input, options);
    keys.refuse_others();
    return options;
  }

 private:
  std::vector<ConfiguredOption> read_base(const PackFile& file, Keys& keys, const fs::path& path,
                                          const std::string& input) {
    const YamlNode* const extend = keys.take("extend");
    const auto name = extend == nullptr ? std::nullopt : read_text(file, *extend, "extend");
    if (!name) return {};
    const fs::path base = (path.parent_path() / *name).lexically_normal();
    on_the_way_.push_back(fs::weakly_canonical(path));
    const bool again = std::find(on_the_way_.begin(), on_the_way_.end(),
                                 fs::weakly_canonical(base)) != on_the_way_.end();
    if (again)
      file.wrong(*extend, "a configuration cannot extend itself, also not by way of another");
    auto options = again ? std::vector<ConfiguredOption>() : read(base, input);
    on_the_way_.pop_back();
    return options;
  }

  void read_options(const PackFile& file, Keys& keys, const fs::path& folder,
                    std::vector<ConfiguredOption>& options) {
    for (const Known& one : known) {
      const YamlNode* const node = keys.take(one.name);
      if (node == nullptr) continue;
      std::erase_if(options, [&](const auto& other) { return other.name == one.name; });
      options.push_back({one.name, values_of(file, one, *node, folder), file.place(*node)});
    }
  }

  void read_overrides(const PackFile& file, const YamlNode& list, const fs::path& path,
                      const std::string& input, std::vector<ConfiguredOption>& options) {
    if (list.kind != YamlKind::list) return file.wrong(list, "expected a list for overrides");
    const std::string name = fs::weakly_canonical(fs::absolute(input))
                                 .lexically_relative(absolute_folder(path))
                                 .string();
    for (const YamlNode& item : list.items) {
      Keys keys(file, item, "an override");
      const YamlNode* const files = keys.need("files");
      const auto patterns =
          files == nullptr ? std::vector<std::string>() : read_texts(file, *files, "files");
      std::vector<ConfiguredOption> changed = options;
      read_options(file, keys, path.parent_path(), changed);
      keys.refuse_others();
      if (std::any_of(patterns.begin(), patterns.end(),
                      [&](const std::string& pattern) { return fits_glob(pattern, name); }))
        options = std::move(changed);
    }
  }

  std::vector<std::string> values_of(const PackFile& file, const Known& one, const YamlNode& node,
                                     const fs::path& folder) {
    switch (one.means) {
      case Means::flag: {
        const auto truth = read_boolean(file, node, one.name);
        return {truth.value_or(false) ? "true" : "false"};
      }
      case Means::texts:
        return read_texts(file, node, one.name);
      case Means::pairs:
        return pairs_of(file, one, node);
      case Means::trusted_files:
        if (!trusted_)
          file.wrong(node, std::string(one.name) +
                               " counts only in a file that you name yourself, with --config");
        return from_folder(file, node, read_texts(file, node, one.name), folder, false);
      case Means::file:
      case Means::name_or_file:
        return from_folder(file, node, one_text(file, one, node), folder,
                           one.means == Means::name_or_file);
      case Means::text:
        return one_text(file, one, node);
    }
    return {};
  }

  static std::vector<std::string> one_text(const PackFile& file, const Known& one,
                                           const YamlNode& node) {
    return {read_text(file, node, one.name).value_or("")};
  }

  static std::vector<std::string> pairs_of(const PackFile& file, const Known& one,
                                           const YamlNode& node) {
    std::vector<std::string> pairs;
    if (node.kind != YamlKind::map) file.wrong(node, "expected keys with values for parameter");
    for (std::size_t i = 0; i < node.keys.size(); ++i)
      pairs.push_back(node.keys[i].name + '=' +
                      read_text(file, node.items[i], one.name).value_or(""));
    return pairs;
  }

  std::vector<std::string> from_folder(const PackFile& file, const YamlNode& node,
                                       std::vector<std::string> names, const fs::path& folder,
                                       bool only_if_there) {
    for (std::string& name : names) {
      const fs::path place = (folder / name).lexically_normal();
      std::error_code error;
      if (only_if_there && !fs::exists(place, error)) continue;
      const fs::path below = fs::path(name).lexically_normal();
      if (!trusted_ && (below.is_absolute() || *below.begin() == ".."))
        file.wrong(node,
                   "a file outside of this folder counts only in a file that you name "
                   "yourself, with --config");
      name = place.string();
    }
    return names;
  }

  bool trusted_;
  Mistakes& mistakes_;
  std::vector<fs::path> on_the_way_;
};

std::optional<fs::path> existing(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  return file;
}

std::optional<fs::path> nearest_above(const std::string& input) {
  std::error_code error;
  const fs::path from = fs::weakly_canonical(fs::absolute(input == "-" ? "." : input));
  fs::path folder = fs::is_directory(from, error) ? from : from.parent_path();
  for (;; folder = folder.parent_path()) {
    if (const auto file = existing(folder / file_name)) return fs::proximate(*file);
    if (folder == folder.root_path() || folder.empty()) return std::nullopt;
  }
}

std::optional<fs::path> of_user() {
  if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0')
    return existing(fs::path(folder) / "jeugdlint" / file_name);
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return std::nullopt;
  return existing(fs::path(home) / ".config" / "jeugdlint" / file_name);
}

std::string named_file(const ConfigurationChoice& choice) {
  const char* by_environment = std::getenv("JEUGDLINT_CONFIG");
  return choice.file.empty() && by_environment != nullptr ? by_environment : choice.file;
}

// A file that lies beside the data may come from anybody.
bool trusted(const ConfigurationChoice& choice, const fs::path& file) {
  return !named_file(choice).empty() || of_user() == file;
}

std::vector<ConfiguredOption> options_for(const ConfigurationChoice& choice,
                                          const std::string& input) {
  const auto file = configuration_file(choice, input);
  if (!file) return {};
  Mistakes mistakes;
  auto options = Reader(trusted(choice, *file), mistakes).read(*file, input);
  mistakes.throw_if_any();
  std::sort(options.begin(), options.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return options;
}

bool same(const std::vector<ConfiguredOption>& a, const std::vector<ConfiguredOption>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.name == other.name && one.values == other.values;
  });
}

void write_type(JsonWriter& json, Means means) {
  if (means == Means::flag) return json.member("type", "boolean");
  if (means == Means::pairs) return json.member("type", "object");
  const bool list = means == Means::texts || means == Means::trusted_files;
  json.key("type");
  json.open_array();
  for (const char* type : {"string", "number"}) json.value(type);
  if (list) json.value("array");
  json.close_array();
}

void write_properties(JsonWriter& json, const CLI::App& check) {
  for (const Known& one : known) {
    json.key(one.name);
    json.open_object();
    json.member("description", check.get_option("--" + std::string(one.name))->get_description());
    write_type(json, one.means);
    json.close_object();
  }
}

}  // namespace

void declare_configuration(Options& options, ConfigurationChoice& choice) {
  options.text(
      "--config", choice.file, kind::file,
      {.nl = "dit bestand met instellingen in plaats van de jeugdlint.yaml die het dichtst "
             "boven de invoer ligt",
       .en = "this file of settings instead of the jeugdlint.yaml that is nearest above "
             "the input"});
  options.flag("--isolated", choice.isolated,
               {.nl = "zonder bestand met instellingen", .en = "without a file of settings"});
}

std::optional<fs::path> configuration_file(const ConfigurationChoice& choice,
                                           const std::string& input) {
  if (choice.isolated) return std::nullopt;
  if (const std::string named = named_file(choice); !named.empty()) return named;
  if (auto nearest = nearest_above(input)) return nearest;
  return of_user();
}

std::vector<ConfiguredOption> configured_options(const ConfigurationChoice& choice,
                                                 const std::vector<std::string>& inputs) {
  if (inputs.empty()) return {};
  std::vector<ConfiguredOption> options = options_for(choice, inputs.front());
  for (const std::string& input : inputs)
    if (!same(options, options_for(choice, input)))
      throw Failure(input + ": is held to other settings than " + inputs.front() +
                    "; check them apart");
  return options;
}

void apply_configuration(const std::vector<ConfiguredOption>& options, CLI::App& app) {
  const auto given = [&](const char* name) {
    const CLI::Option* const option = app.get_option_no_throw(name);
    return option != nullptr && option->count() > 0;
  };
  const bool rules_given = given("--pack") || given("--schema");  // each in the other's place
  for (const ConfiguredOption& one : options) {
    CLI::Option* const option = app.get_option_no_throw("--" + one.name);
    if (option == nullptr || option->count() > 0) continue;
    if (rules_given && (one.name == "pack" || one.name == "schema")) continue;
    const bool flag = option->get_expected_max() == 0;
    if (flag && one.values.front() == "false") continue;
    for (const std::string& value : one.values) option->add_result(value);
    try {
      option->run_callback();
    } catch (const std::exception& error) {  // which does not know of the file
      throw Failure(one.place.shown() + ": " + error.what());
    }
  }
}

std::string configuration_schema(const CLI::App& check) {
  std::ostringstream text;
  {
    JsonWriter json(text, JsonWriter::Layout::indented);
    json.open_object();
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.member("title", "jeugdlint.yaml");
    json.member("type", "object");
    json.key("properties");
    json.open_object();
    json.key("extend");
    json.open_object();
    json.member("type", "string");
    json.close_object();
    json.key("overrides");
    json.open_object();
    json.member("type", "array");
    json.key("items");
    json.open_object();
    json.member("type", "object");
    json.key("required");
    json.open_array();
    json.value("files");
    json.close_array();
    json.key("properties");
    json.open_object();
    json.key("files");
    json.open_object();
    write_type(json, Means::texts);
    json.close_object();
    write_properties(json, check);
    json.close_object();
    json.member("additionalProperties", false);
    json.close_object();
    json.close_object();
    write_properties(json, check);
    json.close_object();
    json.member("additionalProperties", false);
    json.close_object();
    json.end_line();
  }
  return text.str();
}

}  // namespace jeugdlint
