# SPDX-License-Identifier: BSL-1.0

# jixiao_warnings(<target>): our warnings for a target of our own. Private options and not a linked
# target, so that nothing of it reaches those who link the library.
function(jixiao_warnings target)
  if(MSVC)
    set(options /W4 /utf-8)
    set(error /WX)
  else()
    set(options -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    set(error -Werror)
  endif()
  # Both find what is not there in optimised code of g++ 12: the first in every sum of a literal and
  # a std::string, the second in an empty std::optional of a class with an array.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    list(APPEND options -Wno-restrict -Wno-maybe-uninitialized)
  endif()
  if(JIXIAO_WARNINGS_AS_ERRORS)
    list(APPEND options ${error})
  endif()
  target_compile_options(${target} PRIVATE ${options})
endfunction()

# jixiao_moderate_optimisation(<target> <level>): what spends its time on files or in a test gains
# nothing from -O3 but minutes of compiling.
function(jixiao_moderate_optimisation target level)
  if(JIXIAO_QUICK_BUILD AND NOT level STREQUAL "-O0")
    set(level -O1)
  endif()
  if(PROJECT_IS_TOP_LEVEL AND NOT MSVC)
    target_compile_options(${target} PRIVATE "$<$<CONFIG:Release>:${level}>")
  endif()
endfunction()
