// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_scope.h"

#include "engine/pack_keys.h"
#include "engine/rule_place.h"
#include "expression/shown.h"
#include "text/failure.h"
#include "text/nearest.h"
#include "text/yaml.h"

#include <algorithm>
#include <set>

namespace jeugdlint {
namespace {

Type type_of(FieldType type) {
  switch (type) {
    case FieldType::date:
      return Kind::date;
    case FieldType::integer:
    case FieldType::year:
      return Kind::integer;
    case FieldType::number:
      return Kind::real;
    case FieldType::boolean:
      return Kind::boolean;
    default:
      return Kind::text;
  }
}

void tell(const RuleExpression& expression, const std::vector<ExpressionMistake>& found,
          std::set<std::string>& told, Mistakes& mistakes) {
  for (const ExpressionMistake& mistake : found) {
    const std::string marked = underlined(expression.text, mistake.start, mistake.end);
    const std::string what = mistake.what + (marked.empty() ? "" : "\n" + marked);
    // A rule of several tables makes the same mistake in each.
    if (told.insert(std::to_string(mistake.start) + what).second)
      mistakes.add(place_inside(expression.place, expression.text, mistake.start), what);
  }
}

// Whether it asks for fields of a row of the rule's own table, or for what is derived from them.
bool asks_for_row(const PackScope& scope, const Tree& tree) {
  if (tree.nodes.empty()) return false;
  const std::vector<std::int32_t> variables = variables_of(tree);
  return std::any_of(variables.begin(), variables.end(), [&](std::int32_t variable) {
    return scope.field(variable) != nullptr || scope.derived(variable) != nullptr;
  });
}

// Whether it gives spells, which stand in no file.
bool gives_spells(const Tree& tree) {
  const Node* node = &tree.nodes[tree.root()];
  while (!node->children.empty() && node->text != "spells")
    node = &tree.nodes[node->children.front()];
  return node->kind == NodeKind::call && node->text == "spells";
}

// The expressions of one rule in one of its tables.
class RuleCheck {
 public:
  RuleCheck(const PackScope& scope, const Table& table, bool of_case, std::set<std::string>& told,
            Mistakes& mistakes)
      : scope_(scope), table_(table), of_case_(of_case), told_(told), mistakes_(mistakes) {}

  void condition(const RuleExpression& expression) {
    std::vector<ExpressionMistake> found;
    const Tree tree = compile(expression.text, scope_.environment(), found);
    if (found.empty() && !fits(tree.nodes[tree.root()].type, Kind::boolean))
      found.push_back(
          {0, static_cast<std::uint32_t>(expression.text.size()),
           "a condition is expected, and this is " + shown(tree.nodes[tree.root()].type)});
    tell(expression, found, told_, mistakes_);
    of_row_ = of_row_ || asks_for_row(scope_, tree) || !found.empty();
  }

  // After the conditions, which say what the rule is about.
  void place(const RuleExpression& written, const RulePlace& at) {
    std::vector<ExpressionMistake> found;
    if (std::count(written.text.begin(), written.text.end(), '(') !=
        std::count(written.text.begin(), written.text.end(), ')'))
      found.push_back({0, size(written.text),
                       "its parentheses do not pair; between [ and ] a comma ends an entry, so put "
                       "this on a line of its own, behind a hyphen"});
    else if (at.rows)
      cell_of_rows(at, found);
    else
      own_cell(at, found);
    tell(written, found, told_, mistakes_);
  }

 private:
  static std::uint32_t size(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
  }

  void own_cell(const RulePlace& at, std::vector<ExpressionMistake>& found) const {
    const auto names = names_of(table_.fields);
    if (std::find(names.begin(), names.end(), at.field) == names.end())
      found.push_back({0, size(at.field),
                       scope_.environment().scope + " has no field " + at.field +
                           did_you_mean(at.field, names)});
    else if (of_case_ && !of_row_)
      found.push_back({0, size(at.field),
                       "the rule is about the rows of a case together: name "
                       "those that are meant, as in " +
                           table_.name + "." + at.field});
  }

  void cell_of_rows(const RulePlace& at, std::vector<ExpressionMistake>& found) const {
    const std::uint32_t dot = size(at.rows->text);
    if (!of_case_)
      return found.push_back({0, dot, "only a rule with the key per sees other rows than its own"});
    const Tree tree = compile(at.rows->text, scope_.environment(), found);
    if (!found.empty()) return;
    Type type = tree.nodes[tree.root()].type;
    if (type.is(Kind::list)) type = type.element();
    if (type.of != Type::Of::record || gives_spells(tree))
      return found.push_back({0, dot,
                              "rows of the case are expected before ." + at.field +
                                  ", and this is " + shown(tree.nodes[tree.root()].type)});
    if (!of_row_ && asks_for_row(scope_, tree))
      return found.push_back({0, dot,
                              "the rule is about the rows of a case together: there is no "
                              "row whose fields these could be"});
    std::vector<std::string> names;
    for (const auto& [name, of] : type.record->fields)
      if (of.of != Type::Of::record) names.push_back(name);
    if (std::find(names.begin(), names.end(), at.field) == names.end())
      found.push_back(
          {dot + 1, dot + 1 + size(at.field),
           type.record->name + " has no field " + at.field + did_you_mean(at.field, names)});
  }

  const PackScope& scope_;
  const Table& table_;
  const bool of_case_;
  bool of_row_ = false;  // or perhaps: of a wrong condition it cannot be told
  std::set<std::string>& told_;
  Mistakes& mistakes_;
};

// What a derived column holds; of any type when its expression is wrong.
Type type_of(const DerivedColumn& derived, const Environment& environment,
             std::vector<ExpressionMistake>& mistakes) {
  const Tree tree = compile(derived.expression.text, environment, mistakes);
  return tree.nodes.empty() ? Type() : tree.nodes[tree.root()].type;
}

}  // namespace

CodeTables code_tables_of(const Pack& pack) {
  CodeTables tables;
  for (const CodeList& list : pack.code_lists) {
    CodeTable& codes = tables[list.name];
    for (const CodeList::Code& code : list.codes)
      codes.add(code.code, code.label.nl, code.valid_from, code.valid_to);
  }
  return tables;
}

PackScope::PackScope(const Pack& pack, const Table& table, const CodeTables& codes,
                     const std::map<std::string, std::string>* values, const CaseKey* cases)
    : pack_(&pack), table_(&table) {
  environment_.scope = "the table " + table.name;
  for (const Field& field : table.fields)
    environment_.variables.push_back({field.name, type_of(field.type)});
  for (const Parameter& parameter : pack.parameters) {
    Variable variable{parameter.name, type_of(parameter.type)};
    const auto value = values == nullptr ? decltype(values->end()){} : values->find(parameter.name);
    if (values != nullptr && value != values->end())
      variable.constant = value_of(parameter, value->second);
    environment_.variables.push_back(std::move(variable));
  }
  for (const auto& [name, list] : codes) environment_.code_tables.emplace(name, &list);
  for (const DerivedColumn& derived : table.derived) {
    std::vector<ExpressionMistake> told_by_check;
    environment_.variables.push_back({derived.name, type_of(derived, environment_, told_by_check)});
  }
  if (cases != nullptr) {
    add_lists(pack, *cases);
    return;
  }
  for (const CaseKey& key : pack.cases)
    for (const CaseTable& of : key.tables) {
      const std::string per =
          " is there in a rule with per: " + key.name + ", which sees all rows of one";
      environment_.elsewhere.emplace(of.table, per);
      environment_.elsewhere.emplace("previous", per);
    }
}

Kind PackScope::kind_of(const Field& field) {
  return type_of(field.type).kind;
}

Tree PackScope::compiled(const RuleExpression& expression) const {
  std::vector<ExpressionMistake> mistakes;
  Tree tree = compile(expression.text, environment_, mistakes);
  if (tree.nodes.empty())
    throw Failure(expression.place.shown() + ": " + shown(mistakes.front(), expression.text));
  return tree;
}

const Field* PackScope::field(std::int32_t variable) const {
  const auto i = static_cast<std::size_t>(variable);
  return i < table_->fields.size() ? &table_->fields[i] : nullptr;
}

const DerivedColumn* PackScope::derived(std::int32_t variable) const {
  const std::size_t before = table_->fields.size() + pack_->parameters.size();
  const auto i = static_cast<std::size_t>(variable);
  return i < before || i - before >= table_->derived.size() ? nullptr
                                                            : &table_->derived[i - before];
}

void PackScope::add_lists(const Pack& pack, const CaseKey& cases) {
  first_list_ = environment_.variables.size();
  for (const CaseTable& one : cases.tables) {
    RecordType& row = rows_.emplace_back();
    row.name = one.table;
    if (const Table* table = pack.table(one.table))
      for (const Field& field : table->fields)
        row.fields.emplace_back(field.name, type_of(field.type));
    for (const std::string_view beside : {previous_row, next_row})
      if (row.field(beside) == nullptr) row.fields.emplace_back(beside, Type::row(row));
  }
  for (const std::string prefix : {"", "previous."})
    for (const RecordType& row : rows_)
      environment_.variables.push_back({prefix + row.name, Type::list(Type::row(row))});
}

std::optional<PackScope::ListOf> PackScope::list_of(std::int32_t variable) const {
  const auto i = static_cast<std::size_t>(variable);
  if (rows_.empty() || i < first_list_ || i >= first_list_ + 2 * rows_.size()) return std::nullopt;
  const std::size_t list = i - first_list_;
  return ListOf{static_cast<std::uint32_t>(list % rows_.size()), list >= rows_.size()};
}

std::uint32_t PackScope::table_of(const RecordType& row) const {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [&](const auto& one) { return &one == &row; });
  return static_cast<std::uint32_t>(found - rows_.begin());
}

Value PackScope::value_of(const Parameter& parameter, const std::string& text) {
  switch (parameter.type) {
    case FieldType::date: {
      const jl_date date = read_date(text, {.form = "any", .partial = true});
      return date.first > date.last ? Value(Fault::bad_conversion) : Value(date);
    }
    case FieldType::integer:
    case FieldType::year:
      return Value(static_cast<std::int64_t>(read_number(text, {})));
    case FieldType::number:
      return Value(read_number(text, {}));
    case FieldType::boolean:
      return Value(text == "true");
    default:
      texts_.push_back(text);
      return Value(std::string_view(texts_.back()));
  }
}

void check_derived(const Pack& pack, const CodeTables& codes, Mistakes& mistakes) {
  for (const Table& table : pack.tables) {
    std::set<std::string> told;
    Table before = table;  // with the derived columns that the next one may use
    before.derived.clear();
    for (const DerivedColumn& derived : table.derived) {
      const PackScope scope(pack, before, codes);
      std::vector<ExpressionMistake> found;
      type_of(derived, scope.environment(), found);
      tell(derived.expression, found, told, mistakes);
      before.derived.push_back(derived);
    }
  }
}

std::optional<Type> check_option(const PackScope& scope, const RuleExpression& expression,
                                 Mistakes& mistakes) {
  std::vector<ExpressionMistake> found;
  const Tree tree = compile(expression.text, scope.environment(), found);
  std::set<std::string> told;
  tell(expression, found, told, mistakes);
  if (!found.empty()) return std::nullopt;
  return tree.nodes[tree.root()].type;
}

bool is_of_parameters(const PackScope& scope, const RuleExpression& expression) {
  std::vector<ExpressionMistake> found;
  const Tree tree = compile(expression.text, scope.environment(), found);
  return !asks_for_row(scope, tree);
}

void check_expressions(const Pack& pack, const CodeTables& codes, const RuleUse& use,
                       Mistakes& mistakes) {
  if (!use.when && !use.require) return;
  std::set<std::string> told;
  for (const std::string& name : use.tables) {
    const Table* table = pack.table(name);
    if (table == nullptr) continue;
    // The condition of a check is about one row.
    const CaseKey* cases = use.require ? pack.case_key(use.per) : nullptr;
    const PackScope scope(pack, *table, codes, nullptr, cases);
    RuleCheck check(scope, *table, cases != nullptr, told, mistakes);
    for (const auto* expression : {&use.when, &use.require})
      if (*expression) check.condition(**expression);
    for (const RuleExpression& at : use.at) check.place(at, rule_place(at, *table));
  }
}

}  // namespace jeugdlint
