# What is installed beside the program, and the Debian package: `cmake --install build/release`,
# or `cmake --build --preset release --target package`.
include(GNUInstallDirs)
find_program(GZIP gzip)

# Manual pages and completions: made by the program, from its own options.
set(extras ${CMAKE_BINARY_DIR}/extras)
add_custom_command(
  OUTPUT ${extras}/made
  COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:crosscheck> -DINTO=${extras} -DGZIP=${GZIP}
    -P ${CMAKE_CURRENT_LIST_DIR}/make_extras.cmake
  DEPENDS crosscheck ${CMAKE_CURRENT_LIST_DIR}/make_extras.cmake
  COMMENT "Writing manual pages and completions")
add_custom_target(extras ALL DEPENDS ${extras}/made)

set(data ${CMAKE_INSTALL_DATADIR})
install(TARGETS crosscheck)
install(DIRECTORY ${extras}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${extras}/crosscheck.bash DESTINATION ${data}/bash-completion/completions
  RENAME crosscheck)
install(FILES ${extras}/_crosscheck DESTINATION ${data}/zsh/vendor-completions)
install(FILES ${extras}/crosscheck.fish DESTINATION ${data}/fish/vendor_completions.d)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules DESTINATION ${data}/crosscheck)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/fixtures DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples
  PATTERN expected EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/NOTICE
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/scripts/ci/check ${PROJECT_SOURCE_DIR}/scripts/ci/gitlab-ci.yml
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples/ci)
