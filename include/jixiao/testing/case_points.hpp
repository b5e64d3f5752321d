// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao {

/// The points of an indicator on its own full points (分值, or those that the scheme gives where
/// there is none) for a measurement, by a scheme (应得得分), or why it brings none. Of the whole,
/// the total as displayed.
///@{
points_outcome points_of_case(const test_subject& subject, const test_case& from,
                              const scheme& how);
points_outcome points_of_case(const test_subject& subject, const test_case& from,
                              const case_expectation& wanted, const scheme& how);
///@}

/// What `run_cases` asks about points: scores by a scheme, exactly. The scheme must outlive it.
points_check points_by(const scheme& how, language in = language::zh);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/case_points.ipp>
#endif
