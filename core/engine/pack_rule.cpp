// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_rule.h"

#include "text/nearest.h"

#include <algorithm>
#include <cmath>

namespace jeugdlint {
namespace {

const Parameter* find_parameter(const Pack& pack, std::string_view name) {
  const auto found = std::find_if(pack.parameters.begin(), pack.parameters.end(),
                                  [&](const Parameter& one) { return one.name == name; });
  return found == pack.parameters.end() ? nullptr : &*found;
}

class RuleReader {
 public:
  RuleReader(const PackFile& file, const YamlNode& node, const Pack& pack)
      : file_(file), node_(node), pack_(pack), keys_(file, node, "a rule") {}

  RuleUse read(const std::string& id) {
    rule_.id = id;
    rule_.place = file_.place(node_);
    rule_.title = keys_.needed_words("title");
    rule_.why = keys_.words("why");
    rule_.fix = keys_.words("fix");
    rule_.source = keys_.text("source");
    rule_.code = keys_.text("code");
    tables();
    severity();
    rule_.check = keys_.needed_text("check");
    if (const YamlNode* check = node_.find("check")) rule_.place = file_.place(*check);
    if (const YamlNode* options = keys_.take("options")) settings(*options);
    if (const YamlNode* found = keys_.need("examples")) examples(*found);
    keys_.refuse_others();
    return std::move(rule_);
  }

 private:
  void tables() {
    const YamlNode* one = keys_.take("table");
    const YamlNode* several = keys_.take("tables");
    if ((one == nullptr) == (several == nullptr)) {
      file_.wrong(node_, "a rule has either the key table or the key tables");
      return;
    }
    if (one != nullptr) {
      if (auto name = read_text(file_, *one, "table")) rule_.tables = {*name};
    } else {
      rule_.tables = read_texts(file_, *several, "tables");
      if (rule_.tables.empty() && several->items.empty()) file_.wrong(*several, "tables is empty");
    }
    const auto known = names_of(pack_.tables);
    for (const std::string& name : rule_.tables)
      if (pack_.table(name) == nullptr)
        file_.wrong(one != nullptr ? *one : *several,
                    "no table " + name + did_you_mean(name, known));
  }

  void severity() {
    const YamlNode* node = keys_.take("severity");
    const auto name = node == nullptr ? std::nullopt : read_text(file_, *node, "severity");
    if (!name) return;
    if (*name == "error")
      rule_.severity = Severity::error;
    else if (*name == "warning")
      rule_.severity = Severity::warning;
    else if (*name == "note")
      rule_.severity = Severity::note;
    else
      file_.wrong(*node, "expected error, warning or note for severity");
  }

  void settings(const YamlNode& node) {
    if (node.kind != YamlKind::map) {
      file_.wrong(node, "expected keys for options");
      return;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) setting(node.keys[i].name, node.items[i]);
  }

  void setting(const std::string& name, const YamlNode& node) {
    Setting made{.name = name, .values = {}, .place = file_.place(node)};
    if (node.kind == YamlKind::map) {
      Keys keys(file_, node, "an option");
      made.parameter = true;
      made.values = {keys.needed_text("parameter")};
      keys.refuse_others();
      if (made.values[0].empty()) return;
      if (find_parameter(pack_, made.values[0]) == nullptr)
        file_.wrong(node, "no parameter " + made.values[0] +
                              did_you_mean(made.values[0], names_of(pack_.parameters)));
    } else {
      made.list = node.kind == YamlKind::list;
      made.values = read_texts(file_, node, name);
    }
    rule_.settings.push_back(std::move(made));
  }

  void examples(const YamlNode& node) {
    Keys keys(file_, node, "examples");
    if (const YamlNode* values = keys.take("parameters")) parameters(*values);
    for (const Setting& setting : rule_.settings)
      if (setting.parameter && !rule_.example_parameters.contains(setting.values[0]) &&
          find_parameter(pack_, setting.values[0]) != nullptr)
        file_.wrong(node, "examples need a value for the parameter " + setting.values[0] +
                              ", under the key parameters");
    if (const YamlNode* good = keys.take("good")) example_list(*good, rule_.good);
    const YamlNode* bad = keys.need("bad");
    if (bad != nullptr) {
      example_list(*bad, rule_.bad);
      if (bad->kind == YamlKind::list && bad->items.empty())
        file_.wrong(*bad, "a rule needs an example that it finds fault with");
    }
    keys.refuse_others();
  }

  void parameters(const YamlNode& node) {
    if (node.kind != YamlKind::map) {
      file_.wrong(node, "expected keys for parameters");
      return;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::string& name = node.keys[i].name;
      const auto value = read_text(file_, node.items[i], name);
      if (!value) continue;
      const Parameter* parameter = find_parameter(pack_, name);
      if (parameter == nullptr)
        file_.mistakes.add({file_.name, node.keys[i].line, node.keys[i].column},
                           "no parameter " + name + did_you_mean(name, names_of(pack_.parameters)));
      else if (!fits_parameter(*parameter, *value))
        file_.wrong(node.items[i], "this is no value for the parameter " + name);
      else
        rule_.example_parameters[name] = *value;
    }
  }

  void example_list(const YamlNode& node, std::vector<Example>& to) {
    if (node.kind != YamlKind::list) {
      file_.wrong(node, "expected a list of examples, each a record or a list of records");
      return;
    }
    for (const YamlNode& item : node.items) {
      Example example{.rows = {}, .place = file_.place(item)};
      if (item.kind == YamlKind::list) {
        for (const YamlNode& row : item.items) example.rows.push_back(example_row(row));
        if (item.items.empty()) file_.wrong(item, "an example needs a record");
      } else {
        example.rows.push_back(example_row(item));
      }
      to.push_back(std::move(example));
    }
  }

  ExampleRow example_row(const YamlNode& node) {
    ExampleRow row;
    if (node.kind != YamlKind::map) {
      file_.wrong(node, "expected a record, {field: text, ...}");
      return row;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      example_field(node.keys[i]);
      auto text = read_text(file_, node.items[i], node.keys[i].name);
      if (text) row.emplace_back(node.keys[i].name, std::move(*text));
    }
    return row;
  }

  void example_field(const YamlKey& key) {
    for (const std::string& name : rule_.tables) {
      const Table* table = pack_.table(name);
      if (table == nullptr) continue;
      const auto names = names_of(table->fields);
      if (std::find(names.begin(), names.end(), key.name) != names.end()) continue;
      file_.mistakes.add(
          {file_.name, key.line, key.column},
          "the table " + name + " has no field " + key.name + did_you_mean(key.name, names));
      return;
    }
  }

  const PackFile& file_;
  const YamlNode& node_;
  const Pack& pack_;
  Keys keys_;
  RuleUse rule_;
};

}  // namespace

RuleUse read_rule(const PackFile& file, const YamlNode& node, const std::string& id,
                  const Pack& pack) {
  return RuleReader(file, node, pack).read(id);
}

bool fits_parameter(const Parameter& parameter, const std::string& value) {
  switch (parameter.type) {
    case FieldType::date: {
      const jl_date date = read_date(value, {.form = "any", .partial = false});
      return date.first <= date.last;
    }
    case FieldType::number:
      return !std::isnan(read_number(value, {}));
    case FieldType::integer: {
      const double number = read_number(value, {});
      return std::trunc(number) == number;
    }
    case FieldType::boolean:
      return value == "true" || value == "false";
    default:
      return true;
  }
}

}  // namespace jeugdlint
