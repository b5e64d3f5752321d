// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/number_reader.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

// 059分 may be what is left of 0-59分, and 00人 of 300人.
constexpr auto leading_zeros = std::to_array<band_case>({
    {"059分", "unreadable stray-character@0"},
    {"03", "unreadable stray-character@0"},
    {"00", "unreadable stray-character@0"},
    {"00%", "unreadable stray-character@0"},
    {"提高00%", "unreadable stray-character@6"},
    {"0,500元", "unreadable stray-character@0"},
    {"05%", "unreadable stray-character@0"},
    {"0.1,234", "unreadable stray-character@3"},
    {"0.5%", "{0.5%}"},
    {"0", "{0}"},
    {"0～59分", "[0分, 59分]"},
    {"0.0～0.5", "[0.0, 0.5]"},
});

constexpr auto figures = std::to_array<band_case>({
    {"9成以上", "[90%, ∞)"},
    {"9成五以上", "[95%, ∞)"},
    {"9成立", "unreadable unknown-unit@1"},
    {"百分之九十成", "unreadable stray-character@15"},
    {"百分之9.5以上", "[9.5%, ∞)"},
    {"5e3人", "unreadable exponent@1"},
    {"1 000万元以上", "[1000万元, ∞)"},
    {"1 000万人", "{10000000人}"},
    {"1/2以上", "[0.5, ∞)"},
});

constexpr auto units = std::to_array<band_case>({
    {"3O～10", "unreadable unknown-unit@1"},
    {"5桶6", "unreadable unknown-unit@1"},
    {"5A", "unreadable unknown-unit@1"},
    {"5e人", "unreadable unknown-unit@1"},
    {"5万半", "unreadable unknown-unit@4"},
    {"3千半以上", "unreadable unknown-unit@4"},
    {"8折半", "unreadable unknown-unit@1"},
    {"5次/", "unreadable unknown-unit@1"},
    {"百分之九十户以上", "unreadable stray-character@18"},
    {"5桶·", "unreadable unknown-unit@1"},
    {"-5次", "unreadable negative-count@0"},
    {"-5%", "{-5%}"},
    {"-5分", "{-5分}"},
});

}  // namespace

TEST_CASE("a number that begins with a 0 too many may be what is left of another") {
  check_cases<leading_zeros>();
}
TEST_CASE("a figure goes on behind its digits") { check_cases<figures>(); }
TEST_CASE("no part of a unit is left out") { check_cases<units>(); }
