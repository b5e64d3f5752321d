# SPDX-License-Identifier: BSL-1.0
# What only our own build wants: a build type, a compiler cache, sanitizers.

get_property(many_configurations GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT many_configurations AND NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, Debug, RelWithDebInfo or MinSizeRel" FORCE)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

if(JIXIAO_USE_CCACHE)
  find_program(JIXIAO_CCACHE ccache)
  mark_as_advanced(JIXIAO_CCACHE)
  if(JIXIAO_CCACHE)
    # With the base directory a second clone finds the objects of the first.
    set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
      "${JIXIAO_CCACHE}")
  endif()
endif()

if(JIXIAO_SANITIZE)
  add_compile_options("-fsanitize=${JIXIAO_SANITIZE}" -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  add_link_options("-fsanitize=${JIXIAO_SANITIZE}")
endif()
