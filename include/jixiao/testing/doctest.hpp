// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matchers for those who unit-test grading rules with doctest, which has none of its own:
//
//   CHECK(holds(rule, grades("97.995%", grade::good)));
//
// A failure prints what was wanted and what was found.

#include <doctest/doctest.h>

#include <jixiao/testing/matchers.hpp>
