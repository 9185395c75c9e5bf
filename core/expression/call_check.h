// SPDX-License-Identifier: Apache-2.0
// Which function a call means, which of its overloads fits, and what is wrong when none does.
#pragma once

#include "expression/tree.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct CallCheck {
  const Function* function = nullptr;
  const Overload* overload = nullptr;  // null: it depends on the record
  Type type;                           // of the result
  std::string mistake;                 // empty: none
};

CallCheck check_call(const Node& call, const std::vector<Type>& arguments);

// What is wrong with code(list, x).known and the like: `asked` of the call `code`, with so many
// arguments; empty: nothing.
std::string mistake_in_code(const std::string& asked, const Tree& tree, const Node& code,
                            std::size_t arguments);

// "+" for _+_, "[ ]" for _[_], otherwise the name.
std::string shown_function(std::string_view name);

// "size(string)", "string.trim()", "int + string".
std::string shown_call(const Node& call, const std::vector<Type>& arguments);

// "substring(int)" of an overload.
std::string shown_signature(const Function& function, const Overload& overload);

}  // namespace jeugdlint
