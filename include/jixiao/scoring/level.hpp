// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

/// One qualitative level (定性档次): the words that say it and its range of the full points. The
/// lower end is in, the upper end is out unless it is 1.
struct score_level {
  /// What a measurement that means this level begins with.
  std::vector<std::string> words;
  decimal from;
  decimal to = 1;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
    visit("from", self.from);
    visit("to", self.to);
  }
  friend bool operator==(const score_level&, const score_level&) = default;
};

/// What a level is worth when the assessor gave no points.
enum class ungiven_points : std::uint8_t {
  refuse,  ///< nothing is decided: the figure is the assessor's
  upper,   ///< the upper end of its range
  lower,   ///< the lower end
};
constexpr std::string_view name_of(ungiven_points u) {
  constexpr std::array<std::string_view, 3> names{"refuse", "upper", "lower"};
  return detail::name_at(names, u);
}

/// level (按评判等级赋分): the assessor's points, which must lie in the range of the level that the
/// words say. Words that are just those of the target reach the first level.
///
/// Source: three levels at 100–80, 80–60, 60–0 % with 80 and 60 in; the cut is a deployed system's
/// [C], which first rounds the ends to two decimals; the clause of 财预〔2020〕10号 is from memory
/// [M]. Forms of 2016–2018 have 100–80, 80–50, 50–0 % [S].
struct by_level {
  static constexpr std::string_view name = "level";
  static constexpr message words{"按评判档次赋分", "within a level's range"};

  std::vector<score_level> levels = ladder_2020();
  ungiven_points without_points = ungiven_points::refuse;
  /// The ends of a range are rounded to so many places, half up, before anything is compared.
  std::optional<int> bound_places = 2;

  /// 达成年度指标 / 部分达成年度指标并具有一定效果 / 未达成年度指标且效果较差.
  static std::vector<score_level> ladder_2020() { return ladder(decimal::of(6, 1)); }
  /// The same with the second cut at 50 %.
  static std::vector<score_level> ladder_2016() { return ladder(decimal::of(5, 1)); }

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("levels", self.levels);
    visit("without_points", self.without_points);
    visit("bound_places", self.bound_places);
  }

  method_result score(scoring_case& c) const {
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

 private:
  static std::vector<score_level> ladder(const decimal& lower_cut) {
    const decimal upper_cut = decimal::of(8, 1);
    return {
        {{"达成"}, upper_cut, 1}, {{"部分达成"}, lower_cut, upper_cut}, {{"未达成"}, 0, lower_cut}};
  }

  rational bound(const scoring_case& c, const decimal& share) const {
    const rational exact = c.full * rational(share);
    return bound_places ? rational(round_to_scale(exact, *bound_places, rounding::half_up)) : exact;
  }

  // The level with the longest word that the measurement begins with.
  const score_level* level_of(const scoring_case& c) const {
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

  method_result unknown_level(scoring_case& c) const {
    evaluation_problem& p = c.report(problem_code::unknown_level, severity::error);
    for (const score_level& l : levels)
      for (const std::string& word : l.words)
        p.expected.append(p.expected.empty() ? "" : " / ").append(word);
    return {};
  }
};

}  // namespace jixiao
