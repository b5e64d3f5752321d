// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <jixiao/band/label.hpp>

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
  excellent,
  good,
  fair,
  poor,
  sign,
  target,
  unit,
  points,
  measured,
  given_points,
  note,
  adjusted,  // 全年预算数
  executed,  // 全年执行数
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(column::executed) + 1;

struct heading {
  std::string_view text;
  column is;
};

// The one place that knows what the columns are called. Width and spaces do not matter; a note in
// brackets behind a heading (年度预算数（万元）) is cut off before it is looked up.
inline constexpr auto headings = std::to_array<heading>({
    {"职责活动", column::work},
    {"职责—活动", column::work},
    {"职责-活动", column::work},
    {"职责/活动", column::work},
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
    {"indicator", column::indicator},
    {"一级指标", column::first_kind},
    {"kind", column::first_kind},
    {"二级指标", column::second_kind},
    {"优", column::excellent},
    {"优秀", column::excellent},
    {"excellent", column::excellent},
    {"良", column::good},
    {"良好", column::good},
    {"good", column::good},
    {"中", column::fair},
    {"一般", column::fair},
    {"fair", column::fair},
    {"差", column::poor},
    {"较差", column::poor},
    {"poor", column::poor},
    {"符号", column::sign},
    {"指标符号", column::sign},
    {"计算符号", column::sign},
    {"sign", column::sign},
    {"指标值", column::target},
    {"年度指标值", column::target},
    {"目标值", column::target},
    {"年度目标值", column::target},
    {"绩效指标值", column::target},
    {"target", column::target},
    {"计量单位", column::unit},
    {"unit", column::unit},
    {"分值", column::points},
    {"满分", column::points},
    {"权重", column::points},
    {"points", column::points},
    {"实际完成值", column::measured},
    {"实际完成情况", column::measured},
    {"完成值", column::measured},
    {"实际值", column::measured},
    {"measured", column::measured},
    {"得分", column::given_points},
    {"自评得分", column::given_points},
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

constexpr std::optional<column> column_named(std::string_view text) {
  for (std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const auto at = text.find(bracket); at != std::string_view::npos && at != 0)
      text = text.substr(0, at);
  for (const heading& h : headings)
    if (same_label(h.text, text)) return h.is;
  return std::nullopt;
}

}  // namespace jixiao::io
