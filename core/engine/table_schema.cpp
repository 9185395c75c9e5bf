// SPDX-License-Identifier: Apache-2.0
#include "engine/table_schema.h"

#include "engine/pack_field.h"
#include "text/failure.h"

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

LocalText one_language(const YamlNode& node, std::string_view key) {
  const YamlNode* found = node.find(key);
  if (found == nullptr || found->kind != YamlKind::text) return {};
  return {found->text, found->text};
}

std::string plain_text(const YamlNode& node, std::string_view key) {
  const YamlNode* found = node.find(key);
  return found == nullptr ? "" : found->text;
}

Table read_schema(const PackFile& file, const YamlNode& node, const std::string& name, Pack& pack) {
  Keys keys(file, node, "a Table Schema");
  Table table;
  table.name = name;
  table.title = one_language(node, "title");
  table.place = file.place(node);
  FieldContext context{.words = FieldWords::table_schema, .table = name, .missing_values = {""}};
  if (const YamlNode* missing = keys.take("missingValues"))
    context.missing_values = read_texts(file, *missing, "missingValues");
  if (const YamlNode* fields = keys.need("fields"))
    table.fields = read_fields(file, *fields, context, pack.code_lists);
  if (const YamlNode* key = keys.take("primaryKey")) read_primary_key(file, *key, table);
  return table;
}

void read_resource(const PackFile& file, const YamlNode& node, Pack& pack) {
  Keys keys(file, node, "a resource");
  const std::string name = keys.needed_text("name");
  const YamlNode* schema = keys.take("schema");
  if (schema == nullptr || name.empty()) return;
  if (pack.table(name) != nullptr) {
    file.wrong(node, "two resources of the name " + name);
    return;
  }
  if (schema->kind != YamlKind::text) {
    pack.tables.push_back(read_schema(file, *schema, name, pack));
  } else if (const auto path = path_in_folder(file, *schema, pack.folder.parent_path())) {
    const PackFile other{path->string(), file.mistakes};
    if (const auto root = read_yaml_file(*path, file.mistakes))
      pack.tables.push_back(read_schema(other, *root, name, pack));
  }
  if (!pack.tables.empty() && pack.tables.back().name == name && pack.tables.back().title.empty())
    pack.tables.back().title = one_language(node, "title");
}

void read_package(const PackFile& file, const YamlNode& node, const YamlNode& resources,
                  Pack& pack) {
  if (const std::string name = plain_text(node, "name"); !name.empty()) pack.name = name;
  if (resources.kind != YamlKind::list) {
    file.wrong(resources, "expected a list of resources");
    return;
  }
  for (const YamlNode& resource : resources.items) read_resource(file, resource, pack);
  if (pack.tables.empty() && file.mistakes.empty())
    file.wrong(resources, "no resource has a schema, so there is nothing to check with");
}

}  // namespace

Pack read_table_schema(const fs::path& path) {
  Mistakes mistakes;
  const PackFile file{path.string(), mistakes};
  Pack pack;
  pack.folder = path;
  pack.name = path.stem().string();
  if (const auto root = read_yaml_file(path, mistakes)) {
    pack.title = one_language(*root, "title");
    pack.description = one_language(*root, "description");
    if (pack.title.empty()) pack.title = {pack.name, pack.name};
    pack.version = plain_text(*root, "version");
    pack.source = plain_text(*root, "homepage");
    const YamlNode* resources = root->find("resources");
    if (resources != nullptr)
      read_package(file, *root, *resources, pack);
    else if (root->find("fields") != nullptr)
      pack.tables.push_back(read_schema(file, *root, pack.name, pack));
    else
      file.wrong(*root, "expected a Table Schema, with fields, or a Data Package, with resources");
  }
  mistakes.throw_if_any();
  return pack;
}

}  // namespace jeugdlint
