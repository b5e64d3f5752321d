// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/check/rule_finding.hpp>

namespace jixiao {

/// Everything that is to be said about a scoring rule before the year starts (检查评分规则): what
/// its reader remarked, and what is wrong or doubtful with what it gives — values that no row of
/// its tables claims, or several with different points, values that earn full marks and none,
/// cliffs, points that fall and rise, deductions that cannot use up the points. Complete for each
/// measured number by itself: the bounds cut its line into pieces, and every piece is looked at.
/// O(bounds × rows²).
/// @throws std::overflow_error where an example needs more than 38 digits.
constant_vector<rule_finding> check_rule(const scoring_rule& rule);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/rule.ipp>
#endif
