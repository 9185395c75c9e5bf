# SPDX-License-Identifier: Apache-2.0
# Builds files of the tree into a target as text. Each of FILES, given as NAME=PATH, becomes the
# std::string_view NAME of NAMESPACE, as HEADER declares it. The build notices when one changes.
function(jeugdlint_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE;HEADER" "FILES")
  set(definitions)
  foreach(pair IN LISTS arg_FILES)
    string(REGEX MATCH "^([^=]+)=(.+)$" matched ${pair})
    set(name ${CMAKE_MATCH_1})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${CMAKE_MATCH_2})
    file(READ ${path} text)
    string(APPEND definitions "const std::string_view ${name} = R\"embedded(${text})embedded\";\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  endforeach()
  string(MAKE_C_IDENTIFIER ${arg_NAMESPACE} source)
  set(source ${PROJECT_BINARY_DIR}/generated/${source}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
// SPDX-License-Identifier: Apache-2.0
#include "@arg_HEADER@"

namespace @arg_NAMESPACE@ {
@definitions@}  // namespace @arg_NAMESPACE@
]])
  target_sources(${target} PRIVATE ${source})
endfunction()
