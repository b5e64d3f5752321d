# SPDX-License-Identifier: BSL-1.0

# jixiao_find(<variable> <what for> PACKAGE...): whether all packages are there. Missing ones end
# our own build with advice; in another project's build the component is left out.
# A package is "Name" or "Name version".
function(jixiao_find out what)
  set(missing "")
  foreach(package IN LISTS ARGN)
    separate_arguments(words UNIX_COMMAND "${package}")
    list(GET words 0 name)
    find_package(${words} QUIET)
    if(NOT ${name}_FOUND)
      list(APPEND missing "${name}")
    endif()
  endforeach()
  if(NOT missing)
    set(${out} TRUE PARENT_SCOPE)
    return()
  endif()
  list(JOIN missing ", " names)
  if(PROJECT_IS_TOP_LEVEL)
    message(FATAL_ERROR "${what} needs what was not found: ${names}. "
      "cmake/install-deps.sh installs it on Debian; or turn the part off (JIXIAO_BUILD_…=OFF).")
  endif()
  message(STATUS "jixiao: left out ${what}, since it was not found: ${names}")
  set(${out} FALSE PARENT_SCOPE)
endfunction()
