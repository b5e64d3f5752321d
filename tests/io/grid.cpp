// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/grid.hpp>

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

// A million rows of ten columns stay below half a gibibyte, short texts and all.
static_assert(sizeof(io::cell) <= 48);

TEST_CASE("a cell's place is what it shares with its table, and its row and column", "[io]") {
  io::grid table;
  table.file = "绩效.xlsx";
  table.sheet = "2019";
  const auto address = [&](std::uint32_t row, std::uint32_t column) {
    const place at = table.where({"95%", row, column, false});
    CHECK(at.file == "绩效.xlsx");
    CHECK(at.sheet == "2019");
    CHECK(at.row == row);
    CHECK(at.column == column);
    return at.address;
  };
  CHECK(address(12, 2) == "");
  table.addresses = io::addressing::spreadsheet;
  CHECK(address(12, 2) == "B12");
  CHECK(address(1, 26) == "Z1");
  CHECK(address(1, 27) == "AA1");
  CHECK(address(9, 702) == "ZZ9");
  CHECK(address(9, 703) == "AAA9");
  CHECK(address(1048576, 16384) == "XFD1048576");
  table.addresses = io::addressing::json_pointer;
  CHECK(address(1, 1) == "/0/0");
  table.keys = {"指标", "a~1b"};
  CHECK(address(12, 2) == "/11/a~1b");
  CHECK(address(12, 3) == "/11/2");
}

TEST_CASE("words above a table have no row and no address", "[io]") {
  io::grid table;
  table.file = "x.docx";
  table.addresses = io::addressing::spreadsheet;
  const place expected{"x.docx", "", 0, 0, ""};
  CHECK(table.where({"单位：万元", 0, 0, false}) == expected);
}
