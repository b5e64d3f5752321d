// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
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
  // What the words of scoring rules leave open, in the order of `rule_choice`.
  rule_part,          ///< of a step: whole, begun, linear
  rule_percent_step,  ///< 1 % of a rate: points, relative
  rule_reverse,       ///< less is better: ratio, linear
  rule_floor,         ///< none stated: zero, none
  rule_cap,           ///< none stated: full, none
  rule_row_bound,     ///< of two rows of points: better, worse
  rule_bonus_cap,     ///< of an addition: none, full
};
inline constexpr std::size_t open_choice_count = 16;

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

template <class Plan, class Visit>
void for_each_rounding(Plan& plan, Visit visit) {
  for (auto* rule :
       {&plan.rate, &plan.points, &plan.execution, &plan.activity, &plan.duty, &plan.total})
    if (*rule) visit(**rule);
}

// Every method that scores by rules in words.
template <class Scheme, class Visit>
void for_each_rule_method(Scheme& s, Visit visit) {
  const auto each = [&](auto& method) {
    if (auto* rules = std::get_if<by_rule>(&method)) visit(*rules);
  };
  auto& m = s.methods;
  for (auto* method : {&m.bands, &m.labels, &m.target, &m.words, &m.rules}) each(*method);
  for (auto& named : m.by_kind) each(named.method);
  for (auto& named : m.by_name) each(named.method);
}

// What the first of them chooses.
inline std::uint8_t chosen_of_rules(const scheme& s, rule_choice c) {
  std::optional<std::size_t> first;
  for_each_rule_method(s, [&](const by_rule& rules) {
    if (!first) first = value_of(rules.choices, c);
  });
  return static_cast<std::uint8_t>(first.value_or(0));
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
    default: return detail::chosen_of_rules(s, *rule_choice_of(c));
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
    default:
      return detail::for_each_rule_method(s, [&](by_rule& rules) {
        rules.choices = with(rules.choices, *rule_choice_of(c), option);
      });
  }
  detail::for_each_rounding(
      s.rounding, [&](rounding_rule& rule) { rule.mode = static_cast<rounding>(option); });
}

/// Whether a scheme chooses this already: of rounding, wherever it rounds; of rules, in every
/// method that scores by them.
inline bool chooses(const scheme& s, open_choice c, std::uint8_t option) {
  if (const auto of_rules = rule_choice_of(c)) {
    bool is_everywhere = true;
    detail::for_each_rule_method(s, [&](const by_rule& rules) {
      is_everywhere = is_everywhere && value_of(rules.choices, *of_rules) == option;
    });
    return is_everywhere;
  }
  if (c != open_choice::rounding) return chosen(s, c) == option;
  bool is_everywhere = true;
  bool is_any = false;
  detail::for_each_rounding(s.rounding, [&](const rounding_rule& rule) {
    is_any = true;
    is_everywhere = is_everywhere && static_cast<std::uint8_t>(rule.mode) == option;
  });
  return is_any ? is_everywhere : chosen(s, c) == option;
}

/// The name of what a scheme chooses; `mixed` where it chooses in several ways.
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
