// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"

namespace scoring_test {

inline std::optional<decimal> amount(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(to_decimal(text));
}

// The published table of 2019: 3 duties, 17 activities, 51 indicators.
inline department table_2019() {
  department table;
  table.name = "秦皇岛经济技术开发区行政审批局";
  table.budget = decimal(50);
  for (const auto& cells : jixiao::tests::read_tsv("corpus/qinhuangdao-2019.tsv")) {
    if (table.duties.empty() || table.duties.back().name != cells[0]) {
      table.duties.emplace_back();
      table.duties.back().name = cells[0];
      table.duties.back().budget = amount(cells[1]);
    }
    duty& d = table.duties.back();
    if (d.activities.empty() || d.activities.back().name != cells[2]) {
      d.activities.push_back(activity_of(cells[2], {}));
      d.activities.back().budget = amount(cells[3]);
    }
    d.activities.back().objectives.back().indicators.push_back(
        indicator::with_bands(cells[4], {cells[5], cells[6], cells[7], cells[8]}));
  }
  return table;
}

// The illustrative measurements that `jixiao sample` writes.
inline measurements sample_2019() {
  const auto file = std::filesystem::path(JIXIAO_TESTS_DIRECTORY).parent_path() / "src" / "cli" /
                    "data" / "measurements.csv";
  measurements year;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line, ',');
    year.items.push_back(read_measurement(cells.at(2), cells.at(3)));
    year.items.back().duty = cells[0];
    year.items.back().activity = cells[1];
  }
  return year;
}

}  // namespace scoring_test
