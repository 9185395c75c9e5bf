// SPDX-License-Identifier: Apache-2.0
#include "engine/rule_place.h"

namespace jeugdlint {

RulePlace rule_place(const RuleExpression& entry, const Table& table) {
  const std::string& text = entry.text;
  const std::size_t dot = text.rfind('.');
  if (dot == std::string::npos || table.field(text) != nullptr) return {text, std::nullopt};
  return {text.substr(dot + 1), RuleExpression{text.substr(0, dot), entry.place}};
}

}  // namespace jeugdlint
