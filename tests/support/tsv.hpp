// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace jixiao::tests {

using tsv_row = std::vector<std::string>;

/// The rows of a file below tests/, without its heading; cells as they stand, spaces and all.
inline std::vector<tsv_row> read_tsv(const std::string& path_below_tests) {
  std::ifstream file(std::filesystem::path(JIXIAO_TESTS_DIRECTORY) / path_below_tests);
  if (!file) throw std::runtime_error("cannot read " + path_below_tests);
  std::vector<tsv_row> rows;
  std::string line;
  for (bool heading = true; std::getline(file, line); heading = false) {
    if (heading || line.empty()) continue;
    tsv_row row(1);
    for (char c : line) {
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace jixiao::tests
