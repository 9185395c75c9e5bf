// SPDX-License-Identifier: Apache-2.0
#include "engine/examples.h"
#include "engine/pack.h"
#include "engine/pack_lint.h"

#include "support/catch.h"

using namespace jeugdlint;

TEST_CASE("every pack fits the rules in code and every example in it holds") {
  const std::filesystem::path rules = std::filesystem::path(JEUGDLINT_SOURCE) / "rules";
  const Plugins plugins = load_plugins({});
  const auto names = pack_names(rules);
  REQUIRE_FALSE(names.empty());
  for (const std::string& name : names) {
    CAPTURE(name);
    const Pack pack = read_pack(rules / name);
    CHECK_NOTHROW(check_pack(pack, plugins));
    const auto results = run_examples(pack, plugins);
    CHECK(results.size() >= pack.rules.size());
    for (const ExampleResult& result : results) {
      INFO(result.place.shown() << ": " << result.shown());
      CHECK(result.passed);
    }
    for (const PackRemark& remark : pack_remarks(pack, plugins, results)) {
      INFO(remark.place.shown() << ": " << remark.what);
      CHECK(remark.what.empty());
    }
  }
}
