// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/table/department.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <optional>
#include <string>
#include <vector>

#include "support/tsv.hpp"

namespace jixiao::tests {

// The table that 秦皇岛经济技术开发区行政审批局 published for 2019, as printed.
inline department read_table_2019() {
  const auto amount = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(to_decimal(text));
  };
  department table;
  table.budget = to_decimal("50.00");
  for (const tsv_row& cells : read_tsv("corpus/qinhuangdao-2019.tsv")) {
    if (table.duties.empty() || table.duties.back().name != cells[0]) {
      table.duties.emplace_back();
      table.duties.back().name = cells[0];
      table.duties.back().budget = amount(cells[1]);
    }
    std::vector<activity>& activities = table.duties.back().activities;
    if (activities.empty() || activities.back().name != cells[2]) {
      activities.emplace_back();
      activities.back().name = cells[2];
      activities.back().budget = amount(cells[3]);
      activities.back().objectives.emplace_back();
    }
    activities.back().objectives.back().indicators.push_back(
        indicator::with_bands(cells[4], {cells[5], cells[6], cells[7], cells[8]}));
  }
  return table;
}

}  // namespace jixiao::tests
