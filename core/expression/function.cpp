// SPDX-License-Identifier: Apache-2.0
#include "expression/function.h"

#include <algorithm>
#include <unordered_map>

namespace jeugdlint {
namespace {

using ByName = std::unordered_map<std::string_view, const Function*>;

ByName all_by_name() {
  ByName found;
  for (const Function& one : operators()) found.emplace(one.name, &one);
  for (const FunctionFamily& family : function_families())
    for (const Function& one : family.functions) found.emplace(one.name, &one);
  return found;
}

}  // namespace

const Function* find_function(std::string_view name) {
  static const ByName functions = all_by_name();
  const auto found = functions.find(name);
  return found == functions.end() ? nullptr : found->second;
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  for (const FunctionFamily& family : function_families())
    for (const Function& one : family.functions) names.push_back(one.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace jeugdlint
