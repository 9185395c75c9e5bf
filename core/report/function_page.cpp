// SPDX-License-Identifier: Apache-2.0
#include "report/function_page.h"

#include "expression/call_check.h"
#include "expression/function.h"

namespace jeugdlint {
namespace {

// A call with its result; alternatives of one form, as of math.greatest, are named once.
std::string signatures(const Function& function) {
  constexpr std::size_t most = 8;
  std::string text;
  std::size_t count = 0;
  for (const Overload& overload : function.overloads) {
    if (++count > most) break;
    text += (text.empty() ? "`" : ", `") + shown_signature(function, overload) + "` → `" +
            shown(overload.result) + "`";
  }
  return text + (count > most ? ", …" : "");
}

}  // namespace

std::string function_page(Language language) {
  const bool dutch = language == Language::nl;
  std::string page = dutch ? "# Functies in expressies\n" : "# Functions in expressions\n";
  for (const FunctionFamily& family : function_families()) {
    page += "\n## " + family.title.in(language) + "\n";
    for (const Function& function : family.functions) {
      page += "\n### " + function.name + "\n\n" + function.about.in(language) + "\n\n" +
              signatures(function) + "\n\n```\n";
      for (const FunctionExample& example : function.examples)
        page += example.expression + "  →  " + example.value + "\n";
      page += "```\n";
    }
  }
  return page;
}

}  // namespace jeugdlint
