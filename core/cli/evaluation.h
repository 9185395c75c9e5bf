// SPDX-License-Identifier: Apache-2.0
// What `jeugdlint eval` does: an expression evaluated, without records or for each of them.
#pragma once

#include "text/local_text.h"

#include <string>

namespace jeugdlint {

struct EvaluationRequest {
  std::string expression, rows, run_date;
  bool json = false, show_values = false, markdown = false;
};

// 0 when each result is a value, 1 when one is an error, 2 when the expression or a record cannot
// be read. Throws Failure for what contradicts itself, and for values of a file that nobody may
// see.
int run_evaluation(const EvaluationRequest& request, Language language);

}  // namespace jeugdlint
