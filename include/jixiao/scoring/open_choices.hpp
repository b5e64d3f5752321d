// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/reading_names.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao {

/// A choice that the rules leave open (可选口径).
enum class open_choice : std::uint8_t {
  shared_bound,  ///< a bound that two bands claim: better, worse, upper_excluded
  gap,           ///< between two bands: worse, better
  overlap,       ///< more than a bound that two bands claim: no_grade, better, worse
  nested,        ///< a band inside another: narrower, no_grade
  comparison,    ///< GB/T 8170: full_value, rounded_value
  missing,       ///< no measurement: refuse, zero, leave_out
  ungraded,      ///< a measurement without a grade: refuse, zero, leave_out
  rounding,      ///< the mode of every rounding: half_up, half_even, down
  grade_from,    ///< the total that is graded: computed, displayed
  // What the words of scoring rules leave open, in the order of `rule_choice`.
  rule_part,          ///< of a step: whole, begun, linear
  rule_percent_step,  ///< 1 % of a rate: points, relative
  rule_reverse,       ///< less is better: ratio, linear
  rule_floor,         ///< none stated: zero, none
  rule_cap,           ///< none stated: full, none
  rule_row_bound,     ///< of two rows of points: better, worse
  rule_bonus_cap,     ///< of an addition: none, full
};
inline constexpr std::size_t open_choice_count = 16;  ///< how many choices there are

/// The choice of scoring rules that it is; empty for one of readings and policies.
constexpr std::optional<rule_choice> rule_choice_of(open_choice c) {
  if (c < open_choice::rule_part) return std::nullopt;
  return static_cast<rule_choice>(static_cast<std::uint8_t>(c) -
                                  static_cast<std::uint8_t>(open_choice::rule_part));
}
/// The same the other way round.
constexpr open_choice open_choice_of(rule_choice c) {
  return static_cast<open_choice>(static_cast<std::uint8_t>(open_choice::rule_part) +
                                  static_cast<std::uint8_t>(c));
}

/// A stable name for programs and JSON: `shared_bound`.
constexpr std::string_view name_of(open_choice c) {
  if (const auto of_rules = rule_choice_of(c)) return entry_of(*of_rules).name;
  constexpr std::array<std::string_view, 9> names{"shared_bound", "gap",        "overlap",
                                                  "nested",       "comparison", "missing",
                                                  "ungraded",     "rounding",   "grade_from"};
  return detail::name_at(names, c);
}

namespace detail {

inline constexpr std::array<std::uint8_t, 3> first_options{0, 1, 2};

inline constexpr std::array<std::uint8_t, 3> rounding_options{
    static_cast<std::uint8_t>(rounding::half_up), static_cast<std::uint8_t>(rounding::half_even),
    static_cast<std::uint8_t>(rounding::down)};

}  // namespace detail

/// What may be chosen, as the enumerators of the choice's own type.
constexpr std::span<const std::uint8_t> options_of(open_choice c) {
  switch (c) {
    case open_choice::shared_bound:
    case open_choice::overlap:
    case open_choice::missing:
    case open_choice::ungraded:
    case open_choice::rule_part: return detail::first_options;
    case open_choice::rounding: return detail::rounding_options;
    default: break;
  }
  return std::span(detail::first_options).first(2);
}

/// The name of an option: `upper_excluded`.
constexpr std::string_view name_of_option(open_choice c, std::uint8_t option) {
  switch (c) {
    case open_choice::shared_bound: return name_of(static_cast<shared_bound_choice>(option));
    case open_choice::gap: return name_of(static_cast<gap_choice>(option));
    case open_choice::overlap: return name_of(static_cast<overlap_choice>(option));
    case open_choice::nested: return name_of(static_cast<nested_choice>(option));
    case open_choice::comparison: return name_of(static_cast<comparison>(option));
    case open_choice::missing:
    case open_choice::ungraded: return name_of(static_cast<missing_policy>(option));
    case open_choice::rounding: return name_of(static_cast<rounding>(option));
    case open_choice::grade_from: return name_of(static_cast<grade_source>(option));
    default: break;
  }
  return entry_of(*rule_choice_of(c)).values[option];
}

namespace detail {

// Calls `visit(rule)` with every rounding that a plan does.
template <class Plan, class Visit>
void for_each_rounding(Plan& plan, Visit visit) {
  for (auto* rule :
       {&plan.rate, &plan.points, &plan.execution, &plan.activity, &plan.duty, &plan.total})
    if (*rule) visit(**rule);
}

}  // namespace detail

/// What a scheme chooses; the mode of its last rounding, half_up if it has none.
std::uint8_t chosen(const scheme& s, open_choice c);

/// Makes a scheme choose otherwise.
void choose(scheme& s, open_choice c, std::uint8_t option);

/// Whether a scheme chooses this already: of rounding, wherever it rounds; of rules, in every
/// method that scores by them.
bool chooses(const scheme& s, open_choice c, std::uint8_t option);

/// The name of what a scheme chooses; `mixed` where it chooses in several ways.
std::string_view name_of_chosen(const scheme& s, open_choice c);

/// What may be chosen, and what the scheme chooses if it is none of it (`no_grade` at a shared
/// bound).
std::vector<std::uint8_t> all_options(const scheme& s, open_choice c);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/open_choices.ipp>
#endif
