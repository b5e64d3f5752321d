// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>

namespace jixiao {

/// The grade that a total earns by a standard of totals (总评等级); a better grade's bound lies
/// inside a worse one's, so the narrower band counts. A total that is no number of 38 digits is
/// placed just as exactly; its verdict then has no clause.
verdict grade_of_total(const standard_view& bounds, const rational& total);

/// Every grade that a total between two ends may earn.
grade_set grades_between(const standard_view& bounds, const rational& least, const rational& most);

/// Every grade that a total within a range may earn under a scheme, graded as computed or as
/// displayed.
/// @throws std::overflow_error when a displayed total needs more than 38 digits.
grade_set grades_within(const score_range& range, const scheme& how);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/total.ipp>
#endif
