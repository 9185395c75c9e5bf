// SPDX-License-Identifier: Apache-2.0
// Reads the part of XML that reports use, strictly: what is not well-formed throws.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdlint::test {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::vector<XmlElement> children;
  std::string text;  // of its own, without that of its children

  std::vector<const XmlElement*> all(std::string_view child) const;
};

XmlElement read_xml(std::string_view text);

}  // namespace jeugdlint::test
