# SPDX-License-Identifier: Apache-2.0
# What is installed, and the package made of it. The program finds its plugins and packs from its
# own place (../lib/jeugdlint, ../share/jeugdlint), so the prefix may be moved as a whole, and the
# folder is `lib` on every distribution.
include(CMakePackageConfigHelpers)

install(TARGETS jeugdlint RUNTIME DESTINATION bin)
foreach(data IN ITEMS rules core/report/schemas)
  if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/${data})
    install(DIRECTORY ${data} DESTINATION share/jeugdlint)
  endif()
endforeach()
install(FILES README.md DESTINATION share/doc/jeugdlint OPTIONAL)
install(FILES LICENSE DESTINATION share/doc/jeugdlint RENAME copyright)

# The program itself knows how shells complete it.
foreach(completion IN ITEMS bash:bash-completion/completions/jeugdlint
        zsh:zsh/vendor-completions/_jeugdlint fish:fish/vendor_completions.d/jeugdlint.fish)
  string(REGEX MATCH "^([a-z]+):(.*)/(.*)$" unused ${completion})
  set(written ${PROJECT_BINARY_DIR}/completions/${CMAKE_MATCH_1}/${CMAKE_MATCH_3})
  install(CODE "
    get_filename_component(folder \"${written}\" DIRECTORY)
    file(MAKE_DIRECTORY \"\${folder}\")
    execute_process(COMMAND \"$<TARGET_FILE:jeugdlint>\" completion ${CMAKE_MATCH_1} --lang nl
                    OUTPUT_FILE \"${written}\" COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES ${written} DESTINATION share/${CMAKE_MATCH_2})
endforeach()

# For authors of plugins: find_package(jeugdlint), jeugdlint_add_plugin.
install(DIRECTORY core/sdk/jeugdlint DESTINATION include FILES_MATCHING PATTERN *.h)
install(TARGETS jeugdlint_sdk EXPORT jeugdlint_sdk)
install(EXPORT jeugdlint_sdk NAMESPACE jeugdlint:: FILE sdk.cmake DESTINATION lib/cmake/jeugdlint)
write_basic_package_version_file(jeugdlintConfigVersion.cmake
  COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
install(FILES core/cmake/jeugdlintConfig.cmake
              ${PROJECT_BINARY_DIR}/jeugdlintConfigVersion.cmake
        DESTINATION lib/cmake/jeugdlint)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The jeugdlint maintainers")
set(CPACK_PACKAGE_DESCRIPTION
"Checks exports of youth-care records (CSV or JSON) for completeness, consistency
and privacy before they are delivered or released, in one pass and in bounded
memory. No report shows a value from the data. With headers for writing plugins.")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS  # whatever the umask of who makes the package
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
