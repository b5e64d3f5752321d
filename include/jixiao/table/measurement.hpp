// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/reported_value.hpp>

namespace jixiao {

/// What was measured of an indicator (实际完成值).
enum class measurement_kind : std::uint8_t {
  missing,         ///< nothing was given
  not_applicable,  ///< 不适用: the indicator takes no part this year
  number,          ///< a decimal or an exact ratio, with or without a unit
  grade_word,      ///< 优, 良, 中, 差 as an assessor gave it
  label,           ///< other words: a level of the standard or of the scheme, a date, yes or no
};

/// A stable name for programs: `not_applicable`.
constexpr std::string_view name_of(measurement_kind k) {
  using namespace std::string_view_literals;
  constexpr std::string_view names[] = {"missing"sv, "not_applicable"sv, "number"sv, "grade_word"sv,
                                        "label"sv};
  return names[static_cast<std::size_t>(k)];
}

/// What was answered of one input of a scoring rule (评分输入): the input's id or words, and the
/// answer as written, blank where there is none.
struct rule_answer {
  std::string input;  ///< an id (1, 2, …) or words of the rule
  std::string text;   ///< as written; blank where nothing was answered
};

/// The measured value of one indicator, and whose it is. Duty and activity may be left empty where
/// the indicator's name is enough.
struct measurement {
  /// Whose indicator it is; may be empty.
  ///@{
  std::string duty;
  std::string activity;
  ///@}
  std::string indicator;  ///< its name, as in the table

  /// As written.
  std::string text;
  measurement_kind kind = measurement_kind::missing;  ///< what `text` turned out to be
  /// Of a number.
  quantity value;
  /// Of a number that was rounded to be reported: 97.5(+).
  report_mark mark = report_mark::none;
  /// The points that an assessor gave (自评得分), where the method asks for them.
  std::optional<decimal> given_points;
  /// The inputs of the indicator's scoring rule, where a form asks for each; `text` has them all.
  std::vector<rule_answer> answers;

  std::string note;  ///< 偏差原因, 佐证
  place where;       ///< of the measured value

  /// Whether something was measured of an indicator that takes part.
  bool is_given() const {
    return kind != measurement_kind::missing && kind != measurement_kind::not_applicable;
  }
};

/// Money of one year (预算执行), of an activity, of a duty, or — with both names empty — of the
/// whole. In the department's currency unit.
struct budget_execution {
  /// Whose money it is; both empty for the whole.
  ///@{
  std::string duty;
  std::string activity;
  ///@}
  /// 全年预算数: the budget as adjusted during the year, not the first one.
  std::optional<decimal> adjusted;
  /// 全年执行数
  std::optional<decimal> executed;
  place where;  ///< of what was executed
};

/// What a row of a filled form is where the points of its rows are added up.
enum class points_row_kind : std::uint8_t {
  indicator,  ///< of an indicator, and so a measurement too
  other,      ///< counts beside the indicators, and is none: 年度资金总额 with its 执行率
  part,       ///< 小计: the sum of some rows above it
  whole,      ///< 总分, 合计: the sum of all
};

/// A row of a filled form that has, or might have, 分值 and 得分.
struct points_row {
  points_row_kind kind = points_row_kind::indicator;  ///< how it counts
  std::string name;                                   ///< what stands before its points
  std::string group;                                  ///< 一级指标, where the row begins one
  std::optional<decimal> full_points;                 ///< 分值
  std::optional<decimal> given_points;                ///< 得分
  bool is_unread = false;  ///< 得分 is written and is no number, so that no sum can be told
  /// Where they are written; of an indicator both are that of its measured value.
  ///@{
  place full_where;
  place given_where;
  ///@}
  /// Of a row of money: which of `measurements::budgets` it is.
  std::optional<std::size_t> budget;
};

/// Everything measured in a year.
struct measurements {
  std::vector<measurement> items;         ///< of indicators, in the order of the files
  std::vector<budget_execution> budgets;  ///< of money, in the order of the files
  std::vector<points_row> points_rows;    ///< of a filled form, with its sums, in their order
};

}  // namespace jixiao
