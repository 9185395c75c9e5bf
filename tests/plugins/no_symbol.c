/* SPDX-License-Identifier: Apache-2.0 */
/* A library that is no plugin. */
#include <jeugdlint/abi.h>

extern int jeugdlint_something_else;
JEUGDLINT_EXPORT int jeugdlint_something_else = 1;
