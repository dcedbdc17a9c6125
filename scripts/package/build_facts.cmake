# Where a build comes from: the commit that `crosscheck --version` tells, the day on manual
# pages, and the time that a package carries. Reads git again when HEAD
# moves; outside of a checkout they are empty unless the cache or SOURCE_DATE_EPOCH has them.
set(CROSSCHECK_COMMIT "" CACHE STRING "Commit that is built (empty: asked of git)")
set(CROSSCHECK_DATE "" CACHE STRING "Day of that commit, 2026-01-31 (empty: asked of git)")
set(build_commit "${CROSSCHECK_COMMIT}")
set(build_date "${CROSSCHECK_DATE}")
set(build_time "$ENV{SOURCE_DATE_EPOCH}")

find_package(Git QUIET)
if(Git_FOUND AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
  function(ask_git variable)
    execute_process(COMMAND ${GIT_EXECUTABLE} ${ARGN}
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
      OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
      set(${variable} "${answer}" PARENT_SCOPE)
    endif()
  endfunction()
  if(build_commit STREQUAL "")
    ask_git(build_commit rev-parse --short=12 HEAD)
  endif()
  if(build_date STREQUAL "")
    ask_git(build_date log -1 --format=%cs)
  endif()
  if(build_time STREQUAL "")
    ask_git(build_time log -1 --format=%ct)
  endif()
  ask_git(head_log rev-parse --path-format=absolute --git-path logs/HEAD)
  if(EXISTS "${head_log}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${head_log}")
  endif()
endif()
