// SPDX-License-Identifier: Apache-2.0
// A rule whose set-up says no.
#include <jeugdlint/plugin.h>

namespace jeugdlint::refuses_settings {
namespace {

struct Always {
  std::int64_t most = 0;

  void prepare() const {
    throw std::invalid_argument("most must be 1 or more, found " + std::to_string(most));
  }
  void inspect(const Batch&, Findings&) const {}
};

}  // namespace

RuleInfo always() {
  return {.id = "refuses_settings/always",
          .category = Category::validity,
          .severity = Severity::note,
          .automatic = true,
          .title = {.nl = "Weigert", .en = "Refuses"},
          .message = {.nl = "nooit", .en = "never"},
          .rationale = {},
          .remedy = {},
          .source = "a test",
          .code = code<Always>(option<&Always::most>("most", "a number"))};
}

}  // namespace jeugdlint::refuses_settings

JEUGDLINT_PLUGIN("refuses_settings", "1.0", jeugdlint::refuses_settings::always);
