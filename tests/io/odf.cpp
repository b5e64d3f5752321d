// SPDX-License-Identifier: BSL-1.0
// OpenDocument files (ODS, ODT and flat ones) are read as a person sees them, with the digits that
// are stored.
#include <string>

#include "io/stored_number.hpp"
#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

const std::string styles =
    "<office:automatic-styles><style:style style:name=\"s\" style:family=\"text\">"
    "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
    "<style:style style:name=\"h\"><style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"u\"><style:text-properties style:text-position=\"super 58%\"/>"
    "</style:style><style:style style:name=\"c\" style:parent-style-name=\"s\"/>"
    "</office:automatic-styles>";

io::document flat(const std::string& body) {
  return io::read_document("t.fods", "<?xml version=\"1.0\"?><office:document>" + styles +
                                         "<office:body>" + body +
                                         "</office:body></office:document>");
}

io::document packed(const std::string& type, const std::string& body) {
  return io::read_document(
      "t.ods", make_zip({{"mimetype", "application/vnd.oasis.opendocument." + type},
                         {"content.xml", "<office:document-content>" + styles + "<office:body>" +
                                             body + "</office:body></office:document-content>"}},
                        ZIP_CM_STORE));
}

std::string sheet(const std::string& rows) {
  return "<office:spreadsheet><table:table table:name=\"指标\">" + rows +
         "</table:table></office:spreadsheet>";
}

std::string row(const std::string& cells, const std::string& more = {}) {
  return "<table:table-row" + more + ">" + cells + "</table:table-row>";
}

std::string cell(const std::string& text, const std::string& more = {}) {
  return "<table:table-cell" + more + "><text:p>" + text + "</text:p></table:table-cell>";
}

}  // namespace

TEST_CASE("ODS: rows and cells, repeated and left out", "[io][odf]") {
  const std::string rows =
      row(cell("a") + "<table:table-cell table:number-columns-repeated=\"2\"/>" + cell("b")) +
      row("<table:table-cell table:number-columns-repeated=\"16384\"/>") +
      row(cell("c", " table:number-columns-repeated=\"2\""), " table:number-rows-repeated=\"2\"") +
      row("<table:table-cell/>", " table:number-rows-repeated=\"1048570\"");
  CHECK(drawn(flat(sheet(rows))) == "a|||b /  / c|c / c|c");
  const io::document read = packed("spreadsheet", sheet(rows));
  CHECK(drawn(read) == "a|||b /  / c|c / c|c");
  REQUIRE(read.grids.size() == 1);
  CHECK(read.grids[0].name == "指标");
  CHECK(read.grids[0].where(read.grids[0].rows[3][1]).address == "B4");
}

TEST_CASE("ODS: merged cells continue to the right and below", "[io][odf]") {
  const std::string covered = "<table:covered-table-cell/>";
  const io::document read = flat(
      sheet(row(cell("a", " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"") +
                covered + cell("b")) +
            row(covered + covered + cell("c")) + row(cell("d") + cell("e") + cell("f"))));
  CHECK(drawn(read) == "a|^|b / ^|^|c / d|e|f");
  REQUIRE(read.grids.size() == 1);
  CHECK_FALSE(read.grids[0].rows[0][1].is_from_above);
  CHECK(read.grids[0].rows[1][0].is_from_above);
  CHECK(read.grids[0].rows[1][1].is_from_above);
}

TEST_CASE("ODS: a blank cell may be merged with those below, wherever it stands", "[io][odf]") {
  const std::string covered = "<table:covered-table-cell/>";
  const std::string blank = "<table:table-cell";
  const io::document read = flat(sheet(
      row(cell("a") + cell("b") + cell("c") + cell("d")) +
      row(cell("e") + blank + "/>" + cell("f") + cell("g")) +
      row(cell("h") + blank + "/>" + blank + " table:number-rows-spanned=\"2\"/>" + cell("i")) +
      row(cell("j") + blank + "/>" + covered + cell("k")) +
      row(cell("l") + blank + " table:number-columns-spanned=\"2\"/>" + covered + cell("m"))));
  CHECK(drawn(read) == "a|b|c|d / e||f|g / h|||i / j||^|k / l||^|m");
  REQUIRE(read.grids.size() == 1);
  CHECK(read.grids[0].rows[3][2].is_from_above);
  CHECK_FALSE(read.grids[0].rows[4][2].is_from_above);
}

TEST_CASE("ODS: numbers have the digits that are stored, in the form that is shown", "[io][odf]") {
  struct {
    const char* shown;
    const char* stored;
    const char* text;
  } const cases[] = {{"98%", "0.98432", "98.432%"}, {"98.4%", "0.98432", "98.432%"},
                     {"3次", "3", "3次"},           {"33.5", "33.549", "33.549"},
                     {"33.55", "33.549", "33.549"}, {"1,234.57千元", "1234567", "1234.567千元"},
                     {"¥30.00", "30", "¥30"},       {"-5%", "-0.05", "-5%"},
                     {"约3", "3", "约3"},           {"1/2", "0.5", "1/2"},
                     {"3-5", "35", "3-5"},          {"12-34", "1234", "12-34"},
                     {"-5%", "-0.054", "-5.4%"},    {"(1,234.5)", "-1234.52", "(1234.52)"},
                     {"第3.", "3.2", "第3.2."},     {"无", "0", "无"},
                     {"1.2万", "12345", "1.2345万"}};
  for (const auto& c : cases) {
    CAPTURE(c.shown, c.stored);
    CHECK(io::with_stored_digits(c.shown, c.stored) == c.text);
  }
  CHECK(drawn(flat(
            sheet(row(cell("98%", " office:value-type=\"percentage\" office:value=\"0.98432\"") +
                      cell("98%", " office:value-type=\"string\""))))) == "98.432%|98%");
}

TEST_CASE("ODS: a cell that says its value in attributes alone has that value", "[io][odf]") {
  const auto value = [](const std::string& type, const std::string& more) {
    return drawn(flat(sheet(
        row("<table:table-cell office:value-type=\"" + type + "\" " + more + "/>" + cell("x")))));
  };
  CHECK(value("float", "office:value=\"4\"") == "4|x");
  CHECK(value("float", "office:value=\"1.5E3\"") == "1500|x");
  CHECK(value("percentage", "office:value=\"0.97\"") == "97%|x");
  CHECK(value("currency", "office:value=\"33.50\" office:currency=\"CNY\"") == "33.50|x");
  CHECK(value("string", "office:string-value=\"甲率\"") == "甲率|x");
  CHECK(value("boolean", "office:boolean-value=\"true\"") == "TRUE|x");
  CHECK(value("float", "") == "|x");
  CHECK(value("float", "office:value=\"4\" table:number-columns-repeated=\"2\"") == "4|4|x");
  // What is struck out does not come back.
  CHECK(drawn(flat(sheet(row(cell("<text:span text:style-name=\"s\">9</text:span>",
                                  " office:value-type=\"float\" office:value=\"9\"") +
                             cell("x"))))) == "|x");
}

TEST_CASE("ODF: a sheet, a section and text that are hidden", "[io][odf]") {
  const io::document read = io::read_document(
      "t.fods",
      "<?xml version=\"1.0\"?><office:document><office:automatic-styles><style:style "
      "style:name=\"ta\"><style:table-properties table:display=\"false\"/></style:style>"
      "</office:automatic-styles><office:body><office:spreadsheet><table:table "
      "table:name=\"旧\" table:style-name=\"ta\">" +
          row(cell("a")) + "</table:table><table:table table:name=\"新\">" + row(cell("b")) +
          "</table:table></office:spreadsheet></office:body></office:document>");
  REQUIRE(read.grids.size() == 2);
  CHECK(read.grids[0].is_hidden);
  CHECK_FALSE(read.grids[1].is_hidden);
  const auto text = [](const std::string& inside) {
    return drawn(flat("<office:text><table:table>" +
                      row("<table:table-cell>" + inside + "</table:table-cell>") +
                      "</table:table></office:text>"));
  };
  CHECK(
      text("<text:p>97%<text:hidden-text text:is-hidden=\"true\">8</text:hidden-text></text:p>") ==
      "97%");
  CHECK(
      text("<text:p>9<text:hidden-text text:is-hidden=\"false\">7%</text:hidden-text></text:p>") ==
      "97%");
  CHECK(text("<text:section text:display=\"none\"><text:p>8</text:p></text:section>"
             "<text:p>97%</text:p>") == "97%");
  CHECK(text("<text:section><text:p>97%</text:p></text:section>") == "97%");
}

TEST_CASE("ODS: dates and errors are no values; hidden rows and columns are told", "[io][odf]") {
  const io::document read =
      flat(sheet("<table:table-column/><table:table-column table:visibility=\"collapse\"/>" +
                 row(cell("a") + cell("3月5日", " office:value-type=\"date\"") +
                     cell("#N/A", " table:formula=\"of:=NA()\"")) +
                 row(cell("b"), " table:visibility=\"filter\"")));
  CHECK(drawn(read) == "a / b");
  CHECK(problems_of(read) == "date-cell B1, error-cell C1, hidden-cells");
  CHECK(read.problems.back().text == "B, 2");
}

TEST_CASE("ODF: struck-through, hidden and raised text, notes and boxes", "[io][odf]") {
  const auto one = [](const std::string& inside) {
    return packed("text", "<office:text><table:table>" +
                              row("<table:table-cell>" + inside + "</table:table-cell>") +
                              "</table:table></office:text>");
  };
  const io::document struck =
      one("<text:p><text:span text:style-name=\"c\">1</text:span>2次</text:p>");
  CHECK(drawn(struck) == "2次");
  CHECK(problems_of(struck) == "struck-text");
  CHECK(drawn(one("<text:p>m<text:span text:style-name=\"u\">2</text:span><text:span "
                  "text:style-name=\"h\">x</text:span></text:p>")) == "m²");
  CHECK(drawn(one("<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d<text:note>"
                  "<text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>"
                  "<text:p>e</text:p>")) == "a  b\tc\\d\\e");
  CHECK(drawn(one("<text:p><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box>"
                  "</draw:frame></text:p>")) == "\\框");
}

TEST_CASE("ODT: tables with the words above them", "[io][odf]") {
  const io::document read =
      packed("text", "<office:text><text:p>甲局</text:p><text:section><table:table>" +
                         row(cell("a")) + "</table:table></text:section></office:text>");
  CHECK(drawn(read) == "甲局 / a");
}

TEST_CASE("ODT: automatic numbers of lists are read as they are shown", "[io][odf]") {
  const std::string lists =
      "<office:automatic-styles><text:list-style style:name=\"L\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" "
      "style:num-suffix=\"、\"/>"
      "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
      "style:num-prefix=\"（\" style:num-suffix=\"）\"/>"
      "<text:list-level-style-number text:level=\"3\" style:num-format=\"a\" "
      "text:display-levels=\"2\"/></text:list-style>"
      "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" "
      "text:bullet-char=\"•\"/></text:list-style></office:automatic-styles>";
  const auto list = [](const std::string& more, const std::string& items) {
    return "<text:list text:style-name=\"L\"" + more + ">" + items + "</text:list>";
  };
  const auto item = [](const std::string& text, const std::string& inner = {},
                       const std::string& more = {}) {
    return "<text:list-item" + more + "><text:p>" + text + "</text:p>" + inner +
           "</text:list-item>";
  };
  const auto in_cell = [](const std::string& blocks) {
    return row("<table:table-cell>" + blocks + "</table:table-cell>");
  };
  const std::string go_on = " text:continue-numbering=\"true\"";
  const std::string rows =
      in_cell(list(" xml:id=\"x\"", item("甲"))) +
      in_cell(list(go_on, item("", "<text:list>" + item("子") +
                                       item("丑", "<text:list>" + item("寅") + "</text:list>") +
                                       "</text:list>"))) +
      in_cell(list(" text:continue-list=\"x\"", item("丙"))) +
      in_cell(list("", item("从头", "<text:p>第二段</text:p>"))) +
      in_cell(list(go_on, item("八", "", " text:start-value=\"8\""))) +
      in_cell("<text:list text:style-name=\"B\">" + item("点") + "</text:list>");
  const io::document read = io::read_document(
      "t.fodt", "<?xml version=\"1.0\"?><office:document>" + lists +
                    "<office:body><office:text><table:table>" + rows +
                    "</table:table></office:text></office:body></office:document>");
  CHECK(drawn(read) ==
        "一、甲 / 二、\\（1）子\\（2）丑\\2.a寅 / 三、丙 / 一、从头\\第二段 / 八、八 / 点");
}

TEST_CASE("ODF: an encrypted or damaged file is said to be so", "[io][odf]") {
  const io::document locked = io::read_document(
      "t.ods", make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                         {"content.xml", "xx"},
                         {"META-INF/manifest.xml", "<a><manifest:encryption-data/></a>"}}));
  CHECK(problems_of(locked) == "encrypted");
  CHECK_FALSE(packed("spreadsheet", "<office:spreadsheet><table:table").problems.empty());
}

TEST_CASE("ODS: spans and repetitions past every number are bounded", "[io][odf]") {
  const io::document read =
      flat(sheet(row(cell("a", " table:number-columns-repeated=\"99999999999\""),
                     " table:number-rows-repeated=\"99999999999\"")));
  CHECK(problems_of(read).find("too-large") != std::string::npos);
}

TEST_CASE("ODF: styles that are based on each other are read all the same", "[io][odf]") {
  const auto style = [](const std::string& name, const std::string& parent,
                        const std::string& more) {
    return "<style:style style:name=\"" + name + "\" style:parent-style-name=\"" + parent + "\">" +
           more + "</style:style>";
  };
  const io::document read = io::read_document(
      "t.fods", "<?xml version=\"1.0\"?><office:document><office:automatic-styles>" +
                    style("a", "b", "") +
                    style("b", "a", "<style:text-properties text:display=\"none\"/>") +
                    style("c", "c", "") + "</office:automatic-styles><office:body>" +
                    sheet(row(cell("1<text:span text:style-name=\"a\">2</text:span>"
                                   "<text:span text:style-name=\"c\">3</text:span>"))) +
                    "</office:body></office:document>");
  CHECK(drawn(read) == "13");
}

TEST_CASE("ODS: a hidden column is told by its letter in each sheet", "[io][odf]") {
  const std::string columns =
      "<table:table-column/><table:table-column table:visibility=\"collapse\"/>";
  const auto one = [&](const std::string& name) {
    return "<table:table table:name=\"" + name + "\">" + columns + row(cell("a") + cell("b")) +
           "</table:table>";
  };
  const io::document read =
      flat("<office:spreadsheet>" + one("甲") + one("乙") + "</office:spreadsheet>");
  REQUIRE(read.problems.size() == 2);
  for (const io::document_problem& p : read.problems) {
    CHECK(p.what == io::document_fault::hidden_cells);
    CHECK(p.text == "B");
  }
}

TEST_CASE("ODT: lists may lie in each other deeper than they have numbers", "[io][odf]") {
  std::string item = "<text:p>寅</text:p>";
  for (int depth = 0; depth < 14; ++depth)
    item = "<text:list><text:list-item>" + item + "</text:list-item></text:list>";
  CHECK(drawn(packed("text", "<office:text><table:table>" +
                                 row("<table:table-cell>" + item + "</table:table-cell>") +
                                 "</table:table></office:text>")) == "寅");
}

TEST_CASE("ODT: a list within a list begins anew with each item of the outer one", "[io][odf]") {
  const auto item = [](const std::string& text, const std::string& inner = {}) {
    return "<text:list-item><text:p>" + text + "</text:p>" + inner + "</text:list-item>";
  };
  const auto inner = [](const std::string& items) {
    return "<text:list>" + items + "</text:list>";
  };
  const std::string lists =
      "<office:automatic-styles><text:list-style style:name=\"L\">"
      "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
      "style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" "
      "style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\" \"/>"
      "</text:list-style></office:automatic-styles>";
  const io::document read = io::read_document(
      "t.fodt", "<?xml version=\"1.0\"?><office:document>" + lists +
                    "<office:body><office:text><table:table>" +
                    row("<table:table-cell><text:list text:style-name=\"L\">" +
                        item("甲", inner(item("子") + item("丑"))) + item("乙", inner(item("寅"))) +
                        "</text:list></table:table-cell>") +
                    "</table:table></office:text></office:body></office:document>");
  CHECK(drawn(read) == "1.甲\\1.1 子\\1.2 丑\\2.乙\\2.1 寅");
}
