// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// Why a value has the grade that it has, or none (理由).
enum class reason : std::uint8_t {
  direct,        ///< one band claims it
  nested,        ///< several do, one inside the others
  shared_bound,  ///< it is a bound of several bands
  overlap,       ///< several bands claim it, and the reading does not choose
  gap,           ///< it lies between two bands
  beyond_best,   ///< it lies beyond the best band
  beyond_worst,  ///< it lies beyond the worst band
  undecided,     ///< no band that could be read claims it, and one left blank or unreadable might
  label,         ///< it is the label of a band
  grade_word,    ///< an assessor gave the grade itself
  stated_bound,  ///< it is a bound of several bands, and one of them alone marks it 含
};

namespace detail {

// In the order of the reasons.
inline constexpr std::array<std::string_view, 11> reason_names{
    "direct",       "nested",    "shared_bound", "overlap",    "gap",         "beyond_best",
    "beyond_worst", "undecided", "label",        "grade_word", "stated_bound"};

}  // namespace detail

/// A stable name for programs: `shared_bound`.
constexpr std::string_view name_of(reason r) {
  return detail::reason_names[static_cast<std::size_t>(r)];
}

/// How the value stands to the bound that decided.
enum class relation : std::uint8_t {
  less,      ///< value < bound
  at_most,   ///< value ≤ bound
  equal,     ///< value = bound
  at_least,  ///< value ≥ bound
  greater,   ///< value > bound
};

/// <, ≤, =, ≥, >
constexpr std::string_view sign_of(relation r) {
  using namespace std::string_view_literals;
  constexpr std::string_view signs[] = {"<"sv, "≤"sv, "="sv, "≥"sv, ">"sv};
  return signs[static_cast<std::size_t>(r)];
}

/// The comparison that decided (判定依据): value `relation` bound, as in 97.995% < 98%.
struct clause {
  jixiao::relation relation = relation::equal;  ///< which side of the bound the value lies on
  decimal bound;                                ///< in the verdict's unit, as written

  friend constexpr bool operator==(const clause&, const clause&) = default;
};

/// What grading a value gave (判定). A value too, trivially copyable; explain.hpp puts it in words.
struct verdict {
  /// Empty when the reading gives none; `reason` then says why.
  std::optional<jixiao::grade> grade;
  jixiao::reason reason = reason::undecided;  ///< why that grade, or why none
  /// Every band that claims the value.
  grade_set claims;
  /// The value that was compared, in the standard's unit; where the reading rounds, rounded to the
  /// last digit of the bound that decided, or of the nearest below where none did.
  fraction value;
  jixiao::unit unit;  ///< the standard's
  /// For numbers: the nearest bound towards a better grade (of two of which the distance to one
  /// needs more than 38 digits, the other), or of the best grade's own band.
  std::optional<clause> decided_by;
  /// The distance to the nearest better grade, in the standard's unit, exact; empty at the best
  /// grade, without a grade, for labels, and where it needs more than 38 digits.
  std::optional<fraction> to_next;
  /// Reaching the distance itself is not enough: the better band excludes its bound.
  bool to_next_is_exclusive = false;
};

}  // namespace jixiao
