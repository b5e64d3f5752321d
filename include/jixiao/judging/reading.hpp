// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <jixiao/base/enumerators.hpp>

namespace jixiao {

/// Which band counts where one lies inside another (嵌套).
enum class nested_choice : std::uint8_t {
  narrower,  ///< the inner one
  no_grade,  ///< neither
};
/// Which band counts where two touch in one bound (共用界值) that neither marks 含.
enum class shared_bound_choice : std::uint8_t {
  better,          ///< the band of the better grade
  worse,           ///< the band of the worse grade
  upper_excluded,  ///< 上组限不在内: a bound belongs to the band that begins there
  no_grade,        ///< neither
};
/// Which band counts where two have more than a point in common (重叠).
enum class overlap_choice : std::uint8_t {
  no_grade,  ///< neither
  better,    ///< the better
  worse,     ///< the worse
};
/// What a value between two bands earns (空档).
enum class gap_choice : std::uint8_t {
  worse,     ///< the worse grade, since the better one's bound is not reached
  better,    ///< the better grade
  no_grade,  ///< nothing
};
/// What a value beyond the best band, or beyond the worst, earns.
enum class beyond_choice : std::uint8_t {
  nearest,   ///< the grade of that band
  no_grade,  ///< nothing
};

/// How a measured value is compared with a bound (GB/T 8170—2008, 4.3).
enum class comparison : std::uint8_t {
  full_value,  ///< 全数值比较法: the value as it is
  /// 修约值比较法: first rounded (half even) to the last digit of the bound, each as it is written;
  /// of bounds no further apart than half a digit of the coarser, to that of the finer.
  rounded_value,
};

/// What a bare number means where the standard is a rate.
enum class bare_number : std::uint8_t {
  refused,     ///< nothing is guessed
  as_percent,  ///< 98 is 98%
  as_ratio,    ///< 0.98 is 98%
  same_unit,   ///< whatever the standard's unit is
};

/// THE tables of a reading's choices. The first name of each value is the one that is written, in
/// code, in JSON and on the command line; the others are read as well.
///@{
inline constexpr enumeration nested_choices({
    enumerator<nested_choice>{nested_choice::narrower, "narrower"},
    enumerator<nested_choice>{nested_choice::no_grade, "no_grade"},
    enumerator<nested_choice>{nested_choice::no_grade, "none"},
});
inline constexpr enumeration shared_bound_choices({
    enumerator<shared_bound_choice>{shared_bound_choice::better, "better"},
    enumerator<shared_bound_choice>{shared_bound_choice::worse, "worse"},
    enumerator<shared_bound_choice>{shared_bound_choice::upper_excluded, "upper_excluded"},
    enumerator<shared_bound_choice>{shared_bound_choice::no_grade, "no_grade"},
    enumerator<shared_bound_choice>{shared_bound_choice::upper_excluded, "upper-excluded"},
    enumerator<shared_bound_choice>{shared_bound_choice::no_grade, "none"},
});
inline constexpr enumeration overlap_choices({
    enumerator<overlap_choice>{overlap_choice::no_grade, "no_grade"},
    enumerator<overlap_choice>{overlap_choice::better, "better"},
    enumerator<overlap_choice>{overlap_choice::worse, "worse"},
    enumerator<overlap_choice>{overlap_choice::no_grade, "none"},
});
inline constexpr enumeration gap_choices({
    enumerator<gap_choice>{gap_choice::worse, "worse"},
    enumerator<gap_choice>{gap_choice::better, "better"},
    enumerator<gap_choice>{gap_choice::no_grade, "no_grade"},
    enumerator<gap_choice>{gap_choice::no_grade, "none"},
});
inline constexpr enumeration beyond_choices({
    enumerator<beyond_choice>{beyond_choice::nearest, "nearest"},
    enumerator<beyond_choice>{beyond_choice::no_grade, "no_grade"},
    enumerator<beyond_choice>{beyond_choice::nearest, "best"},
    enumerator<beyond_choice>{beyond_choice::nearest, "worst"},
    enumerator<beyond_choice>{beyond_choice::no_grade, "none"},
});
inline constexpr enumeration comparisons({
    enumerator<comparison>{comparison::full_value, "full_value"},
    enumerator<comparison>{comparison::rounded_value, "rounded_value"},
    enumerator<comparison>{comparison::full_value, "full"},
    enumerator<comparison>{comparison::rounded_value, "rounded"},
});
inline constexpr enumeration bare_numbers({
    enumerator<bare_number>{bare_number::refused, "refused"},
    enumerator<bare_number>{bare_number::as_percent, "percent"},
    enumerator<bare_number>{bare_number::as_ratio, "ratio"},
    enumerator<bare_number>{bare_number::same_unit, "same_unit"},
    enumerator<bare_number>{bare_number::same_unit, "unit"},
});
///@}

/// The table of a choice's type.
///@{
constexpr const auto& table_of(nested_choice) { return nested_choices; }
constexpr const auto& table_of(shared_bound_choice) { return shared_bound_choices; }
constexpr const auto& table_of(overlap_choice) { return overlap_choices; }
constexpr const auto& table_of(gap_choice) { return gap_choices; }
constexpr const auto& table_of(beyond_choice) { return beyond_choices; }
constexpr const auto& table_of(comparison) { return comparisons; }
constexpr const auto& table_of(bare_number) { return bare_numbers; }
///@}

static_assert(detail::has_enumerators<nested_choice, nested_choices.size()>);
static_assert(detail::has_enumerators<shared_bound_choice, shared_bound_choices.size()>);
static_assert(detail::has_enumerators<overlap_choice, overlap_choices.size()>);
static_assert(detail::has_enumerators<gap_choice, gap_choices.size()>);
static_assert(detail::has_enumerators<beyond_choice, beyond_choices.size()>);
static_assert(detail::has_enumerators<comparison, comparisons.size()>);
static_assert(detail::has_enumerators<bare_number, bare_numbers.size()>);

/// How claims are settled (解读方式): each case of the table in grading.hpp by name. A value,
/// passed last; there is no global one.
struct reading {
  nested_choice nested = nested_choice::narrower;  ///< one band inside another
  /// A bound that stands in two bands.
  shared_bound_choice shared_bound = shared_bound_choice::better;
  overlap_choice overlap = overlap_choice::no_grade;    ///< two bands with more in common
  gap_choice gap = gap_choice::worse;                   ///< between two bands
  beyond_choice beyond_best = beyond_choice::nearest;   ///< better than the best band says
  beyond_choice beyond_worst = beyond_choice::nearest;  ///< worse than the worst band says
  /// To the last digit, or rounded first.
  jixiao::comparison comparison = jixiao::comparison::full_value;
  bare_number bare = bare_number::refused;  ///< what 98 means where 98% is asked

  /// The default: the better band at a shared bound, the narrower of nested ones, the worse
  /// neighbour in a gap.
  static constexpr reading official() { return {}; }

  /// Nothing is settled: a value has a grade only where exactly one band claims it.
  static constexpr reading strict() {
    reading r;
    r.nested = nested_choice::no_grade;
    r.shared_bound = shared_bound_choice::no_grade;
    r.gap = gap_choice::no_grade;
    r.beyond_best = r.beyond_worst = beyond_choice::no_grade;
    return r;
  }

  friend constexpr bool operator==(const reading&, const reading&) = default;
};

}  // namespace jixiao
