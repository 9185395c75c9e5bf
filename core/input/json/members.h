// SPDX-License-Identifier: Apache-2.0
// Steps through the members of one object, wherever its text may break off. Slower than simdjson,
// for texts that may be no JSON and for the place of a single cell.
#pragma once

#include <string>
#include <string_view>

namespace jeugdlint {

class JsonMembers {
 public:
  // `object` begins with {.
  explicit JsonMembers(std::string_view object) : rest_(object.substr(1)) {}

  // False behind the last member, or where the text breaks off or is no JSON.
  bool next();
  const std::string& name() const { return name_; }
  // The text from the value on.
  std::string_view rest() const { return rest_; }
  bool skip_value() { return !value().empty(); }

 private:
  void skip_space();
  bool take(char c);
  std::string_view value();

  std::string_view rest_;
  std::string name_;
  bool begun_ = false;
};

}  // namespace jeugdlint
