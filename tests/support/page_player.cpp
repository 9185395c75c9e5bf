// SPDX-License-Identifier: Apache-2.0
#include "support/page_player.h"

#include "engine/case_run.h"
#include "engine/comparison.h"
#include "engine/pack_code_list.h"
#include "engine/pack_field.h"
#include "engine/threads.h"
#include "text/yaml.h"

#include <jeugdlint/setting.h>

#include <algorithm>
#include <numeric>
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

// In the options, what goes before the name of a field of the other table of a case.
constexpr std::string_view of_other = "other.";

// Fields that the options name but the page does not declare.
void declare_columns(const RuleDeclaration& rule, const RuleUse& use, Table& table, Table& other) {
  for (const Setting& setting : use.settings) {
    const OptionDeclaration* option = rule.option(setting.name);
    if (option == nullptr || option->type < JL_TEXT_COLUMN || option->type > JL_DATE_COLUMNS)
      continue;
    for (std::string name : setting.values) {
      const bool elsewhere = name.starts_with(of_other);
      if (elsewhere) name.erase(0, of_other.size());
      Table& its = elsewhere ? other : table;
      if (its.field(name) != nullptr) continue;
      Field field;
      field.name = name;
      field.date_format.partial = true;
      its.fields.push_back(field);
    }
  }
}

// The rows with the same value in their first columns are a case.
void declare_case_table(const std::string& csv, CaseKey& cases, Table& table) {
  Field field;
  field.name = csv.substr(0, csv.find_first_of(",\n"));
  cases.tables.push_back(
      {.table = table.name, .key = {field.name}, .order = {}, .except_values = {}, .place = {}});
  if (table.field(field.name) == nullptr) table.fields.push_back(std::move(field));
}

void declare_case(const PageExample& example, SetUp& made, Table& table, Table& other) {
  made.use.per = "case";
  made.use.tables = {table.name};
  CaseKey cases{made.use.per, {}};
  declare_case_table(example.input, cases, table);
  if (!example.other.empty()) declare_case_table(example.other, cases, other);
  made.pack.cases.push_back(std::move(cases));
}

void read_set_up(const RuleDeclaration& rule, const PageExample& example, SetUp& made) {
  made.use.id = made.use.check = rule.id;
  made.use.place = {"page", example.line, 1};
  add_settings(example.options, made.use);

  Mistakes mistakes;
  Table table, other;
  table.name = "page";
  other.name = "other";
  if (!example.fields.empty()) {
    const PackFile file{"page", mistakes};
    table.fields = read_fields(file, yaml(example.fields), {FieldWords::pack, "page", {}},
                               made.pack.code_lists);
  }
  if (rule.of_cases()) declare_case(example, made, table, other);
  declare_columns(rule, made.use, table, other);
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
  if (!other.fields.empty()) made.pack.tables.push_back(std::move(other));
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
  if (evidence.elsewhere() && evidence.kind == JL_EVIDENCE_COLUMN)
    return evidence.field + " in " + evidence.path;
  if (evidence.elsewhere()) return evidence.path + ' ' + std::to_string(evidence.count);
  switch (evidence.kind) {
    case JL_EVIDENCE_CELL:
      return cells.at(evidence.count).at(evidence.column);
    case JL_EVIDENCE_COLUMN:
      return plan.columns.at(evidence.column).name;
    case JL_EVIDENCE_REAL:
    case JL_EVIDENCE_SETTING:
      return number(evidence.real);
    case JL_EVIDENCE_SHARE:
    case JL_EVIDENCE_SETTING_SHARE:
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

std::vector<std::string> texts_of(const RuleOutcome& rule, const Plan& plan, const Cells& cells) {
  if (rule.stopped) throw std::runtime_error("the rule failed");
  std::vector<std::string> texts;
  for (const Finding& finding : rule.kept)
    texts.push_back(place(finding, plan) + ": " + message(finding, rule, plan, cells));
  return texts;
}

Cells read_cells(RecordReader& reader) {
  Cells cells(1);
  Records records;
  while (reader.next(records, 1)) {
    std::vector<std::string> row;
    for (const CellColumn& column : records.columns)
      row.emplace_back(column.text[0].data, column.text[0].size);
    cells.push_back(std::move(row));
  }
  return cells;
}

}  // namespace

PagePlayer::PagePlayer(const RuleDeclaration& rule, const PageExample& example)
    : file_(example.format, example.input) {
  SetUp set_up{.pack = pack_, .use = {}};
  read_set_up(rule, example, set_up);
  read_late_names();
  const Input input = open();
  plan_ = plan_columns(input.reader->header(), set_up.table);
  cells_ = read_cells(*input.reader);
  if (rule.of_cases()) {
    pack_.rules.push_back(set_up.use);
    plugins_.list.push_back({.name = {}, .version = {}, .path = {}, .rules = {rule}});
    if (!example.previous.empty()) add_file("previous", &pack_.tables.front(), example.previous);
    if (!example.other.empty()) add_file("other", &pack_.tables.back(), example.other);
    return;
  }
  const Pack* pack = set_up.table == nullptr ? nullptr : &pack_;
  add_rule(plan_, set_up.use, rule, pack, {});
  for (const auto& [name, csv] :
       {std::pair("previous", example.previous), {"other", example.other}})
    if (!csv.empty()) add_rule(add_file(name, set_up.table, csv).plan, set_up.use, rule, pack, {});
  if (const std::string& reason = plan_.rules.front().words.not_run.en; !reason.empty())
    throw std::runtime_error("not run: " + reason);
}

PagePlayer::MoreFile& PagePlayer::add_file(const std::string& name, const Table* table,
                                           const std::string& csv) {
  MoreFile& more = more_files_.emplace_back(name, table, csv);
  const Input input = open_input(more.file.path().string(), {}, problems_);
  more.plan = plan_columns(input.reader->header(), table);
  more.cells = read_cells(*input.reader);
  return more;
}

std::size_t PagePlayer::rows() const {
  std::size_t rows = cells_.size() - 1;
  for (const MoreFile& more : more_files_) rows += more.cells.size() - 1;
  return rows;
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
  if (!pack_.rules.empty()) return play_cases(std::min(batch_rows, part_rows), order, 1);
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

  return texts_of(finished(all, key, batch_rows), plan_, cells_);
}

// The other files come first in the run, those of the previous delivery anywhere.
RuleOutcome PagePlayer::finished(Inspection& all, const RunKey& key, std::size_t batch_rows) {
  Outcome outcome;
  Comparison comparison(1000);
  std::list<Inspection> others;
  for (MoreFile& more : more_files_) {
    const Input input = open_input(more.file.path().string(), {}, problems_);
    Inspection& other = others.emplace_back(more.plan, key, 1000);
    Records records;
    while (input.reader->next(records, batch_rows)) other.inspect(records, input.reader.get());
    InputOutcome& made = outcome.inputs.emplace_back();
    made.facts.path = more.name;
    made.columns = column_outcomes(more.plan);
    made.rules = other.finish();
    comparison.add(static_cast<std::uint32_t>(outcome.inputs.size() - 1), more.previous(), other);
  }
  InputOutcome& own = outcome.inputs.emplace_back();
  own.columns = column_outcomes(plan_);
  own.rules = all.finish();
  comparison.add(static_cast<std::uint32_t>(outcome.inputs.size() - 1), false, all);
  if (!more_files_.empty()) comparison.finish(outcome);
  return outcome.inputs.back().rules.front();
}

std::vector<std::string> PagePlayer::play_with_threads(std::size_t batch_rows, unsigned threads) {
  if (!pack_.rules.empty()) return play_cases(batch_rows, MergeOrder::forwards, threads);
  const auto played = [&](std::uint64_t memory) {
    const RunKey key = random_run_key();
    MemoryBudget budget(memory);
    const Input input = open();
    Inspection all = inspect_input({.reader = *input.reader,
                                    .plan = plan_,
                                    .key = key,
                                    .max_findings = 1000,
                                    .sink = nullptr,
                                    .budget = &budget,
                                    .batch_rows = batch_rows,
                                    .threads = threads,
                                    .inspected = {},
                                    .progress = {}});
    return finished(all, key, batch_rows);
  };
  // A state that can leave memory does so after each batch; one that cannot stops its rule.
  const RuleOutcome short_of_it = played(0);
  return texts_of(short_of_it.not_run.empty() ? short_of_it : played(MemoryBudget::standard), plan_,
                  cells_);
}

// The rows of a case come together whatever the order of the deliveries and the cut of each.
std::vector<std::string> PagePlayer::play_cases(std::size_t batch_rows, MergeOrder order,
                                                unsigned threads) {
  const RunKey key = random_run_key();
  MemoryBudget budget;
  CaseRun run({.plugins = plugins_,
               .selection = {},
               .key = key,
               .budget = budget,
               .max_findings = 1000,
               .with_previous = true});
  std::vector<const MoreFile*> files = {nullptr};  // nothing: the first
  for (const MoreFile& more : more_files_) files.push_back(&more);
  std::vector<std::uint32_t> order_of_files(files.size());
  std::iota(order_of_files.begin(), order_of_files.end(), 0U);
  if (order == MergeOrder::backwards) std::reverse(order_of_files.begin(), order_of_files.end());
  Outcome outcome;
  outcome.inputs.resize(files.size());
  for (const std::uint32_t number : order_of_files) {
    const MoreFile* more = files[number];
    const Plan& plan = more ? more->plan : plan_;
    InputOutcome& made = outcome.inputs[number];
    made.previous = more && more->previous();
    made.columns = column_outcomes(plan);
    made.facts.path = more ? more->name : "";
    const Input input = more ? open_input(more->file.path().string(), {}, problems_) : open();
    run.start(number, made.previous, pack_, more ? *more->table : pack_.tables.front(), plan);
    const Inspection inspection =
        inspect_input({.reader = *input.reader,
                       .plan = plan,
                       .key = key,
                       .max_findings = 1000,
                       .sink = nullptr,
                       .budget = nullptr,
                       .batch_rows = batch_rows,
                       .threads = threads,
                       .inspected = [&](const Records& records) { run.add(records); },
                       .progress = {}});
    made.rows = inspection.rows();
  }
  run.finish(outcome);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < files.size(); ++i)
    for (const RuleOutcome& rule : outcome.inputs[i].rules) {
      if (!rule.judged) throw std::runtime_error("not run: " + rule.not_run.en);
      const MoreFile* more = files[i];
      for (std::string& text :
           texts_of(rule, more ? more->plan : plan_, more ? more->cells : cells_))
        texts.push_back((more ? more->name + ' ' : "") + std::move(text));
    }
  return texts;
}

}  // namespace jeugdlint::test
