// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_source.h"

#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view about_file = "pack.yaml";

// The nodes of a base stand in another file than the one that is read.
void stamp(YamlNode& node, const std::string& file) {
  if (node.file.empty()) node.file = file;
  for (YamlKey& key : node.keys)
    if (key.file.empty()) key.file = file;
  for (YamlNode& item : node.items) stamp(item, file);
}

// In the place of the key of that name, where there is one: a derived column uses those before it.
void put(YamlNode& map, const YamlKey& key, const YamlNode& value) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (map.keys[i].name != key.name) continue;
    map.keys[i] = key;
    map.items[i] = value;
    return;
  }
  map.keys.push_back(key);
  map.items.push_back(value);
}

void take_away(YamlNode& map, std::string_view name) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (map.keys[i].name != name) continue;
    map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(i));
    map.items.erase(map.items.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

// Of keys that exclude each other, the one that is given takes the place of the others.
void take_away_rivals(YamlNode& base, const YamlNode& own) {
  static const std::vector<std::vector<std::vector<std::string>>> rivals = {
      {{"table"}, {"tables"}},
      {{"severity"}, {"error_if", "warn_if", "note_if"}},
      {{"check"}, {"require"}},
  };
  const auto gives = [&](const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      const YamlNode* value = own.find(key);
      return value != nullptr && value->kind != YamlKind::nothing;
    });
  };
  for (const auto& pair : rivals)
    for (std::size_t i = 0; i < 2; ++i)
      if (gives(pair[i]))
        for (const std::string& key : pair[1 - i]) take_away(base, key);
  const YamlNode* check = own.find("check");
  const YamlNode* before = base.find("check");
  const bool another = check != nullptr && before != nullptr && check->text != before->text;
  if (another || gives({"require"})) take_away(base, "options");
}

std::string name_of(const YamlNode& field) {
  const YamlNode* name = field.find("name");
  return name == nullptr ? "" : name->text;
}

// Fields are known by their name; one that says `withdraw: true` is left out.
YamlNode changed_fields(const YamlNode& base, const YamlNode& own, const PackFile& file) {
  if (base.kind != YamlKind::list || own.kind != YamlKind::list) return own;
  YamlNode fields = base;
  for (const YamlNode& field : own.items) {
    const auto before =
        std::find_if(fields.items.begin(), fields.items.end(), [&](const YamlNode& one) {
          return !name_of(one).empty() && name_of(one) == name_of(field);
        });
    const YamlNode* withdrawn = field.find("withdraw");
    const bool leave_out =
        withdrawn != nullptr && read_boolean(file, *withdrawn, "withdraw").value_or(false);
    if (withdrawn != nullptr && before == fields.items.end())
      file.wrong(field, "the pack that is extended has no field " + name_of(field));
    if (before == fields.items.end()) {
      if (!leave_out) fields.items.push_back(field);
    } else if (leave_out) {
      fields.items.erase(before);
    } else {
      *before = changed(*before, field, {"constraints"});
    }
  }
  return fields;
}

YamlNode changed_table(const YamlNode& base, const YamlNode& own, const PackFile& file) {
  if (base.kind != YamlKind::map || own.kind != YamlKind::map) return own;
  YamlNode table = changed(base, own, {"derive"});
  const YamlNode* before = base.find("fields");
  const YamlNode* after = own.find("fields");
  if (before == nullptr || after == nullptr) return table;
  for (std::size_t i = 0; i < table.keys.size(); ++i)
    if (table.keys[i].name == "fields") table.items[i] = changed_fields(*before, *after, file);
  return table;
}

YamlNode changed_tables(const YamlNode& base, const YamlNode& own, const PackFile& file) {
  if (base.kind != YamlKind::map || own.kind != YamlKind::map) return own;
  YamlNode tables = changed(base, own, {});
  for (std::size_t i = 0; i < tables.keys.size(); ++i) {
    const YamlNode* before = base.find(tables.keys[i].name);
    const YamlNode* after = own.find(tables.keys[i].name);
    if (before != nullptr && after != nullptr)
      tables.items[i] = changed_table(*before, *after, file);
  }
  return tables;
}

YamlNode changed_about(const YamlNode& base, const YamlNode& own, const PackFile& file) {
  YamlNode about = changed(base, own, {"parameters", "code_lists", "sources", "case"});
  const YamlNode* before = base.find("tables");
  const YamlNode* after = own.find("tables");
  for (std::size_t i = 0; i < about.keys.size(); ++i)
    if (about.keys[i].name == "tables" && before != nullptr && after != nullptr)
      about.items[i] = changed_tables(*before, *after, file);
  take_away(about, "extends");
  // The whole stands where the pack's own file says it, whatever it takes over.
  about.line = own.line;
  about.column = own.column;
  about.file = own.file;
  return about;
}

class SourceReader {
 public:
  explicit SourceReader(Mistakes& mistakes) : mistakes_(mistakes) {}

  PackSource read(const fs::path& folder) {
    if (!fs::exists(folder / about_file))
      throw Failure(folder.string() + ": this folder is no pack: it has no " +
                    std::string(about_file));
    const PackFile file{(folder / about_file).string(), mistakes_};
    const auto root = read_yaml_file(folder / about_file, mistakes_);
    if (!root) mistakes_.throw_if_any();
    on_the_way_.push_back(fs::weakly_canonical(folder));
    PackSource source = base_of(*root, file, folder);
    source.about = source.extends.empty() ? *root : changed_about(source.about, *root, file);
    if (!source.extends.empty() && root->find("name") == nullptr)
      file.wrong(*root, "a pack needs the key name, also one that extends another");
    read_rules(folder, source);
    on_the_way_.pop_back();
    return source;
  }

 private:
  PackSource base_of(const YamlNode& root, const PackFile& file, const fs::path& folder) {
    const YamlNode* extends = root.find("extends");
    if (extends == nullptr) return {};
    const auto name = read_text(file, *extends, "extends");
    if (!name) return {};
    const auto place = base_folder(*name, folder);
    if (!place) {
      file.wrong(*extends, "no pack " + *name + did_you_mean(*name, pack_names(pack_folder())) +
                               "; a pack of your own is named by its path from this folder");
      mistakes_.throw_if_any();  // without the base nearly everything would seem to be missing
    }
    if (std::find(on_the_way_.begin(), on_the_way_.end(), fs::weakly_canonical(*place)) !=
        on_the_way_.end()) {
      file.wrong(*extends, "a pack cannot extend itself, also not by way of another");
      mistakes_.throw_if_any();
    }
    PackSource source = read(*place);
    stamp(source.about, (*place / about_file).string());
    for (auto& [stem, rule] : source.rules) stamp(rule, (*place / (stem + ".yaml")).string());
    const YamlNode* base_name = source.about.find("name");
    source.extends = base_name == nullptr ? *name : base_name->text;
    return source;
  }

  static std::optional<fs::path> base_folder(const std::string& name, const fs::path& folder) {
    std::error_code error;
    const auto names = pack_names(pack_folder());
    if (std::find(names.begin(), names.end(), name) != names.end()) return pack_folder() / name;
    const fs::path place = (folder / name).lexically_normal();
    if (!name.empty() && fs::is_directory(place, error) && fs::exists(place / about_file, error))
      return place;
    return std::nullopt;
  }

  void read_rules(const fs::path& folder, PackSource& source) {
    for (const fs::path& path : rule_files(folder)) {
      const std::string name = path.stem().string();
      const auto root = read_yaml_file(path, mistakes_);
      if (!root) continue;
      const PackFile file{path.string(), mistakes_};
      const auto before = source.rules.find(name);
      if (root->find("withdraw") != nullptr) {
        withdraw(file, *root, name, source);
      } else if (before == source.rules.end()) {
        source.rules[name] = *root;
        stamp(source.rules[name], path.string());
      } else {
        take_away_rivals(before->second, *root);
        YamlNode rule = changed(before->second, *root, {"options"});
        stamp(rule, path.string());
        before->second = std::move(rule);
      }
    }
  }

  static void withdraw(const PackFile& file, const YamlNode& root, const std::string& name,
                       PackSource& source) {
    Keys keys(file, root, "a rule that is withdrawn");
    const bool really = keys.boolean("withdraw");
    const LocalText reason = keys.needed_words("reason");
    keys.refuse_others();
    if (!really) file.wrong(*root.find("withdraw"), "expected true for withdraw");
    std::vector<std::string> names;
    for (const auto& [known, rule] : source.rules) names.push_back(known);
    if (source.rules.erase(name) == 0)
      file.wrong(root, "there is no rule " + name + " to withdraw" + did_you_mean(name, names));
    source.withdrawn.push_back({name, reason});
  }

  std::vector<fs::path> rule_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      if (entry.is_directory() || entry.path().filename() == about_file) continue;
      if (entry.path().extension() == ".yaml") files.push_back(entry.path());
      if (entry.path().extension() == ".yml")
        mistakes_.add({entry.path().string()}, "the name of a rule file ends in .yaml");
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  Mistakes& mistakes_;
  std::vector<fs::path> on_the_way_;
};

}  // namespace

YamlNode changed(const YamlNode& base, const YamlNode& own, const std::vector<std::string>& deep) {
  if (base.kind != YamlKind::map || own.kind != YamlKind::map) return own;
  YamlNode made = base;
  take_away_rivals(made, own);
  for (std::size_t i = 0; i < own.keys.size(); ++i) {
    const YamlKey& key = own.keys[i];
    const YamlNode* before = made.find(key.name);
    const bool below =
        before != nullptr && std::find(deep.begin(), deep.end(), key.name) != deep.end();
    const YamlNode value = below ? changed(*before, own.items[i], {}) : own.items[i];
    if (own.items[i].kind == YamlKind::nothing)
      take_away(made, key.name);
    else
      put(made, key, value);
  }
  made.line = own.line;
  made.column = own.column;
  made.file = own.file;
  return made;
}

PackSource read_pack_source(const fs::path& folder, Mistakes& mistakes) {
  return SourceReader(mistakes).read(folder);
}

}  // namespace jeugdlint
