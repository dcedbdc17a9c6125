# What is installed beside the program (`cmake --install build/release`), and the package of
# Debian with all of it (`cmake --build --preset release --target package`; it is written to
# build/release/package, the same bytes for the same commit).
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

# The package of Debian.
if(build_time STREQUAL "")
  set(build_time 0)
endif()
set(ENV{SOURCE_DATE_EPOCH} ${build_time})
string(TIMESTAMP build_time_words "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(CROSSCHECK_CONTACT "the crosscheck authors <crosscheck@example.org>" CACHE STRING
  "Who maintains the package")
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${CMAKE_BINARY_DIR}/package/changelog @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/cpack.cmake.in ${CMAKE_BINARY_DIR}/package/cpack.cmake @ONLY)
if(GZIP)
  execute_process(COMMAND ${GZIP} -9nkf ${CMAKE_BINARY_DIR}/package/changelog)
  install(FILES ${CMAKE_BINARY_DIR}/package/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_BINARY_DIR}/package/cpack.cmake)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGE_CONTACT "${CROSSCHECK_CONTACT}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks facts for consistency across news articles")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "crosscheck reads what several sources wrote on one event, finds the
claims that answer the same question, compares them, and says what they
agree on, what has been overtaken, what conflicts, and what cannot be
compared. Every finding shows the words of both sides with source and
date. It works offline.")
include(CPack)
