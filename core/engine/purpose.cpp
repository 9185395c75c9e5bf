// SPDX-License-Identifier: Apache-2.0
#include "engine/purpose.h"

#include "engine/pack_keys.h"
#include "engine/plugins.h"
#include "engine/settings.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, PurposeRole>, 3> roles = {
    {{"quasi", PurposeRole::quasi},
     {"sensitive", PurposeRole::sensitive},
     {"count", PurposeRole::count}}};
constexpr std::array<std::string_view, 4> precisions = {"year", "month", "day", "postcode4"};

class PurposeReader {
 public:
  PurposeReader(const PackFile& file, const YamlNode& node)
      : file_(file), node_(node), keys_(file, node, "a release profile") {}

  Purpose read(bool of_program) {
    made_.place = file_.place(node_);
    made_.name = keys_.needed_text("name");
    if (!made_.name.empty() && !is_name(made_.name))
      file_.wrong(*node_.find("name"), "expected small letters, digits, hyphens and underscores");
    made_.title = keys_.needed_words("title");
    made_.why = keys_.needed_words("why");
    made_.source = keys_.needed_text("source");
    made_.narrows = of_program ? "" : keys_.needed_text("narrows");
    if (const YamlNode* columns = of_program ? keys_.need("columns") : keys_.take("columns"))
      read_columns(*columns, of_program);
    if (const YamlNode* instead = keys_.take("instead")) read_instead(*instead);
    if (const YamlNode* unique = keys_.take("no_unique_rows")) {
      Keys keys(file_, *unique, "no_unique_rows");
      made_.unique_source = keys.needed_text("source");
      keys.refuse_others();
    }
    read_population();
    made_.k = limit("k", 2);
    made_.l = limit("l", 2);
    made_.cells = limit("small_cells", 2);
    made_.rounding = limit("rounding", 2);
    keys_.refuse_others();
    return std::move(made_);
  }

 private:
  void read_columns(const YamlNode& node, bool of_program) {
    if (node.kind != YamlKind::map) file_.wrong(node, "expected keys for columns");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      Keys keys(file_, node.items[i], "a column");
      PurposeColumn column;
      column.name = node.keys[i].name;
      column.place = file_.place(node.keys[i]);
      if (of_program) column.aliases = keys.texts("aliases");
      column.role = role(keys);
      column.precision = one_of(keys, "precision", {precisions.begin(), precisions.end()});
      column.identifier = keys.text("identifier");
      column.values = keys.count("values").value_or(0);
      column.source = keys.needed_text("source");
      keys.refuse_others();
      made_.columns.push_back(std::move(column));
    }
  }

  // How many rows are to be expected alone, by construction, is computed from it; nothing that is
  // allowed depends on it.
  void read_population() {
    const YamlNode* node = keys_.take("population");
    if (node == nullptr) return;
    Keys keys(file_, *node, "population");
    if (keys.need("people") != nullptr) made_.population = keys.count("people").value_or(0);
    if (made_.population < 1) file_.wrong(*node, "expected a number from 1 up for people");
    keys.needed_text("source");
    keys.refuse_others();
  }

  PurposeRole role(Keys& keys) {
    std::vector<std::string> names;
    names.reserve(roles.size());
    for (const auto& [name, role] : roles) names.emplace_back(name);
    const std::string found = one_of(keys, "role", names);
    for (const auto& [name, role] : roles)
      if (name == found) return role;
    return PurposeRole::plain;
  }

  std::string one_of(Keys& keys, std::string_view key, const std::vector<std::string>& values) {
    const YamlNode* node = keys.take(key);
    if (node == nullptr) return "";
    if (std::find(values.begin(), values.end(), node->text) != values.end()) return node->text;
    std::string expected;
    for (const std::string& value : values) expected += (expected.empty() ? "" : ", ") + value;
    file_.wrong(*node, "expected one of " + expected + " for " + std::string(key) +
                           did_you_mean(node->text, values));
    return "";
  }

  void read_instead(const YamlNode& node) {
    if (node.kind != YamlKind::list) file_.wrong(node, "expected a list for instead");
    for (const YamlNode& item : node.items) {
      Keys keys(file_, item, "an item of instead");
      PurposeInstead made;
      if (const YamlNode* columns = keys.need("columns"))
        made.columns = read_texts(file_, *columns, "columns");
      made.fix = keys.needed_words("fix");
      made.source = keys.needed_text("source");
      keys.refuse_others();
      made_.instead.push_back(std::move(made));
    }
  }

  std::optional<PurposeLimit> limit(std::string_view key, std::int64_t least) {
    const YamlNode* node = keys_.take(key);
    if (node == nullptr) return std::nullopt;
    Keys keys(file_, *node, std::string(key));
    PurposeLimit made{.number = 0, .source = "", .place = file_.place(*node)};
    if (keys.need("at_least") != nullptr) made.number = keys.count("at_least").value_or(0);
    if (made.number < least) file_.wrong(*node, "expected a number from 2 up for at_least");
    made.source = keys.needed_text("source");
    keys.refuse_others();
    return made;
  }

  const PackFile& file_;
  const YamlNode& node_;
  Keys keys_;
  Purpose made_;
};

Purpose read_file(const fs::path& path, bool of_program, Mistakes& mistakes) {
  const auto node = read_yaml_file(path, mistakes);
  if (!node) return {};
  const PackFile file{path.string(), mistakes};
  return PurposeReader(file, *node).read(of_program);
}

Purpose read_of_program(const std::string& name, Mistakes& mistakes) {
  return read_file(purpose_folder() / (name + ".yaml"), true, mistakes);
}

}  // namespace

bool PurposeColumn::is(std::string_view column) const {
  const std::string folded = folded_name(column);
  return folded_name(name) == folded ||
         std::any_of(aliases.begin(), aliases.end(),
                     [&](const std::string& alias) { return folded_name(alias) == folded; });
}

const PurposeColumn* Purpose::column(std::string_view asked) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const PurposeColumn& one) { return one.is(asked); });
  return found == columns.end() ? nullptr : &*found;
}

const PurposeColumn* Purpose::column(const BoundColumn& bound) const {
  const PurposeColumn* own = column(bound.name);
  return own != nullptr || bound.field == nullptr ? own : column(bound.field->name);
}

fs::path purpose_folder() {
  return pack_folder() / "purposes";
}

std::vector<std::string> purpose_names() {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(purpose_folder(), error))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

Purpose read_purpose(const std::string& name_or_path) {
  const std::vector<std::string> names = purpose_names();
  const auto of_program = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  Mistakes mistakes;
  Purpose purpose;
  if (of_program(name_or_path)) {
    purpose = read_of_program(name_or_path, mistakes);
  } else if (std::error_code error; fs::is_regular_file(name_or_path, error)) {
    purpose = read_file(name_or_path, false, mistakes);
    if (of_program(purpose.narrows))
      narrow(purpose, read_of_program(purpose.narrows, mistakes), mistakes);
    else if (!purpose.narrows.empty())
      mistakes.add(purpose.place, "there is no release profile " + purpose.narrows + " to narrow" +
                                      did_you_mean(purpose.narrows, names));
  } else {
    std::string all;
    for (const std::string& name : names) all += ' ' + name;
    throw Failure(LocalText{.nl = "geen vrijgaveprofiel " + name_or_path +
                                  did_you_mean(name_or_path, names, Language::nl) +
                                  "; er zijn:" + all + "; een eigen profiel noemt u met zijn pad",
                            .en = "no release profile " + name_or_path +
                                  did_you_mean(name_or_path, names) + "; there are:" + all +
                                  "; a profile of your own is named by its path"});
  }
  mistakes.throw_if_any();
  return purpose;
}

}  // namespace jeugdlint
