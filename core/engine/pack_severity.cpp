// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_severity.h"

#include "text/nearest.h"

#include <algorithm>
#include <charconv>

namespace jeugdlint {
namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "2016-2018" of a whole number; any other text stands for itself.
SeverityCase case_of(const std::string& text, const Parameter& parameter) {
  const std::size_t dash = text.find('-', 1);
  if (parameter.type != FieldType::integer || dash == std::string::npos)
    return {.first = text, .last = text};
  return {.first = text.substr(0, dash), .last = text.substr(dash + 1)};
}

bool covers(const SeverityCase& one, const std::string& value) {
  const auto number = whole(value), first = whole(one.first), last = whole(one.last);
  if (number && first && last) return *first <= *number && *number <= *last;
  return one.first == value && one.last == value;
}

}  // namespace

std::optional<Severity> read_severity(const PackFile& file, const YamlNode& node) {
  const auto name = read_text(file, node, "severity");
  if (!name) return std::nullopt;
  if (*name == "error") return Severity::error;
  if (*name == "warning") return Severity::warning;
  if (*name == "note") return Severity::note;
  file.wrong(node, "expected error, warning or note for severity");
  return std::nullopt;
}

std::optional<SeverityChoice> read_severity_choice(const PackFile& file, const YamlNode& node,
                                                   const Pack& pack) {
  const YamlNode* by = node.find("parameter");
  const YamlNode* otherwise = node.find("otherwise");
  if (by == nullptr || otherwise == nullptr) {
    file.wrong(node, "severity by a parameter needs the keys parameter and otherwise");
    return std::nullopt;
  }
  SeverityChoice choice;
  choice.parameter = read_text(file, *by, "parameter").value_or("");
  choice.otherwise = read_severity(file, *otherwise).value_or(Severity::error);
  const Parameter* parameter = pack.parameter(choice.parameter);
  if (parameter == nullptr) {
    file.wrong(*by, "no parameter " + choice.parameter +
                        did_you_mean(choice.parameter, names_of(pack.parameters)));
    return std::nullopt;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string& name = node.keys[i].name;
    if (name == "parameter" || name == "otherwise") continue;
    SeverityCase one = case_of(name, *parameter);
    if (!fits_parameter(*parameter, one.first) || !fits_parameter(*parameter, one.last))
      file.mistakes.add(file.place(node.keys[i]),
                        "this is no value for the parameter " + choice.parameter);
    one.severity = read_severity(file, node.items[i]).value_or(Severity::error);
    choice.cases.push_back(one);
  }
  return choice;
}

Severity chosen_severity(const SeverityChoice& choice,
                         const std::map<std::string, std::string>& values) {
  const auto value = values.find(choice.parameter);
  if (value == values.end()) return choice.otherwise;
  const auto found =
      std::find_if(choice.cases.begin(), choice.cases.end(),
                   [&](const SeverityCase& one) { return covers(one, value->second); });
  return found == choice.cases.end() ? choice.otherwise : found->severity;
}

}  // namespace jeugdlint
