/* SPDX-License-Identifier: Apache-2.0 */
/* A rule in C that reports a failure for every batch. */
#include <jeugdlint/abi.h>

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

static int configured;

static int32_t create(const jl_setting* settings, size_t count, void** rule, jl_error* error) {
  (void)settings, (void)count, (void)error;
  *rule = &configured;
  return JL_OK;
}
static void destroy(void* rule) {
  (void)rule;
}
static int32_t inspect(const void* rule, const jl_batch* batch, const jl_findings* findings) {
  (void)rule, (void)batch, (void)findings;
  return JL_FAILED;
}

static const jl_rule the_rule = {
    .struct_size = sizeof(jl_rule),
    .category = JL_VALIDITY,
    .severity = JL_NOTE,
    .automatic = 1,
    .id = TEXT("returns_error/always"),
    .source = TEXT("a test"),
    .title = {TEXT("Altijd fout"), TEXT("Always failing")},
    .message = {TEXT("nooit"), TEXT("never")},
    .create = create,
    .destroy = destroy,
    .inspect = inspect,
};

static const jl_rule* rule(uint32_t index) {
  return index == 0 ? &the_rule : NULL;
}

extern const jl_plugin jeugdlint_plugin;
JEUGDLINT_EXPORT const jl_plugin jeugdlint_plugin = {
    sizeof(jl_plugin),     JEUGDLINT_ABI_MAJOR, JEUGDLINT_ABI_MINOR,
    TEXT("returns_error"), TEXT("1.0"),         rule,
};
