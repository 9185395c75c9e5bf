// SPDX-License-Identifier: Apache-2.0
#include "support/json_schema.h"

#include <re2/re2.h>
#include <simdjson.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace jeugdlint::test {
namespace {

using Json = simdjson::dom::element;

std::string text_of(Json json) {
  return simdjson::minify(json);
}

// By value: a loop over the result itself would outlive it.
simdjson::dom::object members_of(Json json) {
  return json.get_object();
}
simdjson::dom::array items_of(Json json) {
  return json.get_array();
}

bool has_type(Json json, std::string_view type) {
  if (type == "null") return json.is_null();
  if (type == "boolean") return json.is_bool();
  if (type == "string") return json.is_string();
  if (type == "array") return json.is_array();
  if (type == "object") return json.is_object();
  if (type == "integer") return json.is_int64() || json.is_uint64();
  if (type == "number") return json.is_number();
  throw std::invalid_argument("the schema names an unknown type");
}

class Checker {
 public:
  explicit Checker(Json schema) : root_(schema) {}

  std::vector<std::string> mistakes(Json json, Json schema, const std::string& at) const {
    std::vector<std::string> found;
    for (const auto [keyword, value] : members_of(schema))
      for (std::string& mistake : keyword_mistakes(keyword, value, json, schema, at))
        found.push_back(std::move(mistake));
    return found;
  }

 private:
  std::vector<std::string> keyword_mistakes(std::string_view keyword, Json value, Json json,
                                            Json schema, const std::string& at) const {
    const auto when = [&](bool wrong) -> std::vector<std::string> {
      if (!wrong) return {};
      return {at + ": " + std::string(keyword) + ' ' + text_of(value)};
    };
    static const std::set<std::string_view> silent = {"$schema", "$id",         "$defs",
                                                      "title",   "description", "required"};
    if (keyword == "required") return missing(value, json, at);
    if (silent.count(keyword) > 0) return {};
    if (keyword == "type") return when(!is_of_type(json, value));
    if (keyword == "const") return when(text_of(json) != text_of(value));
    if (keyword == "enum") return when(!is_among(json, value));
    if (keyword == "minimum")
      return when(json.is_number() && double(json.get_double()) < double(value.get_double()));
    if (keyword == "pattern") return when(!fits(json, value));
    if (keyword == "items") return items(value, json, at);
    if (keyword == "properties") return properties(value, json, at);
    if (keyword == "additionalProperties") return additional(value, json, schema, at);
    if (keyword == "$ref") return mistakes(json, referred(value), at);
    if (keyword == "anyOf") return when(fitting(value, json, at) == 0);
    if (keyword == "oneOf") return when(fitting(value, json, at) != 1);
    throw std::invalid_argument("the schema has an unknown keyword: " + std::string(keyword));
  }

  static bool is_of_type(Json json, Json types) {
    if (types.is_string()) return has_type(json, types.get_string().value());
    for (const Json type : items_of(types))
      if (has_type(json, type.get_string().value())) return true;
    return false;
  }

  static bool is_among(Json json, Json list) {
    for (const Json one : items_of(list))
      if (text_of(one) == text_of(json)) return true;
    return false;
  }

  static bool fits(Json json, Json pattern) {
    if (!json.is_string()) return true;
    return RE2::PartialMatch(std::string(json.get_string().value()),
                             std::string(pattern.get_string().value()));
  }

  static std::vector<std::string> missing(Json names, Json json, const std::string& at) {
    std::vector<std::string> found;
    if (!json.is_object()) return found;
    for (const Json name : items_of(names))
      if (json.at_key(name.get_string().value()).error() != simdjson::SUCCESS)
        found.push_back(at + ": lacks " + text_of(name));
    return found;
  }

  std::vector<std::string> items(Json schema, Json json, const std::string& at) const {
    std::vector<std::string> found;
    if (!json.is_array()) return found;
    std::size_t index = 0;
    for (const Json item : items_of(json))
      for (std::string& mistake : mistakes(item, schema, at + '/' + std::to_string(index++)))
        found.push_back(std::move(mistake));
    return found;
  }

  std::vector<std::string> properties(Json schemas, Json json, const std::string& at) const {
    std::vector<std::string> found;
    if (!json.is_object()) return found;
    for (const auto [name, schema] : members_of(schemas)) {
      auto member = json.at_key(name);
      if (member.error() != simdjson::SUCCESS) continue;
      for (std::string& mistake : mistakes(member.value(), schema, at + '/' + std::string(name)))
        found.push_back(std::move(mistake));
    }
    return found;
  }

  // False, or the schema of the members that `properties` does not name.
  std::vector<std::string> additional(Json allowed, Json json, Json schema,
                                      const std::string& at) const {
    if (allowed.is_bool() && allowed.get_bool())
      throw std::invalid_argument("additionalProperties true says nothing");
    std::vector<std::string> found;
    if (!json.is_object()) return found;
    auto known = schema.at_key("properties");
    for (const auto [name, member] : members_of(json)) {
      if (known.error() == simdjson::SUCCESS &&
          known.value().at_key(name).error() == simdjson::SUCCESS)
        continue;
      if (allowed.is_bool())
        found.push_back(at + ": has " + std::string(name));
      else
        for (std::string& mistake : mistakes(member, allowed, at + '/' + std::string(name)))
          found.push_back(std::move(mistake));
    }
    return found;
  }

  std::size_t fitting(Json schemas, Json json, const std::string& at) const {
    std::size_t fit = 0;
    for (const Json schema : items_of(schemas)) fit += mistakes(json, schema, at).empty() ? 1 : 0;
    return fit;
  }

  Json referred(Json reference) const {
    const std::string_view pointer = reference.get_string();
    if (!pointer.starts_with("#/")) throw std::invalid_argument("a $ref outside the schema");
    return root_.at_pointer(pointer.substr(1));
  }

  Json root_;
};

}  // namespace

std::vector<std::string> schema_mistakes(std::string_view document, std::string_view schema) {
  simdjson::dom::parser document_parser, schema_parser;
  const Json root = schema_parser.parse(std::string(schema));
  return Checker(root).mistakes(document_parser.parse(std::string(document)), root, "");
}

}  // namespace jeugdlint::test
