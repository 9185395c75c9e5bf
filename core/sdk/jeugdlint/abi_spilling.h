/* SPDX-License-Identifier: Apache-2.0 */
/* What a plugin adds to the boundary for a table rule whose state grows with the rows, so that the
 * program can keep it within the memory that it may use. Plain C11, as abi.h.
 *
 * Beside `jeugdlint_plugin` the library exports a constant jl_spilling for the rule, named
 * jeugdlint_spilling_ and the name of the rule, which is its id behind the slash. */
#ifndef JEUGDLINT_ABI_SPILLING_H
#define JEUGDLINT_ABI_SPILLING_H

#include <jeugdlint/abi.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { JL_SPILL_PARTS = 64 };

/* Where a state puts what it gives away. `put` copies the bytes and returns JL_OK, or JL_FAILED
 * when there is no room for them. */
typedef struct jl_parts {
  uint32_t struct_size;
  void* self;
  int32_t (*put)(void* self, uint32_t part, const void* bytes, size_t size);
} jl_parts;

/* What a state gave away, by part; each put is a piece. `read` gives JL_OK and the bytes of one,
 * which hold until it is called again. */
typedef struct jl_given_parts {
  uint32_t struct_size;
  void* self;
  uint64_t (*pieces)(void* self, uint32_t part);
  int32_t (*read)(void* self, uint32_t part, uint64_t piece, jl_text* bytes);
} jl_given_parts;

/* When memory is short, the program has the state give away what it holds: what is judged together
 * goes to one part, a number below JL_SPILL_PARTS. A state that cannot do so fails, and its rule is
 * stopped. In the end the program finishes the state, which has given all away by then, and for
 * each part a new state, to which the bytes of each put were given back.
 */
typedef struct jl_spilling {
  uint32_t struct_size;
  uint64_t (*held)(const void* rule, const void* state); /* bytes that it could give away */
  int32_t (*spill)(const void* rule, void* state, const jl_parts* to);
  int32_t (*restore)(const void* rule, void* state, const void* bytes, size_t size);
  /* Not NULL where one finding tells of all parts. It is called instead of restore, and then the
   * state alone is finished, which may read `from` until that ends. */
  int32_t (*look_back)(const void* rule, void* state, const jl_given_parts* from);
} jl_spilling;

#define JEUGDLINT_SPILLING_SYMBOL "jeugdlint_spilling_"

#ifdef __cplusplus
}
#endif

#endif
