// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document read(const std::string& rows, const std::string& behind = {},
                  const std::string& strings = {}) {
  return io::read_document("指标.xlsx",
                           make_xlsx("<sheetData>" + rows + "</sheetData>" + behind, strings));
}

std::string row(int number, const std::string& cells) {
  return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
}

std::string number_cell(const std::string& address, const std::string& stored, int style = 0) {
  return "<c r=\"" + address + "\" s=\"" + std::to_string(style) + "\"><v>" + stored + "</v></c>";
}

std::string text_cell(const std::string& address, const std::string& text) {
  return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string shown(const std::string& stored, int style) {
  return drawn(read(row(1, number_cell("A1", stored, style))));
}

}  // namespace

TEST_CASE("XLSX: a number under a percent format is that percentage, exactly", "[io][xlsx]") {
  struct {
    const char* stored;
    const char* percent;
  } const cases[] = {
      {"0.98", "98%"},    {"0.985", "98.5%"},  {"0.9", "90%"},         {"1", "100%"},
      {"0", "0%"},        {"0.07", "7%"},      {"0.005", "0.5%"},      {"0.0005", "0.05%"},
      {"-0.05", "-5%"},   {"12.5", "1250%"},   {"0.98432", "98.432%"}, {"9.8E-1", "98%"},
      {"1E-3", "0.1%"},   {"1.5e2", "15000%"}, {"5E-4", "0.05%"},      {".5", "50%"},
      {"0.980", "98.0%"}, {"100", "10000%"},   {"0.0", "0%"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.stored);
    CHECK(shown(c.stored, 1) == c.percent);
    CHECK(shown(c.stored, 2) == c.percent);
  }
}

TEST_CASE("XLSX: plain numbers keep their digits, and exponents are written out", "[io][xlsx]") {
  CHECK(shown("33.5", 0) == "33.5");
  CHECK(shown("33.50", 0) == "33.50");
  CHECK(shown("1E+3", 0) == "1000");
  CHECK(shown("1.25E-05", 0) == "0.0000125");
  CHECK(shown("-1.5E1", 0) == "-15");
  CHECK(shown("1E999999999", 0) == "1E999999999");  // no number that anybody typed
  CHECK(shown("100000000000000000", 0) == "100000000000000000");
  CHECK(shown("49", 5) == "49件");
  CHECK(shown("98.5", 6) == "98.5%");  // a quoted % multiplies by nothing
}

TEST_CASE("XLSX: of 17 stored digits the 15 that are shown count", "[io][xlsx]") {
  struct {
    const char* stored;
    int style;
    const char* text;
  } const cases[] = {
      {"0.97999999999999998", 0, "0.98"},
      {"0.97999999999999998", 1, "98%"},
      {"9.7999999999999998E-2", 1, "9.8%"},
      {"0.28999999999999998", 2, "29%"},
      {"33.549999999999997", 0, "33.55"},
      {"1.1000000000000001", 0, "1.1"},
      {"0.99999999999999989", 1, "100%"},
      {"9.9999999999999995E-7", 0, "0.000001"},
      {"12345678901234565", 0, "12345678901234600"},
      {"1.00000000000000500", 0, "1"},
      {"1.000000000000005", 0, "1"},
      {"1.000000000000015", 0, "1.00000000000002"},
      {"1.0000000000000251", 0, "1.00000000000003"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.stored);
    CHECK(shown(c.stored, c.style) == c.text);
  }
  CHECK(problems_of(read(row(2, number_cell("B2", "0.97999999999999998")))) == "hidden-digits B2");
  // No more than 15 that say something.
  CHECK(problems_of(read(row(2, number_cell("B2", "0.9800000000000000")))).empty());
}

TEST_CASE("XLSX: dates, errors and formulas without value are refused with their address",
          "[io][xlsx]") {
  CHECK(problems_of(read(row(3, number_cell("B3", "43529", 3)))) == "date-cell B3");
  CHECK(problems_of(read(row(3, number_cell("B3", "43529", 4)))) == "date-cell B3");
  CHECK(problems_of(read(row(3, number_cell("B3", "0.5", 7)))) == "date-cell B3");
  CHECK(problems_of(read(row(3, "<c r=\"C3\" t=\"d\"><v>2019-03-05</v></c>"))) == "date-cell C3");
  CHECK(problems_of(read(row(3, "<c r=\"C3\"><f>A1*2</f></c>"))) == "formula-no-value C3");
  CHECK(problems_of(read(row(3, "<c r=\"C3\"><f>A1*2</f><v></v></c>"))) == "formula-no-value C3");
  CHECK(problems_of(read(row(3, "<c r=\"C3\" t=\"e\"><v>#N/A</v></c>"))) == "error-cell C3");
  // The rest is read all the same.
  const io::document d = read(row(3, number_cell("A3", "5") + number_cell("B3", "43529", 3)));
  CHECK(drawn(d) == "5|");
  REQUIRE(d.problems.size() == 1);
  CHECK(d.problems[0].where.sheet == "指标");
  CHECK(d.problems[0].where.file == "指标.xlsx");
}

TEST_CASE("XLSX: strings of every kind", "[io][xlsx]") {
  const std::string strings =
      "<si><t>审批</t></si><si><r><t>98%</t></r><r><t xml:space=\"preserve\"> 以上</t></r>"
      "<rPh><t>x</t></rPh></si><si><r><t>10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>"
      "<t>4</t></r></si><si><t>a_x000D_b</t></si><si/>";
  const auto shared = [&](int index) {
    return drawn(read(row(1, "<c r=\"A1\" t=\"s\"><v>" + std::to_string(index) + "</v></c>" +
                                 number_cell("B1", "1")),
                      {}, strings));
  };
  CHECK(shared(0) == "审批|1");
  CHECK(shared(1) == "98% 以上|1");
  CHECK(shared(2) == "10⁴|1");
  CHECK(shared(3) == "a\rb|1");
  CHECK(shared(4) == "|1");
  CHECK(problems_of(read(row(1, "<c r=\"A1\" t=\"s\"><v>9</v></c>"), {}, strings)) == "damaged A1");
  CHECK(drawn(read(row(1, text_cell("A1", "95%～98%")))) == "95%～98%");
  CHECK(drawn(read(row(1,
                       "<c t=\"str\"><f>x</f><v>优</v></c><c t=\"b\"><v>1</v></c>"
                       "<c t=\"b\"><v>0</v></c>"))) == "优|TRUE|FALSE");
}

TEST_CASE("XLSX: cells stand in their own columns and know their address", "[io][xlsx]") {
  const io::document d = read(row(4, number_cell("C4", "1") + number_cell("E4", "2")) +
                              row(9, number_cell("AA9", "3")));
  REQUIRE(d.grids.size() == 1);
  CHECK(d.grids[0].name == "指标");
  REQUIRE(d.grids[0].rows.size() == 2);
  CHECK(drawn(d).substr(0, 10) == "||1||2 / |");
  REQUIRE(d.grids[0].rows[1].size() == 27);
  const place expected{"指标.xlsx", "指标", 9, 27, "AA9"};
  CHECK(d.grids[0].where(d.grids[0].rows[1][26]) == expected);
  // Without addresses they follow one another.
  CHECK(drawn(read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")) ==
        "1|2 / 3");
}

TEST_CASE("XLSX: merged cells continue the first", "[io][xlsx]") {
  const io::document d = read(
      row(2, text_cell("B2", "职责") + text_cell("C2", "a") + text_cell("D2", "x")) +
          row(3, text_cell("B3", "gone") + text_cell("C3", "b")) + row(4, text_cell("C4", "c")),
      "<mergeCells><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"C3:D3\"/>"
      "<mergeCell ref=\"A1:XFD1\"/></mergeCells>");
  CHECK(drawn(d) == "|职责|a|x / |^|b|^ / |^|c");
}

TEST_CASE("XLSX: hidden sheets are flagged, empty ones left out", "[io][xlsx]") {
  const std::string cells = "<sheetData>" + row(1, number_cell("A1", "1")) + "</sheetData>";
  const auto hidden = [&](const char* state) {
    const io::document d = io::read_document("x.xlsx", make_xlsx(cells, {}, state));
    return d.grids.size() == 1 && d.grids[0].is_hidden;
  };
  CHECK(hidden("hidden"));
  CHECK(hidden("veryHidden"));
  CHECK_FALSE(hidden("visible"));
  CHECK(problems_of(io::read_document("x.xlsx", make_xlsx("<sheetData/>"))) == "no-table");
  CHECK(problems_of(read(row(1, "<c r=\"A1\" s=\"1\"/>"))) == "no-table");
}

TEST_CASE("XLSX: prefixes of names and other folders are followed", "[io][xlsx]") {
  const std::string sheet =
      "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row>"
      "<x:row r=\"2\"/></x:sheetData></x:worksheet>";
  const io::document d = io::read_document(
      "x.xlsx",
      make_zip({{"xl/workbook.xml",
                 "<x:workbook><x:sheets><x:sheet name=\"a\" r:id=\"r1\"/></x:sheets></x:workbook>"},
                {"xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" "
                 "Target=\"/data/S.xml\"/></Relationships>"},
                {"data/S.xml", sheet}}));
  CHECK(drawn(d).substr(0, 1) == "7");
  CHECK(problems_of(d).empty());
}

TEST_CASE("XLSX: many rows are read piece by piece", "[io][xlsx]") {
  std::string rows;
  constexpr int count = 60000;
  for (int i = 1; i <= count; ++i)
    rows += row(i, number_cell("A" + std::to_string(i), std::to_string(i)) +
                       text_cell("B" + std::to_string(i), "优"));
  const io::document d = read(rows);
  REQUIRE(d.grids.size() == 1);
  CHECK(d.problems.empty());
  REQUIRE(d.grids[0].rows.size() == count);
  bool is_same = true;
  for (std::size_t i = 0; i < count; ++i)
    is_same &= d.grids[0].rows[i].size() == 2 &&
               d.grids[0].rows[i][0].text == std::to_string(i + 1) &&
               d.grids[0].rows[i][1].row == i + 1;
  CHECK(is_same);
}

TEST_CASE("XLSX: what is damaged, unsafe or absurd is said", "[io][xlsx]") {
  const std::string data = "<sheetData>" + row(1, number_cell("A1", "1")) + "</sheetData>";
  const auto without = [&](const std::string& name) {
    parts kept;
    for (const auto& part : xlsx_parts(data))
      if (part.first != name) kept.push_back(part);
    return problems_of(io::read_document("x.xlsx", make_zip(kept)));
  };
  CHECK(without("xl/worksheets/sheet1.xml") == "damaged");
  CHECK(without("xl/_rels/workbook.xml.rels") == "damaged");
  CHECK(without("xl/styles.xml").empty());
  CHECK(without("xl/sharedStrings.xml").empty());
  CHECK(problems_of(read("<row r=\"1\"><c r=\"A1\"><v>1</v>")) == "damaged");
  CHECK(problems_of(read(row(1, number_cell("ZZZZ1", "1")))) == "damaged");
  parts evil = xlsx_parts(data);
  evil[4].second = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]>" + evil[4].second;
  CHECK(problems_of(io::read_document("x.xlsx", make_zip(evil))) == "forbidden-markup");
  std::string wide;
  for (int i = 1; i <= 400; ++i) wide += row(i, number_cell("XFD" + std::to_string(i), "1"));
  CHECK(problems_of(read(wide)) == "too-large");
}

TEST_CASE("XLSX: a row, a cell or a range whose address is none is told, and its text is read",
          "[io][xlsx]") {
  struct {
    const char* rows;
    const char* behind;
    const char* cells;
    const char* problems;
  } const cases[] = {
      {"<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", "", "1", ""},
      {"<row r=\"1048577\"><c><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"0\"><c><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"x\"><c><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"1\"><c r=\"A0\"><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"1\"><c r=\"1\"><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"1\"><c r=\"A1:\"><v>1</v></c></row>", "", "1", "damaged"},
      {"<row r=\"1\"><c r=\"$B$1\"><v>1</v></c></row>", "", "|1", ""},
      {"<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", "<mergeCell ref=\"A1:B1\"/>", "1|^",
       ""},
      {"<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", "<mergeCell ref=\"A1:x\"/>", "1|2",
       "damaged"},
      {"<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", "<mergeCell ref=\"x:B1\"/>", "1|2",
       "damaged"},
      {"<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", "<mergeCell ref=\"A1:B1048577\"/>",
       "1|2", "damaged"},
      {"<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", "<mergeCell ref=\"A1\"/>", "1|2", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rows, c.behind);
    const io::document d = read(c.rows, "<mergeCells>" + std::string(c.behind) + "</mergeCells>");
    CHECK(drawn(d) == c.cells);
    CHECK(problems_of(d) == c.problems);
  }
  // A row without a number that can be read is the next one.
  const io::document next =
      read(row(4, number_cell("A4", "1")) + "<row r=\"x\"><c><v>2</v></c></row>" +
           "<row><c><v>3</v></c></row>");
  REQUIRE(next.grids.size() == 1);
  CHECK(next.grids[0].rows[1][0].row == 5);
  CHECK(next.grids[0].rows[2][0].row == 6);
}

TEST_CASE("XLSX: cells that are left out keep the others in their columns", "[io][xlsx]") {
  const io::document d = read(row(1, number_cell("C1", "1")) + row(2, number_cell("A2", "2")));
  CHECK(drawn(d) == "||1 / 2");
  REQUIRE(d.grids.size() == 1);
  for (std::size_t i = 0; i < 3; ++i) CHECK(d.grids[0].rows[0][i].column == i + 1);
}

TEST_CASE("XLSX: a row in several pieces and rows in any order are one table", "[io][xlsx]") {
  CHECK(drawn(read(row(2, number_cell("B2", "4")) + row(1, number_cell("A1", "1")) +
                   row(2, number_cell("A2", "3") + number_cell("C2", "5")))) == "1 / 3|4|5");
  CHECK(drawn(read(row(1, number_cell("A1", "1")) + row(1, number_cell("B1", "2")))) == "1|2");
}

TEST_CASE("XLSX: hidden columns are told by their letters", "[io][xlsx]") {
  const auto told = [](const std::string& columns) {
    std::string text;
    for (const io::document_problem& p :
         io::read_document(
             "t.xlsx",
             make_xlsx("<cols>" + columns + "</cols><sheetData>" +
                       row(1, number_cell("A1", "1") + number_cell("B1", "2")) + "</sheetData>"))
             .problems)
      text += std::string(name_of(p.what)) + " " + p.text;
    return text;
  };
  CHECK(told("<col min=\"1\" max=\"1\" hidden=\"1\"/>") == "hidden-cells A");
  CHECK(told("<col min=\"2\" max=\"2\" hidden=\"true\"/>") == "hidden-cells B");
  CHECK(told("<col min=\"1\" max=\"1\" hidden=\"0\"/>") == "");
  // Behind all that is written nothing is hidden.
  CHECK(told("<col min=\"3\" max=\"9\" hidden=\"1\"/>") == "");
}

TEST_CASE("XLSX: characters that are written by their code", "[io][xlsx]") {
  const auto text = [](const std::string& stored) {
    return drawn(read(row(1, text_cell("A1", stored))));
  };
  CHECK(text("_x0041_") == "A");
  CHECK(text("_x0041_b_x0042_c") == "AbBc");
  CHECK(text("a_x0041_") == "aA");
  CHECK(text("_x_x0041_") == "_xA");
  CHECK(text("_x005F_x0041_") == "_x0041_");
  CHECK(text("98%_x4EE5_上") == "98%以上");
  // What is none stays as it is.
  for (const char* none : {"_x0041", "_x004", "_x", "_x0041-", "_x00G1_", "_x0000_", "_xD800_",
                           "_xDFFF_", "a_x0041x"}) {
    CAPTURE(none);
    CHECK(text(none) == none);
  }
}

TEST_CASE("XLSX: a sheet without anything in its part is damaged", "[io][xlsx]") {
  parts made = xlsx_parts("");
  made[4].second.clear();
  CHECK(problems_of(io::read_document("t.xlsx", make_zip(made))).find("damaged") == 0);
  made[4].second = "<worksheet><!-- <sheetData>";
  CHECK(problems_of(io::read_document("t.xlsx", make_zip(made))).find("damaged") == 0);
  made[4].second =
      "<worksheet><!-- <sheetData> --><sheetData><row><c><v>1</v></c></row>"
      "</sheetData></worksheet>";
  CHECK(drawn(io::read_document("t.xlsx", make_zip(made))) == "1");
}
