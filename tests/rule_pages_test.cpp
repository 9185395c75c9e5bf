// SPDX-License-Identifier: Apache-2.0
#include "engine/plugins.h"
#include "support/catch.h"
#include "support/page_player.h"
#include "support/rule_page.h"

#include <algorithm>
#include <functional>

namespace jeugdlint::test {
namespace {

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

void each_rule(const std::function<void(const RuleDeclaration&)>& visit) {
  static const Plugins plugins = load_plugins({});
  REQUIRE(!plugins.list.empty());
  for (const Plugin& plugin : plugins.list)
    for (const RuleDeclaration& rule : plugin.rules) visit(rule);
}

// {names} in a message.
std::vector<std::string> placeholders(const std::string& message) {
  std::vector<std::string> names;
  for (std::size_t at = message.find('{'); at != std::string::npos; at = message.find('{', at + 1))
    names.push_back(message.substr(at, message.find('}', at) - at));
  return sorted(names);
}

TEST_CASE("a rule gives the findings that its page shows, however the file is cut") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    for (const PageExample& example : read_page(rule.page)) {
      CAPTURE(example.line);
      PagePlayer player(rule, example);
      const auto expected = sorted(example.findings);
      const std::size_t rows = std::max<std::size_t>(player.rows(), 1);
      const std::size_t third = (rows + 2) / 3;
      CHECK(sorted(player.play(rows, rows)) == expected);
      CHECK(sorted(player.play(1, rows)) == expected);
      CHECK(sorted(player.play(third, third)) == expected);
      CHECK(sorted(player.play(1, 1)) == expected);
      CHECK(sorted(player.play(third, third, MergeOrder::backwards)) == expected);
      CHECK(sorted(player.play(1, 1, MergeOrder::backwards)) == expected);
      CHECK(sorted(player.play_with_threads(1, 3)) == expected);
    }
  });
}

TEST_CASE("a rule's page shows what is found and what is left alone") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    const auto examples = read_page(rule.page);
    CHECK(std::any_of(examples.begin(), examples.end(),
                      [](const PageExample& one) { return !one.findings.empty(); }));
    // Some row, at least, without a finding.
    CHECK(std::any_of(examples.begin(), examples.end(), [&](const PageExample& one) {
      return one.findings.size() < PagePlayer(rule, one).rows();
    }));
  });
}

TEST_CASE("a rule says the same in Dutch and in English") {
  each_rule([](const RuleDeclaration& rule) {
    CAPTURE(rule.id);
    CHECK(placeholders(rule.message.nl) == placeholders(rule.message.en));
    for (const LocalText& words : {rule.title, rule.message, rule.rationale, rule.remedy}) {
      CHECK(!words.nl.empty());
      CHECK(!words.en.empty());
    }
    CHECK(rule.title.nl != rule.title.en);  // a message may be all names and terms
    CHECK(rule.rationale.nl != rule.rationale.en);
    CHECK(!rule.source.empty());
  });
}

}  // namespace
}  // namespace jeugdlint::test
