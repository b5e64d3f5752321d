// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include <jixiao/io/grid.hpp>
#include <jixiao/io/table_problem.hpp>

#include "table_rows.hpp"

namespace jixiao::io {

// Whether a cell gives points in words (得满分, 不得分, 每低1个百分点扣0.5分).
bool gives_points(std::string_view text);

// 评价标准 is the heading over levels; where there are none, and rules in words stand below it, it
// is that of the rules.
void take_rule_column(const grid& table, header& head);

// The columns without a heading that is known whose cells give points in words, where no column of
// rules is: each one is told.
void name_unread_rules(const grid& table, const header& head, std::vector<table_problem>& problems);

// The same for the first headings of a table that lacks what it needs to be one.
void name_unread_rules(const grid& table, std::vector<table_problem>& problems);

}  // namespace jixiao::io
