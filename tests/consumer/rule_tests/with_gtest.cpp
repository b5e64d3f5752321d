// SPDX-License-Identifier: BSL-1.0
#include <gmock/gmock.h>

#include <jixiao/standard/standard_text.hpp>
#include <jixiao/testing/gtest.hpp>

namespace {

using namespace jixiao;

constexpr standard rule = read_standard("98%", "92%～95%", "90%～92%", "90%以下");

TEST(rule_book, is_tested_with_matchers) {
  EXPECT_THAT(rule, grades("96%", grade::good));
  EXPECT_THAT(rule, testing::Not(grades("96%", grade::excellent)));
  EXPECT_THAT(rule, has_finding(code::gap, "96%"));
  EXPECT_TRUE(meets(rule, refuses("98次", fault::unit_mismatch)));
}

TEST(rule_book, says_in_a_failure_what_was_found) {
  const testing::AssertionResult wrong = meets(rule, grades("96%", grade::excellent));
  EXPECT_FALSE(wrong);
  EXPECT_THAT(wrong.message(), testing::HasSubstr("grades 96% as excellent; it said: good"));
  EXPECT_EQ(testing::PrintToString(rule), "98% | 92%～95% | 90%～92% | 90%以下");
}

}  // namespace
