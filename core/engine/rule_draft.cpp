// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_draft.h"

#include "text/json_writer.h"

#include <algorithm>
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
  OptionDraft(const Pack& pack, const Table& table) : pack_(pack), table_(table) {}

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
        return "[\"0101\"]";
      default:
        return "\"...\"";
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

// The keys of a rule in code that is put to work.
std::string check_keys(const RuleDeclaration& check, OptionDraft& draft) {
  std::string options;
  for (const OptionDeclaration& option : check.options)
    if (option.required)
      options += "  " + option.name + ": " + draft.value(option) + "  # " + option.about + "\n";
  return "# jeugdlint explain " + check.id + " tells what the options mean.\ncheck: " + check.id +
         "\n" + (options.empty() ? "" : "options:\n" + options);
}

std::string expression_keys(const Field& field) {
  return "# What must hold of each record, and of which records (when, may be left out).\n"
         "# Try it: jeugdlint eval EXPR\n"
         "# when: has(" +
         field.name + ")\nrequire: has(" + field.name + ")\n";
}

}  // namespace

std::string rule_draft(const Pack& pack, const Table& table, const RuleDeclaration* check) {
  OptionDraft draft(pack, table);
  const Field& first = table.fields.front();
  const std::string judgement =
      check == nullptr ? expression_keys(first) : check_keys(*check, draft);
  const std::vector<const Field*> fields =
      check == nullptr ? std::vector<const Field*>{&first} : draft.fields();
  const LocalText title = {.nl = "Wat er mis is", .en = "What is wrong"};
  const LocalText why = {.nl = "Waarom dat telt", .en = "Why that matters"};
  const LocalText fix = {.nl = "Wat eraan te doen is", .en = "What to do about it"};
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
         "\n# error: the delivery is wrong; warning: probably; note: worth knowing.\n"
         "severity: warning\n" +
         judgement +
         "# Records that must pass and must fail; `jeugdlint rules test` plays them.\nexamples:\n"
         "  good: " +
         example(fields, true) + "\n  bad: " + example(fields, false) + "\n";
}

}  // namespace jeugdlint
