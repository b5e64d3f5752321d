// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/sql/case_expression.hpp>

namespace jixiao::sql {

namespace detail {

inline std::optional<std::string> exact_literal(const exact& value, dialect d) {
  const decimal_reading read = read_decimal(to_text(value).view());
  if (!read) return std::nullopt;
  return exact_number(read.value, d);
}

// 4.5, or (0.5 * x - 42.5).
inline std::optional<std::string> points_term(const curve_run& run, const std::string& number,
                                              dialect d) {
  if (!run.has_points) return "NULL";
  const auto constant = exact_literal(run.slope.is_zero() ? run.constant : abs(run.constant), d);
  if (!constant || run.slope.is_zero()) return constant;
  const auto slope = exact_literal(run.slope, d);
  if (!slope) return std::nullopt;
  const std::string product = *slope + " * " + number;
  if (run.constant.is_zero()) return product;
  return "(" + product + (run.constant.is_negative() ? " - " : " + ") + *constant + ")";
}

}  // namespace detail

/// A CASE expression that gives the points of a scoring rule (得分) for an exact numeric in the
/// unit of the rule's value, equal to what `points_of` gives: comparisons with exact numbers, each
/// step a branch of its own, and where points follow the value a product and a sum of decimals;
/// nothing is divided and nothing rounded. NULL gives NULL, and so do a negative count and a value
/// that rows which do not agree claim. Empty where SQL can't say it exactly: the rule asks for more
/// than one measured number, has a formula or a share that is no finite decimal. `value` is SQL,
/// and is written more than once.
inline std::optional<std::string> points_expression(const scoring_rule& rule,
                                                    std::string_view value, dialect d,
                                                    const rule_choices& choices = {}) {
  const auto curve = rule_curve::of(rule, choices);
  if (!curve) return std::nullopt;
  const auto runs = runs_of(*curve);
  if (!runs) return std::nullopt;
  const std::string number(value);
  std::string result = "CASE WHEN " + number + " IS NULL THEN NULL";
  if (const std::string bad = not_finite_condition(number, d); !bad.empty())
    result += " WHEN " + bad + " THEN NULL";
  const bool refuses_negative = rule.inputs[curve->input()].unit.is_countable();
  if (refuses_negative) result += " WHEN " + number + " < 0 THEN NULL";
  for (const curve_run& run : *runs) {
    const auto term = detail::points_term(run, number, d);
    if (!term) return std::nullopt;
    if (!run.upper.is_finite()) return result + " ELSE " + *term + " END";
    if (refuses_negative && run.upper < cut::after(decimal(0))) continue;
    result += " WHEN " + number + (run.upper.is_before() ? " < " : " <= ") +
              exact_number(run.upper.value(), d) + " THEN " + *term;
  }
  return result + " END";
}

}  // namespace jixiao::sql
