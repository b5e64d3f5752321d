// SPDX-License-Identifier: BSL-1.0

// Version 3 brings a compiled main() of its own.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
