// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/testing/test_case.hpp>

namespace jixiao::report {

/// Cases as a table with the headings 活动, 指标, 实际完成值, 应得等级, 应得得分, 原因, 解读, 拒绝,
/// 依据 (.csv, UTF-8 with byte order mark), and 职责 where a case names one. Reads back to the same
/// cases.
std::string cases_csv(const std::vector<test_case>& cases);

/// The same as a workbook's bytes (.xlsx); every cell is a text. @throws std::runtime_error when
/// the workbook can't be made.
std::string cases_xlsx(const std::vector<test_case>& cases);

/// The same as JSON lines (.jsonl): an object a case, of the fields that are not empty.
std::string cases_json_lines(const std::vector<test_case>& cases);

}  // namespace jixiao::report
