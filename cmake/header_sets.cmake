# SPDX-License-Identifier: BSL-1.0

# Looked at again at each build, so that a new header joins without a new configure by hand.
file(GLOB_RECURSE jixiao_present RELATIVE "${PROJECT_SOURCE_DIR}/include/jixiao" CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/include/jixiao/*.hpp" "${PROJECT_SOURCE_DIR}/include/jixiao/*.ipp"
  "${PROJECT_SOURCE_DIR}/include/jixiao/*.h")

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
       AND NOT (ARGC GREATER 2 AND (path IN_LIST JIXIAO_HEAVY_HEADERS OR path MATCHES "[.]ipp$")))
      list(APPEND found "${PROJECT_SOURCE_DIR}/include/jixiao/${path}")
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# jixiao_is_compiled_first(<variable> <path>): whether nothing stands before this header where it is
# compiled anyway, in the source or the test of its own path; or it is an umbrella, a line of
# includes and no more; or it has the definitions of a header, which jixiao::core compiles. Such a header
# need not be compiled alone once again.
function(jixiao_is_compiled_first out path)
  set(${out} FALSE PARENT_SCOPE)
  if(path MATCHES "[.]ipp$")
    set(${out} TRUE PARENT_SCOPE)
    return()
  endif()
  cmake_path(REMOVE_EXTENSION path OUTPUT_VARIABLE stem)
  foreach(source IN ITEMS "src/${stem}.cpp" "tests/${stem}.cpp")
    if(EXISTS "${PROJECT_SOURCE_DIR}/${source}")
      file(STRINGS "${PROJECT_SOURCE_DIR}/${source}" first REGEX "^#include" LIMIT_COUNT 1)
      if(first STREQUAL "#include <jixiao/${path}>")
        set(${out} TRUE PARENT_SCOPE)
      endif()
    endif()
  endforeach()
  file(STRINGS "${PROJECT_SOURCE_DIR}/include/jixiao/${path}" own_lines REGEX "^ *[^ /]")
  list(FILTER own_lines EXCLUDE REGEX "^#pragma once$|^#include <jixiao/.*>$")
  if(NOT own_lines)
    set(${out} TRUE PARENT_SCOPE)
  endif()
endfunction()

# jixiao_add_headers(<target> <scope> <part> [<file set>]): gives the target its public headers.
# Those of the set HEADERS are compiled alone by all_verify_interface_header_sets; those of the set
# compiled_first are so elsewhere.
function(jixiao_add_headers target scope part)
  set(HEADERS "")
  set(compiled_first "")
  jixiao_list_headers(files ${part})
  foreach(file IN LISTS files)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/include/jixiao"
      OUTPUT_VARIABLE path)
    jixiao_is_compiled_first(is_first "${path}")
    if(ARGC GREATER 3)
      list(APPEND ${ARGV3} "${file}")
    elseif(is_first AND path MATCHES "[.][hi]pp$")
      list(APPEND compiled_first "${file}")
    else()
      list(APPEND HEADERS "${file}")
    endif()
  endforeach()
  set(sets HEADERS compiled_first)
  if(ARGC GREATER 3)
    set(sets ${ARGV3})
  endif()
  foreach(set_name IN LISTS sets)
    target_sources(${target} ${scope}
      FILE_SET ${set_name} TYPE HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include"
      FILES ${${set_name}})
  endforeach()
  set_target_properties(${target} PROPERTIES
    VERIFY_INTERFACE_HEADER_SETS "${PROJECT_IS_TOP_LEVEL}"
    INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
endfunction()
