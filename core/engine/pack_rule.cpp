// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_rule.h"

#include "engine/case_requirement.h"
#include "engine/expression_rule.h"
#include "engine/pack_parameter.h"
#include "engine/pack_severity.h"
#include "text/nearest.h"

#include <algorithm>
#include <utility>

namespace jeugdlint {
namespace {

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
    per();
    may_lack();
    severity();
    judgement();
    if (const YamlNode* found = keys_.need("examples")) examples(*found);
    keys_.refuse_others();
    return std::move(rule_);
  }

 private:
  // What the rule judges by: a check with its options, or an expression that must hold.
  void judgement() {
    rule_.when = expression("when");
    rule_.require = expression("require");
    if (!rule_.require) {
      rule_.check = keys_.needed_text("check");
      if (const YamlNode* check = node_.find("check")) rule_.place = file_.place(*check);
      if (const YamlNode* options = keys_.take("options")) settings(*options);
      return;
    }
    rule_.check = rule_.per.empty() ? expression_check : case_expression_check;
    rule_.place = rule_.require->place;
    if (const YamlNode* check = keys_.take("check"))
      file_.wrong(*check, "a rule has either the key require or the key check");
    if (const YamlNode* at = keys_.take("at")) places(*at);
    const YamlNode* missing = keys_.take("on_missing");
    const auto what = missing == nullptr ? std::nullopt : read_text(file_, *missing, "on_missing");
    if (what && *what != "fail" && *what != "skip")
      file_.wrong(*missing, "expected fail or skip for on_missing");
    rule_.fail_on_missing = what == "fail";
  }

  void places(const YamlNode& at) {
    if (at.kind != YamlKind::list) {
      for (std::string& text : read_texts(file_, at, "at"))
        rule_.at.push_back({std::move(text), file_.place(at)});
      return;
    }
    for (const YamlNode& item : at.items)
      if (auto text = read_text(file_, item, "at"))
        rule_.at.push_back({std::move(*text), file_.place(item)});
  }

  std::optional<RuleExpression> expression(const char* key) {
    const YamlNode* node = keys_.take(key);
    auto text = node == nullptr ? std::nullopt : read_text(file_, *node, key);
    if (!text) return std::nullopt;
    return RuleExpression{std::move(*text), file_.place(*node)};
  }

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

  void per() {
    const YamlNode* node = keys_.take("per");
    const auto name = node == nullptr ? std::nullopt : read_text(file_, *node, "per");
    if (!name) return;
    rule_.per = *name;
    const CaseKey* key = pack_.case_key(*name);
    if (key == nullptr)
      return file_.wrong(*node, "no case " + *name + did_you_mean(*name, names_of(pack_.cases)) +
                                    "; pack.yaml declares them under the key case");
    for (const std::string& table : rule_.tables)
      if (std::none_of(key->tables.begin(), key->tables.end(),
                       [&](const CaseTable& one) { return one.table == table; }))
        file_.wrong(*node, "the table " + table + " has no key for the case " + *name);
  }

  void may_lack() {
    const YamlNode* node = keys_.take("may_lack");
    if (node == nullptr) return;
    rule_.may_lack = read_texts(file_, *node, "may_lack");
    const CaseKey* key = pack_.case_key(rule_.per);
    if (rule_.per.empty()) file_.wrong(*node, "only a rule with the key per has the key may_lack");
    if (key == nullptr) return;
    std::vector<std::string> known;
    for (const CaseTable& table : key->tables) known.push_back(table.table);
    for (const std::string& table : rule_.may_lack)
      if (std::find(known.begin(), known.end(), table) == known.end())
        file_.wrong(
            *node, "the case " + rule_.per + " has no table " + table + did_you_mean(table, known));
  }

  void severity() {
    rule_.valid = read_validity(file_, keys_);
    thresholds();
    const YamlNode* node = keys_.take("severity");
    if (node == nullptr) return;
    if (!rule_.thresholds.empty())
      file_.wrong(*node, "a rule has severity, or error_if and the like, not both");
    if (node->kind == YamlKind::map)
      rule_.severity_choice = read_severity_choice(file_, *node, pack_);
    else
      rule_.severity = read_severity(file_, *node);
  }

  void thresholds() {
    for (const auto& [key, severity] :
         {std::pair{"error_if", Severity::error}, std::pair{"warn_if", Severity::warning},
          std::pair{"note_if", Severity::note}}) {
      const YamlNode* node = keys_.take(key);
      const auto text = node == nullptr ? std::nullopt : read_text(file_, *node, key);
      if (!text) continue;
      if (const auto threshold = read_threshold(*text, severity))
        rule_.thresholds.push_back(*threshold);
      else
        file_.wrong(*node,
                    "expected a share of the rows, \"> 1%\", or a number of findings, "
                    "\"> 0\", for " +
                        std::string(key));
    }
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
      if (!computed_setting(node, made)) return;
    } else {
      made.list = node.kind == YamlKind::list;
      made.values = read_texts(file_, node, name);
    }
    rule_.settings.push_back(std::move(made));
  }

  // {parameter: name} or {expression: text}; false when it cannot be used.
  bool computed_setting(const YamlNode& node, Setting& to) {
    Keys keys(file_, node, "an option");
    to.expression = node.find("expression") != nullptr;
    to.parameter = !to.expression;
    const std::string key = to.expression ? "expression" : "parameter";
    to.values = {keys.needed_text(key)};
    keys.refuse_others();
    const std::string& text = to.values.front();
    if (text.empty()) return false;
    if (to.expression) {
      to.place = file_.place(*node.find(key));
    } else if (pack_.parameter(text) == nullptr) {
      file_.wrong(node, "no parameter " + text + did_you_mean(text, names_of(pack_.parameters)));
    }
    return true;
  }

  void examples(const YamlNode& node) {
    Keys keys(file_, node, "examples");
    if (const YamlNode* values = keys.take("parameters")) parameters(*values);
    for (const Setting& setting : rule_.settings)
      if (setting.parameter && !rule_.example_parameters.contains(setting.values[0]) &&
          needs_value(setting.values[0]))
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

  // A default, or a value given for what it derives from, will do.
  bool needs_value(const std::string& name) const {
    const Parameter* parameter = pack_.parameter(name);
    return parameter != nullptr && !parameter->initial &&
           !rule_.example_parameters.contains(parameter->derived_from);
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
      const Parameter* parameter = pack_.parameter(name);
      if (parameter == nullptr)
        file_.mistakes.add(file_.place(node.keys[i]),
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
      Example example;
      example.place = file_.place(item);
      if (item.kind == YamlKind::list) {
        for (const YamlNode& row : item.items) example.rows.push_back(example_row(row));
        if (item.items.empty()) file_.wrong(item, "an example needs a record");
      } else if (is_case_example(item)) {
        case_example(item, example);
      } else {
        example.rows.push_back(example_row(item));
      }
      to.push_back(std::move(example));
    }
  }

  // Its keys are tables: {jeugdhulp: [{...}], previous: {jeugdhulp: [{...}]}}.
  bool is_case_example(const YamlNode& node) const {
    return !rule_.per.empty() && node.kind == YamlKind::map && !node.keys.empty() &&
           (node.keys.front().name == "previous" || pack_.table(node.keys.front().name) != nullptr);
  }

  void case_example(const YamlNode& node, Example& example) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      if (node.keys[i].name != "previous") {
        case_rows(node.keys[i], node.items[i], example.tables);
        continue;
      }
      const YamlNode& before = node.items[i];
      if (before.kind != YamlKind::map) file_.wrong(before, "expected tables under previous");
      for (std::size_t t = 0; t < before.keys.size(); ++t)
        case_rows(before.keys[t], before.items[t], example.previous);
    }
  }

  void case_rows(const YamlKey& table, const YamlNode& node, ExampleTables& to) {
    const CaseKey* key = pack_.case_key(rule_.per);
    if (key != nullptr &&
        std::none_of(key->tables.begin(), key->tables.end(),
                     [&](const CaseTable& one) { return one.table == table.name; }))
      file_.mistakes.add(file_.place(table),
                         "the case " + rule_.per + " has no table " + table.name);
    if (node.kind != YamlKind::list) return file_.wrong(node, "expected a list of records");
    for (const YamlNode& row : node.items) to[table.name].push_back(example_row(row, {table.name}));
  }

  ExampleRow example_row(const YamlNode& node) { return example_row(node, rule_.tables); }

  ExampleRow example_row(const YamlNode& node, const std::vector<std::string>& tables) {
    ExampleRow row;
    if (node.kind != YamlKind::map) {
      file_.wrong(node, "expected a record, {field: text, ...}");
      return row;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      example_field(node.keys[i], tables);
      auto text = read_text(file_, node.items[i], node.keys[i].name);
      if (text) row.emplace_back(node.keys[i].name, std::move(*text));
    }
    return row;
  }

  void example_field(const YamlKey& key, const std::vector<std::string>& tables) {
    for (const std::string& name : tables) {
      const Table* table = pack_.table(name);
      if (table == nullptr) continue;
      const auto names = names_of(table->fields);
      if (std::find(names.begin(), names.end(), key.name) != names.end()) continue;
      file_.mistakes.add(file_.place(key), "the table " + name + " has no field " + key.name +
                                               did_you_mean(key.name, names));
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

}  // namespace jeugdlint
