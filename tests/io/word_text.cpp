// SPDX-License-Identifier: BSL-1.0
// The text of a document with tables: a cell a line behind a tab, an empty line behind each row.

#include <algorithm>
#include <string>

#include "io/support/sample_files.hpp"
#include "support/catch.hpp"
#include "support/shared_data.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string sample() {
  return "部门职责\n单位：万元\n\n\t指标\n\t优\n\t良\n\n\t公开率\n\t98%以上\n\t95%～98%\n\n"
         "\t办结率\n\t99%\n\t\n\n\n第二部分\n\n\t名称\n\t性质\n\n\t中心\n\t事业\n\n";
}

}  // namespace

TEST_CASE("tables are told apart, each with the lines above it") {
  const io::document read = io::read_document("t.txt", sample());
  REQUIRE(read.grids.size() == 2);
  CHECK(cells_of(read) ==
        "部门职责 / 单位：万元 / 指标|优|良 / 公开率|98%以上|95%～98% / 办结率|99%|");
  CHECK(read.grids[1].rows.size() == 3);
  CHECK(read.grids[1].rows.back()[1].text == "事业");
  CHECK(read.grids[0].name == "1");
  CHECK(read.grids[1].name == "2");
  // The last three lines above a table are its title.
  CHECK(cells_of(io::read_document("t.txt", "一\n二\n三\n" + sample()))
            .starts_with("三 / 部门职责 / 单位：万元 / 指标|优|良"));
  // The line of the cell, and its column.
  const io::cell& good = read.grids[0].rows[3][2];
  CHECK(good.text == "95%～98%");
  CHECK(good.row == 10);
  CHECK(good.column == 3);
}

TEST_CASE("text is a word processor's where nine of its lines are cells, and more than a third") {
  // Cells, three a row, and other lines.
  const auto has_rows_of_three = [](int cells, int others) {
    std::string text;
    for (int i = 0; i < others; ++i) text += "说明\n";
    for (int i = 0; i < cells; ++i) text += i % 3 == 2 ? "\t甲\n\n" : "\t甲\n";
    const io::document read = io::read_document("t.txt", text);
    return cells_of(read).find("甲|甲|甲") != std::string::npos;
  };
  CHECK(has_rows_of_three(9, 0));
  CHECK(!has_rows_of_three(6, 0));
  CHECK(!has_rows_of_three(8, 0));
  CHECK(has_rows_of_three(9, 17));
  CHECK(!has_rows_of_three(9, 18));
}

TEST_CASE("line ends of either kind and GB18030 make no difference") {
  std::string other;
  for (const char c : sample()) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(cells_of(io::read_document("t.txt", other)) ==
        cells_of(io::read_document("t.txt", sample())));
}

TEST_CASE("the published text of 2019 has its table of 51 indicators") {
  const auto path = shared_path("corpus/qinhuangdao-2019.txt");
  if (!path) return;
  const io::document read = io::read_document(path->string());
  CHECK(read.problems.empty());
  std::size_t rows = 0;
  for (const io::grid& table : read.grids)
    for (const io::grid_row& row : table.rows)
      rows += row.size() >= 5 && std::any_of(row.begin(), row.end(),
                                             [](const io::cell& c) {
                                               return c.text.find('%') != std::string::npos ||
                                                      c.text.find("次") != std::string::npos;
                                             })
                  ? 1u
                  : 0u;
  CHECK(read.grids.size() > 3);
  CHECK(rows > 30);
}
