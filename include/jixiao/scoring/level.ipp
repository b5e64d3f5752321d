// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/level.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE method_result by_level::score(scoring_case& c) const {
  const score_level* found = level_of(c);
  if (found == nullptr) return unknown_level(c);
  const rational lower = bound(c, found->from);
  const rational upper = bound(c, found->to);
  if (!c.measured.given_points) {
    if (without_points == ungiven_points::refuse)
      return method_result::without(problem_code::points_missing);
    const bool top = without_points == ungiven_points::upper;
    return c.points_of({of(operand_role::full_points, c.full),
                        of(operand_role::coefficient, rational(top ? found->to : found->from))});
  }
  const rational given(*c.measured.given_points);
  const bool inside = given >= lower && (given < upper || (given == upper && found->to >= 1));
  if (inside) return c.points_of({of(operand_role::given, given)});
  evaluation_problem& p = c.report(problem_code::level_range, severity::error);
  p.stated = given;
  p.least = lower;
  p.most = upper;
  return {};
}

JIXIAO_INLINE std::vector<score_level> by_level::ladder(const decimal& lower_cut) {
  const decimal upper_cut = decimal::of(8, 1);
  return {
      {{"达成"}, upper_cut, 1}, {{"部分达成"}, lower_cut, upper_cut}, {{"未达成"}, 0, lower_cut}};
}

JIXIAO_INLINE rational by_level::bound(const scoring_case& c, const decimal& share) const {
  const rational exact = c.full * rational(share);
  return bound_places ? rational(round_to_scale(exact, *bound_places, rounding::half_up)) : exact;
}

JIXIAO_INLINE const score_level* by_level::level_of(const scoring_case& c) const {
  const std::string_view said = detail::trimmed(c.measured.text);
  const score_level* found = nullptr;
  std::size_t longest = 0;
  for (const score_level& l : levels)
    for (const std::string& word : l.words)
      if (word.size() > longest && said.starts_with(word)) {
        found = &l;
        longest = word.size();
      }
  const auto& target = c.indicator.target;
  if (found == nullptr && target && !levels.empty() && same_label(said, target->label))
    return &levels.front();
  return found;
}

JIXIAO_INLINE method_result by_level::unknown_level(scoring_case& c) const {
  evaluation_problem& p = c.report(problem_code::unknown_level, severity::error);
  for (const score_level& l : levels)
    for (const std::string& word : l.words)
      p.expected.append(p.expected.empty() ? "" : " / ").append(word);
  return {};
}

}  // namespace jixiao
