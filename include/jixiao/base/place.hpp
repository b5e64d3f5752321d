// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace jixiao {

/// Where something was written (出处): file, sheet or table, row, column. Rows and columns count
/// from 1; 0 means that it is not known or not the point.
struct place {
  std::string file;        ///< its path or name; empty where there is none
  std::string sheet;       ///< of a workbook, or which table of a document
  std::size_t row = 0;     ///< from 1
  std::size_t column = 0;  ///< from 1
  std::string address;     ///< B12, for files that name cells so

  friend bool operator==(const place&, const place&) = default;
};

}  // namespace jixiao
