/* SPDX-License-Identifier: Apache-2.0 */
/* What a plugin adds to the boundary for a table rule that compares the files of a run. Plain C11,
 * as abi.h.
 *
 * Beside `jeugdlint_plugin` the library exports a constant jl_comparison for the rule, named
 * jeugdlint_comparison_ and the name of the rule, which is its id behind the slash. */
#ifndef JEUGDLINT_ABI_COMPARISON_H
#define JEUGDLINT_ABI_COMPARISON_H

#include <jeugdlint/abi.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Evidence from `compare` only: `slot` is a column of the other file. */
enum { JL_EVIDENCE_OTHER_COLUMN = 10 };

/* What the rule gathered from another file. */
typedef struct jl_other_file {
  uint32_t struct_size;
  uint32_t previous; /* 1: of the previous delivery */
  const void* rule;  /* the same rule, configured for that file */
  const void* state; /* with all of that file in it */
} jl_other_file;

/* The rule runs where a run has more than one file, those of the previous delivery included; all
 * are read with one run_key. Its state_finish has no findings. When all have been read, `compare`
 * is called for each file of the delivery with each earlier one and with each of the previous
 * delivery. Its findings are at columns of its own file, or at the table. */
typedef struct jl_comparison {
  uint32_t struct_size;
  int32_t (*compare)(const void* rule, const void* state, const jl_other_file* other,
                     const jl_findings* findings);
} jl_comparison;

#define JEUGDLINT_COMPARISON_SYMBOL "jeugdlint_comparison_"

#ifdef __cplusplus
}
#endif

#endif
