# SPDX-License-Identifier: Apache-2.0
# How everything of ours is compiled, and where the results stand in the build folder: bin/,
# lib/jeugdlint/plugins/ and share/jeugdlint/, as they will stand once installed.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

set(JEUGDLINT_PLUGIN_FOLDER ${PROJECT_BINARY_DIR}/lib/jeugdlint/plugins)
set(JEUGDLINT_SHARE_FOLDER ${PROJECT_BINARY_DIR}/share/jeugdlint)
file(MAKE_DIRECTORY ${JEUGDLINT_PLUGIN_FOLDER} ${JEUGDLINT_SHARE_FOLDER})

# The packs and schemas are read from the source tree, so that an edit needs no build.
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/rules ${JEUGDLINT_SHARE_FOLDER}/rules SYMBOLIC)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/core/report/schemas ${JEUGDLINT_SHARE_FOLDER}/schemas
     SYMBOLIC)

add_library(jeugdlint_compile INTERFACE)
target_compile_options(jeugdlint_compile INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(JEUGDLINT_WERROR)
  target_compile_options(jeugdlint_compile INTERFACE -Werror)
endif()
if(JEUGDLINT_SANITIZE)
  add_compile_options(-fsanitize=${JEUGDLINT_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${JEUGDLINT_SANITIZE})
  # The instrumentation hides from g++ what it needs to judge this: it warns inside the library.
  target_compile_options(jeugdlint_compile
    INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
               CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Without this, ccache cannot tell which header a precompiled one came from.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
