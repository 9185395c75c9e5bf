# SPDX-License-Identifier: Apache-2.0
# The libraries we use, all from the distribution's packages. Where the packages of Debian 12 and
# 13 differ in what they tell CMake, pkg-config says the same on both.

find_package(PkgConfig REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(simdjson REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(CLI11 REQUIRED CONFIG)
find_package(Threads REQUIRED)

# Not by pkg-config: on Debian 13 that asks for a package which the shared library does without.
find_path(xlsxwriter_headers xlsxwriter.h REQUIRED)
find_library(xlsxwriter_library xlsxwriter REQUIRED)
add_library(jeugdlint_xlsxwriter INTERFACE)
target_include_directories(jeugdlint_xlsxwriter SYSTEM INTERFACE ${xlsxwriter_headers})
target_link_libraries(jeugdlint_xlsxwriter INTERFACE ${xlsxwriter_library})

find_package(Boost 1.74 REQUIRED CONFIG)

# Boost.DLL is headers only, once it is told to use the standard's filesystem.
add_library(jeugdlint_boost_dll INTERFACE)
target_link_libraries(jeugdlint_boost_dll INTERFACE Boost::headers ${CMAKE_DL_LIBS})
target_compile_definitions(jeugdlint_boost_dll
  INTERFACE BOOST_DLL_USE_STD_FS)
