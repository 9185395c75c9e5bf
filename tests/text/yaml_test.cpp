// SPDX-License-Identifier: Apache-2.0
#include "text/yaml.h"

#include "support/catch.h"
#include "text/failure.h"

using namespace jeugdlint;

namespace {

std::string shown(const YamlNode& node) {
  std::string text;
  switch (node.kind) {
    case YamlKind::nothing:
      return "nothing";
    case YamlKind::text:
      return '"' + node.text + '"';
    case YamlKind::list:
      for (const YamlNode& item : node.items) text += (text.empty() ? "" : " ") + shown(item);
      return '[' + text + ']';
    case YamlKind::map:
      for (std::size_t i = 0; i < node.items.size(); ++i)
        text += (text.empty() ? "" : " ") + node.keys[i].name + ':' + shown(node.items[i]);
      return '{' + text + '}';
  }
  return text;
}

std::string read(std::string_view text) {
  Mistakes mistakes;
  const auto root = read_yaml(text, "f.yaml", mistakes);
  try {
    mistakes.throw_if_any();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return shown(root.value());
}

}  // namespace

TEST_CASE("a scalar of YAML or JSON is the text as written") {
  const auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"a: 01", R"({a:"01"})"},
      {"a: no", R"({a:"no"})"},
      {"a: \"null\"", R"({a:"null"})"},
      {"a: 20250101\r\nb: 1.50\r\n", R"({a:"20250101" b:"1.50"})"},
      {"a:", "{a:nothing}"},
      {"a: null", "{a:nothing}"},
      {"a: >-\n  one\n  two", R"({a:"one two"})"},
      {"\xEF\xBB\xBF"
       "a: b",
       R"({a:"b"})"},
      {R"({"a":[1,true,"x\u00e9\/\n"],"b":{}})", "{a:[\"1\" \"true\" \"x\u00e9/\n\"] b:{}}"},
      {"{\n\t\"a\": {\n\t\t\"b\":null}}", "{a:{b:nothing}}"},
      {"x: &one {a: b}\ny: *one", R"({x:{a:"b"} y:{a:"b"}})"},
      {"- a\n- [b]", R"(["a" ["b"]])"},
  }));
  CAPTURE(text);
  CHECK(read(text) == tree);
}

TEST_CASE("what a set-up file has no use for is a mistake with its place") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"a: 1\nb: 2\na: 3", "f.yaml:3:1: the key a occurs twice"},
      {"x: {\"é\": 1, é: 2}", "f.yaml:1:13: the key é occurs twice"},
      {"", "f.yaml: the file is empty"},
      {"# nothing here\n", "f.yaml: the file is empty"},
      {"a: !!int 3", "f.yaml:1:4: this cannot be read as YAML: a tag, which means nothing here"},
      {"[a]: b", "f.yaml:1:1: this cannot be read as YAML: a key that is no text"},
      {"a: &x [*x]", "f.yaml:1:8: this cannot be read as YAML: an alias inside its own anchor"},
      {"a: *b", "f.yaml:1:4: this cannot be read as YAML: an alias of which there is no anchor"},
      {"a: b\n---\nc: d", "f.yaml:3:1: a second document; one file holds one"},
      {"a: \xFF", "f.yaml: this is no text in UTF-8"},
      {std::string("a: b\0c", 6), "f.yaml: a control character in the text"},
      {"a: b\x04"
       "c: d",
       "f.yaml: a control character in the text"},
  }));
  CAPTURE(text);
  CHECK(read(text) == message);
}

TEST_CASE("YAML that is cut off or misindented gives its place") {
  const std::string text =
      GENERATE("a: [b, c", "a: {b: c", "a: \"b", "a: b\n c: d", "\t- a", "a: *b", "a: b: c", "@");
  CAPTURE(text);
  CHECK_THAT(read(text), Catch::Matchers::StartsWith("f.yaml:"));
  CHECK(read(text).find("this cannot be read as YAML") != std::string::npos);
}

TEST_CASE("aliases cannot make a small file large") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string one = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + one;
    for (int n = 1; n < 10; ++n) text += ", " + one;
    text += "]\n";
  }
  CHECK(read(text).find("more than a million values") != std::string::npos);
}

TEST_CASE("nesting without end is refused") {
  const std::string open = GENERATE("[", "{a: ", "- ");
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += open;
  CHECK(read(text).find("this cannot be read as YAML: nested deeper than 100") !=
        std::string::npos);
}

TEST_CASE("mistakes are told in the order of the file, and not more than people read") {
  Mistakes mistakes;
  mistakes.add({"b", 1, 1}, "later");
  for (std::size_t i = 0; i < 200; ++i) mistakes.add({"a", 200 - i, 1}, "wrong");
  std::string text;
  try {
    mistakes.throw_if_any();
  } catch (const Failure& failure) {
    text = failure.what();
  }
  CHECK_THAT(text, Catch::Matchers::StartsWith("a:1:1: wrong\na:2:1: wrong\n"));
  CHECK_THAT(text, Catch::Matchers::EndsWith("\nand 101 more"));
}
