// SPDX-License-Identifier: BSL-1.0
// A merged cell is one cell for whoever looks at it, in every kind of file: it holds for all the
// indicators and levels that it reaches over.
#include <jixiao/io/department.hpp>
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string cells_of(const std::string& name, const std::string& bytes) {
  std::string text;
  const auto read = io::read_department(io::read_document(name, bytes));
  for_each_indicator(read.value, [&](const indicator_path& path) {
    text += (text.empty() ? "" : " / ") + path.indicator.name;
    for (const std::string& cell : path.indicator.cells) text += "|" + cell;
  });
  return text;
}

// A cell: its text and how many rows and columns it reaches over; those that it covers are not
// there.
struct made_cell {
  std::string text;
  int rows = 1;
  int columns = 1;
};
using made_rows = std::vector<std::vector<made_cell>>;

std::string html(const made_rows& rows) {
  std::string text = "<meta charset=utf-8><table>";
  for (const auto& row : rows) {
    text += "<tr>";
    for (const made_cell& c : row)
      text += "<td rowspan=" + std::to_string(c.rows) + " colspan=" + std::to_string(c.columns) +
              ">" + c.text;
  }
  return text + "</table>";
}

// The rows with a blank cell, marked so, for each that another covers.
struct laid_cell {
  std::string text;
  int rows = 0;  // 0: covered from above or from the left
  int columns = 0;
  bool is_below = false;
};
std::vector<std::vector<laid_cell>> laid_out(const made_rows& rows) {
  std::vector<std::vector<laid_cell>> all(rows.size());
  std::vector<int> left;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto add_covered = [&] {
      while (all[r].size() < left.size() && left[all[r].size()] > 0) {
        --left[all[r].size()];
        all[r].push_back({"", 0, 0, true});
      }
    };
    for (const made_cell& c : rows[r]) {
      add_covered();
      left.resize(std::max(left.size(), all[r].size() + static_cast<std::size_t>(c.columns)));
      for (int i = 0; i < c.columns; ++i) {
        left[all[r].size()] = c.rows - 1;
        all[r].push_back(i == 0 ? laid_cell{c.text, c.rows, c.columns, false} : laid_cell{});
      }
    }
    add_covered();
  }
  return all;
}

std::string xlsx(const made_rows& rows) {
  std::string data;
  std::string merges;
  const auto all = laid_out(rows);
  const auto address = [](std::size_t row, std::size_t column) {
    return static_cast<char>('A' + column) + std::to_string(row + 1);
  };
  for (std::size_t r = 0; r < all.size(); ++r) {
    data += "<row r=\"" + std::to_string(r + 1) + "\">";
    for (std::size_t i = 0; i < all[r].size(); ++i) {
      const laid_cell& c = all[r][i];
      data += "<c r=\"" + address(r, i) + "\" t=\"inlineStr\"><is><t>" + c.text + "</t></is></c>";
      if (c.rows * c.columns > 1)
        merges += "<mergeCell ref=\"" + address(r, i) + ":" +
                  address(r + static_cast<std::size_t>(c.rows) - 1,
                          i + static_cast<std::size_t>(c.columns) - 1) +
                  "\"/>";
    }
    data += "</row>";
  }
  return make_xlsx("<sheetData>" + data + "</sheetData><mergeCells>" + merges + "</mergeCells>");
}

std::string docx(const made_rows& rows) {
  std::string text = "<w:tbl>";
  for (const auto& row : laid_out(rows)) {
    text += "<w:tr>";
    int span = 1;
    for (const laid_cell& c : row) {
      if (c.rows == 0 && !c.is_below) continue;
      if (c.rows > 0) span = c.columns;
      text += "<w:tc><w:tcPr>";
      if (c.columns > 1) text += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
      if (c.is_below) text += "<w:vMerge/>";
      if (c.rows > 1) text += "<w:vMerge w:val=\"restart\"/>";
      text += "</w:tcPr><w:p><w:r><w:t>" + c.text + "</w:t></w:r></w:p></w:tc>";
    }
    text += "</w:tr>";
  }
  return make_docx(text + "</w:tbl>");
}

std::string fods(const made_rows& rows) {
  std::string text =
      "<?xml version=\"1.0\"?><office:document><office:body><office:spreadsheet>"
      "<table:table table:name=\"a\">";
  for (const auto& row : laid_out(rows)) {
    text += "<table:table-row>";
    for (const laid_cell& c : row) {
      if (c.rows == 0)
        text += "<table:covered-table-cell/>";
      else
        text += "<table:table-cell table:number-rows-spanned=\"" + std::to_string(c.rows) +
                "\" table:number-columns-spanned=\"" + std::to_string(c.columns) + "\"><text:p>" +
                c.text + "</text:p></table:table-cell>";
    }
    text += "</table:table-row>";
  }
  return text + "</table:table></office:spreadsheet></office:body></office:document>";
}

}  // namespace

TEST_CASE("a merged cell holds for all that it reaches over, in every kind of file", "[io]") {
  const std::vector<made_cell> head{{"绩效指标"}, {"优"}, {"良"}, {"中"}, {"差"}};
  struct {
    made_rows rows;
    const char* cells;
  } const cases[] = {
      {{head, {{"a"}, {"1", 2}, {"2", 2}, {"3", 2}, {"4", 2}}, {{"b"}}}, "a|1|2|3|4 / b|1|2|3|4"},
      {{head,
        {{"a"}, {"1"}, {"2", 3}, {"3"}, {"4"}},
        {{"b"}, {"5"}, {"6"}, {"7"}},
        {{"c"}, {"8"}, {"9"}, {"0"}}},
       "a|1|2|3|4 / b|5|2|6|7 / c|8|2|9|0"},
      {{head, {{"a"}, {"1"}, {"2"}, {"3", 1, 2}}, {{"b"}, {"5"}, {"6"}, {"7"}, {"8"}}},
       "a|1|2|3|3 / b|5|6|7|8"},
      {{head, {{"a"}, {"1"}, {"2"}, {"3"}, {"4", 2}}, {{"b"}, {"5", 1, 3}}},
       "a|1|2|3|4 / b|5|5|5|4"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.cells);
    CHECK(cells_of("t.html", html(c.rows)) == c.cells);
    CHECK(cells_of("t.xlsx", xlsx(c.rows)) == c.cells);
    CHECK(cells_of("t.docx", docx(c.rows)) == c.cells);
    CHECK(cells_of("t.fods", fods(c.rows)) == c.cells);
  }
}

TEST_CASE("every cell knows its row and its column, blank and merged ones too", "[io]") {
  const made_rows rows{{{"a", 1, 2}, {"b"}, {"c", 3}},
                       {{"", 2}, {"d"}, {""}},
                       {{"e"}, {"f"}},
                       {{"g"}, {""}, {""}, {"h"}}};
  for (const auto& [name, bytes] : parts{{"t.html", html(rows)},
                                         {"t.xlsx", xlsx(rows)},
                                         {"t.docx", docx(rows)},
                                         {"t.fods", fods(rows)}}) {
    CAPTURE(name);
    const io::document read = io::read_document(name, bytes);
    REQUIRE(read.grids.size() == 1);
    CHECK(drawn(read) == "a|^|b|c / |d||^ / ^|e|f|^ / g|||h");
    const std::vector<io::grid_row>& all = read.grids[0].rows;
    for (std::size_t r = 0; r < all.size(); ++r)
      for (std::size_t i = 0; i < all[r].size(); ++i) {
        CAPTURE(r, i);
        CHECK(all[r][i].row == r + 1);
        CHECK(all[r][i].column == i + 1);
        CHECK(all[r][i].is_from_above == (all[r][i].is_continuation && r > 0));
      }
  }
}
