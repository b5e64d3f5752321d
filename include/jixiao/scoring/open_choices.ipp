// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <jixiao/scoring/open_choices.hpp>
#include <jixiao/scoring/reading_names.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao {

namespace detail {

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

JIXIAO_INLINE std::uint8_t chosen(const scheme& s, open_choice c) {
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

JIXIAO_INLINE void choose(scheme& s, open_choice c, std::uint8_t option) {
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

JIXIAO_INLINE bool chooses(const scheme& s, open_choice c, std::uint8_t option) {
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

JIXIAO_INLINE std::string_view name_of_chosen(const scheme& s, open_choice c) {
  const std::uint8_t now = chosen(s, c);
  return chooses(s, c, now) ? name_of_option(c, now) : std::string_view("mixed");
}

JIXIAO_INLINE std::vector<std::uint8_t> all_options(const scheme& s, open_choice c) {
  const auto options = options_of(c);
  std::vector<std::uint8_t> all(options.begin(), options.end());
  bool is_there = false;
  for (std::uint8_t option : options) is_there = is_there || option == chosen(s, c);
  if (!is_there) all.push_back(chosen(s, c));
  return all;
}

}  // namespace jixiao
