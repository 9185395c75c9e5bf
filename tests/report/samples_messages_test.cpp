// SPDX-License-Identifier: Apache-2.0
// The messages of real rules on real findings: what a rule declares and what it adds must agree.
#include "engine/run.h"
#include "report/report.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("each finding in the samples has a value for every name in its message") {
  const Plugins plugins = load_plugins({});
  std::vector<Pack> packs;
  for (const std::string& name : pack_names(pack_folder()))
    packs.push_back(read_pack(find_pack(name, pack_folder())));
  std::vector<std::string> files;
  for (const std::string& file : input_files({std::string(JEUGDLINT_SOURCE) + "/samples"}))
    if (file.ends_with(".csv") || file.ends_with(".json")) files.push_back(file);
  REQUIRE_FALSE(files.empty());

  std::size_t findings = 0;
  for (const InputOutcome& input : run(files, plugins, packs, nullptr, {}).inputs)
    for (const RuleOutcome& rule : input.rules)
      for (const Finding& finding : rule.kept)
        for (const Language language : {Language::nl, Language::en}) {
          ++findings;
          const std::string message = message_of(input, rule, finding, language);
          const bool whole = message.find_first_of("{}") == std::string::npos && !message.empty();
          if (!whole) FAIL(rule.id << ": " << message);
        }
  CHECK(findings > 0);
}
