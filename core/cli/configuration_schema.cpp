// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration.h"
#include "cli/configuration_keys.h"
#include "text/json_writer.h"

#include <sstream>
#include <string_view>
#include <vector>

namespace jeugdlint {
namespace {

void write_types(JsonWriter& json, const std::vector<const char*>& types) {
  json.key("type");
  json.open_array();
  for (const char* type : types) json.value(type);
  json.close_array();
}

// Numbers may stand between quotes.
void write_number(JsonWriter& json, const std::string& kind) {
  const bool percentage = kind == kind::percentage;
  write_types(json, {percentage ? "number" : "integer", "string"});
  json.member("minimum", 0);
  if (percentage) json.member("maximum", 100);
  json.member("pattern", percentage           ? "^[0-9]+([.][0-9]*)?%?$"
                         : kind == kind::size ? "^[0-9]+[KMGkmg]?$"
                                              : "^[0-9]+$");
}

// "{error,warning}": the values that an option takes.
void write_choice(JsonWriter& json, const std::string& values) {
  json.key("enum");
  json.open_array();
  std::istringstream each(values.substr(1, values.size() - 2));
  for (std::string value; std::getline(each, value, ',');) json.value(value);
  json.close_array();
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
  for (const ConfigurationKey& one : configuration_keys) {
    json.key(one.name);
    json.open_object();
    const CLI::Option& option = *check.get_option("--" + std::string(one.name));
    const std::string values = option.get_type_name();
    json.member("description", option.get_description());
    if (values == kind::number || values == kind::percentage || values == kind::size)
      write_number(json, values);
    else if (values.starts_with('{') && std::string_view(one.name) != "delimiter")
      write_choice(json, values);  // a delimiter may itself be a comma
    else
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
