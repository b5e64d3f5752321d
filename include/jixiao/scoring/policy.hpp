// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/number/decimal.hpp>
#include <jixiao/number/decimal_text.hpp>

namespace jixiao {

namespace detail {

// The name at an enumerator's place; empty past the end, so that a table can be walked.
template <std::size_t N, class Enum>
constexpr std::string_view name_at(const std::array<std::string_view, N>& names, Enum e) {
  const auto i = static_cast<std::size_t>(e);
  return i < N ? names[i] : std::string_view{};
}

}  // namespace detail

/// The enumerator that a name stands for; empty if none does. Enum has a `name_of`.
template <class Enum>
constexpr std::optional<Enum> value_named(std::string_view name) {
  for (std::uint8_t i = 0; !name_of(static_cast<Enum>(i)).empty(); ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return std::nullopt;
}

/// What becomes of an indicator that has no measurement, or whose measurement earns no grade.
enum class missing_policy : std::uint8_t {
  refuse,     ///< nothing is decided: the total is given as a range only
  zero,       ///< no points
  leave_out,  ///< takes no part; the weights of the others are raised in proportion
};
/// A stable name for programs and JSON: `refuse`.
constexpr std::string_view name_of(missing_policy p) {
  constexpr std::array<std::string_view, 3> names{"refuse", "zero", "leave_out"};
  return detail::name_at(names, p);
}

/// What becomes of points that would have to be divided by a target or a budget of 0. Practice
/// differs: one form scores 0, one program calls it an error, others omit the item.
enum class zero_policy : std::uint8_t {
  error,      ///< a problem; nothing is decided
  zero,       ///< no points
  full,       ///< full points
  leave_out,  ///< takes no part
};
/// A stable name for programs and JSON: `error`.
constexpr std::string_view name_of(zero_policy p) {
  constexpr std::array<std::string_view, 4> names{"error", "zero", "full", "leave_out"};
  return detail::name_at(names, p);
}

/// What becomes of an actual value below 0 where the target is not.
enum class negative_policy : std::uint8_t {
  error,    ///< a problem; nothing is decided
  as_zero,  ///< taken as 0, as a deployed budget-performance system does
};
/// A stable name for programs and JSON: `error`.
constexpr std::string_view name_of(negative_policy p) {
  constexpr std::array<std::string_view, 2> names{"error", "as_zero"};
  return detail::name_at(names, p);
}

/// What happens where an evaluation meets something that its rules leave open. None of these cuts
/// or adds points silently: each use is a step of the ledger or a problem.
struct scoring_policies {
  /// For an indicator of which nothing was measured.
  missing_policy missing = missing_policy::refuse;
  /// For a measurement without a grade (gap or overlap under a strict reading).
  missing_policy ungraded = missing_policy::refuse;
  /// For a target of 0 that is not met. One that is met earns full points without a division.
  zero_policy target_zero = zero_policy::zero;
  /// For a budget part or a rate of execution with a budget of 0.
  zero_policy budget_zero = zero_policy::error;
  /// For an actual value below 0 where the target is not.
  negative_policy negative = negative_policy::error;
  /// A value from this share of its target on is a warning (目标值偏低): 1.3 is 130 %. Empty:
  /// never.
  std::optional<decimal> overshoot = decimal::of(13, 1);
};

}  // namespace jixiao
