# SPDX-License-Identifier: BSL-1.0
# Headers, libraries, the CMake package and jixiao.pc. A component has its own targets file, so that
# find_package(jixiao) alone asks for nothing that only a component needs.

include(CMakePackageConfigHelpers)
set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/jixiao")

install(TARGETS jixiao EXPORT jixiaoTargets FILE_SET HEADERS FILE_SET compiled_first
  FILE_SET catch2)
install(EXPORT jixiaoTargets NAMESPACE jixiao:: DESTINATION "${package_directory}")

foreach(part IN LISTS JIXIAO_COMPONENTS)
  install(TARGETS jixiao_${part} EXPORT jixiao_${part}Targets FILE_SET HEADERS
    FILE_SET compiled_first)
  install(EXPORT jixiao_${part}Targets NAMESPACE jixiao:: DESTINATION "${package_directory}")
endforeach()

if(TARGET jixiao_c)
  install(TARGETS jixiao_c EXPORT jixiao_cTargets FILE_SET HEADERS FILE_SET compiled_first)
  install(EXPORT jixiao_cTargets NAMESPACE jixiao:: DESTINATION "${package_directory}")
endif()

if(TARGET jixiao_program)
  install(TARGETS jixiao_program)
  # What the program itself says of its words; not where it can't run here.
  if(NOT CMAKE_CROSSCOMPILING)
    set(words "${PROJECT_BINARY_DIR}/words")
    add_custom_command(
      OUTPUT "${words}/jixiao.1" "${words}/jixiao" "${words}/_jixiao" "${words}/jixiao.fish"
      COMMAND ${CMAKE_COMMAND} -E make_directory "${words}"
      COMMAND jixiao_program --lang zh --manual > "${words}/jixiao.1"
      COMMAND jixiao_program --lang zh --completion bash > "${words}/jixiao"
      COMMAND jixiao_program --lang zh --completion zsh > "${words}/_jixiao"
      COMMAND jixiao_program --lang zh --completion fish > "${words}/jixiao.fish"
      DEPENDS jixiao_program VERBATIM)
    add_custom_target(jixiao_words ALL DEPENDS "${words}/jixiao.1")
    install(FILES "${words}/jixiao.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(FILES "${words}/jixiao"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    install(FILES "${words}/_jixiao" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
    install(FILES "${words}/jixiao.fish"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
  endif()
endif()

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/jixiaoConfig.cmake.in" "${PROJECT_BINARY_DIR}/jixiaoConfig.cmake"
  INSTALL_DESTINATION "${package_directory}" PATH_VARS CMAKE_INSTALL_BINDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/jixiaoConfigVersion.cmake" COMPATIBILITY SameMajorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/jixiaoConfig.cmake" "${PROJECT_BINARY_DIR}/jixiaoConfigVersion.cmake"
  DESTINATION "${package_directory}")
install(FILES "${PROJECT_SOURCE_DIR}/cmake/rule_tests.cmake" DESTINATION "${package_directory}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/cmake/modules" DESTINATION "${package_directory}")

# Relative to the file itself, so that the installed folder may be moved.
cmake_path(SET pc_directory NORMALIZE "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
cmake_path(RELATIVE_PATH CMAKE_INSTALL_INCLUDEDIR BASE_DIRECTORY "${pc_directory}"
  OUTPUT_VARIABLE JIXIAO_PC_INCLUDE)
set(JIXIAO_PC_DEFINITIONS "")
if(JIXIAO_PORTABLE_INT128)
  set(JIXIAO_PC_DEFINITIONS " -DJIXIAO_PORTABLE_INT128=1")
endif()
configure_file("${PROJECT_SOURCE_DIR}/cmake/jixiao.pc.in" "${PROJECT_BINARY_DIR}/jixiao.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/jixiao.pc" DESTINATION "${pc_directory}")
cmake_path(RELATIVE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY "${pc_directory}"
  OUTPUT_VARIABLE JIXIAO_PC_LIB)
# jixiao-io.pc … They are static, so what they need is needed by whoever links them.
set(pc_what_core "the core, compiled")
set(pc_what_batch "columns and streams")
set(pc_what_io "tables in and out")
set(pc_what_report "evaluations out")
set(pc_needs_core "")
set(pc_needs_batch "")
set(pc_needs_io ", jixiao-core, libzip, pugixml, gumbo, libcrypto")
set(pc_needs_report ", jixiao-core, xlsxwriter, libzip, pugixml")
foreach(part IN LISTS JIXIAO_COMPONENTS)
  set(JIXIAO_PC_WHAT "${pc_what_${part}}")
  set(JIXIAO_PC_NEEDS "${pc_needs_${part}}")
  set(JIXIAO_PC_FLAGS "")
  if(part STREQUAL "core")
    set(JIXIAO_PC_FLAGS "\nCflags: -DJIXIAO_COMPILED=1")
  endif()
  configure_file("${PROJECT_SOURCE_DIR}/cmake/jixiao-component.pc.in"
    "${PROJECT_BINARY_DIR}/jixiao-${part}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/jixiao-${part}.pc" DESTINATION "${pc_directory}")
endforeach()
if(TARGET jixiao_c)
  configure_file(
    "${PROJECT_SOURCE_DIR}/cmake/jixiao-c.pc.in" "${PROJECT_BINARY_DIR}/jixiao-c.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/jixiao-c.pc" DESTINATION "${pc_directory}")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# PostgreSQL finds an extension in folders of its own alone; they are filled on request:
# `cmake --install build/release --component postgres`.
if(TARGET jixiao_sqlite)
  install(TARGETS jixiao_sqlite
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/sqlite" COMPONENT sqlite)
endif()
if(TARGET jixiao_postgres)
  execute_process(COMMAND "${JIXIAO_PG_CONFIG}" --pkglibdir
    OUTPUT_VARIABLE jixiao_pg_libraries OUTPUT_STRIP_TRAILING_WHITESPACE)
  execute_process(COMMAND "${JIXIAO_PG_CONFIG}" --sharedir
    OUTPUT_VARIABLE jixiao_pg_share OUTPUT_STRIP_TRAILING_WHITESPACE)
  install(TARGETS jixiao_postgres EXCLUDE_FROM_ALL COMPONENT postgres
    LIBRARY DESTINATION "${jixiao_pg_libraries}")
  install(DIRECTORY "${PROJECT_BINARY_DIR}/share/postgresql/extension/"
    DESTINATION "${jixiao_pg_share}/extension" EXCLUDE_FROM_ALL COMPONENT postgres)
endif()

# What pipelines run over a rule book.
install(FILES "${PROJECT_SOURCE_DIR}/cmake/ci/check-rules.sh" "${PROJECT_SOURCE_DIR}/cmake/ci/gitlab.yml"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/jixiao/ci")
