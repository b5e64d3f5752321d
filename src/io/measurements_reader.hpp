// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/io/table_problem.hpp>
#include <jixiao/table/measurement.hpp>

#include "json_value.hpp"
#include "table_rows.hpp"

namespace jixiao::io {

// Whether the headings are those of measured values.
bool is_measurements_table(const column_map& columns);
// Whether such headings are in it; and whether it begins with headings, without a title.
bool is_measurements_table(const grid& table);
bool begins_with_headings(const grid& table);

// Reads the measured values of one table: 指标 and 实际完成值, with 职责, 活动, 得分, 说明 where
// they are; a row without an indicator may state the money of a duty, an activity or the whole
// (全年预算数, 全年执行数). False when the grid has no such table.
bool read_measurements(const grid& table, measurements& out, std::vector<table_problem>& problems);
// The same; each row is let go of once it is read.
bool take_measurements(grid& table, measurements& out, std::vector<table_problem>& problems);

// {"measurements": […], "budgets": […]}; places are JSON pointers.
bool is_measurements_json(const json_value& root);
void read_measurements_json(const json_value& root, const std::string& file, measurements& out,
                            std::vector<table_problem>& problems);

}  // namespace jixiao::io
