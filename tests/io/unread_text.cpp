// SPDX-License-Identifier: BSL-1.0
// What nobody sees or what no longer holds is none of a cell's text, however its mark-up says so;
// what is crossed out is told.
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document docx(const std::string& paragraphs, const std::string& styles = {}) {
  return io::read_document(
      "t.docx",
      make_zip({{"word/document.xml", "<w:document><w:body><w:tbl><w:tr><w:tc>" + paragraphs +
                                          "</w:tc></w:tr></w:tbl></w:body></w:document>"},
                {"word/_rels/document.xml.rels",
                 "<Relationships><Relationship Id=\"b\" Type=\"x/styles\" "
                 "Target=\"styles.xml\"/></Relationships>"},
                {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"}}));
}

std::string run(const std::string& text, const std::string& properties = {}) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}

std::string p(const std::string& runs, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

io::document html(const std::string& inside, const std::string& head = {}) {
  return io::read_document("t.html",
                           "<meta charset=utf-8>" + head + "<table>" + inside + "</table>");
}

}  // namespace

TEST_CASE("DOCX: struck-through and hidden runs are left out, whoever says that they are so",
          "[io][docx]") {
  for (const char* properties :
       {"<w:strike/>", "<w:dstrike w:val=\"true\"/>", "<w:strike/><w:dstrike w:val=\"0\"/>",
        "<w:strike w:val=\"0\"/><w:dstrike/>", "<w:rStyle w:val=\"old\"/>",
        "<w:rStyle w:val=\"older\"/>"}) {
    const io::document read =
        docx(p(run("1", properties) + run("2次")),
             "<w:style w:styleId=\"old\"><w:rPr><w:strike/></w:rPr></w:style>"
             "<w:style w:styleId=\"older\"><w:basedOn w:val=\"old\"/></w:style>");
    CAPTURE(properties);
    CHECK(drawn(read) == "2次");
    CHECK(problems_of(read) == "struck-text");
  }
  const std::string hidden =
      "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>";
  CHECK(drawn(docx(p(run("旧") + run("新", "<w:vanish w:val=\"0\"/>"), "<w:pStyle w:val=\"h\"/>"),
                   hidden)) == "新");
  CHECK(drawn(docx(p(run("2次", "<w:strike w:val=\"0\"/>")))) == "2次");
}

TEST_CASE("HTML: struck-through and hidden text is left out, in either case and by any rule",
          "[io][html]") {
  for (const char* cell :
       {"<s>1</s>2次", "<strike>1</strike>2次", "<del>1</del>2次",
        "<span style='TEXT-DECORATION: Line-Through'>1</span>2次",
        "<span style=\"text-decoration-line:underline line-through\">1</span>2次",
        "<span class=old>1</span>2次", "<b id=gone>1</b>2次"}) {
    const io::document read =
        html(std::string("<tr><td>") + cell,
             "<style>/* x */ td.new, .old { color:red; text-decoration : line-through }\n"
             "#gone{text-decoration:line-through!important}</style>");
    CAPTURE(cell);
    CHECK(drawn(read) == "2次");
    CHECK(problems_of(read) == "struck-text");
  }
  for (const char* row :
       {"<tr style='DISPLAY: none'><td>旧", "<tr hidden><td>旧", "<tr class=Gone><td>旧",
        "<tr style='display:none !important'><td>旧", "<tr style='mso-hide:all'><td>旧",
        "<tr style='visibility: collapse'><td>旧"}) {
    CAPTURE(row);
    CHECK(drawn(html(std::string("<tr><td>新") + row,
                     "<style>@media screen{tr.gone{Display:None}}</style>")) == "新");
  }
  // What is only not seen keeps its place.
  CHECK(drawn(html("<tr><td style='visibility:hidden'>旧<td>新")) == "|新");
  CHECK(drawn(html("<tr><td class=x>新",
                   "<style>@media print{.x{display:none}} .y .x{display:none}</style>")) == "新");
}

TEST_CASE("XLSX: struck-through runs and cells are left out", "[io][xlsx]") {
  parts made = xlsx_parts(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>12</v></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><r><rPr><strike "
      "val=\"0\"/></rPr><t>3次</t></r></is></c></row>"
      "</sheetData>",
      "<si><r><rPr><strike/></rPr><t>1</t></r><r><t>2次</t></r></si>");
  made[3].second =
      "<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/>"
      "<xf fontId=\"1\"/></cellXfs></styleSheet>";
  const io::document read = io::read_document("t.xlsx", make_zip(made));
  CHECK(drawn(read) == "2次||3次");
  CHECK(problems_of(read) == "struck-text A1, struck-text B1");
}

TEST_CASE("DOCX: a control that is not filled in is blank, around a run or around a cell",
          "[io][docx]") {
  const std::string empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>";
  const std::string end = "</w:sdtContent></w:sdt>";
  CHECK(drawn(docx(p(empty + run("选择一项。") + end))) == "");
  CHECK(drawn(docx(empty + p(run("单击此处输入文字。")) + end)) == "");
  CHECK(drawn(docx(p("<w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>" +
                     run("98%") + end))) == "98%");
  CHECK(drawn(docx(p(run("甲")) + "</w:tc>" + empty + "<w:tc>" + p(run("选择")) + "</w:tc>" + end +
                   "<w:tc>" + p(run("乙")))) == "甲||乙");
}

TEST_CASE("DOCX: what stands in a text box is read once, a table in it too", "[io][docx]") {
  const auto boxed = [](const std::string& inside) {
    return "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
           inside +
           "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
           "<w:txbxContent>" +
           inside +
           "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  };
  const auto body = [](const std::string& inside) {
    return io::read_document("t.docx", make_docx(inside));
  };
  const std::string table = "<w:tbl><w:tr><w:tc>" + p(run("甲")) + "</w:tc></w:tr></w:tbl>";
  CHECK(drawn(body(boxed(table))) == "甲");
  CHECK(drawn(body(table + boxed(table))) == "甲 // 甲");
  CHECK(drawn(docx(boxed(p(run("98%")) + p(run("以上"))))) == "\\98%\\以上");
  CHECK(drawn(body("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + table +
                   "</w:txbxContent></v:textbox></w:pict></w:r></w:p>")) == "甲");
}

TEST_CASE("characters of symbol fonts are what is seen", "[io]") {
  const std::string symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
  CHECK(drawn(docx(p(run("\xEF\x82\xB3", symbol) + run("98%")))) == "≥98%");
  CHECK(drawn(docx(p(run("\xEF\x82\xA3") + run("90%")))) == "≤90%");
  CHECK(drawn(docx(p(run("³", symbol) + run("98%")))) == "≥98%");
  // Text that is in no place of the font is itself.
  CHECK(drawn(docx(p(run("98% 以上～", symbol)))) == "98% 以上～");
  for (const auto& [code, text] : {std::pair{"F03C", "<"},
                                   {"F03E", ">"},
                                   {"F07E", "~"},
                                   {"F02D", "-"},
                                   {"F020", " "},
                                   {"F03F", "?"},
                                   {"F040", "≅"},
                                   {"F041", "\uFFFD"},
                                   {"B1", "±"},
                                   {"F0B9", "≠"}}) {
    CAPTURE(code);
    CHECK(drawn(docx(p(std::string("<w:r><w:sym w:font=\"Symbol\" w:char=\"") + code +
                       "\"/></w:r>"))) == text);
  }
  CHECK(drawn(docx(p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"))) == "√");
  CHECK(drawn(html("<tr><td><span style='font-family:Symbol'>³</span>98%")) == "≥98%");
  CHECK(drawn(html("<tr><td><font face=symbol>£</font>90%")) == "≤90%");
  CHECK(drawn(io::read_document(
            "t.xlsx", make_xlsx("<sheetData><row><c t=\"inlineStr\"><is><r><rPr><rFont "
                                "val=\"Symbol\"/></rPr><t>³</t></r><r><t>98%</t></r></is></c></row>"
                                "</sheetData>"))) == "≥98%");
}
