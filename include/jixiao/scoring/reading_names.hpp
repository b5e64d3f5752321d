// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <jixiao/judging/reading.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

// The names of a reading's choices, for programs and JSON.

constexpr std::string_view name_of(nested_choice c) {
  constexpr std::array<std::string_view, 2> names{"narrower", "no_grade"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(shared_bound_choice c) {
  constexpr std::array<std::string_view, 4> names{"better", "worse", "upper_excluded", "no_grade"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(overlap_choice c) {
  constexpr std::array<std::string_view, 3> names{"no_grade", "better", "worse"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(gap_choice c) {
  constexpr std::array<std::string_view, 3> names{"worse", "better", "no_grade"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(beyond_choice c) {
  constexpr std::array<std::string_view, 2> names{"nearest", "no_grade"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(comparison c) {
  constexpr std::array<std::string_view, 2> names{"full_value", "rounded_value"};
  return detail::name_at(names, c);
}
constexpr std::string_view name_of(bare_number b) {
  constexpr std::array<std::string_view, 4> names{"refused", "percent", "ratio", "same_unit"};
  return detail::name_at(names, b);
}

}  // namespace jixiao
