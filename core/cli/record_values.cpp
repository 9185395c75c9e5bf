// SPDX-License-Identifier: Apache-2.0
#include "cli/record_values.h"

#include "expression/shown.h"

#include <simdjson.h>

#include <cmath>
#include <map>

namespace jeugdlint {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t deepest = 200;

std::optional<Value> value_of(const element& from, Memory& memory, std::size_t depth);

std::optional<Value> list_of(const simdjson::dom::array& from, Memory& memory, std::size_t depth) {
  std::vector<Value> items;
  for (const element one : from) {
    const auto value = value_of(one, memory, depth);
    if (!value) return std::nullopt;
    items.push_back(*value);
  }
  return memory.list(std::move(items));
}

std::optional<Value> map_of(const simdjson::dom::object& from, Memory& memory, std::size_t depth) {
  OwnMap::Members members;
  std::map<std::string_view, std::size_t> places;
  for (const auto field : from) {
    const auto value = value_of(field.value, memory, depth);
    if (!value) return std::nullopt;
    const auto [place, added] = places.emplace(field.key, members.size());
    if (added)
      members.emplace_back(memory.text(std::string(field.key)), *value);
    else
      members[place->second].second = *value;  // as most readers of JSON do
  }
  return memory.own(std::make_unique<OwnMap>(std::move(members)));
}

std::optional<Value> value_of(const element& from, Memory& memory, std::size_t depth) {
  if (depth == deepest) return std::nullopt;
  switch (from.type()) {
    case element_type::ARRAY:
      return list_of(from.get_array().value_unsafe(), memory, depth + 1);
    case element_type::OBJECT:
      return map_of(from.get_object().value_unsafe(), memory, depth + 1);
    case element_type::INT64:
      return Value(from.get_int64().value_unsafe());
    case element_type::UINT64:
      return Value(static_cast<double>(from.get_uint64().value_unsafe()));
    case element_type::DOUBLE:
      return Value(from.get_double().value_unsafe());
    case element_type::STRING:
      return memory.text(std::string(from.get_string().value_unsafe()));
    case element_type::BOOL:
      return Value(from.get_bool().value_unsafe());
    default:
      return Value();
  }
}

}  // namespace

struct JsonRecords::Parser {
  simdjson::dom::parser parser;
};

JsonRecords::JsonRecords() : parser_(std::make_unique<Parser>()) {}
JsonRecords::~JsonRecords() = default;

std::optional<Value> JsonRecords::read(std::string_view line, Memory& memory, LocalText& why) {
  element root;
  const simdjson::padded_string padded(line);
  const simdjson::error_code error = parser_->parser.parse(padded).get(root);
  std::optional<Value> record;
  const bool object = error == simdjson::SUCCESS && root.is_object();
  if (object) record = value_of(root, memory, 0);
  if (error != simdjson::SUCCESS)
    why = {.nl = "dit record is geen geldige JSON, of een getal erin past niet in 64 bits",
           .en = "this record is no valid JSON, or a number in it does not fit in 64 bits"};
  else if (object)
    why = {.nl = "dit record is te diep genest", .en = "this record is nested too deeply"};
  else
    why = {.nl = "dit record is geen object in JSON", .en = "this record is no object in JSON"};
  return record;
}

void write_value(JsonWriter& json, const Value& value, Memory& memory) {
  switch (value.kind) {
    case Kind::null:
    case Kind::fault:
      return json.null();
    case Kind::boolean:
      return json.value(value.truth);
    case Kind::integer:
      return json.number(std::to_string(value.whole));
    case Kind::real:
      return std::isfinite(value.number) ? json.number(shown_real(value.number, true))
                                         : json.value(shown_real(value.number, true));
    case Kind::list:
      json.open_array();
      for (std::size_t i = 0; i < value.items->size(); ++i)
        write_value(json, value.items->at(i, memory), memory);
      return json.close_array();
    case Kind::map:
      json.open_object();
      for (std::size_t i = 0; i < value.members->size(); ++i) {
        const Value key = value.members->key(i, memory);
        json.key(shown(key));
        write_value(json, value.members->find(key, memory), memory);
      }
      return json.close_object();
    default:
      return json.value(shown(value));
  }
}

}  // namespace jeugdlint
