// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/rounding_rule.hpp>

namespace jixiao {

/// What a step of the ledger works out.
enum class ledger_rule : std::uint8_t {
  weight,        ///< 权重: the share of its parent that a part has
  reweigh,       ///< the whole raised for what was left out
  full_points,   ///< 满分: the points of the total that hang on a part
  actual,        ///< 实际完成值, in the unit of its standard or target
  raised,        ///< a negative actual taken as 0
  coefficient,   ///< 等级系数
  completion,    ///< 完成率: actual ÷ target, or target ÷ actual
  shortfall,     ///< how far the actual is off its target
  count,         ///< how many steps off
  deduction,     ///< 扣分
  position,      ///< 功效系数: where between two standard values
  efficacy,      ///< position × 40 + 60
  adjustment,    ///< 调整分
  execution,     ///< 预算执行率: executed ÷ adjusted budget
  capped,        ///< no more than full, no less than nothing
  own_points,    ///< 得分 of an indicator, on its own full marks
  contribution,  ///< 折算得分: what it brings to the total
  sum,           ///< 合计 of the parts
  range_least,   ///< the sum with nothing for what is undecided
  range_most,    ///< the sum with full points for what is undecided
  product,       ///< of a geometric total: what the root is taken of
  root,          ///< of a geometric total
  total,         ///< 总分
  start,         ///< 起分: the points that a rule in words starts from
  clause,        ///< 计分条款: what one clause of it gives or takes
  effect,        ///< 连带影响: what a clause that reaches beyond its indicator leaves of a part
};
/// A stable name for programs and JSON: `weight`.
constexpr std::string_view name_of(ledger_rule r) {
  constexpr std::array<std::string_view, 26> names{
      "weight",      "reweigh",    "full_points", "actual",    "raised",       "coefficient",
      "completion",  "shortfall",  "count",       "deduction", "position",     "efficacy",
      "adjustment",  "execution",  "capped",      "points",    "contribution", "sum",
      "range_least", "range_most", "product",     "root",      "total",        "start",
      "clause",      "effect"};
  return detail::name_at(names, r);
}

/// How a step's operands become its value. A pocket calculator has them all.
enum class operation : std::uint8_t {
  value,       ///< the only operand
  sum,         ///< a + b + …
  difference,  ///< a − b
  product,     ///< a × b × …
  quotient,    ///< a ÷ b
  scaled,      ///< a × b × … ÷ the last
  least,       ///< the smallest
  greatest,    ///< the greatest
  floor,       ///< the largest whole number not above a
  ceiling,     ///< the smallest whole number not below a
  power,       ///< a to the power of b, a whole number
  root,        ///< the b-th root of a, rounded: the only value that is not exact
};
/// A stable name for programs and JSON: `value`.
constexpr std::string_view name_of(operation o) {
  constexpr std::array<std::string_view, 12> names{"value",    "sum",     "difference", "product",
                                                   "quotient", "scaled",  "least",      "greatest",
                                                   "floor",    "ceiling", "power",      "root"};
  return detail::name_at(names, o);
}

/// What an operand is.
/// What an operand is.
enum class operand_role : std::uint8_t {
  step,          ///< the result of an earlier step
  actual,        ///< 实际完成值
  target,        ///< 指标值
  coefficient,   ///< of a grade, a level or a standard value
  full_points,   ///< 分值
  weight,        ///< 权重
  budget,        ///< 预算数
  executed,      ///< 执行数
  satisfactory,  ///< 满意值
  not_allowed,   ///< 不允许值
  lower_value,   ///< the standard value reached
  upper_value,   ///< the next better standard value
  lower_share,   ///< its coefficient
  upper_share,   ///< the coefficient of that
  interval,      ///< so much short …
  off,           ///< … so many points off
  given,         ///< the assessor's points
  constant,      ///< a number of the rule itself: 0, 1, 40, 60, 100
};
/// A stable name for programs and JSON: `step`.
constexpr std::string_view name_of(operand_role r) {
  constexpr std::array<std::string_view, 18> names{
      "step",        "actual",      "target",       "coefficient", "full_points", "weight",
      "budget",      "executed",    "satisfactory", "not_allowed", "lower_value", "upper_value",
      "lower_share", "upper_share", "interval",     "off",         "given",       "constant"};
  return detail::name_at(names, r);
}

/// A number that goes into a step; of an earlier step, its place in the ledger too.
struct operand {
  operand_role role = operand_role::constant;  ///< where it comes from
  rational value;                              ///< exact
  std::optional<std::size_t> step;  ///< the place of the earlier step; empty for other operands
};

/// A rounding that was done, and what it moved (rounded − exact).
struct ledger_rounding {
  rounding_rule rule;  ///< how it was rounded
  decimal rounded;     ///< what it came to
  rational moved;      ///< in the unit of what was rounded
};

/// What a step is about: the whole, a duty, an activity, an indicator, or the budget part of one.
enum class ledger_level : std::uint8_t {
  department,  ///< the whole
  duty,        ///< 职责
  activity,    ///< 活动
  indicator,   ///< 指标
  execution,   ///< 预算执行率: the budget part of the whole, a duty or an activity
};
/// A stable name for programs and JSON: `department`.
constexpr std::string_view name_of(ledger_level l) {
  constexpr std::array<std::string_view, 5> names{"department", "duty", "activity", "indicator",
                                                  "execution"};
  return detail::name_at(names, l);
}

/// Places in the evaluation: `evaluation.duties[duty].activities[activity].indicators[indicator]`;
/// those below the level are 0.
struct ledger_subject {
  ledger_level level = ledger_level::department;  ///< how many of the places below count
  /// Of an execution: whose budget part it is (department, duty or activity).
  ledger_level owner = ledger_level::department;
  /// Places, from 0.
  ///@{
  std::size_t duty = 0;
  std::size_t activity = 0;
  std::size_t indicator = 0;
  ///@}

  friend bool operator==(const ledger_subject&, const ledger_subject&) = default;
};

/// One line of the calculation: operands, rule, exact value, rounding.
struct ledger_step {
  ledger_subject about;                                    ///< whose figure it works out
  ledger_rule rule = ledger_rule::total;                   ///< what it works out
  jixiao::operation operation = jixiao::operation::value;  ///< how operands become `exact`
  std::vector<operand> operands;                           ///< in the order of the calculation
  /// Of a rule in words, those that it comes from.
  std::string words;
  rational exact;                          ///< before it is rounded
  std::optional<ledger_rounding> rounded;  ///< empty where the step is not rounded
  /// What later steps take: the rounded value where there is one, else the exact one.
  rational result;
};

/// The calculation from the first weight to the total (计算台账). Every operand is a figure of the
/// table, the measurements or the scheme, or the result of an earlier step, so that the total can
/// be recomputed from the ledger alone.
using ledger = std::vector<ledger_step>;

/// The places of the steps about one thing, in order.
std::vector<std::size_t> steps_about(const ledger& steps, const ledger_subject& subject);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/ledger.ipp>
#endif
