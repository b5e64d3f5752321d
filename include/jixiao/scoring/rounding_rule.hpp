// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// A stable name for programs and JSON: `half_up`.
constexpr std::string_view name_of(rounding mode) {
  constexpr std::array<std::string_view, 7> names{"half_up", "half_even", "half_down", "up",
                                                  "down",    "ceiling",   "floor"};
  return detail::name_at(names, mode);
}

/// What a rounding keeps.
enum class rounding_kind : std::uint8_t {
  places,       ///< so many places after the point; negative: tens, hundreds
  interval,     ///< multiples of an interval: 0.5, 0.2, 5 (GB/T 8170—2008, 3.3)
  significant,  ///< so many significant digits
};

/// One rounding (修约): to what, and in which mode.
struct rounding_rule {
  rounding_kind kind = rounding_kind::places;  ///< to what
  int places = 2;                              ///< or significant digits
  decimal interval = 1;                        ///< of kind `interval`: the multiples of it; above 0
  rounding mode = rounding::half_up;  ///< what becomes of the half, or of what is left over

  /// To a number of places.
  static rounding_rule to_places(int places, rounding mode = rounding::half_up);
  /// To multiples of an interval.
  static rounding_rule to_interval(const decimal& interval, rounding mode = rounding::half_up);
  /// To so many significant digits.
  static rounding_rule to_significant(int digits, rounding mode = rounding::half_up);

  friend bool operator==(const rounding_rule&, const rounding_rule&) = default;
};

/// The multiple, or the number of so many places or digits, that a value rounds to.
/// @throws std::overflow_error when it needs more than 38 digits; std::domain_error for an interval
/// that is not positive.
decimal rounded(const rational& value, const rounding_rule& rule);

/// Where an evaluation rounds; an empty rule rounds nothing. No official text fixes the decimals or
/// the mode of scores: two decimals and 四舍五入 are what a deployed system shows.
struct rounding_plan {
  /// A rate that a method divides out (执行率, 完成率), as a ratio: 0.8619; to whole per cents is 2
  /// places.
  std::optional<rounding_rule> rate;
  /// The points of one indicator, on its own full marks.
  std::optional<rounding_rule> points = rounding_rule::to_places(2);
  /// The points of a budget part.
  std::optional<rounding_rule> execution = rounding_rule::to_places(2);
  /// The points of an activity or of a duty.
  ///@{
  std::optional<rounding_rule> activity;
  std::optional<rounding_rule> duty;
  ///@}
  /// The total, once.
  std::optional<rounding_rule> total = rounding_rule::to_places(2);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/rounding_rule.ipp>
#endif
