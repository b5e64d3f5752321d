// SPDX-License-Identifier: BSL-1.0
// expect: this_rule_leaves_values_without_points
#include <jixiao/check/checked_rule.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr exact full = checked_rule("≥95%得10分；90%～95%得6分；低于90%不得分", exact(10));
#else
// Between 90% and 95% nothing is said.
constexpr exact full = checked_rule("≥95%得10分；80%～90%得6分；低于80%不得分", exact(10));
#endif
