// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <jixiao/io/department.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/testing/test_case.hpp>

namespace jixiao::io {

/// The cases of a document (用例表): its first table with 指标, 实际完成值 and at least one of
/// 应得等级, 应得得分, 原因, 拒绝; 职责, 活动, 解读 and 依据 where they are. CSV, XLSX and other
/// tables, an array of JSON objects, or JSON lines, whose keys are the headings or activity,
/// indicator, value, grade, points, reason, reading, refusal, basis. Rows without any text are
/// passed over. O(size).
reading_of<std::vector<test_case>> read_cases(const document& from);

}  // namespace jixiao::io
