// SPDX-License-Identifier: Apache-2.0
// Writes elements of HTML to a stream, every text escaped. A text for people is written in both
// languages, of which the style sheet shows one, so that the page can be switched.
#pragma once

#include "report/words.h"
#include "text/local_text.h"

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdlint::html {

// What `words(language)` gives, in each language.
template <class Words>
LocalText in_both(Words words) {
  return {std::string(words(Language::nl)), std::string(words(Language::en))};
}
inline LocalText in_both(const Phrase& phrase) {
  return {std::string(phrase.nl), std::string(phrase.en)};
}
// The phrase as the head of a column or a label: with a capital.
LocalText capitalised(const Phrase& phrase);

// Names and values; an attribute without a value has an empty one.
using Attributes = std::vector<std::pair<std::string_view, std::string>>;

class Markup {
 public:
  explicit Markup(std::ostream& out) : out_(out) {}

  void open(std::string_view name, const Attributes& attributes = {});
  // The element opened last; elements that hold others end with a line.
  void close();
  // An element that holds nothing, such as input.
  void lone(std::string_view name, const Attributes& attributes);

  void text(std::string_view text);
  void text(const LocalText& words);

  template <class Text>
  void element(std::string_view name, const Attributes& attributes, const Text& text_of) {
    open(name, attributes);
    text(text_of);
    close();
  }

 private:
  std::ostream& out_;
  std::vector<std::string> open_;
};

// The attributes by which the script puts a text in another language where no element can stand:
// in a title and in an option.
Attributes switched(const LocalText& words, Attributes attributes = {});

}  // namespace jeugdlint::html
