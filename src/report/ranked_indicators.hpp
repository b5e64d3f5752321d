// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/report/ranking.hpp>

namespace jixiao::report {

class workbook;

// The department's name, as a link where it has a page of its own.
std::string linked_name_html(const ranked_department& d);
// A folded row below a department's, with a table of its indicators; empty where none are kept.
std::string indicators_html(const ranked_department& d, std::size_t columns, language in);
// A sheet with the indicators of all; none where none are kept.
void add_indicators_sheet(workbook& book, const std::vector<ranked_department>& departments,
                          language in);

}  // namespace jixiao::report
