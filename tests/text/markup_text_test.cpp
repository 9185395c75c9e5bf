// SPDX-License-Identifier: Apache-2.0
#include "text/markup_text.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("text in XML and HTML ends no element, attribute, script or section") {
  const auto [text, escaped] = GENERATE(table<std::string, std::string>({
      {"einde < begin & \"x\"", "einde &lt; begin &amp; &quot;x&quot;"},
      {"</script>", "&lt;/script&gt;"},
      {"]]>", "]]&gt;"},
      {"it's", "it&#39;s"},
      {"a\nb\x1b[2J", "a\\x0ab\\x1b[2J"},
      {"\xff", "\\xff"},
      {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},  // U+FFFE, which XML does not know
      {"reden beëindiging", "reden beëindiging"},
  }));
  CHECK(xml_text(text) == escaped);
}

TEST_CASE("text in Markdown is read as it stands") {
  const auto [text, escaped] = GENERATE(table<std::string, std::string>({
      {"datum_einde is leeg", "datum_einde is leeg"},
      {"_nadruk_ *x*", "\\_nadruk\\_ \\*x\\*"},
      {"a|b", "a\\|b"},
      {"`code`", "\\`code\\`"},
      {"<script>", "\\<script\\>"},
      {"[klik](x)", "\\[klik\\](x)"},
      {"# kop", "\\# kop"},
      {"- punt", "\\- punt"},
      {"a\n\nb", "a\\\\x0a\\\\x0ab"},
      {"@team", "@<!-- -->team"},
  }));
  CHECK(markdown_text(text) == escaped);
}

TEST_CASE("a code span of Markdown holds any name, in a table as well") {
  const auto [text, span] = GENERATE(table<std::string, std::string>({
      {"bij/bsn_invalid", "`bij/bsn_invalid`"},
      {"a`b", "``a`b``"},
      {"`a`", "`` `a` ``"},
      {"a|b", "`a\\x7cb`"},
      {"a\nb", "`a\\x0ab`"},
  }));
  CHECK(markdown_code(text) == span);
}
