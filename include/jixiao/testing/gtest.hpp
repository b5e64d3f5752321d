// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matchers for those who unit-test grading rules with GoogleTest; with GoogleMock beside it they
// stand in EXPECT_THAT, without it in EXPECT_TRUE:
//
//   EXPECT_THAT(rule, grades("97.995%", grade::good));
//   EXPECT_TRUE(meets(rule, refuses("98次", fault::unit_mismatch)));

#include <gtest/gtest.h>

#include <jixiao/testing/matchers.hpp>

namespace jixiao {

/// For EXPECT_TRUE and ASSERT_TRUE: what was wanted and what was found stand in the failure.
template <class Rule, class Look>
testing::AssertionResult meets(const Rule& rule, const rule_matcher<Look>& wanted) {
  const match_result result = wanted.look(rule);
  return (result.is_met ? testing::AssertionSuccess() : testing::AssertionFailure()) << result;
}

}  // namespace jixiao
