// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/language.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao::report {

/// The year as a workbook (.xlsx): the published table, merged as the original, with 实际完成值,
/// 等级, 得分 and 说明 added and graded cells coloured; a summary sheet with a chart; what the
/// evaluation remarks on, with its places, where it does; the findings. Points are numbers, since
/// spreadsheets add them up; the exact text stands beside each. No text ever becomes a formula.
/// Returns the file's bytes.
/// @throws std::runtime_error when the workbook can't be made.
std::string xlsx(const content& what);

/// The table alone, as published (.xlsx).
std::string table_xlsx(const department& table);

/// An empty measurement form for a table (填报表): its indicators filled in, 实际完成值 and 说明
/// left open, with a list to choose from where the standard grades by labels.
std::string form_xlsx(const department& table, language in = language::zh);

}  // namespace jixiao::report
