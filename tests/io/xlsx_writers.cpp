// SPDX-License-Identifier: BSL-1.0
// Workbooks as programs write them that are none of the office.
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document sheet(const std::string& rows) {
  return io::read_document("t.xlsx", make_xlsx("<sheetData>" + rows + "</sheetData>"));
}

io::document with_properties(const std::string& workbook, const std::string& cells) {
  parts made = xlsx_parts("<sheetData><row>" + cells + "</row></sheetData>");
  std::string& text = made[0].second;
  text.insert(text.find("</workbook>"), workbook);
  return io::read_document("t.xlsx", make_zip(made));
}

std::string wide(const std::string& ascii, bool is_little, bool has_mark) {
  std::string text = !has_mark ? "" : is_little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!is_little) text += '\0';
    text += c;
    if (is_little) text += '\0';
  }
  return text;
}

}  // namespace

TEST_CASE("XLSX: 0 of a formula that nobody calculated is no value", "[io][xlsx]") {
  const std::string cells =
      "<c r=\"A1\"><f>1+2</f><v>0</v></c><c r=\"B1\"><f>1+2</f><v>3</v></c><c r=\"C1\"><v>0</v></c>"
      "<c r=\"D1\" t=\"str\"><f>T(1)</f><v></v></c><c r=\"E1\" s=\"1\"><f>0</f><v>0</v></c>";
  for (const char* properties :
       {"<calcPr fullCalcOnLoad=\"1\"/>", "<calcPr calcId=\"1\" fullCalcOnLoad=\"true\"/>"}) {
    CAPTURE(properties);
    const io::document read = with_properties(properties, cells);
    CHECK(drawn(read) == "|3|0||");
    CHECK(problems_of(read) == "formula-no-value A1, formula-no-value E1");
  }
  for (const char* properties : {"", "<calcPr calcId=\"1\"/>", "<calcPr fullCalcOnLoad=\"0\"/>"}) {
    CAPTURE(properties);
    CHECK(drawn(with_properties(properties, cells)) == "0|3|0||0%");
  }
}

TEST_CASE("XLSX: inline strings with their text in another place", "[io][xlsx]") {
  CHECK(drawn(sheet("<row><c t=\"inlineStr\"><v>97%</v></c></row>")) == "97%");
  CHECK(drawn(sheet("<row><c><is><t>97%</t></is></c></row>")) == "97%");
  CHECK(drawn(sheet("<row><c t=\"s\"><is><t>97%</t></is></c></row>")) == "97%");
  CHECK(drawn(sheet("<row><c t=\"inlineStr\"><is><t>97%</t></is><v>8</v></c></row>")) == "97%");
  CHECK(drawn(sheet("<row><c t=\"inlineStr\"/><c><v>1</v></c></row>")) == "|1");
}

TEST_CASE("XLSX: addresses in small letters and with dollars", "[io][xlsx]") {
  const io::document read = sheet(
      "<row r=\"2\"><c r=\"b2\"><v>1</v></c><c r=\"$D$2\"><v>2</v></c><c r=\"$e2\"><v>3</v></c>"
      "<c r=\"F$2\"><v>4</v></c></row>");
  CHECK(drawn(read) == "|1||2|3|4");
  CHECK(problems_of(read).empty());
  CHECK(problems_of(sheet("<row r=\"1\"><c r=\"$\"><v>1</v></c></row>")) == "damaged");
  CHECK(problems_of(sheet("<row r=\"1\"><c r=\"1$A\"><v>1</v></c></row>")) == "damaged");
}

TEST_CASE("XLSX: line breaks around a stored value are none of it", "[io][xlsx]") {
  CHECK(drawn(sheet("<row>\n <c s=\"1\">\n  <v>\n 0.97\n </v>\n </c>\n</row>")) == "97%");
  CHECK(drawn(sheet("<row><c><v> 4 </v></c><c t=\"n\"><v>\t5</v></c></row>")) == "4|5");
  const std::string shared = "<si><t>甲</t></si>";
  CHECK(drawn(io::read_document(
            "t.xlsx", make_xlsx("<sheetData><row><c t=\"s\"><v>\n0\n</v></c></row></sheetData>",
                                shared))) == "甲");
  CHECK(drawn(sheet("<row><c t=\"str\"><v> a </v></c></row>")) == " a ");
}

TEST_CASE("parts of a package may be in UTF-16", "[io]") {
  for (const bool is_little : {true, false})
    for (const bool has_mark : {true, false}) {
      CAPTURE(is_little, has_mark);
      parts made = xlsx_parts("<sheetData><row><c s=\"1\"><v>0.97</v></c></row></sheetData>");
      for (auto& [name, text] : made) {
        text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text;
        // The sheet's name is no ASCII.
        if (name != "xl/workbook.xml" && name != "xl/styles.xml")
          text = wide(text, is_little, has_mark);
      }
      const io::document read = io::read_document("t.xlsx", make_zip(made));
      CHECK(drawn(read) == "97%");
      CHECK(problems_of(read).empty());
    }
  const std::string flat =
      "<?xml version=\"1.0\" "
      "encoding=\"UTF-16\"?><office:document><office:body><office:spreadsheet>"
      "<table:table><table:table-row><table:table-cell><text:p>97%</text:p></table:table-cell>"
      "</table:table-row></table:table></office:spreadsheet></office:body></office:document>";
  for (const bool is_little : {true, false})
    CHECK(drawn(io::read_document("t.fods", wide(flat, is_little, true))) == "97%");
  const std::string body =
      "<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>97%</w:t></w:r>"
      "</w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
  CHECK(drawn(io::read_document(
            "t.docx", make_zip({{"word/document.xml", wide(body, true, true)}}))) == "97%");
}
