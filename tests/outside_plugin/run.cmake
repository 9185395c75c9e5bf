# SPDX-License-Identifier: Apache-2.0
# The road of a plugin's author: install the program, build a plugin against what was installed and
# nothing else, check a file with it. Called with -DBUILD, -DSOURCE, -DWORK and -DCOMPILER.

function(run result)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE errors
                  RESULT_VARIABLE status)
  if(NOT status EQUAL "${result}")
    list(JOIN ARGN " " command)
    message(STATUS "${output}")
    message(FATAL_ERROR "exit ${status}, not ${result}: ${command}\n${errors}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect text)
  string(FIND "${output}" "${text}" at)
  if(at EQUAL -1)
    message(STATUS "${output}")
    message(FATAL_ERROR "expected above: ${text}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})

run(0 ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(0 ${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK}/build -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF)
run(0 ${CMAKE_COMMAND} --build ${WORK}/build)

set(program ${WORK}/prefix/bin/jeugdlint)
set(plugin --plugin ${WORK}/build/neighbour.so)
run(1 ${program} check --lang en --output-format concise ${plugin} --pack ${SOURCE}/rules
    ${SOURCE}/ouderschap.csv)
expect("families/child_is_own_parent")
expect("same number as kind")
run(0 ${program} explain --lang en ${plugin} neighbour/own_parent)
expect("Nobody is their own parent.")
