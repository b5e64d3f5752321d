// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matchers for those who unit-test grading rules with Catch2, version 2 or 3:
//
//   CHECK_THAT(rule, grades("97.995%", grade::good));
//   CHECK_THAT(rule, has_finding(code::gap, "96%"));
//   CHECK_THAT(rule, grades_all({{"98%", grade::excellent}, {"90%", grade::fair}}));

#if __has_include(<catch2/matchers/catch_matchers.hpp>)
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <jixiao/testing/matchers.hpp>
