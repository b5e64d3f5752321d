# SPDX-License-Identifier: BSL-1.0
#
# jixiao_add_rule_tests(TARGET <name> TABLE <file> CASES <file>
#   [THRESHOLD <per cent>] [READING official|strict] [SCHEME <name or file>])
#
# Makes each indicator of a table a test of ctest, <name>.<activity>.<indicator>: its cases hold,
# touch so many per cent of what there is to touch, and notice so many per cent of the small
# mistakes in its standard (100 unless said otherwise). <name>.file tells what is wrong with the
# case file itself. The indicators are listed when <name> is built, so that a table may change.

set(JIXIAO_RULE_TESTS_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

# As a script: writes the tests of a table, one add_test an indicator.
if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  execute_process(COMMAND "${PROGRAM}" test "${TABLE}" --list
    OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE ";" "\\;" listed "${listed}")
  string(REPLACE "\n" ";" lines "${listed}")
  set(written "add_test([==[${NAME}.file]==] [==[${PROGRAM}]==] test [==[${TABLE}]==] [==[${CASES}]==] ${OPTIONS})\n")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^([^\t]*)\t(.*)$")
      continue()
    endif()
    set(activity "${CMAKE_MATCH_1}")
    set(indicator "${CMAKE_MATCH_2}")
    string(APPEND written
      "add_test([==[${NAME}.${activity}.${indicator}]==] [==[${PROGRAM}]==] test [==[${TABLE}]==] "
      "[==[${CASES}]==] --activity [==[${activity}]==] --indicator [==[${indicator}]==] "
      "--cover --mutate --threshold ${THRESHOLD} ${OPTIONS})\n")
  endforeach()
  file(WRITE "${OUTPUT}" "${written}")
  return()
endif()

function(jixiao_add_rule_tests)
  cmake_parse_arguments(PARSE_ARGV 0 rules "" "TARGET;TABLE;CASES;THRESHOLD;READING;SCHEME" "")
  foreach(needed IN ITEMS TARGET TABLE CASES)
    if(NOT rules_${needed})
      message(FATAL_ERROR "jixiao_add_rule_tests: ${needed} is missing")
    endif()
  endforeach()
  if(rules_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "jixiao_add_rule_tests: unknown ${rules_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT rules_THRESHOLD)
    set(rules_THRESHOLD 100)
  endif()
  set(options "")
  if(rules_READING)
    string(APPEND options " --reading ${rules_READING}")
  endif()
  if(rules_SCHEME)
    string(APPEND options " --scheme [==[${rules_SCHEME}]==]")
  endif()
  if(TARGET jixiao_program)
    set(program "$<TARGET_FILE:jixiao_program>")
  else()
    find_program(JIXIAO_PROGRAM NAMES jixiao HINTS "${jixiao_PROGRAM_DIRECTORY}" REQUIRED)
    set(program "${JIXIAO_PROGRAM}")
  endif()
  cmake_path(ABSOLUTE_PATH rules_TABLE BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  cmake_path(ABSOLUTE_PATH rules_CASES BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  set(tests "${CMAKE_CURRENT_BINARY_DIR}/${rules_TARGET}.rule_tests.cmake")
  add_custom_command(OUTPUT "${tests}"
    COMMAND "${CMAKE_COMMAND}" -D "PROGRAM=${program}" -D "TABLE=${rules_TABLE}"
      -D "CASES=${rules_CASES}" -D "NAME=${rules_TARGET}" -D "THRESHOLD=${rules_THRESHOLD}"
      -D "OPTIONS=${options}" -D "OUTPUT=${tests}" -P "${JIXIAO_RULE_TESTS_SCRIPT}"
    DEPENDS "${rules_TABLE}" "${JIXIAO_RULE_TESTS_SCRIPT}"
    COMMENT "Listing the indicators of ${rules_TARGET}" VERBATIM)
  add_custom_target(${rules_TARGET} ALL DEPENDS "${tests}")
  # Until it is built, ctest knows of the one thing that is missing.
  set(loader "${CMAKE_CURRENT_BINARY_DIR}/${rules_TARGET}.load_tests.cmake")
  file(WRITE "${loader}"
    "if(EXISTS [==[${tests}]==])\n  include([==[${tests}]==])\nelse()\n"
    "  add_test([==[${rules_TARGET}.not_built]==] [==[${rules_TARGET}.not_built]==])\nendif()\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${loader}")
endfunction()
