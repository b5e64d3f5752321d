# SPDX-License-Identifier: BSL-1.0
# `cpack --config build/release/CPackConfig.cmake`: a Debian package with the program, its manual and
# completions, the page for browsers, libraries, headers and what finds them; and one with the
# extension for PostgreSQL.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jixiao)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The authors of jixiao <jixiao@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
# SQLite's extension is in the first; PostgreSQL's is a package of its own, for the version of the
# server that it was built for.
set(CPACK_COMPONENTS_ALL Unspecified)
if(TARGET jixiao_sqlite)
  list(APPEND CPACK_COMPONENTS_ALL sqlite)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENT_UNSPECIFIED_GROUP jixiao)
set(CPACK_COMPONENT_SQLITE_GROUP jixiao)
set(CPACK_DEBIAN_JIXIAO_PACKAGE_NAME jixiao)
if(TARGET jixiao_postgres)
  execute_process(COMMAND "${JIXIAO_PG_CONFIG}" --version
    OUTPUT_VARIABLE jixiao_pg_version OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REGEX MATCH "[0-9]+" jixiao_pg_version "${jixiao_pg_version}")
  list(APPEND CPACK_COMPONENTS_ALL postgres)
  set(CPACK_COMPONENT_POSTGRES_GROUP postgres)
  set(CPACK_DEBIAN_POSTGRES_PACKAGE_NAME "postgresql-${jixiao_pg_version}-jixiao")
  set(CPACK_DEBIAN_POSTGRES_PACKAGE_DEPENDS "postgresql-${jixiao_pg_version}")
  set(CPACK_DEBIAN_POSTGRES_PACKAGE_SECTION database)
  set(CPACK_DEBIAN_POSTGRES_PACKAGE_SUGGESTS "")
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
# Only programs that are compiled with the headers need these; the last five, who reads or writes
# files (the components io and report).
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libboost-dev, libfmt-dev, libzip-dev, libpugixml-dev, \
libgumbo-dev, libxlsxwriter-dev, libssl-dev")
include(CPack)
