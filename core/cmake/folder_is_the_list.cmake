# SPDX-License-Identifier: Apache-2.0
# "The folder is the list": every .cpp in a folder defines one function named as the file. These
# functions write the one source that collects them, so that there is no registry to edit.

# The names in FOLDER, sorted: its .cpp files without their extension.
function(jeugdlint_names_in folder result)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(names)
  foreach(file IN LISTS files)
    cmake_path(GET file STEM name)
    list(APPEND names ${name})
  endforeach()
  list(SORT names)
  set(${result} ${names} PARENT_SCOPE)
endfunction()

# Gives TARGET the source SOURCE, which defines `const std::vector<TYPE>& NAMESPACE::LIST()`, as
# HEADER declares it, with what the functions in FOLDER return. Those live in NAMESPACE::LIST_list.
# Left out, NAMESPACE is jeugdlint and SOURCE a file named after the list.
function(jeugdlint_list target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER;LIST;TYPE;HEADER;NAMESPACE;SOURCE" "")
  jeugdlint_names_in(${CMAKE_CURRENT_SOURCE_DIR}/${arg_FOLDER} names)
  if(NOT names)
    return()
  endif()
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE jeugdlint)
  endif()
  if(NOT arg_SOURCE)
    set(arg_SOURCE ${PROJECT_BINARY_DIR}/generated/${arg_LIST}.cpp)
  endif()
  list(JOIN names "();\n${arg_TYPE} " declared)
  list(JOIN names "(),\n      ${arg_LIST}_list::" called)
  file(CONFIGURE OUTPUT ${arg_SOURCE} @ONLY CONTENT [[
// SPDX-License-Identifier: Apache-2.0
#include "@arg_HEADER@"

#include <vector>

namespace @arg_NAMESPACE@ {
namespace @arg_LIST@_list {
@arg_TYPE@ @declared@();
}  // namespace @arg_LIST@_list

const std::vector<@arg_TYPE@>& @arg_LIST@() {
  static const std::vector<@arg_TYPE@> list = {
      @arg_LIST@_list::@called@(),
  };
  return list;
}
}  // namespace @arg_NAMESPACE@
]])
  target_sources(${target} PRIVATE ${arg_SOURCE})
endfunction()

# The plugin in FOLDER: a module with a door that shows every rule in it, its rules' pages beside it.
# Subfolders hold what the rules share. LIST names one of them that is a list itself, as above: each
# file returns a TYPE, which HEADER declares.
function(jeugdlint_plugin plugin)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LIST;TYPE;HEADER" "LIBRARIES")
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/${plugin})
  jeugdlint_names_in(${folder} names)
  if(NOT names)
    return()
  endif()
  list(JOIN names "();\nRuleInfo " declared)
  list(JOIN names ",\n                 jeugdlint::${plugin}::" shown)
  set(door ${PROJECT_BINARY_DIR}/generated/plugins/${plugin}.cpp)
  file(CONFIGURE OUTPUT ${door} @ONLY CONTENT [[
// SPDX-License-Identifier: Apache-2.0
#include <jeugdlint/plugin.h>

namespace jeugdlint::@plugin@ {
RuleInfo @declared@();
}  // namespace jeugdlint::@plugin@

JEUGDLINT_PLUGIN("@plugin@", "@PROJECT_VERSION@",
                 jeugdlint::@plugin@::@shown@);
]])
  list(TRANSFORM names PREPEND ${folder}/ OUTPUT_VARIABLE sources)
  list(TRANSFORM sources APPEND .cpp)
  file(GLOB shared CONFIGURE_DEPENDS ${folder}/*/*.cpp)
  add_library(plugin_${plugin} MODULE ${sources} ${shared} ${door})
  if(arg_LIST)
    jeugdlint_list(plugin_${plugin} FOLDER ${plugin}/${arg_LIST} LIST ${arg_LIST} TYPE ${arg_TYPE}
                   HEADER ${arg_HEADER} NAMESPACE jeugdlint::${plugin}
                   SOURCE ${PROJECT_BINARY_DIR}/generated/plugins/${plugin}_${arg_LIST}.cpp)
    target_include_directories(plugin_${plugin} PRIVATE ${folder})
  endif()
  set_target_properties(plugin_${plugin} PROPERTIES
    PREFIX "" OUTPUT_NAME ${plugin} LIBRARY_OUTPUT_DIRECTORY ${JEUGDLINT_PLUGIN_FOLDER})
  target_link_libraries(plugin_${plugin}
    PRIVATE jeugdlint_sdk jeugdlint_compile ${arg_LIBRARIES})
  install(TARGETS plugin_${plugin} LIBRARY DESTINATION lib/jeugdlint/plugins)

  file(GLOB pages CONFIGURE_DEPENDS ${folder}/*.md)
  file(REMOVE_RECURSE ${JEUGDLINT_PLUGIN_FOLDER}/${plugin})
  file(MAKE_DIRECTORY ${JEUGDLINT_PLUGIN_FOLDER}/${plugin})
  foreach(page IN LISTS pages)
    cmake_path(GET page FILENAME name)
    file(CREATE_LINK ${page} ${JEUGDLINT_PLUGIN_FOLDER}/${plugin}/${name} SYMBOLIC)
  endforeach()
  install(FILES ${pages} DESTINATION lib/jeugdlint/plugins/${plugin})
endfunction()
