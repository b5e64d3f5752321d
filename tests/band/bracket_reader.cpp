// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/bracket_reader.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto brackets = std::to_array<band_case>({
    {"[90,95)", "[90, 95)"},
    {"［90，95）", "[90, 95)"},
    {"[90%,95%)", "[90%, 95%)"},
    {"[90%, 95%]", "[90%, 95%]"},
    {"[90, 95%)", "[90%, 95%) omits-unit"},
    {"(90%,95%)", "(90%, 95%)"},
    {"【90%，95%）", "[90%, 95%)"},
    {"[90,95)%", "[90%, 95%)"},
    {"[90,95%)", "[90%, 95%) omits-unit"},
    {"(85%～90%]", "(85%, 90%]"},
    {"(85%-90%]", "(85%, 90%]"},
    {"[100,200)", "[100, 200)"},
    {"（-∞,60%）", "(-∞, 60%)"},
    {"[98%,+∞)", "[98%, ∞)"},
    {"(98%,∞)", "(98%, ∞)"},
    {"[3万,5万)", "[30000, 50000)"},
    {"[-5%,5%]", "[-5%, 5%]"},
    {"[-5%-5%]", "[-5%, 5%]"},
    {"合格率[90%,95%)", "[90%, 95%) label=合格率"},
});

constexpr auto refused = std::to_array<band_case>({
    {"[90%,95%", "unreadable stray-character@8"},
    {"[90%]", "unreadable stray-character@4"},
    {"[1,000,2,000]", "unreadable stray-character@2"},
    {"[90匹,95)", "unreadable unknown-unit@3"},
    {"[95,90)", "unreadable conflicting-words@4"},
    {"(90,90)", "unreadable conflicting-words@3"},
    {"[3,5万)", "unreadable unit-missing@1"},
    {"[3次,5个)", "unreadable unit-mismatch@6"},
    {"[-5,5)次", "unreadable negative-count@1"},
    {"(-∞,+∞)", "unreadable not-finite@1"},
    {"(∞,5)", "unreadable not-finite@1"},
    {"(5,-∞)", "unreadable not-finite@3"},
    {"[90%,95%)以内", "unreadable stray-character@9"},
    {"[1e5,3]", "unreadable exponent@2"},
    {"[1.2.3%,5%]", "unreadable second-point@4"},
    {"[-3次,5次]", "unreadable negative-count@1"},
    {"[-3次,5]", "unreadable negative-count@1"},
});

}  // namespace

TEST_CASE("brackets open and close the ends") { check_cases<brackets>(); }
TEST_CASE("an interval that does not say which numbers is refused") { check_cases<refused>(); }
