// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_draft.h"

#include "engine/examples.h"
#include "engine/pack_keys.h"
#include "engine/pack_rule.h"
#include "text/failure.h"
#include "text/json_writer.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace jeugdlint {
namespace {

bool fits(const Field& field, std::uint32_t type) {
  if (type == JL_DATE_COLUMN || type == JL_DATE_COLUMNS) return field.type == FieldType::date;
  if (type == JL_NUMBER_COLUMN)
    return field.type == FieldType::integer || field.type == FieldType::number ||
           field.type == FieldType::year;
  return true;
}

// Fills the options of a check with fields of the table, each another one as far as there are.
class OptionDraft {
 public:
  // `text`: what an option that is a text gets.
  OptionDraft(const Pack& pack, const Table& table, std::string text)
      : pack_(pack), table_(table), text_(std::move(text)) {}

  std::string value(const OptionDeclaration& option) {
    switch (option.type) {
      case JL_TEXT_COLUMN:
      case JL_DATE_COLUMN:
      case JL_NUMBER_COLUMN:
        return next_field(option.type);
      case JL_TEXT_COLUMNS:
      case JL_DATE_COLUMNS: {
        const std::string first = next_field(option.type);
        return "[" + first + ", " + next_field(option.type) + "]";
      }
      case JL_CODES:
        return pack_.code_lists.empty() ? "name_of_a_code_list" : pack_.code_lists.front().name;
      case JL_BOOLEAN:
        return "true";
      case JL_INTEGER:
      case JL_NUMBER:
        return "1";
      case JL_DATE:
        return "2025-12-31";
      case JL_TEXTS:
        return "[\"0101\", \"0102\"]";
      default:
        return json_text(text_);
    }
  }

  const std::vector<const Field*>& fields() const { return used_; }

 private:
  std::string next_field(std::uint32_t type) {
    const Field* last = nullptr;
    for (const Field& field : table_.fields) {
      if (!fits(field, type)) continue;
      last = &field;
      if (std::find(used_.begin(), used_.end(), last) != used_.end()) continue;
      used_.push_back(last);
      break;
    }
    return last == nullptr ? "name_of_a_field" : json_text(last->name);
  }

  const Pack& pack_;
  const Table& table_;
  std::string text_;
  std::vector<const Field*> used_;
};

// A text that the field's type can take.
std::string sample_of(const Field& field) {
  switch (field.type) {
    case FieldType::date:
      return field.date_format.form == "%Y%m%d" ? "20250131" : "2025-01-31";
    case FieldType::year:
      return "2025";
    case FieldType::boolean:
      return "true";
    default:
      return "1";
  }
}

// One record, with something in each of the fields or with nothing.
std::string example(const std::vector<const Field*>& fields, bool filled) {
  std::string row;
  for (const Field* field : fields)
    row += (row.empty() ? "" : ", ") + json_text(field->name) + ": " +
           json_text(filled ? sample_of(*field) : "");
  return "[{" + row + "}]";
}

std::string words(const LocalText& text) {
  return "{nl: " + json_text(text.nl) + ", en: " + json_text(text.en) + "}";
}

// The case of the table that a rule looks at, or empty.
std::string case_of(const Pack& pack, const Table& table) {
  for (const CaseKey& one : pack.cases)
    for (const CaseTable& of : one.tables)
      if (of.table == table.name) return one.name;
  return {};
}

// The keys of a rule in code that is put to work. Options that may be left out stand there as
// comments, but for `chosen`.
std::string check_keys(const RuleDeclaration& check, OptionDraft& draft, std::size_t chosen) {
  std::string options, others;
  for (std::size_t i = 0; i < check.options.size(); ++i) {
    const OptionDeclaration& option = check.options[i];
    if (option.required || i == chosen)
      options += "  " + option.name + ": " + draft.value(option) + "  # " + option.about + "\n";
    else
      others += "  # " + option.name + ": " + option.about + "\n";
  }
  if (!others.empty()) others = "  # And these, each of which may be left out:\n" + others;
  return "# jeugdlint explain " + check.id + " tells what the options mean.\ncheck: " + check.id +
         "\n" + (options.empty() ? "# options:\n" : "options:\n" + options) + others;
}

std::string expression_keys(const Field& field) {
  return "# What must hold of each record, and of which records (when, may be left out).\n"
         "# Try it: jeugdlint eval EXPR\n"
         "# when: has(" +
         field.name + ")\nrequire: has(" + field.name + ")\n";
}

std::string draft_of(const Pack& pack, const Table& table, const RuleDeclaration* check,
                     const std::string& text, std::size_t chosen) {
  OptionDraft draft(pack, table, text);
  const Field& first = table.fields.front();
  const std::string judgement =
      check == nullptr ? expression_keys(first) : check_keys(*check, draft, chosen);
  const std::vector<const Field*> fields =
      check == nullptr ? std::vector<const Field*>{&first} : draft.fields();
  const LocalText title = {.nl = "Wat er mis is", .en = "What is wrong"};
  const LocalText why = {.nl = "Waarom dat telt", .en = "Why that matters"};
  const LocalText fix = {.nl = "Wat eraan te doen is", .en = "What to do about it"};
  const bool of_case = check != nullptr && check->of_cases();
  return "# The name of this file is the name of the rule: call it after what is wrong.\n"
         "title: " +
         words(check == nullptr ? title : check->title) +
         "\n# Why it matters and what to do, for who gets the finding.\nwhy: " +
         words(check == nullptr ? why : check->rationale) +
         "\nfix: " + words(check == nullptr ? fix : check->remedy) +
         "\n# Where it is written that this is wrong: publication and section.\n"
         "source: " +
         json_text(pack.sources.empty() ? "Name the publication and the section"
                                        : pack.sources.front().title) +
         "\ntable: " + table.name +
         (of_case ? "\n# Whose rows are looked at together: a key under case in pack.yaml.\nper: " +
                        case_of(pack, table)
                  : "") +
         "\n# error: the delivery is wrong; warning: probably; note: worth knowing.\n"
         "severity: warning\n" +
         judgement +
         "# Records that must pass and must fail; `jeugdlint rules test` plays them.\nexamples:\n"
         "  good: " +
         example(fields, true) + "\n  bad: " + example(fields, false) + "\n";
}

bool loads(const std::string& draft, const Pack& pack, const Plugins& plugins) {
  Mistakes mistakes;
  const PackFile file{"draft", mistakes};
  const auto node = read_yaml(draft, file.name, mistakes);
  if (!node) return false;
  Pack trial = pack;
  trial.rules = {read_rule(file, *node, pack.name + "/draft", pack)};
  if (mistakes.empty()) check_pack(trial, plugins, mistakes);
  if (!mistakes.empty()) return false;
  try {
    run_examples(trial, plugins);  // a check looks at its options when it is put to work
  } catch (const Failure&) {
    return false;
  }
  return true;
}

}  // namespace

std::string rule_draft(const Pack& pack, const Table& table, const RuleDeclaration* check,
                       const Plugins& plugins) {
  constexpr std::size_t none = SIZE_MAX;
  const std::string anything = "...", precision = "year";  // some options take certain words only
  if (check == nullptr) return draft_of(pack, table, check, anything, none);
  if (check->of_cases() && case_of(pack, table).empty())
    throw Failure(LocalText{
        .nl = check->id + " kijkt naar alle rijen van een geval, en voor de tabel " + table.name +
              " is er geen; noem het onder case in pack.yaml, zoals person: {" + table.name + ": " +
              table.fields.front().name + "}",
        .en = check->id + " looks at all rows of a case, and there is none for the table " +
              table.name + "; name it under case in pack.yaml, such as person: {" + table.name +
              ": " + table.fields.front().name + "}"});
  // Many a check needs one of some options, each of which may be left out.
  for (const std::string& text : {anything, precision})
    for (std::size_t option = 0; option <= check->options.size(); ++option) {
      const std::size_t chosen = option == 0 ? none : option - 1;
      std::string draft = draft_of(pack, table, check, text, chosen);
      if (loads(draft, pack, plugins)) return draft;
    }
  return draft_of(pack, table, check, anything, none);
}

}  // namespace jeugdlint
