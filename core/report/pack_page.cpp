// SPDX-License-Identifier: Apache-2.0
#include "report/pack_page.h"

#include "report/rule_page.h"
#include "text/date.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace jeugdlint {
namespace {

using Cells = std::vector<std::string>;

std::string row(const Cells& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) {
    text += ' ';
    for (const char byte : cell) {
      if (byte == '|') text += '\\';
      text += byte == '\n' ? ' ' : byte;
    }
    text += " |";
  }
  return text + '\n';
}

std::string table(const std::vector<Cells>& rows) {
  if (rows.size() < 2) return "";
  std::string text = row(rows.front()) + row(Cells(rows.front().size(), "---"));
  for (std::size_t i = 1; i < rows.size(); ++i) text += row(rows[i]);
  return text + '\n';
}

// "2019-01-01 - 2020-12-31"; empty when it always holds.
std::string in_force_in_words(const Validity& valid) {
  if (valid.always()) return "";
  const std::string from = valid.from == INT32_MIN ? "" : iso_date(valid.from);
  return from + " - " + (valid.to == INT32_MAX ? "" : iso_date(valid.to));
}

// One level deeper, so that rules stand under the heading of the pack.
std::string deeper(const std::string& page) {
  std::istringstream lines(page);
  std::string text;
  bool code = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) code = !code;
    if (!code && line.starts_with('#')) text += "##";
    text += line + '\n';
  }
  return text;
}

class PackPage {
 public:
  PackPage(const Pack& pack, const Plugins& plugins, Language language)
      : pack_(pack), plugins_(plugins), language_(language), dutch_(language == Language::nl) {}

  std::string text() {
    text_ = "# " + pack_.title.in(language_) + " (" + pack_.name + ' ' + pack_.version + ")\n\n";
    if (!pack_.description.empty()) text_ += pack_.description.in(language_) + "\n\n";
    if (!pack_.extends.empty())
      text_ += word("Uitbreiding van ", "Extends ") + '`' + pack_.extends + "`.\n\n";
    sources();
    parameters();
    for (const Table& one : pack_.tables) fields(one);
    code_lists();
    rules();
    return text_;
  }

 private:
  std::string word(const char* nl, const char* en) const { return dutch_ ? nl : en; }
  void section(const std::string& title, const std::vector<Cells>& rows) {
    if (rows.size() > 1) text_ += "## " + title + "\n\n" + table(rows);
  }

  void sources() {
    std::vector<Cells> rows = {
        {word("bron", "source"), word("licentie", "licence"), word("toelichting", "note")}};
    for (const Source& one : pack_.sources) rows.push_back({one.title, one.licence, one.note});
    section(word("Bronnen", "Sources"), rows);
  }

  void parameters() {
    std::vector<Cells> rows = {
        {"parameter", word("betekenis", "meaning"), word("zonder opgave", "when left out")}};
    for (const Parameter& one : pack_.parameters) {
      std::string otherwise =
          one.derived_from.empty() ? std::string() : "year(" + one.derived_from + ")";
      if (!otherwise.empty() && one.initial) otherwise += ", ";
      otherwise += one.initial.value_or("");
      rows.push_back({'`' + one.name + '`', one.title.in(language_), otherwise});
    }
    section(word("Parameters", "Parameters"), rows);
  }

  void fields(const Table& one) {
    std::vector<Cells> rows = {{word("veld", "field"), word("betekenis", "meaning"),
                                word("verplicht", "required"), word("codelijst", "code list"),
                                word("geldig", "in force"), word("bron", "source")}};
    for (const Field& field : one.fields)
      rows.push_back({'`' + field.name + '`', field.title.in(language_),
                      field.required ? word("ja", "yes") : "", field.codes,
                      in_force_in_words(field.valid), field.source});
    section(one.title.in(language_) + " (`" + one.name + "`)", rows);
    if (one.derived.empty()) return;
    std::vector<Cells> derived = {
        {word("afgeleide kolom", "derived column"), word("berekening", "computation")}};
    for (const DerivedColumn& column : one.derived)
      derived.push_back({'`' + column.name + '`', "`" + column.expression.text + "`"});
    text_ += table(derived);
  }

  void code_lists() {
    std::vector<Cells> rows = {{word("codelijst", "code list"), word("codes", "codes"),
                                word("bron", "source"), word("licentie", "licence")}};
    for (const CodeList& list : pack_.code_lists)
      if (list.name.find('.') == std::string::npos)
        rows.push_back(
            {'`' + list.name + '`', std::to_string(list.codes.size()), list.source, list.licence});
    section(word("Codelijsten", "Code lists"), rows);
  }

  void rules() {
    text_ += "## " + word("Controles", "Rules") + "\n";
    for (const RuleUse& use : pack_.rules) {
      const RuleDeclaration* check = plugins_.rule(use.check);
      if (check == nullptr) continue;  // check_pack refuses those
      text_ += '\n' + deeper(rule_page(pack_, use, *check, language_));
    }
    if (pack_.withdrawn.empty()) return;
    text_ += "\n## " + word("Ingetrokken", "Withdrawn") + "\n\n";
    for (const WithdrawnRule& one : pack_.withdrawn)
      text_ += "- `" + one.name + "`: " + one.reason.in(language_) + '\n';
  }

  const Pack& pack_;
  const Plugins& plugins_;
  Language language_;
  bool dutch_;
  std::string text_;
};

}  // namespace

std::string pack_page(const Pack& pack, const Plugins& plugins, Language language) {
  return PackPage(pack, plugins, language).text();
}

}  // namespace jeugdlint
