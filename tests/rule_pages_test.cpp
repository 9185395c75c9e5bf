// SPDX-License-Identifier: Apache-2.0
#include "engine/inspection.h"
#include "engine/pack_code_list.h"
#include "engine/pack_field.h"
#include "engine/plan.h"
#include "engine/plugins.h"
#include "input/input.h"
#include "support/catch.h"
#include "support/rule_page.h"
#include "text/yaml.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace jeugdlint {
namespace {

using test::PageExample;

// A file of the test's own, gone when the test is.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& extension, const std::string& text) {
    static int number = 0;
    path_ =
        std::filesystem::temp_directory_path() / ("jeugdlint_page_" + std::to_string(getpid()) +
                                                  '_' + std::to_string(++number) + '.' + extension);
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct NoProblems : Problems {
  void add(const Problem&) override { FAIL("the input of an example is malformed"); }
};

YamlNode yaml(const std::string& text) {
  Mistakes mistakes;
  const auto node = read_yaml(text, "page", mistakes);
  mistakes.throw_if_any();
  return node.value();
}

// The example as the engine sees it: a rule put to work by a pack of its own.
struct SetUp {
  Pack pack;
  const Table* table = nullptr;
  RuleUse use;
};

void add_settings(const std::string& options, RuleUse& use) {
  const YamlNode node = yaml(options);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Setting setting{
        .name = node.keys[i].name, .values = {}, .place = {"page", node.keys[i].line, 1}};
    const YamlNode& value = node.items[i];
    setting.list = value.kind == YamlKind::list;
    if (setting.list)
      for (const YamlNode& item : value.items) setting.values.push_back(item.text);
    else
      setting.values.push_back(value.text);
    use.settings.push_back(std::move(setting));
  }
}

// Fields that the options name but the page does not declare.
void declare_columns(const RuleDeclaration& rule, const RuleUse& use, Table& table) {
  for (const Setting& setting : use.settings) {
    const OptionDeclaration* option = rule.option(setting.name);
    if (option == nullptr || option->type < JL_TEXT_COLUMN || option->type > JL_DATE_COLUMNS)
      continue;
    for (const std::string& name : setting.values) {
      if (table.field(name) != nullptr) continue;
      Field field;
      field.name = name;
      field.date_format.partial = true;
      table.fields.push_back(field);
    }
  }
}

void read_set_up(const RuleDeclaration& rule, const PageExample& example, SetUp& made) {
  made.use.id = made.use.check = rule.id;
  made.use.place = {"page", example.line, 1};
  add_settings(example.options, made.use);

  Mistakes mistakes;
  Table table;
  table.name = "page";
  if (!example.fields.empty()) {
    const PackFile file{"page", mistakes};
    table.fields = read_fields(file, yaml(example.fields), {FieldWords::pack, "page", {}},
                               made.pack.code_lists);
  }
  declare_columns(rule, made.use, table);
  if (!example.codes.empty()) {
    const TemporaryFile codes("csv", example.codes);
    for (const Setting& setting : made.use.settings)
      if (const auto* option = rule.option(setting.name); option && option->type == JL_CODES)
        made.pack.code_lists.push_back(
            {setting.values.front(), "page", read_code_table(codes.path(), mistakes), {}});
  }
  mistakes.throw_if_any();
  if (table.fields.empty()) return;  // a file without a pack
  made.pack.tables.push_back(std::move(table));
  made.table = &made.pack.tables.front();
}

using Cells = std::vector<std::vector<std::string>>;  // by row, from 1

std::string number(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

std::string shown(const FindingEvidence& evidence, const RuleOutcome& rule, const Plan& plan,
                  const Cells& cells) {
  switch (evidence.kind) {
    case JL_EVIDENCE_CELL:
      return cells.at(evidence.count).at(evidence.column);
    case JL_EVIDENCE_COLUMN:
      return plan.columns.at(evidence.column).name;
    case JL_EVIDENCE_REAL:
      return number(evidence.real);
    case JL_EVIDENCE_SHARE:
      return number(evidence.real * 100) + '%';
    case JL_EVIDENCE_TERM:
      return rule.terms.at(evidence.count).en;
    default:
      return std::to_string(evidence.count);
  }
}

// The message with the values of the page's invented data, which the program would not show.
std::string message(const Finding& finding, const RuleOutcome& rule, const Plan& plan,
                    const Cells& cells) {
  std::string text;
  const std::string& words = rule.message.en;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t end = words[at] == '{' ? words.find('}', at) : std::string::npos;
    if (end == std::string::npos) {
      text += words[at];
      continue;
    }
    const std::string name = words.substr(at + 1, end - at - 1);
    for (const FindingEvidence& evidence : finding.evidence)
      if (evidence.name == name) text += shown(evidence, rule, plan, cells);
    at = end;
  }
  return text;
}

std::string place(const Finding& finding, const Plan& plan) {
  const std::string row = "row " + std::to_string(finding.row);
  switch (finding.kind) {
    case PlaceKind::cell:
      return row + ", " + plan.columns.at(finding.column).name;
    case PlaceKind::row:
      return row;
    case PlaceKind::column:
      return plan.columns.at(finding.column).name;
    default:
      return "table";
  }
}

// The example, played through the boundary of the loaded plugin.
class Player {
 public:
  Player(const RuleDeclaration& rule, const PageExample& example)
      : file_(example.format, example.input) {
    read_set_up(rule, example, set_up_);
    const Input input = open();
    plan_ = plan_columns(input.reader->header(), set_up_.table);
    add_rule(plan_, set_up_.use, rule, set_up_.table == nullptr ? nullptr : &set_up_.pack, {});
    if (!plan_.rules.front().words.not_run.en.empty())
      throw std::runtime_error("not run: " + plan_.rules.front().words.not_run.en);
    cells_.emplace_back();
    Records records;
    while (input.reader->next(records, 1)) {
      std::vector<std::string> row;
      for (const CellColumn& column : records.columns)
        row.emplace_back(column.text[0].data, column.text[0].size);
      cells_.push_back(std::move(row));
    }
  }

  std::size_t rows() const { return cells_.size() - 1; }

  // The findings when the rows are cut into batches and parts, and parts are merged in this order.
  std::vector<std::string> play(std::size_t batch_rows, std::size_t part_rows,
                                bool backwards = false) {
    const Input input = open();
    const RunKey key = random_run_key();
    std::vector<Inspection> parts;
    Records records;
    for (std::size_t row = 0; input.reader->next(records, std::min(batch_rows, part_rows));) {
      if (row / part_rows == parts.size()) parts.emplace_back(plan_, key, 1000);
      parts.back().inspect(records, input.reader.get());
      row += records.size();
    }
    if (parts.empty()) parts.emplace_back(plan_, key, 1000);
    const std::size_t last = parts.size() - 1;
    Inspection& all = backwards ? parts.back() : parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) all.merge(parts[backwards ? last - i : i]);
    return shown_findings(all.finish().front());
  }

 private:
  Input open() { return open_input(file_.path().string(), {}, problems_); }

  std::vector<std::string> shown_findings(const RuleOutcome& outcome) const {
    if (outcome.stopped) throw std::runtime_error("the rule failed");
    std::vector<std::string> texts;
    for (const Finding& finding : outcome.kept)
      texts.push_back(place(finding, plan_) + ": " + message(finding, outcome, plan_, cells_));
    return texts;
  }

  TemporaryFile file_;
  NoProblems problems_;
  SetUp set_up_;
  Plan plan_;
  Cells cells_;
};

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

void each_rule(const std::function<void(const RuleDeclaration&)>& visit) {
  static const Plugins plugins = load_plugins({});
  REQUIRE(!plugins.list.empty());
  for (const Plugin& plugin : plugins.list)
    for (const RuleDeclaration& rule : plugin.rules) visit(rule);
}

// {names} in a message.
std::vector<std::string> placeholders(const std::string& message) {
  std::vector<std::string> names;
  for (std::size_t at = message.find('{'); at != std::string::npos; at = message.find('{', at + 1))
    names.push_back(message.substr(at, message.find('}', at) - at));
  return sorted(names);
}

TEST_CASE("a rule gives the findings that its page shows, however the file is cut") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    for (const PageExample& example : test::read_page(rule.page)) {
      CAPTURE(example.line);
      Player player(rule, example);
      const auto expected = sorted(example.findings);
      const std::size_t rows = std::max<std::size_t>(player.rows(), 1);
      const std::size_t third = (rows + 2) / 3;
      CHECK(sorted(player.play(rows, rows)) == expected);
      CHECK(sorted(player.play(1, rows)) == expected);
      CHECK(sorted(player.play(third, third)) == expected);
      CHECK(sorted(player.play(1, 1)) == expected);
      CHECK(sorted(player.play(third, third, true)) == expected);
      CHECK(sorted(player.play(1, 1, true)) == expected);
    }
  });
}

TEST_CASE("a rule's page shows what is found and what is left alone") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    const auto examples = test::read_page(rule.page);
    CHECK(std::any_of(examples.begin(), examples.end(),
                      [](const PageExample& one) { return !one.findings.empty(); }));
    // Some row, at least, without a finding.
    CHECK(std::any_of(examples.begin(), examples.end(), [&](const PageExample& one) {
      return one.findings.size() < Player(rule, one).rows();
    }));
  });
}

TEST_CASE("a rule says the same in Dutch and in English") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    CHECK(placeholders(rule.message.nl) == placeholders(rule.message.en));
    for (const LocalText& words : {rule.title, rule.message, rule.rationale, rule.remedy}) {
      CHECK(!words.nl.empty());
      CHECK(!words.en.empty());
    }
    CHECK(rule.title.nl != rule.title.en);  // a message may be all names and terms
    CHECK(rule.rationale.nl != rule.rationale.en);
    CHECK(!rule.source.empty());
  });
}

}  // namespace
}  // namespace jeugdlint
