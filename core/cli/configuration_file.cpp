// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration_file.h"

#include "cli/configuration_keys.h"
#include "cli/foreign_file.h"
#include "engine/pack_keys.h"
#include "input/glob.h"

#include <algorithm>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

fs::path absolute_folder(const fs::path& file) {
  return fs::weakly_canonical(fs::absolute(file)).parent_path();
}

class Reader {
 public:
  Reader(bool trusted, Mistakes& mistakes) : trusted_(trusted), mistakes_(mistakes) {}

  // What the file says for an input, over what those say that it extends.
  std::vector<ConfiguredOption> read(const fs::path& path, const std::string& input) {
    if (!trusted_) refuse_foreign(path);
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
    const bool reachable = trusted_ || may_extend(path, base);
    if (!reachable)
      file.wrong(*extend,
                 "of the folders above, a configuration extends their jeugdlint.yaml only; another "
                 "file outside of this folder counts only in one that you name yourself, with "
                 "--config");
    auto options = again || !reachable ? std::vector<ConfiguredOption>() : read(base, input);
    on_the_way_.pop_back();
    return options;
  }

  // A file in the same folder or below it, or the configuration of a folder above.
  static bool may_extend(const fs::path& path, const fs::path& base) {
    const fs::path folder = absolute_folder(path), other = fs::weakly_canonical(fs::absolute(base));
    if (is_below(other, folder)) return true;
    return other.filename() == path.filename() && is_below(folder, other.parent_path());
  }

  static bool is_below(const fs::path& place, const fs::path& folder) {
    const fs::path below = place.lexically_relative(folder);
    return !below.empty() && *below.begin() != "..";
  }

  void read_options(const PackFile& file, Keys& keys, const fs::path& folder,
                    std::vector<ConfiguredOption>& options) {
    for (const ConfigurationKey& one : configuration_keys) {
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

  std::vector<std::string> values_of(const PackFile& file, const ConfigurationKey& one,
                                     const YamlNode& node, const fs::path& folder) {
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

  static std::vector<std::string> one_text(const PackFile& file, const ConfigurationKey& one,
                                           const YamlNode& node) {
    return {read_text(file, node, one.name).value_or("")};
  }

  static std::vector<std::string> pairs_of(const PackFile& file, const ConfigurationKey& one,
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
    const fs::path whole_folder =
        fs::weakly_canonical(fs::absolute(folder.empty() ? fs::path(".") : folder));
    for (std::string& name : names) {
      const fs::path place = (folder / name).lexically_normal();
      std::error_code error;
      if (only_if_there && !fs::exists(place, error)) continue;
      // Also by way of a link.
      if (!trusted_ && !is_below(fs::weakly_canonical(fs::absolute(place)), whole_folder))
        file.wrong(node,
                   "a file outside of this folder counts only in a file that you name "
                   "yourself, with --config");
      if (!trusted_) refuse_foreign(place);
      name = place.string();
    }
    return names;
  }

  bool trusted_;
  Mistakes& mistakes_;
  std::vector<fs::path> on_the_way_;
};

}  // namespace

std::vector<ConfiguredOption> read_configuration(const fs::path& file, bool trusted,
                                                 const std::string& input) {
  Mistakes mistakes;
  auto options = Reader(trusted, mistakes).read(file, input);
  mistakes.throw_if_any();
  std::sort(options.begin(), options.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return options;
}

}  // namespace jeugdlint
