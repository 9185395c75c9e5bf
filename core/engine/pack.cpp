// SPDX-License-Identifier: Apache-2.0
#include "engine/pack.h"

#include "engine/pack_case.h"
#include "engine/pack_code_list.h"
#include "engine/pack_field.h"
#include "engine/pack_parameter.h"
#include "engine/pack_rule.h"
#include "engine/pack_source.h"
#include "engine/table_schema.h"
#include "text/failure.h"
#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view about_file = "pack.yaml";
constexpr const char* name_rule =
    "the name is part of ids: expected small letters, digits, hyphens and underscores only";

template <class Named>
const Named* named(const std::vector<Named>& list, std::string_view name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.name == name; });
  return found == list.end() ? nullptr : &*found;
}

std::vector<Source> read_sources(const PackFile& file, const YamlNode& node) {
  std::vector<Source> sources;
  if (node.kind != YamlKind::map) file.wrong(node, "expected keys for sources");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Keys keys(file, node.items[i], "a source");
    Source made;
    made.name = node.keys[i].name;
    made.place = file.place(node.items[i]);
    made.title = keys.needed_text("title");
    made.licence = keys.text("licence");
    made.note = keys.text("note");
    keys.refuse_others();
    sources.push_back(std::move(made));
  }
  return sources;
}

std::vector<DerivedColumn> read_derived(const PackFile& file, const YamlNode& node,
                                        const Table& table, const Pack& pack) {
  std::vector<DerivedColumn> derived;
  if (node.kind != YamlKind::map) file.wrong(node, "expected keys for derive, {name: expression}");
  const auto fields = names_of(table.fields);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const YamlKey& key = node.keys[i];
    auto text = read_text(file, node.items[i], key.name);
    if (!text) continue;
    if (std::find(fields.begin(), fields.end(), key.name) != fields.end())
      file.mistakes.add(file.place(key), "the table " + table.name + " has a field " + key.name +
                                             " already; give the derived column another name");
    else if (pack.parameter(key.name) != nullptr)
      file.mistakes.add(file.place(key), "the pack has a parameter " + key.name +
                                             " already; give the derived column another name");
    else
      derived.push_back({key.name, {std::move(*text), file.place(node.items[i])}, file.place(key)});
  }
  return derived;
}

Table read_table(const PackFile& file, const YamlNode& node, const std::string& name, Pack& pack) {
  Keys keys(file, node, "a table");
  Table table;
  table.name = name;
  table.title = keys.needed_words("title");
  table.place = file.place(node);
  FieldContext context{.words = FieldWords::pack, .table = name, .missing_values = {""}};
  if (const YamlNode* missing = keys.take("missingValues"))
    context.missing_values = read_texts(file, *missing, "missingValues");
  table.records_at = keys.text("records");
  if (!table.records_at.empty() && table.records_at.front() != '/')
    file.wrong(*node.find("records"), "expected a JSON pointer, as in /clienten/*/trajecten/*");
  if (const YamlNode* fields = keys.need("fields"))
    table.fields = read_fields(file, *fields, context, pack.code_lists);
  if (const YamlNode* derived = keys.take("derive"))
    table.derived = read_derived(file, *derived, table, pack);
  if (const YamlNode* key = keys.take("primaryKey")) read_primary_key(file, *key, table);
  if (const YamlNode* foreign = keys.take("foreignKeys"))
    file.wrong(*foreign, "foreignKeys are not judged; leave them out");
  keys.refuse_others();
  return table;
}

void hold_to_lists(const PackFile& file, const YamlNode& tables, const Pack& pack) {
  const auto names = names_of(pack.code_lists);
  for (const Table& table : pack.tables)
    for (const Field& field : table.fields)
      if (!field.codes.empty() && pack.code_list(field.codes) == nullptr)
        file.mistakes.add(field.place, "no code list " + field.codes + " for the field " +
                                           field.name + did_you_mean(field.codes, names));
  if (tables.keys.empty()) file.wrong(tables, "a pack needs a table");
}

void read_about(const PackFile& file, const YamlNode& node, Pack& pack) {
  Keys keys(file, node, "a pack");
  pack.name = keys.needed_text("name");
  if (!pack.name.empty() && !is_name(pack.name)) file.wrong(*node.find("name"), name_rule);
  pack.version = keys.needed_text("version");
  pack.title = keys.needed_words("title");
  pack.description = keys.words("description");
  pack.source = keys.text("source");
  pack.licence = keys.text("licence");
  if (const YamlNode* sources = keys.take("sources")) pack.sources = read_sources(file, *sources);
  if (const YamlNode* parameters = keys.take("parameters"))
    pack.parameters = read_parameters(file, *parameters);
  pack.valid_on = read_valid_on(file, keys, pack);
  if (const YamlNode* lists = keys.take("code_lists"))
    pack.code_lists = read_code_lists(file, *lists, pack);
  if (const YamlNode* tables = keys.need("tables")) {
    if (tables->kind != YamlKind::map) file.wrong(*tables, "expected keys for tables");
    for (std::size_t i = 0; i < tables->keys.size(); ++i)
      pack.tables.push_back(read_table(file, tables->items[i], tables->keys[i].name, pack));
    hold_to_lists(file, *tables, pack);
    if (const YamlNode* cases = keys.take("case")) pack.cases = read_cases(file, *cases, pack);
  }
  keys.refuse_others();
}

Pack read_folder(const fs::path& folder, const Plugins* plugins) {
  Mistakes mistakes;
  Pack pack;
  pack.folder = folder;
  const PackSource source = read_pack_source(folder, mistakes);
  pack.extends = source.extends;
  pack.withdrawn = source.withdrawn;
  read_about({(folder / about_file).string(), mistakes}, source.about, pack);
  const bool sound = mistakes.empty();
  for (const auto& [name, rule] : source.rules) {
    const PackFile file{rule.file, mistakes};
    if (!is_name(name)) mistakes.add({file.name}, name_rule);
    pack.rules.push_back(read_rule(file, rule, pack.name + '/' + name, pack));
  }
  // What is wrong with a table would be told again of each rule on it.
  if (plugins != nullptr && sound) check_pack(pack, *plugins, mistakes);
  mistakes.throw_if_any();
  return pack;
}

// Checked as well where there are plugins.
Pack read_any(const fs::path& where, const Plugins* plugins) {
  std::error_code error;
  const fs::file_status status = fs::status(where, error);
  if (fs::is_directory(status)) return read_folder(where, plugins);
  if (!fs::exists(status)) throw Failure(where.string() + ": no such pack or schema");
  if (where.filename() == about_file)
    return read_folder(where.has_parent_path() ? where.parent_path() : fs::path("."), plugins);
  Pack pack = read_table_schema(where);
  if (plugins != nullptr) check_pack(pack, *plugins);
  return pack;
}

}  // namespace

Pack read_pack(const fs::path& where) {
  return read_any(where, nullptr);
}

Pack read_checked_pack(const fs::path& where, const Plugins& plugins) {
  return read_any(where, &plugins);
}

const DerivedColumn* Table::derived_column(std::string_view asked) const {
  const auto found = std::find_if(derived.begin(), derived.end(),
                                  [&](const DerivedColumn& one) { return one.name == asked; });
  return found == derived.end() ? nullptr : &*found;
}

const Field* Table::field(std::string_view name_or_alias) const {
  if (const Field* exact = named(fields, name_or_alias)) return exact;
  const std::string folded = folded_name(name_or_alias);
  for (const Field& one : fields) {
    if (folded_name(one.name) == folded) return &one;
    for (const std::string& alias : one.aliases)
      if (folded_name(alias) == folded) return &one;
  }
  return nullptr;
}

const Parameter* Pack::parameter(std::string_view parameter_name) const {
  return named(parameters, parameter_name);
}

const CodeList* Pack::code_list(std::string_view list_name) const {
  return named(code_lists, list_name);
}

const CaseKey* Pack::case_key(std::string_view case_name) const {
  return named(cases, case_name);
}

const Table* Pack::table(std::string_view table_name) const {
  return named(tables, table_name);
}

}  // namespace jeugdlint
