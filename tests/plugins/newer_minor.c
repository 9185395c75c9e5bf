/* SPDX-License-Identifier: Apache-2.0 */
/* A plugin from the future: the same major version, a higher minor one, and members that this
 * program does not know at the end of its structs. */
#include <jeugdlint/abi.h>

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

typedef struct {
  jl_rule known;
  uint64_t later[4];
} later_rule;

typedef struct {
  jl_plugin known;
  uint64_t later[4];
} later_plugin;

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
  (void)rule;
  const jl_finding finding = {sizeof finding, JL_AT_ROW, batch->rows[0], 0, sizeof(jl_evidence),
                              NULL,           0};
  findings->add(findings->self, &finding);
  return JL_OK;
}

static const later_rule the_rule = {
    .known = {.struct_size = sizeof(later_rule),
              .category = JL_VALIDITY,
              .severity = JL_NOTE,
              .automatic = 1,
              .id = TEXT("newer_minor/first_row"),
              .source = TEXT("a test"),
              .title = {TEXT("Eerste rij"), TEXT("First row")},
              .message = {TEXT("een rij"), TEXT("a row")},
              .create = create,
              .destroy = destroy,
              .inspect = inspect},
    .later = {1, 2, 3, 4},
};

static const jl_rule* rule(uint32_t index) {
  return index == 0 ? &the_rule.known : NULL;
}

extern const later_plugin jeugdlint_plugin;
JEUGDLINT_EXPORT const later_plugin jeugdlint_plugin = {
    .known = {sizeof(later_plugin), JEUGDLINT_ABI_MAJOR, JEUGDLINT_ABI_MINOR + 7,
              TEXT("newer_minor"), TEXT("9.0"), rule},
    .later = {1, 2, 3, 4},
};
