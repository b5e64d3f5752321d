# SPDX-License-Identifier: BSL-1.0

# Looked at again at each build, so that a new header joins without a new configure by hand.
file(GLOB_RECURSE jixiao_present RELATIVE "${PROJECT_SOURCE_DIR}/include/jixiao" CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/include/jixiao/*.hpp" "${PROJECT_SOURCE_DIR}/include/jixiao/*.h")

# jixiao_list_headers(<variable> <part> [<highest rank>]): the listed headers of a part, as paths.
# Parts are batch, io, report, c and catch2 by their folder or name; the rest is the core.
function(jixiao_list_headers out part)
  set(highest 1000)
  if(ARGC GREATER 2)
    set(highest ${ARGV2})
  endif()
  set(found "")
  foreach(line IN LISTS JIXIAO_HEADERS)
    if(NOT line MATCHES "^([0-9]+) ([^ ]+)$")
      message(FATAL_ERROR "cmake/headers.cmake: not \"rank path\": ${line}")
    endif()
    set(rank ${CMAKE_MATCH_1})
    set(path ${CMAKE_MATCH_2})
    set(owner core)
    if(path MATCHES "^(batch|io|report|c|catch2)[./]")
      set(owner ${CMAKE_MATCH_1})
    endif()
    # Listed and missing is the layer test's to say: the tree must configure while one is written.
    if(owner STREQUAL part AND rank LESS_EQUAL highest AND path IN_LIST jixiao_present)
      list(APPEND found "${PROJECT_SOURCE_DIR}/include/jixiao/${path}")
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# jixiao_add_headers(<target> <scope> <part> [<file set>]): gives the target its public headers.
# Those of the set HEADERS are compiled alone by all_verify_interface_header_sets.
function(jixiao_add_headers target scope part)
  set(set_name HEADERS)
  if(ARGC GREATER 3)
    set(set_name ${ARGV3})
  endif()
  jixiao_list_headers(files ${part})
  target_sources(${target} ${scope}
    FILE_SET ${set_name} TYPE HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${files})
  set_target_properties(${target} PROPERTIES
    VERIFY_INTERFACE_HEADER_SETS "${PROJECT_IS_TOP_LEVEL}"
    INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
endfunction()
