// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/rule_score.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

/// How something stands in an evaluation.
enum class standing : std::uint8_t {
  scored,     ///< has its points
  zeroed,     ///< has 0 points by a policy: nothing was measured, or no grade earned
  left_out,   ///< takes no part; its weight went to the others
  undecided,  ///< may still have any points
};
/// A stable name for programs and JSON: `scored`.
constexpr std::string_view name_of(standing s) {
  constexpr std::array<std::string_view, 4> names{"scored", "zeroed", "left_out", "undecided"};
  return detail::name_at(names, s);
}

/// What points may still become; equal ends when they are settled.
struct score_range {
  rational least;  ///< with nothing for what is undecided
  rational most;   ///< with full points for what is undecided

  /// Whether nothing is undecided any more.
  bool is_settled() const { return least == most; }
};

/// The score of a part of the whole: a department, a duty, an activity, an indicator or the budget
/// part. Points are points of the whole's full marks (100).
struct part_score {
  std::string name;  ///< in the table; 预算执行率 of a budget part
  jixiao::standing standing = jixiao::standing::undecided;  ///< what became of it
  /// Its share of its parent, 0 … 1, before anything was left out. Empty when it is not known.
  std::optional<rational> weight;
  /// 满分: the points of the total that hang on it, after re-weighing; 0 when it is left out.
  rational full;
  /// 得分: the points it brings to the total; empty while undecided.
  std::optional<rational> points;
  /// What these points may still become.
  score_range range;
  /// The step of the ledger that holds `points`.
  std::optional<std::size_t> points_step;
};

/// The score of one indicator (指标得分).
struct indicator_score : part_score {
  std::string kind;  ///< 一级/二级指标, as the table groups it; may be empty
  /// The levels of its standard, which grades have words of.
  scale levels;
  /// Where it stands in its activity: objectives[objective].indicators[index].
  ///@{
  std::size_t objective = 0;
  std::size_t index = 0;
  ///@}

  /// The measurement that counted: measurements.items[*measurement].
  std::optional<std::size_t> measurement;
  std::string measured;  ///< as written
  /// Of an indicator with bands.
  std::optional<jixiao::verdict> verdict;
  /// Of one that its rule in words scored.
  std::shared_ptr<const rule_score> rule;
  /// The method's name: `by_grade`.
  std::string_view method;

  /// Its own full marks (分值) and the points on them, after the scheme's rounding: 9.90 of 10.
  ///@{
  rational own_full;
  std::optional<rational> own_points;
  ///@}
  /// The step of the ledger that holds `own_points`.
  std::optional<std::size_t> own_step;

  place where;  ///< in the table
};

/// The budget part (预算执行率得分).
struct execution_score : part_score {
  std::optional<decimal> adjusted;  ///< 全年预算数, as adjusted
  std::optional<decimal> executed;  ///< 全年执行数
  /// executed ÷ adjusted, after the scheme's rounding, between 0 and 1.
  std::optional<rational> rate;
  /// The step of the ledger that holds `rate`.
  std::optional<std::size_t> rate_step;
};

/// The score of an activity (活动得分).
struct activity_score : part_score {
  std::vector<indicator_score> indicators;   ///< in the order of the table
  std::optional<execution_score> execution;  ///< its budget part, where the scheme has one there
};

/// The score of a duty (职责得分).
struct duty_score : part_score {
  std::vector<activity_score> activities;    ///< in the order of the table
  std::optional<execution_score> execution;  ///< its budget part, where the scheme has one there
};

}  // namespace jixiao
