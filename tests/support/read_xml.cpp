// SPDX-License-Identifier: Apache-2.0
#include "support/read_xml.h"

#include <cctype>
#include <stdexcept>

namespace jeugdlint::test {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  XmlElement document() {
    expect("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    XmlElement root = element();
    skip_space();
    if (!rest_.empty()) throw std::runtime_error("text behind the root element");
    return root;
  }

 private:
  XmlElement element() {
    expect("<");
    XmlElement one;
    one.name = name();
    for (skip_space(); !rest_.starts_with('>') && !rest_.starts_with("/>"); skip_space()) {
      const std::string attribute = name();
      expect("=\"");
      if (!one.attributes.emplace(attribute, until('"')).second)
        throw std::runtime_error("attribute twice: " + attribute);
      expect("\"");
    }
    if (rest_.starts_with("/>")) {
      expect("/>");
      return one;
    }
    expect(">");
    while (!rest_.starts_with("</")) {
      if (rest_.starts_with('<'))
        one.children.push_back(element());
      else
        one.text += until('<');
    }
    expect("</" + one.name + ">");
    return one;
  }

  std::string name() {
    std::string text;
    while (!rest_.empty() &&
           (std::isalnum(static_cast<unsigned char>(rest_.front())) != 0 || rest_.front() == '-'))
      text += take();
    if (text.empty()) throw std::runtime_error("no name where one must be");
    return text;
  }

  // Text up to a mark, with entities put in.
  std::string until(char mark) {
    static const std::map<std::string, char> entities = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"#39", '\''}};
    std::string text;
    while (!rest_.empty() && rest_.front() != mark) {
      const char byte = take();
      if (byte == '<' || (static_cast<unsigned char>(byte) < 0x20 && byte != '\n'))
        throw std::runtime_error("a byte that XML does not allow here");
      if (byte != '&') {
        text += byte;
        continue;
      }
      const auto end = rest_.find(';');
      const auto entity = entities.find(std::string(rest_.substr(0, end)));
      if (entity == entities.end()) throw std::runtime_error("no such entity");
      text += entity->second;
      rest_.remove_prefix(end + 1);
    }
    return text;
  }

  char take() {
    const char byte = rest_.front();
    rest_.remove_prefix(1);
    return byte;
  }
  void expect(std::string_view words) {
    if (!rest_.starts_with(words))
      throw std::runtime_error("expected " + std::string(words) + " at " +
                               std::string(rest_.substr(0, 40)));
    rest_.remove_prefix(words.size());
  }
  void skip_space() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n')) take();
  }

  std::string_view rest_;
};

}  // namespace

std::vector<const XmlElement*> XmlElement::all(std::string_view child) const {
  std::vector<const XmlElement*> found;
  for (const XmlElement& one : children)
    if (one.name == child) found.push_back(&one);
  return found;
}

XmlElement read_xml(std::string_view text) {
  return Reader(text).document();
}

}  // namespace jeugdlint::test
