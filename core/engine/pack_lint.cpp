// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_lint.h"

#include "engine/expression_lint.h"
#include "engine/pack_keys.h"
#include "text/nearest.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <tuple>

namespace jeugdlint {
namespace {

// Whether the name stands in an expression, as a word.
bool names(const std::string& expression, const std::string& name) {
  const auto in_word = [&](std::size_t at) {
    if (at >= expression.size()) return false;
    const auto byte = static_cast<unsigned char>(expression[at]);
    return std::isalnum(byte) != 0 || byte == '_';
  };
  for (std::size_t at = expression.find(name); at != std::string::npos;
       at = expression.find(name, at + 1))
    if ((at == 0 || !in_word(at - 1)) && !in_word(at + name.size())) return true;
  return false;
}

bool is_in_expression(const RuleUse& use, const std::string& name) {
  for (const auto* expression : {&use.when, &use.require})
    if (*expression && names((*expression)->text, name)) return true;
  if (!use.per.empty() && std::any_of(use.at.begin(), use.at.end(), [&](const RuleExpression& at) {
        return at.text.find('.') != std::string::npos && names(at.text, name);
      }))
    return true;
  return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
    return setting.expression && names(setting.values.front(), name);
  });
}

bool is_in_derived(const Pack& pack, const std::string& name) {
  for (const Table& table : pack.tables)
    for (const DerivedColumn& derived : table.derived)
      if (names(derived.expression.text, name)) return true;
  return false;
}

bool names_parameter(const RuleUse& use, const std::string& name) {
  if (is_in_expression(use, name)) return true;
  return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
    return setting.parameter && setting.values.front() == name;
  });
}

// By the pack itself: what is in force, what another parameter is derived from, a severity.
bool is_used_otherwise(const Pack& pack, const std::string& name) {
  return pack.valid_on == name || is_in_derived(pack, name) ||
         std::any_of(pack.code_lists.begin(), pack.code_lists.end(),
                     [&](const CodeList& list) { return list.valid_on == name; }) ||
         std::any_of(pack.parameters.begin(), pack.parameters.end(),
                     [&](const Parameter& other) { return other.derived_from == name; }) ||
         std::any_of(pack.rules.begin(), pack.rules.end(), [&](const RuleUse& use) {
           return use.severity_choice && use.severity_choice->parameter == name;
         });
}

bool names_list(const RuleUse& use, const std::string& name) {
  if (is_in_expression(use, name)) return true;
  return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
    return !setting.parameter && !setting.list && setting.values.front() == name;
  });
}

bool fields_use(const Pack& pack, const std::string& list) {
  for (const Table& table : pack.tables)
    for (const Field& field : table.fields)
      if (field.codes == list) return true;
  return false;
}

bool is_parent(const Pack& pack, const std::string& name) {
  return std::any_of(pack.code_lists.begin(), pack.code_lists.end(),
                     [&](const CodeList& list) { return list.parents == name; });
}

class PackLint {
 public:
  PackLint(const Pack& pack, const Plugins& plugins, const std::vector<ExampleResult>& results)
      : pack_(pack), plugins_(plugins), results_(results) {}

  std::vector<PackRemark> run() {
    remarks_ = expression_remarks(pack_);
    parameters_and_lists();
    for (const Table& table : pack_.tables) {
      fields(table);
      derived_columns(table);
    }
    for (const RuleUse& use : pack_.rules) {
      words(use);
      source(use);
      same_examples(use);
      never_fires(use);
    }
    played_examples();
    std::stable_sort(remarks_.begin(), remarks_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.place.file, a.place.line, a.place.column) <
             std::tie(b.place.file, b.place.line, b.place.column);
    });
    return std::move(remarks_);
  }

 private:
  void warn(const SourcePlace& place, const std::string& what) {
    remarks_.push_back({place, what, false});
  }
  void fail(const SourcePlace& place, const std::string& what) {
    remarks_.push_back({place, what, true});
  }

  void parameters_and_lists() {
    for (const Parameter& parameter : pack_.parameters)
      if (!is_used_otherwise(pack_, parameter.name) &&
          std::none_of(pack_.rules.begin(), pack_.rules.end(),
                       [&](const RuleUse& use) { return names_parameter(use, parameter.name); }))
        warn(parameter.place, "no rule uses the parameter " + parameter.name);
    for (const CodeList& list : pack_.code_lists)
      if (!fields_use(pack_, list.name) && !is_parent(pack_, list.name) &&
          !is_in_derived(pack_, list.name) &&
          std::none_of(pack_.rules.begin(), pack_.rules.end(),
                       [&](const RuleUse& use) { return names_list(use, list.name); }))
        warn(list.place, "no field or rule uses the code list " + list.name);
  }

  void fields(const Table& table) {
    const auto demands = field_rules(table);
    for (const Field& field : table.fields) {
      const bool by_itself = !field.identifier.empty() || !field.precision.empty() ||
                             std::any_of(demands.begin(), demands.end(), [&](const RuleUse& use) {
                               return use.field == field.name || reads(use, table.name, field.name);
                             });
      if (!by_itself && !is_read(table, field.name))
        warn(field.place,
             "no rule looks at the field " + field.name + ", and its declaration demands nothing");
    }
  }

  void derived_columns(const Table& table) {
    for (const DerivedColumn& derived : table.derived)
      if (!is_read(table, derived.name))
        warn(derived.place, "no rule uses the derived column " + derived.name);
  }

  // By a rule, or by a derived column.
  bool is_read(const Table& table, const std::string& column) const {
    return std::any_of(table.derived.begin(), table.derived.end(),
                       [&](const DerivedColumn& derived) {
                         return names(derived.expression.text, column);
                       }) ||
           std::any_of(pack_.rules.begin(), pack_.rules.end(),
                       [&](const RuleUse& use) { return reads(use, table.name, column); });
  }

  // Whether the rule sees rows of the table as those of a case.
  bool is_of_case(const RuleUse& use, const std::string& table) const {
    const CaseKey* key = pack_.case_key(use.per);
    return key != nullptr && std::any_of(key->tables.begin(), key->tables.end(),
                                         [&](const CaseTable& one) { return one.table == table; });
  }

  // Whether an expression or an option of the rule, which holds columns, names the field.
  bool reads(const RuleUse& use, const std::string& table, const std::string& field) const {
    const bool own = std::find(use.tables.begin(), use.tables.end(), table) != use.tables.end();
    if (!own && (!use.require || !is_of_case(use, table))) return false;
    if (is_in_expression(use, field)) return true;
    const RuleDeclaration* check = plugins_.rule(use.check);
    return std::any_of(use.settings.begin(), use.settings.end(), [&](const Setting& setting) {
      const OptionDeclaration* option = check == nullptr ? nullptr : check->option(setting.name);
      const bool columns =
          option == nullptr || (option->type >= JL_TEXT_COLUMN && option->type <= JL_DATE_COLUMNS);
      return columns &&
             std::find(setting.values.begin(), setting.values.end(), field) != setting.values.end();
    });
  }

  void words(const RuleUse& use) {
    if (use.why.empty()) warn(use.place, "the rule does not say why, in the key why");
    for (const auto& [key, text] :
         {std::pair{"title", &use.title}, std::pair{"why", &use.why}, std::pair{"fix", &use.fix}})
      if (!text->empty() && text->nl == text->en && text->nl.find(' ') != std::string::npos)
        warn(use.place, std::string(key) +
                            " is the same in Dutch and in English: one of them is "
                            "no translation");
  }

  void source(const RuleUse& use) {
    if (use.source.empty())
      return warn(use.place, "the rule has no source: where does it say that this is wrong?");
    if (pack_.sources.empty()) return;
    std::vector<std::string> titles;
    for (const Source& known : pack_.sources) titles.push_back(known.title);
    if (std::any_of(titles.begin(), titles.end(),
                    [&](const std::string& title) { return use.source.starts_with(title); }))
      return;
    const std::string named = use.source.substr(0, use.source.find(','));
    warn(use.place, "the source \"" + named + "\" is none of the sources of the pack" +
                        did_you_mean(named, titles));
  }

  static bool same(const Example& a, const Example& b) {
    return a.rows == b.rows && a.tables == b.tables && a.previous == b.previous;
  }

  void same_examples(const RuleUse& use) {
    for (const Example& bad : use.bad)
      for (const Example& good : use.good)
        if (same(good, bad))
          fail(bad.place, "this bad example is a good example of the same rule as well");
    for (const auto* list : {&use.good, &use.bad})
      for (auto one = list->begin(); one != list->end(); ++one)
        if (std::any_of(list->begin(), one,
                        [&](const Example& before) { return same(before, *one); }))
          warn(one->place, "the same example stands here twice");
  }

  // A rule about codes that the field's own list does not have.
  void never_fires(const RuleUse& use) {
    const auto setting = [&](std::string_view name) -> const Setting* {
      const auto found = std::find_if(use.settings.begin(), use.settings.end(),
                                      [&](const Setting& one) { return one.name == name; });
      return found == use.settings.end() ? nullptr : &*found;
    };
    const Setting* field = setting("field");
    const Setting* values = setting("value_in");
    if (field == nullptr || values == nullptr || field->values.empty()) return;
    for (const std::string& name : use.tables) {
      const Table* table = pack_.table(name);
      const Field* declared = table == nullptr ? nullptr : table->field(field->values.front());
      const CodeList* list = declared == nullptr ? nullptr : pack_.code_list(declared->codes);
      if (list == nullptr) continue;
      const auto in_list = [&](const std::string& value) {
        return std::any_of(list->codes.begin(), list->codes.end(),
                           [&](const CodeList::Code& code) { return code.code == value; });
      };
      if (std::none_of(values->values.begin(), values->values.end(), in_list))
        fail(values->place, "the rule can never fire: the code list " + list->name +
                                " of the field " + declared->name + " has none of these values");
    }
  }

  static bool has_rows(const Example& example) {
    const auto filled = [](const auto& table) { return !table.second.empty(); };
    return !example.rows.empty() ||
           std::any_of(example.tables.begin(), example.tables.end(), filled) ||
           std::any_of(example.previous.begin(), example.previous.end(), filled);
  }

  void played_examples() {
    for (const RuleUse& use : pack_.rules) {
      for (const Example& good : use.good)
        if (!has_rows(good)) fail(good.place, "this good example has no rows, and tests nothing");
      bool some_good = false, good_judged = false;
      for (const ExampleResult& result : results_) {
        if (result.rule != use.id) continue;
        some_good = some_good || result.good;
        good_judged = good_judged || (result.good && result.judged);
      }
      if (!use.bad.empty() && !some_good)
        warn(use.place, "the rule has no good example: nothing shows that it can be satisfied");
      else if (some_good && !good_judged)
        fail(use.good.front().place,
             "no good example tests anything: each lacks a value that the "
             "rule looks at");
    }
  }

  const Pack& pack_;
  const Plugins& plugins_;
  const std::vector<ExampleResult>& results_;
  std::vector<PackRemark> remarks_;
};

}  // namespace

std::vector<PackRemark> pack_remarks(const Pack& pack, const Plugins& plugins,
                                     const std::vector<ExampleResult>& results) {
  return PackLint(pack, plugins, results).run();
}

}  // namespace jeugdlint
