// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jixiao::io {

// What a column of a table holds; found by its heading.
enum class column : std::uint8_t {
  work,  // 职责活动: duties and their activities in one column, as the published form has them
  duty,
  activity,
  budget,  // of whatever the row begins
  duty_budget,
  activity_budget,
  description,
  objective,
  indicator,
  first_kind,   // 一级指标
  second_kind,  // 二级指标
  level,        // 优, 良 …: as many as the scale has
  rule,         // 评分标准: a rule in words that gives points
  sign,
  target,
  unit,
  points,
  weight,  // 权重, where 分值 stands beside it
  measured,
  rule_input,  // of a form: which input of the scoring rule the value is of
  given_points,
  note,
  adjusted,  // 全年预算数
  executed,  // 全年执行数
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(column::executed) + 1;

// Whether a heading names its column wherever it stands, or only where no other one does: beside
// 指标名称 a column of 考核指标 holds something else, and is no second one.
enum class heading_rank : std::uint8_t { strong, weak };

struct heading {
  std::string_view text;
  column is;
  heading_rank rank = heading_rank::strong;
};

// The one place that knows what the columns are called, but for those of levels, which are the
// words of the scales. Width and spaces do not matter; a note in brackets behind a heading
// (年度预算数（万元）) is cut off before it is looked up.
inline constexpr auto headings = std::to_array<heading>({
    {"职责活动", column::work},
    {"职责—活动", column::work},
    {"职责-活动", column::work},
    {"职责/活动", column::work},
    {"职责及活动", column::work},
    {"职责和活动", column::work},
    {"职责与活动", column::work},
    {"部门职责-工作活动", column::work},
    {"部门职责—工作活动", column::work},
    {"部门职责及工作活动", column::work},
    {"职责", column::duty},
    {"职责名称", column::duty},
    {"部门职责", column::duty},
    {"duty", column::duty},
    {"活动", column::activity},
    {"活动名称", column::activity},
    {"工作活动", column::activity},
    {"项目名称", column::activity},
    {"activity", column::activity},
    {"年度预算数", column::budget},
    {"年度预算", column::budget},
    {"预算数", column::budget},
    {"预算金额", column::budget},
    {"budget", column::budget},
    {"职责预算数", column::duty_budget},
    {"duty_budget", column::duty_budget},
    {"活动预算数", column::activity_budget},
    {"activity_budget", column::activity_budget},
    {"内容描述", column::description},
    {"活动内容", column::description},
    {"description", column::description},
    {"绩效目标", column::objective},
    {"年度绩效目标", column::objective},
    {"objective", column::objective},
    {"绩效指标", column::indicator},
    {"指标", column::indicator},
    {"指标名称", column::indicator},
    {"绩效指标名称", column::indicator},
    {"三级指标", column::indicator},
    {"指标内容", column::indicator, heading_rank::weak},
    {"考核指标", column::indicator, heading_rank::weak},
    {"评价指标", column::indicator, heading_rank::weak},
    {"具体指标", column::indicator, heading_rank::weak},
    {"indicator", column::indicator},
    {"一级指标", column::first_kind},
    {"kind", column::first_kind},
    {"二级指标", column::second_kind},
    {"符号", column::sign},
    {"指标符号", column::sign},
    {"计算符号", column::sign},
    {"指标性质", column::sign, heading_rank::weak},
    {"指标方向", column::sign, heading_rank::weak},
    {"运算符", column::sign},
    {"运算符号", column::sign},
    {"比较符", column::sign},
    {"比较符号", column::sign},
    {"指标值符号", column::sign},
    {"关系符号", column::sign},
    {"sign", column::sign},
    {"指标值", column::target},
    {"年度指标值", column::target},
    {"目标值", column::target},
    {"指标目标值", column::target},
    {"绩效目标值", column::target},
    {"年度目标值", column::target},
    {"绩效指标值", column::target},
    {"年初目标值", column::target, heading_rank::weak},
    {"年初目标", column::target, heading_rank::weak},
    {"预期值", column::target, heading_rank::weak},
    {"预期指标值", column::target, heading_rank::weak},
    {"预期目标值", column::target, heading_rank::weak},
    {"计划值", column::target, heading_rank::weak},
    {"计划指标值", column::target, heading_rank::weak},
    {"全年目标值", column::target, heading_rank::weak},
    {"年度计划值", column::target, heading_rank::weak},
    {"target", column::target},
    {"计量单位", column::unit},
    {"度量单位", column::unit, heading_rank::weak},
    {"指标单位", column::unit, heading_rank::weak},
    {"计算单位", column::unit, heading_rank::weak},
    {"unit", column::unit},
    {"分值", column::points},
    {"满分", column::points},
    {"标准分", column::points},
    {"标准分值", column::points},
    {"指标分值", column::points},
    {"权重", column::weight},
    {"权数", column::weight},
    {"权重值", column::weight},
    {"指标权重", column::weight},
    {"weight", column::weight},
    {"评分标准", column::rule},
    {"评分规则", column::rule},
    {"评分细则", column::rule},
    {"评分说明", column::rule},
    {"评分办法", column::rule},
    {"评分方法", column::rule},
    {"计分方法", column::rule},
    {"计分办法", column::rule},
    {"计分标准", column::rule},
    {"计分规则", column::rule},
    {"扣分标准", column::rule},
    {"评（扣）分标准", column::rule},
    {"评扣分标准", column::rule},
    {"考核标准", column::rule},
    {"考核细则", column::rule},
    {"考核评分标准", column::rule},
    {"指标评分标准", column::rule},
    {"赋分标准", column::rule},
    {"赋分规则", column::rule},
    {"赋分细则", column::rule},
    {"打分标准", column::rule},
    {"得分标准", column::rule},
    {"加减分标准", column::rule},
    {"评分标准及细则", column::rule},
    {"评价标准及评分细则", column::rule},
    {"评分标准及方法", column::rule},
    {"计分细则", column::rule},
    {"rule", column::rule},
    {"points", column::points},
    {"实际完成值", column::measured},
    {"实际完成情况", column::measured},
    {"完成值", column::measured},
    {"实际值", column::measured},
    {"实际完成", column::measured},
    {"实际完成数", column::measured},
    {"全年完成值", column::measured},
    {"全年实际完成值", column::measured},
    {"年度实际完成值", column::measured, heading_rank::weak},
    {"全年实际值", column::measured, heading_rank::weak},
    {"年度完成值", column::measured, heading_rank::weak},
    {"指标完成值", column::measured, heading_rank::weak},
    {"实际完成指标值", column::measured, heading_rank::weak},
    {"measured", column::measured},
    {"输入编号", column::rule_input},
    {"input", column::rule_input},
    {"得分", column::given_points},
    {"自评得分", column::given_points},
    {"自评分", column::given_points},
    {"指标得分", column::given_points},
    {"score", column::given_points},
    {"说明", column::note},
    {"备注", column::note},
    {"应得等级", column::note},
    {"expected", column::note},
    {"偏差原因", column::note},
    {"偏差原因分析及改进措施", column::note},
    {"note", column::note},
    {"全年预算数", column::adjusted},
    {"调整后预算数", column::adjusted},
    {"adjusted", column::adjusted},
    {"全年执行数", column::executed},
    {"执行数", column::executed},
    {"executed", column::executed},
});

// Nothing for a heading that is not known. O(length).
std::optional<heading> heading_named(std::string_view text);
std::optional<column> column_named(std::string_view text);

// 万元 of 目标值（万元） and 目标值（单位：万元）, where it is a unit that is known; empty where
// none is. 目标值（年） and 目标值（A） say nothing of the kind.
std::string_view unit_note_in(std::string_view heading);

// The word of a level in its heading, without a note in brackets behind it: 优 of 优（10分）.
std::string_view level_word_in(std::string_view heading);

}  // namespace jixiao::io
