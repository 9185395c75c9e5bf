// SPDX-License-Identifier: Apache-2.0
#include "support/page_player.h"

#include "engine/pack_code_list.h"
#include "engine/pack_field.h"
#include "engine/threads.h"
#include "text/yaml.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace jeugdlint::test {
namespace {

YamlNode yaml(const std::string& text) {
  Mistakes mistakes;
  const auto node = read_yaml(text, "page", mistakes);
  mistakes.throw_if_any();
  return node.value();
}

// The example as the engine sees it: a rule put to work by a pack of its own.
struct SetUp {
  Pack& pack;
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
    for (const Setting& setting : made.use.settings) {
      const auto* option = rule.option(setting.name);
      if (option == nullptr || option->type != JL_CODES) continue;
      CodeList list;
      list.name = setting.values.front();
      list.codes = read_code_table(codes.path(), mistakes);
      made.pack.code_lists.push_back(std::move(list));
    }
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
    bool several = false;
    for (const FindingEvidence& evidence : finding.evidence)
      if (evidence.name == name) {
        text += (several ? ", " : "") + shown(evidence, rule, plan, cells);
        several = true;
      }
    at = end;
  }
  return text;
}

std::string place(const Finding& finding, const Plan& plan) {
  std::string row = "row " + std::to_string(finding.row);
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

}  // namespace

PagePlayer::PagePlayer(const RuleDeclaration& rule, const PageExample& example)
    : file_(example.format, example.input) {
  SetUp set_up{.pack = pack_, .use = {}};
  read_set_up(rule, example, set_up);
  read_late_names();
  const Input input = open();
  plan_ = plan_columns(input.reader->header(), set_up.table);
  add_rule(plan_, set_up.use, rule, set_up.table == nullptr ? nullptr : &pack_, {});
  if (const std::string& reason = plan_.rules.front().words.not_run.en; !reason.empty())
    throw std::runtime_error("not run: " + reason);
  cells_.emplace_back();
  Records records;
  while (input.reader->next(records, 1)) {
    std::vector<std::string> row;
    for (const CellColumn& column : records.columns)
      row.emplace_back(column.text[0].data, column.text[0].size);
    cells_.push_back(std::move(row));
  }
}

// A field that only later records have becomes a column at the second reading, as in a run.
void PagePlayer::read_late_names() {
  const Input input = open();
  Records records;
  while (input.reader->next(records, 1)) {
  }
  late_names_ = input.reader->late_names();
}

std::vector<std::string> PagePlayer::play(std::size_t batch_rows, std::size_t part_rows,
                                          MergeOrder order) {
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
  Inspection& all = order == MergeOrder::forwards ? parts.front() : parts.back();
  for (std::size_t i = 1; i < parts.size(); ++i)
    all.merge(parts[order == MergeOrder::forwards ? i : last - i]);

  return findings_of(all);
}

std::vector<std::string> PagePlayer::play_with_threads(std::size_t batch_rows, unsigned threads) {
  const Input input = open();
  Inspection all = inspect_input({.reader = *input.reader,
                                  .plan = plan_,
                                  .key = random_run_key(),
                                  .max_findings = 1000,
                                  .sink = nullptr,
                                  .batch_rows = batch_rows,
                                  .threads = threads,
                                  .progress = {}});
  return findings_of(all);
}

std::vector<std::string> PagePlayer::findings_of(Inspection& all) const {
  const RuleOutcome outcome = all.finish().front();
  if (outcome.stopped) throw std::runtime_error("the rule failed");
  std::vector<std::string> texts;
  for (const Finding& finding : outcome.kept)
    texts.push_back(place(finding, plan_) + ": " + message(finding, outcome, plan_, cells_));
  return texts;
}

}  // namespace jeugdlint::test
