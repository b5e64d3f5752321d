// SPDX-License-Identifier: BSL-1.0

// Made by the build from cmake/headers.cmake.
#include <headers_backwards.hpp>
