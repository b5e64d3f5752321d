// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/written_figure.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto groups = std::to_array<band_case>({
    {"1 000次", "{1000次}"},
    {"1 500元", "{1500元}"},
    {"12 500元", "{12500元}"},
    {"100 000元", "{100000元}"},
    {"1 234 567元", "{1234567元}"},
    {"1 000", "{1000}"},
    {"12 500.5元以上", "[12500.5元, ∞)"},
    {"1 000.25", "{1000.25}"},
    {"1 000～2 000", "[1000, 2000]"},
    {"1 000-2 000", "[1000, 2000]"},
    {"12 500万元", "{12500万元}"},
    {"1 000万人", "{10000000人}"},
    {"12 500.5万人", "{125005000人}"},
    {"1 000.5亿次以上", "[100050000000次, ∞)"},
    {"1 234 567 890 123 456 789 012 345次", "{1234567890123456789012345次}"},
});

// Two numbers, or one that has lost or gained a digit.
constexpr auto no_groups = std::to_array<band_case>({
    {"1234 567元", "unreadable stray-character@5"},
    {"1 00元", "unreadable stray-character@2"},
    {"1 0000元", "unreadable stray-character@2"},
    {"1 000 5元", "unreadable stray-character@2"},
    {"1 000 50元", "unreadable stray-character@2"},
    {"9.5 000元", "unreadable stray-character@4"},
    {"8 8 4", "unreadable stray-character@2"},
    {"4 1/2", "unreadable stray-character@2"},
    {"5万 000元", "unreadable stray-character@5"},
    {"1 000.元", "unreadable stray-character@5"},
    {"1 000.5.5", "unreadable stray-character@7"},
    {"1 .50元", "unreadable stray-character@2"},
    {"1 000/5", "unreadable stray-character@5"},
});

constexpr auto fractions = std::to_array<band_case>({
    {"1/2", "{0.5}"},
    {"3/4以上", "[0.75, ∞)"},
    {"49/50", "{0.98}"},
    {"1/8以下", "(-∞, 0.125]"},
    {"7/64", "{0.109375}"},
    {"1/500", "{0.002}"},
    {"1/4～3/4", "[0.25, 0.75]"},
    {"达到1/2", "[0.5, ∞)"},
    {"2/3以上", "unreadable endless-decimal@0"},
    {"不低于1/3以上", "unreadable endless-decimal@9"},
});

// A day, a part of so many, a share of something else, or a slip.
constexpr auto no_fractions = std::to_array<band_case>({
    {"6/30", "unreadable stray-character@1"},
    {"2/4", "unreadable stray-character@1"},
    {"3/2", "unreadable stray-character@1"},
    {"2/2", "unreadable stray-character@1"},
    {"1/1", "unreadable stray-character@1"},
    {"1/2 3", "unreadable stray-character@1"},
    {"1/+2", "unreadable stray-character@1"},
    {"1/2e5", "unreadable stray-character@1"},
    {"0/5", "unreadable stray-character@1"},
    {"1/2/3", "unreadable stray-character@1"},
    {"1/2.5", "unreadable stray-character@1"},
    {"1.5/2", "unreadable stray-character@3"},
    {"1/", "unreadable stray-character@1"},
    {"1/1000", "unreadable stray-character@1"},
    {"5/10万", "{5/10万}"},
});

}  // namespace

TEST_CASE("groups of three digits with spaces between them are one number") {
  check_cases<groups>();
}
TEST_CASE("digits with spaces between them are else no number") { check_cases<no_groups>(); }
TEST_CASE("a fraction in lowest terms that a decimal is equal to is that decimal") {
  check_cases<fractions>();
}
TEST_CASE("a stroke between figures that may be something else is refused") {
  check_cases<no_fractions>();
}
