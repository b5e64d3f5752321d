# SPDX-License-Identifier: BSL-1.0

# Looked at again at each build, so that a new header joins without a new configure by hand.
file(GLOB_RECURSE jixiao_present RELATIVE "${PROJECT_SOURCE_DIR}/include/jixiao" CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/include/jixiao/*.hpp" "${PROJECT_SOURCE_DIR}/include/jixiao/*.h")

# jixiao_rank_of(<variable> <path>): the rank of a header, by its folder; 1000 for an umbrella.
function(jixiao_rank_of out path)
  set(${out} 1000 PARENT_SCOPE)
  string(REGEX MATCH "^[^/]+" room "${path}")
  foreach(line IN LISTS JIXIAO_LAYERS)
    if(NOT line MATCHES "^([0-9]+) ([^ ]+)$")
      message(FATAL_ERROR "cmake/headers.cmake: not \"rank folder\": ${line}")
    endif()
    if(CMAKE_MATCH_2 STREQUAL room)
      set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# jixiao_list_headers(<variable> <part> [<highest rank>]): the headers of a part, as paths. Parts
# are batch, io, report and c by their folder, and catch2, which needs test frameworks; the rest is
# the core. With a rank, only what is light.
function(jixiao_list_headers out part)
  set(highest 100000)
  if(ARGC GREATER 2)
    set(highest ${ARGV2})
  endif()
  set(found "")
  foreach(path IN LISTS jixiao_present)
    set(owner core)
    if(path MATCHES "^(batch|io|report|c)/")
      set(owner ${CMAKE_MATCH_1})
    elseif(path MATCHES "(^|/)(catch2|gtest|doctest)[.]hpp$")
      set(owner catch2)
    elseif(path STREQUAL "batch.hpp")
      set(owner batch)
    endif()
    jixiao_rank_of(rank "${path}")
    if(owner STREQUAL part AND rank LESS_EQUAL highest
       AND NOT (ARGC GREATER 2 AND path IN_LIST JIXIAO_HEAVY_HEADERS))
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
