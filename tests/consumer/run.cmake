# SPDX-License-Identifier: BSL-1.0
# cmake -D WHAT=… -D … -P run.cmake: one of the consumer tests; see CMakeLists.txt for the values.

set(prefix "${WORK}/prefix")
set(place "${WORK}/${WHAT}")

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${WHAT}: ended with ${result}")
  endif()
endfunction()

# The project is copied, so that nothing of it can reach into the tree by a relative path.
function(configure_build_run)
  file(REMOVE_RECURSE "${place}")
  file(COPY "${CMAKE_CURRENT_LIST_DIR}/${WHAT}/" DESTINATION "${place}/source")
  file(COPY "${CMAKE_CURRENT_LIST_DIR}/main.cpp" DESTINATION "${place}/source")
  run(${CMAKE_COMMAND} -S "${place}/source" -B "${place}/build" -G "${GENERATOR}"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_BUILD_TYPE=${CONFIG}"
    "-DEXPECTED_VERSION=${VERSION}" ${ARGN})
  run(${CMAKE_COMMAND} --build "${place}/build" --config "${CONFIG}")
  run("${place}/build/bin/consumer")
endfunction()

if(WHAT STREQUAL "install")
  file(REMOVE_RECURSE "${prefix}")
  run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${prefix}" --config "${CONFIG}")
elseif(WHAT STREQUAL "find_package")
  string(REPLACE "," ";" COMPONENTS "${COMPONENTS}")
  configure_build_run("-DCMAKE_PREFIX_PATH=${prefix}" "-DCOMPONENTS=${COMPONENTS}"
    -DCMAKE_CXX_FLAGS_RELEASE=-O0)
elseif(WHAT STREQUAL "rule_tests")
  file(REMOVE_RECURSE "${place}")
  file(COPY "${CMAKE_CURRENT_LIST_DIR}/${WHAT}/" DESTINATION "${place}/source")
  file(GLOB program LIST_DIRECTORIES false "${prefix}/*/jixiao")
  run("${program}" test "${place}/source/table.csv" --generate -o "${place}/source/cases.csv")
  run(${CMAKE_COMMAND} -S "${place}/source" -B "${place}/build" -G "${GENERATOR}"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_BUILD_TYPE=${CONFIG}"
    "-DCMAKE_PREFIX_PATH=${prefix}" -DCMAKE_CXX_FLAGS_RELEASE=-O0)
  run(${CMAKE_COMMAND} --build "${place}/build" --config "${CONFIG}")
  # An indicator a test: those of the whole case file pass, those of the thin one do not.
  run(${CMAKE_CTEST_COMMAND} --test-dir "${place}/build" -C "${CONFIG}" --output-on-failure
    -R "^(rules[.]|gtest|doctest)")
  execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --test-dir "${place}/build" -C "${CONFIG}" -N
    OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
  foreach(name IN ITEMS "rules.file" "rules.1、公开.公开率" "rules.1、公开.效果" "rules.2、踏勘.次数")
    string(FIND "${listed}" "${name}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "No test ${name} in\n${listed}")
    endif()
  endforeach()
  execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --test-dir "${place}/build" -C "${CONFIG}"
    -R "^thin[.].*公开率" RESULT_VARIABLE result)
  if(result EQUAL 0)
    message(FATAL_ERROR "One case was taken for enough")
  endif()
elseif(WHAT STREQUAL "add_subdirectory")
  # That it builds there is the question; a release of it all is built elsewhere.
  configure_build_run("-DJIXIAO_SOURCE=${SOURCE}" "-DJIXIAO_PORTABLE_INT128=${PORTABLE}"
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0)
  file(GLOB compiled "${place}/build/jixiao/src/*.a" "${place}/build/jixiao/src/c/*.so*")
  list(LENGTH compiled count)
  if(NOT count EQUAL 1 OR NOT compiled MATCHES "/libjixiao_batch[.]a$")
    message(FATAL_ERROR "More was compiled than is linked: ${compiled}")
  endif()
  # A component whose libraries aren't there is left out, and the project goes on without it.
  run(${CMAKE_COMMAND} -S "${place}/source" -B "${place}/without" -G "${GENERATOR}"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DJIXIAO_SOURCE=${SOURCE}"
    "-DEXPECTED_VERSION=${VERSION}" -DCMAKE_DISABLE_FIND_PACKAGE_Gumbo=ON -DLEFT_OUT=io,c)
elseif(WHAT STREQUAL "pkg_config")
  file(REMOVE_RECURSE "${place}")
  file(MAKE_DIRECTORY "${place}")
  file(GLOB_RECURSE package_file "${prefix}/*/jixiao.pc")
  cmake_path(GET package_file PARENT_PATH package_directory)
  set(ENV{PKG_CONFIG_PATH} "${package_directory}")
  separate_arguments(flags UNIX_COMMAND "${FLAGS}")
  # The headers alone, and with the core linked.
  foreach(package IN ITEMS jixiao jixiao-core)
    execute_process(COMMAND "${PKG_CONFIG}" --cflags --libs ${package}
      OUTPUT_VARIABLE options OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    separate_arguments(options UNIX_COMMAND "${options}")
    run("${COMPILER}" -std=c++20 ${flags} "-DEXPECTED_VERSION=\"${VERSION}\""
      "${CMAKE_CURRENT_LIST_DIR}/main.cpp" -o "${place}/${package}" ${options})
    run("${place}/${package}")
  endforeach()
  # Every component says all that it is linked with.
  string(REPLACE "," ";" COMPONENTS "${COMPONENTS}")
  foreach(part IN LISTS COMPONENTS)
    run("${PKG_CONFIG}" --exists --print-errors "jixiao-${part}")
  endforeach()
elseif(WHAT STREQUAL "deb")
  # Into a root of its own, where it must work and from which it must go without a trace.
  file(REMOVE_RECURSE "${place}")
  set(admin "${place}/root/var/lib/dpkg")
  file(MAKE_DIRECTORY "${admin}/info" "${admin}/updates")
  file(TOUCH "${admin}/status" "${admin}/available")
  run(${CMAKE_CPACK_COMMAND} --config "${BUILD}/CPackConfig.cmake" -C "${CONFIG}"
    -B "${place}/packages")
  file(GLOB package "${place}/packages/jixiao_${VERSION}_*.deb")
  run(dpkg-deb --info "${package}")
  # That root has no shell, so the package's scripts run here; the libraries of this machine are left
  # alone.
  file(WRITE "${place}/tools/ldconfig" "#!/bin/sh\n")
  file(CHMOD "${place}/tools/ldconfig" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  set(ENV{PATH} "${place}/tools:$ENV{PATH}")
  set(dpkg dpkg "--root=${place}/root" --force-depends --force-not-root --force-script-chrootless
    --no-triggers "--log=${place}/log")
  run(${dpkg} --install "${package}")
  foreach(part IN ITEMS bin/jixiao include/jixiao/jixiao.hpp include/jixiao/scoring/evaluation.ipp
                        share/man/man1/jixiao.1 share/bash-completion/completions/jixiao)
    if(NOT EXISTS "${place}/root/usr/${part}")
      message(FATAL_ERROR "The package has no ${part}")
    endif()
  endforeach()
  run("${place}/root/usr/bin/jixiao" grade --bands "98%以上|95%～98%|90%～95%|90%以下" 97.995%)
  run(${dpkg} --remove jixiao)
  file(GLOB_RECURSE left "${place}/root/usr/*")
  if(left)
    message(FATAL_ERROR "Left behind: ${left}")
  endif()
else()
  message(FATAL_ERROR "No such consumer: ${WHAT}")
endif()
