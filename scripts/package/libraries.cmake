# The libraries that `crosscheck --version` names, as CMake found them.
find_path(rapidjson_folder rapidjson/rapidjson.h)
mark_as_advanced(rapidjson_folder)
set(rapidjson_version "")
if(rapidjson_folder)
  file(STRINGS ${rapidjson_folder}/rapidjson/rapidjson.h numbers
    REGEX "define RAPIDJSON_(MAJOR|MINOR|PATCH)_VERSION")
  string(REGEX MATCHALL "[0-9]+" numbers "${numbers}")
  list(JOIN numbers "." rapidjson_version)
endif()
set(build_libraries "Boost ${Boost_VERSION_STRING}")
foreach(library IN ITEMS
    "CLI11 ${CLI11_VERSION}" "gumbo ${GUMBO_VERSION}" "nettle ${NETTLE_VERSION}"
    "range-v3 ${range-v3_VERSION}" "RapidJSON ${rapidjson_version}"
    "simdjson ${simdjson_VERSION}" "SQLite ${SQLITE_VERSION}" "xxHash ${XXHASH_VERSION}"
    "yaml-cpp ${yaml-cpp_VERSION}" "zlib ${ZLIB_VERSION_STRING}"
    "zstd ${ZSTD_VERSION}")
  if(library MATCHES " .")
    string(APPEND build_libraries ", ${library}")
  endif()
endforeach()
