// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/standard/grade.hpp>

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

/// Everything measured in a year.
struct measurements {
  std::vector<measurement> items;         ///< of indicators, in the order of the files
  std::vector<budget_execution> budgets;  ///< of money, in the order of the files
};

namespace detail {

template <std::size_t N>
constexpr bool is_one_of(std::string_view text, const std::string_view (&words)[N]) {
  for (std::string_view word : words)
    if (same_label(text, word)) return true;
  return false;
}

constexpr measurement_kind kind_of_words(std::string_view text) {
  constexpr std::string_view missing[] = {"-"sv,    "--"sv,     "—"sv,      "——"sv,     "/"sv,
                                          "缺失"sv, "无数据"sv, "未填报"sv, "missing"sv};
  constexpr std::string_view not_applicable[] = {"不适用"sv, "不涉及"sv, "不考核"sv,
                                                 "n/a"sv,    "N/A"sv,    "not applicable"sv};
  if (text.empty() || is_one_of(text, missing)) return measurement_kind::missing;
  if (is_one_of(text, not_applicable)) return measurement_kind::not_applicable;
  return grade_named(text) ? measurement_kind::grade_word : measurement_kind::label;
}

/// What follows a sign of the yuan; all of it where there is none.
constexpr std::string_view behind_yuan_sign(std::string_view amount) {
  for (std::string_view sign : {"¥"sv, "￥"sv, "CNY"sv, "RMB"sv})
    if (amount.starts_with(sign)) return trimmed(amount.substr(sign.size()));
  return amount;
}

/// ¥30 and ￥1,234.50 as an amount of 元; anything else as it is.
inline std::string with_yuan(std::string_view text) {
  const std::string_view amount = behind_yuan_sign(text);
  if (amount.size() == text.size() || amount.empty()) return std::string(text);
  const bool is_bare = amount.back() >= '0' && amount.back() <= '9';
  return std::string(amount).append(is_bare ? "元" : "");
}

}  // namespace detail

/// The measurement that a cell says: `97.995%`, `97.5(+)%`, `49件/50件`, `12万元`, `优`,
/// `效果明显`, `不适用`; empty, a dash or 缺失 is missing. Words that are none of these are kept as
/// a label. Never throws but std::bad_alloc.
inline measurement read_measurement(std::string indicator, std::string_view text) {
  measurement m;
  m.indicator = std::move(indicator);
  m.text = std::string(text);
  const report_mark_place mark = find_report_mark(text);
  std::string plain(text.substr(0, mark.offset));
  if (mark.mark != report_mark::none) plain.append(text.substr(mark.offset + mark.length));
  plain = detail::with_yuan(detail::trimmed(plain));
  const quantity_reading number = read_value(plain);
  const bool is_marked = mark.mark != report_mark::none;
  if (number && !(is_marked && !number.value.value.is_decimal())) {
    m.kind = measurement_kind::number;
    m.value = number.value;
    m.mark = mark.mark;
  } else {
    m.kind = detail::kind_of_words(detail::trimmed(text));
  }
  return m;
}

}  // namespace jixiao
