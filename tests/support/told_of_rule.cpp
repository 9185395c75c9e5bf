// SPDX-License-Identifier: Apache-2.0
#include "support/told_of_rule.h"

#include "engine/examples.h"
#include "support/written_files.h"
#include "text/failure.h"

std::string told_of_rule(const std::string& rule, const std::string& pack) {
  const WrittenFiles files;
  files.write("pack.yaml", pack);
  files.write("r.yaml", rule);
  try {
    const jeugdlint::Plugins plugins = jeugdlint::load_plugins({});
    std::string failed;
    for (const jeugdlint::ExampleResult& result :
         run_examples(jeugdlint::read_checked_pack(files.folder(), plugins), plugins))
      if (!result.passed) failed += result.shown() + "\n";
    return failed;
  } catch (const jeugdlint::Failure& failure) {
    return files.without_folder(failure.what());
  }
}

std::string with_derived(const std::string& columns) {
  return with(demo_pack, "    fields:\n", "    derive:\n" + columns + "    fields:\n");
}
