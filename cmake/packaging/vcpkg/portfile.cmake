# SPDX-License-Identifier: BSL-1.0
# Not run: no machine of the project has vcpkg. Whoever makes a port of a release sets both names.
vcpkg_from_git(OUT_SOURCE_PATH SOURCE_PATH
  URL "${JIXIAO_REPOSITORY}"
  REF "${JIXIAO_RELEASE}")

vcpkg_check_features(OUT_FEATURE_OPTIONS features
  FEATURES
    io JIXIAO_BUILD_IO
    report JIXIAO_BUILD_REPORT
    tools JIXIAO_BUILD_CLI)

vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS ${features} -DJIXIAO_BUILD_TESTS=OFF -DJIXIAO_BUILD_BENCH=OFF -DJIXIAO_BUILD_C=OFF
    -DJIXIAO_BUILD_SQLITE=OFF -DJIXIAO_BUILD_POSTGRES=OFF -DJIXIAO_USE_CCACHE=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/jixiao)
if("tools" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES jixiao AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
