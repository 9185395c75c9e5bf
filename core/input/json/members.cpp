// SPDX-License-Identifier: Apache-2.0
#include "input/json/members.h"

#include "input/json/string.h"
#include "input/json/syntax.h"

namespace jeugdlint {

bool JsonMembers::next() {
  if (take(',') != begun_) return false;
  begun_ = true;
  if (rest_.empty() || rest_.front() != '"') return false;
  const std::string_view quoted = value();
  if (quoted.size() < 2 || !take(':')) return false;
  name_.resize(quoted.size());
  const JsonUnescaped name = unescape_json(quoted.substr(1, quoted.size() - 2), name_.data());
  name_.resize(name.size);
  return name.valid && !rest_.empty();
}

void JsonMembers::skip_space() {
  while (!rest_.empty() && is_json_space(rest_.front())) rest_.remove_prefix(1);
}

bool JsonMembers::take(char c) {
  skip_space();
  if (rest_.empty() || rest_.front() != c) return false;
  rest_.remove_prefix(1);
  skip_space();
  return true;
}

std::string_view JsonMembers::value() {
  JsonSyntax syntax;
  const std::size_t size = syntax.read(rest_);
  if (syntax.verdict() != JsonVerdict::whole) return {};
  const std::string_view text = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return text;
}

}  // namespace jeugdlint
