// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/score_of.hpp>

namespace jixiao {

namespace detail {

inline constexpr std::string_view given_key = "给分";

}  // namespace detail

/// What a scheme makes of one measurement (计分结果): points on the indicator's own full points, or
/// why there are none. Equal outcomes are the same to whoever asks for points.
struct points_outcome {
  /// Exact, after the scheme's rounding; empty where there are none.
  std::optional<rational> points;
  /// Without points: the code of what is wrong with the measurement (`unit-mismatch`) or of what
  /// the scheme lacks (`missing`), or `left_out`, by which the indicator takes no part.
  std::string_view without;

  friend bool operator==(const points_outcome&, const points_outcome&) = default;
};

/// 9.47, or the code of why there are no points.
std::string words_of(const points_outcome& o);

/// The measurement that a case says, with the points that an assessor gave where it has them:
/// `96%`, `达成；给分=9`. Points that are no number are none, and stay in the text.
measurement measurement_of_case(const std::string& indicator, std::string_view text);

/// Scores one measurement of an indicator by a scheme, whatever the other indicators do.
///@{
points_outcome outcome_of(const scoring_subject& what, const scheme& how);
points_outcome outcome_of(const indicator& i, const measurement& measured, const scheme& how);
points_outcome outcome_of(const indicator& i, std::string_view text, const scheme& how);
///@}

/// Whether points alone are asked of an indicator: it has a target, and neither bands nor a rule in
/// words (目标值指标).
bool is_scored_by_target(const indicator& i);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/points_outcome.ipp>
#endif
