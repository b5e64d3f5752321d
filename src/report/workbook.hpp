// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/decimal.hpp>
#include <jixiao/grade.hpp>

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
  input,  // a cell that is to be filled in
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
  void text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::string_view value,
            cell_style style = cell_style::plain);
  // A spreadsheet's number; its last digits are the spreadsheet's affair.
  void number(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const decimal& value,
              cell_style style = cell_style::figure);
  // One cell over several rows or columns.
  void merge(lxw_worksheet* sheet, std::uint32_t first_row, std::uint16_t first_column,
             std::uint32_t last_row, std::uint16_t last_column, std::string_view value,
             cell_style style);
  lxw_format* format(cell_style style);
  lxw_workbook* handle() { return book_; }

  // The file's bytes; the workbook is done then. @throws std::runtime_error.
  std::string finish();

 private:
  lxw_workbook* book_ = nullptr;
  lxw_format* formats_[10] = {};
  std::string path_;
};

}  // namespace jixiao::report
