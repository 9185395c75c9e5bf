/* SPDX-License-Identifier: Apache-2.0 */
/* A plugin for another boundary: nothing behind its version numbers may be read. */
#include <jeugdlint/abi.h>

static const jl_rule* rule(uint32_t index) {
  (void)index;
  return (const jl_rule*)1;
}

extern const jl_plugin jeugdlint_plugin;
JEUGDLINT_EXPORT const jl_plugin jeugdlint_plugin = {
    sizeof(jl_plugin), JEUGDLINT_ABI_MAJOR + 1, 0, {"other_major", 11}, {"1.0", 3}, rule,
};
