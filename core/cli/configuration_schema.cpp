// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration.h"
#include "cli/configuration_keys.h"
#include "text/json_writer.h"

#include <sstream>

namespace jeugdlint {
namespace {

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
  for (const ConfigurationKey& one : configuration_keys) {
    json.key(one.name);
    json.open_object();
    json.member("description", check.get_option("--" + std::string(one.name))->get_description());
    write_type(json, one.means);
    json.close_object();
  }
}

}  // namespace

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
