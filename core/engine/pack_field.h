// SPDX-License-Identifier: Apache-2.0
// One field of a table, as a pack or a Table Schema declares it. Both use the words of the Table
// Schema; a pack knows some more, and refuses what it does not know where a Table Schema may hold
// anything.
#pragma once

#include "engine/pack.h"
#include "engine/pack_keys.h"

namespace jeugdlint {

enum class FieldWords { pack, table_schema };

// What a field takes from around it.
struct FieldContext {
  FieldWords words = FieldWords::pack;
  std::string table;
  std::vector<std::string> missing_values;  // of the table
};

// Empty when it has no name. The values of an enum, and of a boolean, become a code list of their
// own, named <table>.<field>, which is added to `lists`.
std::optional<Field> read_field(const PackFile& file, const YamlNode& node,
                                const FieldContext& context, std::vector<CodeList>& lists);

// The fields of a table, of which no two may have one name or alias.
std::vector<Field> read_fields(const PackFile& file, const YamlNode& node,
                               const FieldContext& context, std::vector<CodeList>& lists);

// A type by its name; empty when it is none that is judged.
std::optional<FieldType> field_type(std::string_view name);
std::vector<std::string> field_type_names();

// Gives the table its primary key: a text or a list of texts, each the name of one of its fields,
// which is then required.
void read_primary_key(const PackFile& file, const YamlNode& node, Table& table);

}  // namespace jeugdlint
