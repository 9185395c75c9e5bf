// SPDX-License-Identifier: Apache-2.0
#include "input/json/path.h"

#include "input/json/members.h"
#include "text/failure.h"

#include <algorithm>

namespace jeugdlint {
namespace {

[[noreturn]] void no_pointer(const std::string& pointer, const LocalText& why) {
  throw Failure({.nl = "records onder " + pointer + ": " + why.nl +
                       "; een aanwijzer ziet eruit als /clienten/*/trajecten/*",
                 .en = "records at " + pointer + ": " + why.en +
                       "; a pointer looks like /clienten/*/trajecten/*"});
}

JsonStepTo step_to(const std::string& text, const std::string& pointer) {
  JsonStepTo step;
  step.each = text == "*";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '~') {
      step.text += text[i];
      continue;
    }
    const char kind = i + 1 < text.size() ? text[++i] : '\0';
    if (kind != '0' && kind != '1')
      no_pointer(pointer, {.nl = "~ wordt geschreven als ~0, en / in een naam als ~1",
                           .en = "~ is written ~0, and / in a name ~1"});
    step.text += kind == '0' ? '~' : '/';
  }
  if (!text.empty() && text.size() < 19 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    step.index = std::stoull(text);
  return step;
}

bool holds_objects(std::string_view text) {
  if (text.front() != '[') return false;
  const std::size_t first = text.find_first_not_of(" \t\r\n", 1);
  return first != std::string_view::npos && text[first] == '{';
}

}  // namespace

std::string as_step(const std::string& name) {
  std::string step;
  for (const char c : name)
    step += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return step;
}

JsonPath read_json_path(const std::string& pointer) {
  if (pointer.empty() || pointer.front() != '/')
    no_pointer(pointer, {.nl = "het begint niet met /", .en = "it does not begin with /"});
  JsonPath path;
  std::size_t begin = 1;
  while (begin <= pointer.size()) {
    const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
    path.push_back(step_to(pointer.substr(begin, end - begin), pointer));
    begin = end + 1;
  }
  return path;
}

JsonPath choose_json_path(std::string_view start, std::string& pointer) {
  const std::size_t first = std::min(start.find_first_not_of(" \t\r\n"), start.size());
  start.remove_prefix(first);
  if (start.empty() || start.front() == '[') return {{.text = "*", .index = {}, .each = true}};
  if (start.front() != '{') return {};
  std::vector<std::string> found;
  for (JsonMembers members(start); members.next();) {
    if (holds_objects(members.rest())) found.push_back(members.name());
    if (!members.skip_value()) break;
  }
  if (found.size() != 1) return {};
  pointer = "/" + as_step(found.front()) + "/*";
  return {{.text = found.front(), .index = {}, .each = false},
          {.text = "*", .index = {}, .each = true}};
}

}  // namespace jeugdlint
