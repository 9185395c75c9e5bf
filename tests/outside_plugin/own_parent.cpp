// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/plugin.h>

namespace neighbour {
namespace {

struct OwnParent {
  jeugdlint::TextColumn child, parent;

  void inspect(const jeugdlint::Batch& batch, jeugdlint::Findings& findings) const {
    const auto children = batch[child];
    const auto parents = batch[parent];
    const auto filled = batch.filled(parent);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (filled[i] != jeugdlint::Filled::yes || children[i] != parents[i]) continue;
      findings.add({batch.row(i), parent}, {{"child", child}});
    }
  }
};

jeugdlint::RuleInfo own_parent() {
  using namespace jeugdlint;
  return {
      .id = "neighbour/own_parent",
      .category = Category::consistency,
      .severity = Severity::error,
      .title = {.nl = "Kind is eigen ouder", .en = "Child is its own parent"},
      .message = {.nl = "zelfde nummer als {child}", .en = "same number as {child}"},
      .rationale = {.nl = "Niemand is zijn eigen ouder.", .en = "Nobody is their own parent."},
      .remedy = {.nl = "Vul het nummer van de ouder in.", .en = "Give the parent's number."},
      .source = "a neighbour of the project",
      .code = code<OwnParent>(option<&OwnParent::child>("child", "number of the child"),
                              option<&OwnParent::parent>("parent", "number of the parent")),
  };
}

}  // namespace
}  // namespace neighbour

JEUGDLINT_PLUGIN("neighbour", "0.3", neighbour::own_parent);
