// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_case.h"

#include "text/nearest.h"

#include <algorithm>

namespace jeugdlint {
namespace {

std::vector<std::string> read_fields_of(const PackFile& file, const YamlNode& node,
                                        const Table& table, const char* what) {
  std::vector<std::string> fields = read_texts(file, node, what);
  const auto known = names_of(table.fields);
  for (const std::string& name : fields)
    if (std::find(known.begin(), known.end(), name) == known.end())
      file.wrong(node,
                 "the table " + table.name + " has no field " + name + did_you_mean(name, known));
  return fields;
}

CaseTable read_case_table(const PackFile& file, const YamlNode& node, const Table& table) {
  CaseTable made{
      .table = table.name, .key = {}, .order = {}, .except_values = {}, .place = file.place(node)};
  if (node.kind != YamlKind::map) {
    made.key = read_fields_of(file, node, table, "the key of a case");
    return made;
  }
  Keys keys(file, node, "a table of a case");
  if (const YamlNode* key = keys.need("key")) made.key = read_fields_of(file, *key, table, "key");
  if (const YamlNode* order = keys.take("sorted_by"))
    made.order = read_fields_of(file, *order, table, "sorted_by");
  made.except_values = keys.texts("except_values");
  if (const YamlNode* sorted = keys.take("sorted"))
    made.sorted = read_boolean(file, *sorted, "sorted").value_or(false);
  keys.refuse_others();
  return made;
}

}  // namespace

std::vector<CaseKey> read_cases(const PackFile& file, const YamlNode& node, const Pack& pack) {
  std::vector<CaseKey> cases;
  if (node.kind != YamlKind::map) file.wrong(node, "expected keys for case, as in person");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    CaseKey made{.name = node.keys[i].name, .tables = {}};
    const YamlNode& tables = node.items[i];
    if (tables.kind != YamlKind::map) {
      file.wrong(tables, "expected the key of each table, as in {jeugdhulp: bsn}");
      continue;
    }
    for (std::size_t t = 0; t < tables.keys.size(); ++t) {
      const std::string& name = tables.keys[t].name;
      const Table* table = pack.table(name);
      if (table == nullptr)
        file.mistakes.add(file.place(tables.keys[t]),
                          "no table " + name + did_you_mean(name, names_of(pack.tables)));
      else
        made.tables.push_back(read_case_table(file, tables.items[t], *table));
    }
    for (const CaseTable& table : made.tables)
      if (table.key.size() != made.tables.front().key.size())
        file.mistakes.add(table.place, "the keys of one case have as many fields in every table");
    cases.push_back(std::move(made));
  }
  return cases;
}

}  // namespace jeugdlint
