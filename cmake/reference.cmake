# SPDX-License-Identifier: BSL-1.0
# `cmake --build build/release --target reference`: pages of every public name, in BUILD/reference.

find_program(JIXIAO_DOXYGEN doxygen)
mark_as_advanced(JIXIAO_DOXYGEN)
if(NOT JIXIAO_DOXYGEN)
  message(STATUS "jixiao: left out the target reference, which needs doxygen")
  return()
endif()

set(JIXIAO_REFERENCE_DIR "${PROJECT_BINARY_DIR}/reference")
set(JIXIAO_REFERENCE_PAGES "${PROJECT_BINARY_DIR}/doxygen/layers.dox")

# What the list of layers says behind each folder is what its page says.
set(layers_text "")
file(STRINGS "${PROJECT_SOURCE_DIR}/cmake/headers.cmake" layer_lines REGEX "^  \"[0-9]+ [a-z0-9]+\" +# ")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/cmake/headers.cmake")
foreach(line IN LISTS layer_lines)
  string(REGEX REPLACE "^  \"([0-9]+) ([a-z0-9]+)\" +# (.*)$" "\\1;\\2;\\3" layer "${line}")
  list(POP_FRONT layer rank folder)
  string(APPEND layers_text
    "/// \\dir ${PROJECT_SOURCE_DIR}/include/jixiao/${folder}\n"
    "/// ${layer} (layer ${rank})\n\n")
endforeach()
file(CONFIGURE OUTPUT "${JIXIAO_REFERENCE_PAGES}" CONTENT "${layers_text}" @ONLY)
configure_file("${PROJECT_SOURCE_DIR}/cmake/reference/Doxyfile.in"
  "${PROJECT_BINARY_DIR}/doxygen/Doxyfile" @ONLY)

add_custom_target(reference
  COMMAND ${CMAKE_COMMAND} -E make_directory "${JIXIAO_REFERENCE_DIR}"
  COMMAND "${JIXIAO_DOXYGEN}" "${PROJECT_BINARY_DIR}/doxygen/Doxyfile"
  COMMENT "The reference pages: ${JIXIAO_REFERENCE_DIR}/index.html"
  VERBATIM)
