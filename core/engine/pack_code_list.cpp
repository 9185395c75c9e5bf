// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_code_list.h"

#include "engine/pack_parameter.h"
#include "input/input.h"
#include "text/nearest.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace jeugdlint {
namespace {

namespace fs = std::filesystem;

using Code = CodeList::Code;

// A code may come back, but may not mean two things on one day.
void refuse_doubles(const std::vector<Code>& codes, const std::vector<SourcePlace>& places,
                    Mistakes& mistakes) {
  std::map<std::string_view, std::vector<const Code*>> by_code;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    auto& same = by_code[codes[i].code];
    const bool overlaps = std::any_of(same.begin(), same.end(), [&](const Code* other) {
      return codes[i].valid_from <= other->valid_to && other->valid_from <= codes[i].valid_to;
    });
    if (overlaps) mistakes.add(places[i], "the code " + codes[i].code + " occurs twice");
    same.push_back(&codes[i]);
  }
}

LocalText label_of(const PackFile& file, const YamlNode& node) {
  if (node.kind != YamlKind::text) return read_words(file, node, "a code's label");
  return {node.text, node.text};
}

std::vector<Code> written_codes(const PackFile& file, const YamlNode& node) {
  std::vector<Code> codes;
  std::vector<SourcePlace> places;
  const bool labelled = node.kind == YamlKind::map;
  if (!labelled && node.kind != YamlKind::list)
    file.wrong(node, "expected a list of codes, or keys, each a code with its label");
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const YamlNode& item = node.items[i];
    if (labelled)
      codes.push_back({.code = node.keys[i].name, .label = label_of(file, item)});
    else
      codes.push_back({.code = read_text(file, item, "a code").value_or(""), .label = {}});
    places.push_back(file.place(item));
  }
  if (!labelled) refuse_doubles(codes, places, file.mistakes);
  return codes;
}

class ProblemMistakes : public Problems {
 public:
  ProblemMistakes(const std::string& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}
  void add(const Problem& problem) override {
    mistakes_.add({file_, problem.position.line, problem.position.column},
                  problem_info(problem.kind).title.en);
  }

 private:
  const std::string& file_;
  Mistakes& mistakes_;
};

// Reads the records of a code table, by the names of its columns.
class CodeTable {
 public:
  CodeTable(const std::string& file, const std::vector<std::string>& header, Mistakes& mistakes)
      : file_(file), mistakes_(mistakes) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (std::find(names_.begin(), names_.end(), header[i]) != names_.end())
        columns_[header[i]] = i;
      else
        mistakes.add({file, 1, 1}, "unknown column " + header[i] + did_you_mean(header[i], names_));
    }
    if (!columns_.contains("code")) mistakes.add({file, 1, 1}, "a code table needs a column code");
  }

  void read(const Records& records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      const SourcePlace place{file_, static_cast<std::size_t>(records.lines[i]), 1};
      Code code;
      code.code = cell(records, i, "code");
      code.label = label(records, i);
      code.parent = cell(records, i, "parent");
      if (code.code.empty()) mistakes_.add(place, "a record without a code");
      code.valid_from = day(cell(records, i, "valid_from"), place, code.valid_from);
      code.valid_to = day(cell(records, i, "valid_to"), place, code.valid_to);
      std::istringstream successors(cell(records, i, "successors"));
      for (std::string one; successors >> one;) code.successors.push_back(one);
      if (code.valid_from > code.valid_to)
        mistakes_.add(place, "valid_to of the code " + code.code + " is before valid_from");
      codes_.push_back(std::move(code));
      places_.push_back(place);
    }
  }

  std::vector<Code> codes() {
    refuse_doubles(codes_, places_, mistakes_);
    return std::move(codes_);
  }

 private:
  std::string cell(const Records& records, std::size_t i, const char* name) const {
    const auto column = columns_.find(name);
    if (column == columns_.end()) return "";
    const jl_text text = records.columns[column->second].text[i];
    return {text.data, text.size};
  }

  // A name that is the same in both languages is written once.
  LocalText label(const Records& records, std::size_t i) const {
    const std::string both = cell(records, i, "label");
    LocalText label{cell(records, i, "label_nl"), cell(records, i, "label_en")};
    if (label.nl.empty()) label.nl = both;
    if (label.en.empty()) label.en = both.empty() ? label.nl : both;
    return label;
  }

  std::int32_t day(const std::string& text, const SourcePlace& place, std::int32_t open) {
    if (text.empty()) return open;
    const jl_date date = read_date(text, {.form = "default", .partial = false});
    if (date.first == date.last) return date.first;
    mistakes_.add(place, "expected a date as in 2024-02-29, or nothing");
    return open;
  }

  const std::vector<std::string> names_ = {"code",       "label",    "label_nl",   "label_en",
                                           "valid_from", "valid_to", "successors", "parent"};
  const std::string& file_;
  Mistakes& mistakes_;
  std::map<std::string, std::size_t> columns_;
  std::vector<Code> codes_;
  std::vector<SourcePlace> places_;
};

CodeList read_code_list(const PackFile& file, const YamlNode& node, const std::string& name,
                        const Pack& pack) {
  CodeList list;
  list.name = name;
  list.place = file.place(node);
  const std::size_t before = file.mistakes.size();
  Keys keys(file, node, "a code list");
  const YamlNode* path = keys.take("file");
  const YamlNode* codes = keys.take("codes");
  if ((path == nullptr) == (codes == nullptr) && node.kind == YamlKind::map)
    file.wrong(node, "a code list has either the key file or the key codes");
  else if (codes != nullptr)
    list.codes = written_codes(file, *codes);
  else if (path != nullptr)
    if (const auto found = path_in_folder(file, *path, pack.folder))
      list.codes = read_code_table(*found, file.mistakes);
  if (list.codes.empty() && file.mistakes.size() == before)
    file.wrong(node, "the code list " + name + " holds no code");
  list.source = keys.text("source");
  list.licence = keys.text("licence");
  list.valid_on = read_valid_on(file, keys, pack);
  list.parents = keys.text("parents");
  keys.refuse_others();
  return list;
}

void hold_to_parents(const CodeList& list, const std::vector<CodeList>& lists, Mistakes& mistakes) {
  if (list.parents.empty()) return;
  const auto parents = std::find_if(lists.begin(), lists.end(), [&](const CodeList& other) {
    return other.name == list.parents;
  });
  if (parents == lists.end())
    return mistakes.add(
        list.place, "no code list " + list.parents + did_you_mean(list.parents, names_of(lists)));
  for (const Code& code : list.codes)
    if (std::none_of(parents->codes.begin(), parents->codes.end(),
                     [&](const Code& parent) { return parent.code == code.parent; }))
      mistakes.add(list.place, "the code " + code.code + " is part of " + code.parent +
                                   ", which the code list " + list.parents + " does not have");
}

}  // namespace

std::vector<CodeList> read_code_lists(const PackFile& file, const YamlNode& node,
                                      const Pack& pack) {
  std::vector<CodeList> lists;
  if (node.kind != YamlKind::map) file.wrong(node, "expected keys for code_lists");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (node.keys[i].name.find('.') != std::string::npos)
      file.wrong(node.items[i], "the name of a code list has no dot");  // that of an enum has
    lists.push_back(read_code_list(file, node.items[i], node.keys[i].name, pack));
  }
  for (const CodeList& list : lists) hold_to_parents(list, lists, file.mistakes);
  return lists;
}

std::vector<CodeList::Code> read_code_table(const fs::path& path, Mistakes& mistakes) {
  const std::string file = path.string();
  InputOptions options;
  options.format = "csv";
  options.delimiter = ',';
  options.encoding = Encoding::utf8;
  ProblemMistakes problems(file, mistakes);
  const Input input = open_input(file, options, problems);
  CodeTable table(file, input.reader->header(), mistakes);
  Records records;
  constexpr std::size_t batch = 4096;
  while (input.reader->next(records, batch)) table.read(records);
  return table.codes();
}

}  // namespace jeugdlint
