# SPDX-License-Identifier: Apache-2.0
# For authors of plugins. find_package(jeugdlint) gives the target jeugdlint::sdk and
#
#   jeugdlint_add_plugin(NAME SOURCES a.cpp ... [PAGES a.md ...])
#
# which builds NAME.so, for `jeugdlint --plugin`, with the rules' pages in a folder NAME beside it.
# One of the sources says JEUGDLINT_PLUGIN.
include(${CMAKE_CURRENT_LIST_DIR}/sdk.cmake)

function(jeugdlint_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PAGES")
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE jeugdlint::sdk)
  set_target_properties(${name} PROPERTIES
    PREFIX "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  foreach(page IN LISTS arg_PAGES)
    cmake_path(GET page FILENAME file)
    configure_file(${page} ${CMAKE_CURRENT_BINARY_DIR}/${name}/${file} COPYONLY)
  endforeach()
endfunction()
