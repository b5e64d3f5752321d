// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/number/decimal.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/standard/grade.hpp>

#include "unnamed_file.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace jixiao::report {

enum class cell_style : std::uint8_t {
  plain,
  title,
  head,
  wrapped,
  figure,
  amount,  // as many decimals as it has, two at least
  exact,   // the exact text of the figure beside it
  input,   // a cell that is to be filled in
  excellent,
  good,
  fair,
  poor,
};

cell_style style_of(const std::optional<grade>& g);

// A workbook in memory. Texts are always texts, never formulas.
class workbook {
 public:
  workbook();
  ~workbook();
  workbook(const workbook&) = delete;
  workbook& operator=(const workbook&) = delete;

  lxw_worksheet* add_sheet(const std::string& name);
  // In digits of the usual font; a row is as high as the texts in it need at the widths of their
  // columns, which must be known before them.
  void set_width(lxw_worksheet* sheet, std::uint16_t first, std::uint16_t last, int width);
  void text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::string_view value,
            cell_style style = cell_style::plain);
  // A spreadsheet's number; its last digits are the spreadsheet's affair.
  void number(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const decimal& value,
              cell_style style = cell_style::figure);
  // A formula of our own, with the value that it has now.
  void formula(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
               const std::string& words, const rational& value);
  // B4
  static std::string address(std::uint32_t row, std::uint16_t column);
  // One cell over several rows or columns.
  void merge(lxw_worksheet* sheet, std::uint32_t first_row, std::uint16_t first_column,
             std::uint32_t last_row, std::uint16_t last_column, std::string_view value,
             cell_style style);
  // The first rows and columns stay in sight, and the row is on every page.
  void repeat_head(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t columns);
  // Rows of the columns from the first on may be chosen by what they hold.
  void filter(lxw_worksheet* sheet, std::uint32_t head, std::uint32_t last_row,
              std::uint16_t last_column);
  lxw_format* format(cell_style style);
  lxw_workbook* handle() { return book_; }

  // The file's bytes; the workbook is done then. @throws std::runtime_error.
  std::string finish();

 private:
  void need(lxw_worksheet* sheet, std::uint32_t first_row, std::uint32_t last_row,
            std::uint16_t column, std::string_view text);

  lxw_workbook* book_ = nullptr;
  lxw_format* formats_[static_cast<std::size_t>(cell_style::poor) + 1] = {};
  std::map<const lxw_worksheet*, std::vector<int>> widths_;
  // The rows that need more than one line, and how many.
  std::map<std::pair<lxw_worksheet*, std::uint32_t>, std::size_t> lines_;
  std::string folder_;
  unnamed_file file_;
};

}  // namespace jixiao::report
