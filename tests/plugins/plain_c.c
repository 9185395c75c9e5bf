/* SPDX-License-Identifier: Apache-2.0 */
/* A plugin in C alone: cells that are longer than the option `most` (8 bytes when left out). */
#include <jeugdlint/abi.h>
#include <stdlib.h>
#include <string.h>

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

typedef struct {
  int64_t most;
  uint64_t count;
  uint32_t slots[64];
} long_cell;

static int is(jl_text text, const char* name) {
  return text.size == strlen(name) && memcmp(text.data, name, text.size) == 0;
}

static int32_t create(const jl_setting* settings, size_t count, void** rule, jl_error* error) {
  long_cell* made = calloc(1, sizeof *made);
  (void)error;
  if (made == NULL) return JL_FAILED;
  made->most = 8;
  for (size_t i = 0; i < count; ++i) {
    const jl_value* value = &settings[i].value;
    if (is(settings[i].name, "most")) made->most = value->integer;
    if (is(settings[i].name, "columns"))
      for (uint64_t c = 0; c < value->count && c < 64; ++c)
        made->slots[made->count++] = value->columns[c].slot;
  }
  *rule = made;
  return JL_OK;
}

static void destroy(void* rule) {
  free(rule);
}

static int32_t inspect(const void* rule, const jl_batch* batch, const jl_findings* findings) {
  const long_cell* self = rule;
  for (uint64_t row = 0; row < batch->size; ++row)
    for (uint64_t c = 0; c < self->count; ++c) {
      const jl_column* column = &batch->columns[self->slots[c]];
      if (column->filled[row] != JL_FILLED || column->text[row].size <= (size_t)self->most)
        continue;
      const jl_evidence evidence = {TEXT("most"), JL_EVIDENCE_COUNT, 0, (uint64_t)self->most, 0};
      const jl_finding finding = {
          sizeof finding, JL_AT_CELL, batch->rows[row], self->slots[c], sizeof evidence,
          &evidence,      1};
      findings->add(findings->self, &finding);
    }
  return JL_OK;
}

static const jl_option options[] = {
    {sizeof(jl_option),
     0,
     0,
     TEXT("most"),
     TEXT("bytes a cell may have"),
     {.struct_size = sizeof(jl_value), .type = JL_INTEGER, .present = 1, .integer = 8}},
    {sizeof(jl_option),
     0,
     0,
     TEXT("columns"),
     TEXT("all columns of the file"),
     {.struct_size = sizeof(jl_value), .type = JL_FILE_COLUMNS}},
};

static const jl_option* option(uint32_t index) {
  return index < 2 ? &options[index] : NULL;
}

static const jl_rule the_rule = {
    .struct_size = sizeof(jl_rule),
    .category = JL_VALIDITY,
    .severity = JL_WARNING,
    .automatic = 1,
    .id = TEXT("plain_c/long_cell"),
    .source = TEXT("a test"),
    .title = {TEXT("Lange cel"), TEXT("Long cell")},
    .message = {TEXT("meer dan {most} bytes"), TEXT("more than {most} bytes")},
    .option = option,
    .create = create,
    .destroy = destroy,
    .inspect = inspect,
};

static const jl_rule* rule(uint32_t index) {
  return index == 0 ? &the_rule : NULL;
}

extern const jl_plugin jeugdlint_plugin;
JEUGDLINT_EXPORT const jl_plugin jeugdlint_plugin = {
    sizeof(jl_plugin), JEUGDLINT_ABI_MAJOR, JEUGDLINT_ABI_MINOR, TEXT("plain_c"), TEXT("1.0"), rule,
};
