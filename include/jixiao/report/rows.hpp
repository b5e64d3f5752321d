// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/language.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao::report {

/// The year for machines and spreadsheets, one row an indicator (.csv, UTF-8 with byte order mark):
/// duty, activity, indicator, measured value, grade, reason, points, full points, explanation. A
/// text that a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv(const content& what);

/// The year as a JSON tree; every score is a decimal string, or a fraction like "1/3" where a
/// decimal has no end. Its schema is tests/report/evaluation.schema.json; beside it are those of
/// what `jixiao check`, `grade` and `read` write.
std::string json(const content& what);

/// The table with the columns of the published form (.csv): 职责活动, 年度预算数, 内容描述,
/// 绩效目标, 绩效指标, 优, 良, 中, 差; of a table with targets also 指标值 and 分值.
std::string table_csv(const department& table);

/// An empty measurement form (.csv): 职责, 活动, 指标, 优 … 差 to look at, 实际完成值 and 说明 to
/// fill in.
std::string form_csv(const department& table);

}  // namespace jixiao::report
