# SPDX-License-Identifier: BSL-1.0
# Catch2 of the system, version 2 or 3. Tests link jixiao_test_main, which has main() compiled once,
# and include "support/catch.hpp", which knows both versions.

jixiao_find(found "the tests" Catch2)

set(JIXIAO_SHARED_DIR "${PROJECT_SOURCE_DIR}/../shared" CACHE PATH
  "Test data of others; tests that need it are skipped where it is not")

file(GLOB_RECURSE support_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/support/*.cpp")
add_library(jixiao_test_main STATIC ${support_sources})
target_include_directories(jixiao_test_main PUBLIC "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(jixiao_test_main PUBLIC
  "JIXIAO_TESTS_DIRECTORY=\"${PROJECT_SOURCE_DIR}/tests\""
  "JIXIAO_SHARED_DIR=\"${JIXIAO_SHARED_DIR}\"")
if(TARGET Catch2::Catch2WithMain)
  target_link_libraries(jixiao_test_main PUBLIC Catch2::Catch2WithMain)
else()
  target_link_libraries(jixiao_test_main PUBLIC Catch2::Catch2)
endif()
target_link_libraries(jixiao_test_main PUBLIC jixiao::core)
jixiao_warnings(jixiao_test_main)
