// SPDX-License-Identifier: Apache-2.0
// What is no mistake in the form of a pack, but nobody can have meant: an example that tests
// nothing, a rule that can never fire, a field or code list that nothing uses, words in one
// language only, a source that the pack does not name.
#pragma once

#include "engine/examples.h"
#include "engine/pack.h"
#include "engine/plugins.h"

#include <string>
#include <vector>

namespace jeugdlint {

struct PackRemark {
  SourcePlace place;
  std::string what;
  bool error = false;  // otherwise a warning: the pack works as it is
};

// By place. `results` are those of run_examples; `pack` has passed check_pack.
std::vector<PackRemark> pack_remarks(const Pack& pack, const Plugins& plugins,
                                     const std::vector<ExampleResult>& results);

}  // namespace jeugdlint
