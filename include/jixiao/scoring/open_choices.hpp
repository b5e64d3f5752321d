// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

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
};
constexpr std::string_view name_of(open_choice c) {
  constexpr std::array<std::string_view, 9> names{"shared_bound", "gap",        "overlap",
                                                  "nested",       "comparison", "missing",
                                                  "ungraded",     "rounding",   "grade_from"};
  return detail::name_at(names, c);
}
inline constexpr std::size_t open_choice_count = 9;

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
    case open_choice::ungraded: return detail::first_options;
    case open_choice::rounding: return detail::rounding_options;
    case open_choice::gap:
    case open_choice::nested:
    case open_choice::comparison:
    case open_choice::grade_from: break;
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
  }
  return {};
}

namespace detail {

template <class Plan, class Visit>
void for_each_rounding(Plan& plan, Visit visit) {
  for (auto* rule :
       {&plan.rate, &plan.points, &plan.execution, &plan.activity, &plan.duty, &plan.total})
    if (*rule) visit(**rule);
}

}  // namespace detail

/// What a scheme chooses; the mode of its last rounding, half_up if it has none.
inline std::uint8_t chosen(const scheme& s, open_choice c) {
  switch (c) {
    case open_choice::shared_bound: return static_cast<std::uint8_t>(s.reading.shared_bound);
    case open_choice::gap: return static_cast<std::uint8_t>(s.reading.gap);
    case open_choice::overlap: return static_cast<std::uint8_t>(s.reading.overlap);
    case open_choice::nested: return static_cast<std::uint8_t>(s.reading.nested);
    case open_choice::comparison: return static_cast<std::uint8_t>(s.reading.comparison);
    case open_choice::missing: return static_cast<std::uint8_t>(s.policies.missing);
    case open_choice::ungraded: return static_cast<std::uint8_t>(s.policies.ungraded);
    case open_choice::grade_from: return static_cast<std::uint8_t>(s.grade_from);
    case open_choice::rounding: break;
  }
  rounding mode = rounding::half_up;
  detail::for_each_rounding(s.rounding, [&](const rounding_rule& rule) { mode = rule.mode; });
  return static_cast<std::uint8_t>(mode);
}

/// Makes a scheme choose otherwise.
inline void choose(scheme& s, open_choice c, std::uint8_t option) {
  switch (c) {
    case open_choice::shared_bound:
      s.reading.shared_bound = static_cast<shared_bound_choice>(option);
      return;
    case open_choice::gap: s.reading.gap = static_cast<gap_choice>(option); return;
    case open_choice::overlap: s.reading.overlap = static_cast<overlap_choice>(option); return;
    case open_choice::nested: s.reading.nested = static_cast<nested_choice>(option); return;
    case open_choice::comparison: s.reading.comparison = static_cast<comparison>(option); return;
    case open_choice::missing: s.policies.missing = static_cast<missing_policy>(option); return;
    case open_choice::ungraded: s.policies.ungraded = static_cast<missing_policy>(option); return;
    case open_choice::grade_from: s.grade_from = static_cast<grade_source>(option); return;
    case open_choice::rounding: break;
  }
  detail::for_each_rounding(
      s.rounding, [&](rounding_rule& rule) { rule.mode = static_cast<rounding>(option); });
}

/// Whether a scheme chooses this already: of rounding, wherever it rounds.
inline bool chooses(const scheme& s, open_choice c, std::uint8_t option) {
  if (c != open_choice::rounding) return chosen(s, c) == option;
  bool is_everywhere = true;
  bool is_any = false;
  detail::for_each_rounding(s.rounding, [&](const rounding_rule& rule) {
    is_any = true;
    is_everywhere = is_everywhere && static_cast<std::uint8_t>(rule.mode) == option;
  });
  return is_any ? is_everywhere : chosen(s, c) == option;
}

/// The name of what a scheme chooses; `mixed` where it rounds in several modes.
inline std::string_view name_of_chosen(const scheme& s, open_choice c) {
  const std::uint8_t now = chosen(s, c);
  return chooses(s, c, now) ? name_of_option(c, now) : std::string_view("mixed");
}

/// What may be chosen, and what the scheme chooses if it is none of it (`no_grade` at a shared
/// bound).
inline std::vector<std::uint8_t> all_options(const scheme& s, open_choice c) {
  const auto options = options_of(c);
  std::vector<std::uint8_t> all(options.begin(), options.end());
  bool is_there = false;
  for (std::uint8_t option : options) is_there = is_there || option == chosen(s, c);
  if (!is_there) all.push_back(chosen(s, c));
  return all;
}

}  // namespace jixiao
