// SPDX-License-Identifier: Apache-2.0
#include "report/rule_page.h"

#include "engine/quasi_identifiers.h"
#include "report/option_words.h"
#include "report/words.h"
#include "text/json_writer.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace jeugdlint {
namespace {

class Page {
 public:
  Page(const LocalText& title, const std::string& id, Language language) : language_(language) {
    const std::string& shown = title.in(language);
    text_ = "# " + (shown.empty() ? id : shown) + "\n\n";
    fact(words::id, '`' + id + '`');
  }

  // One line of the list under the title.
  void fact(const Phrase& label, const std::string& what) {
    if (what.empty()) return;
    text_ += "- **" + std::string(label.in(language_)) + "**: " + one_line(what) + '\n';
  }
  void section(const Phrase& title, const std::string& what) {
    if (what.empty()) return;
    text_ += "\n## " + std::string(title.in(language_)) + "\n\n" + what;
    if (text_.back() != '\n') text_ += '\n';
  }
  void append(const std::string& markdown) {
    if (!markdown.empty()) text_ += '\n' + markdown;
  }
  const std::string& text() const { return text_; }

 private:
  static std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  std::string text_;
  Language language_;
};

using Cells = std::vector<std::string>;

std::string table_row(const Cells& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += ' ';
    for (const char byte : cell) row += byte == '|' ? std::string("\\|") : std::string(1, byte);
    row += " |";
  }
  return row + '\n';
}

std::string table(const std::vector<Cells>& rows) {
  std::string text = table_row(rows.front());
  text += table_row(Cells(rows.front().size(), "---"));
  for (std::size_t i = 1; i < rows.size(); ++i) text += table_row(rows[i]);
  return rows.size() > 1 ? text : "";
}

constexpr Phrase proposed{"voorgesteld", "proposed"};

std::string options_table(const RuleDeclaration& rule, Language language) {
  const auto head = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  std::vector<Cells> rows = {
      {head(words::option), head(words::type), head(words::initial), head(words::meaning)}};
  for (const OptionDeclaration& option : rule.options)
    rows.push_back({'`' + option.name + '`', option_type_in_words(option, language),
                    asks_for_quasi_identifiers(rule, option) ? head(proposed)
                    : option.required                        ? head(words::required)
                                                             : option_default(option),
                    option.about});
  return table(rows);
}

std::string settings_table(const RuleUse& use, const RuleDeclaration& check, Language language) {
  const auto head = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  std::vector<Cells> rows = {{head(words::option), head(words::value), head(words::meaning)}};
  for (const Setting& setting : use.settings) {
    const OptionDeclaration* option = check.option(setting.name);
    rows.push_back({'`' + setting.name + '`', setting_in_words(setting, language),
                    option == nullptr ? "" : option->about});
  }
  return table(rows);
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  return text.str();
}

std::string rows_text(const std::vector<ExampleRow>& rows, const std::string& indent) {
  std::string text;
  for (const ExampleRow& row : rows) {
    text += indent + "- {";
    for (const auto& [field, value] : row)
      text += (text.back() == '{' ? "" : ", ") + field + ": " + json_text(value);
    text += "}\n";
  }
  return text;
}

std::string tables_text(const ExampleTables& tables, const std::string& indent) {
  std::string text;
  for (const auto& [table, rows] : tables)
    text += indent + table + ":\n" + rows_text(rows, indent + "  ");
  return text;
}

// An example as its file writes it.
std::string example_text(const Example& example) {
  std::string text = rows_text(example.rows, "") + tables_text(example.tables, "");
  if (!example.previous.empty()) text += "previous:\n" + tables_text(example.previous, "  ");
  return text;
}

std::string examples_text(const std::vector<Example>& examples) {
  std::string text;
  for (const Example& example : examples) text += "```yaml\n" + example_text(example) + "```\n";
  return text;
}

std::string expression_text(const std::optional<RuleExpression>& expression) {
  return expression ? "```cel\n" + expression->text + "\n```\n" : "";
}

std::string joined(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

// The words that its message may hold.
std::string terms_in_words(const RuleDeclaration& rule, Language language) {
  std::string list;
  for (const TermDeclaration& term : rule.terms)
    list += (list.empty() ? "" : "; ") + term.words.in(language);
  return list;
}

const LocalText& first_of(const LocalText& own, const LocalText& otherwise) {
  return own.empty() ? otherwise : own;
}

}  // namespace

std::string rule_page(const RuleDeclaration& rule, Language language) {
  Page page(rule.title, rule.id, language);
  page.fact(words::severity, std::string(severity_word(rule.severity, language)));
  page.fact(words::category, std::string(category_word(rule.category, language)));
  page.fact(words::message, rule.message.in(language));
  page.fact(words::terms, terms_in_words(rule, language));
  if (rule.automatic) page.fact(words::scope, std::string(words::automatic.in(language)));
  page.fact(words::source, rule.source);
  page.section(words::why, rule.rationale.in(language));
  page.section(words::remedy, rule.remedy.in(language));
  page.section(words::options, options_table(rule, language));
  page.append(text_of_file(rule.page));
  return page.text();
}

std::string rule_page(const Pack& pack, const RuleUse& use, const RuleDeclaration& check,
                      Language language) {
  Page page(first_of(use.title, check.title), use.id, language);
  page.fact(words::publisher_code, use.code);
  page.fact(words::pack, pack.version.empty() ? pack.name : pack.name + ' ' + pack.version);
  page.fact(words::tables, joined(use.tables));
  page.fact(words::per_case, use.per);
  page.fact(words::severity,
            std::string(severity_word(use.severity.value_or(check.severity), language)));
  page.fact(words::category, std::string(category_word(check.category, language)));
  if (!use.require) {
    page.fact(words::message, check.message.in(language));
    page.fact(words::terms, terms_in_words(check, language));
    page.fact(words::check, '`' + check.id + '`');
  }
  page.fact(words::source, use.source.empty() ? check.source : use.source);
  page.section(words::why, first_of(use.why, check.rationale).in(language));
  page.section(words::remedy, first_of(use.fix, check.remedy).in(language));
  page.section(words::when, expression_text(use.when));
  page.section(words::require, expression_text(use.require));
  page.section(words::options, settings_table(use, check, language));
  std::string parameters;
  for (const auto& [name, value] : use.example_parameters)
    parameters.append(parameters.empty() ? "" : ", ").append(name).append(" ").append(value);
  page.section(words::example_parameters, parameters);
  page.section(words::examples_good, examples_text(use.good));
  page.section(words::examples_bad, examples_text(use.bad));
  return page.text();
}

std::string rule_page(const ProblemInfo& problem, Language language) {
  Page page(problem.title, problem.id, language);
  page.fact(words::severity, std::string(severity_word(problem.severity, language)));
  page.fact(words::message, problem.message.in(language));
  page.fact(words::scope, std::string(words::automatic.in(language)));
  page.section(words::why, problem.rationale.in(language));
  page.section(words::remedy, problem.remedy.in(language));
  return page.text();
}

}  // namespace jeugdlint
