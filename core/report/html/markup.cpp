// SPDX-License-Identifier: Apache-2.0
#include "report/html/markup.h"

#include "text/markup_text.h"

#include <algorithm>
#include <iterator>

namespace jeugdlint::html {
namespace {

void write_attributes(std::ostream& out, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    out << ' ' << name;
    if (!value.empty()) out << "=\"" << xml_text(value) << '"';
  }
}

std::string capitalised(std::string_view text) {
  std::string word(text);
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace

LocalText capitalised(const Phrase& phrase) {
  return {capitalised(phrase.nl), capitalised(phrase.en)};
}

void Markup::open(std::string_view name, const Attributes& attributes) {
  out_ << '<' << name;
  write_attributes(out_, attributes);
  out_ << '>';
  open_.emplace_back(name);
}

void Markup::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  out_ << "</" << name << '>';
  // Within a line a line end would be a space.
  constexpr std::string_view in_a_line[] = {"a", "button", "code", "span", "strong"};
  if (std::find(std::begin(in_a_line), std::end(in_a_line), name) == std::end(in_a_line))
    out_ << '\n';
}

void Markup::lone(std::string_view name, const Attributes& attributes) {
  out_ << '<' << name;
  write_attributes(out_, attributes);
  out_ << '>';
}

void Markup::text(std::string_view text) {
  out_ << xml_text(text);
}

void Markup::text(const LocalText& words) {
  if (words.nl == words.en) return text(words.nl);
  element("span", {{"lang", "nl"}}, words.nl);
  element("span", {{"lang", "en"}}, words.en);
}

Attributes switched(const LocalText& words, Attributes attributes) {
  attributes.emplace_back("data-nl", words.nl);
  attributes.emplace_back("data-en", words.en);
  return attributes;
}

}  // namespace jeugdlint::html
