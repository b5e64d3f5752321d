// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string p(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }
std::string tc(const std::string& inside, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}
std::string tr(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string tbl(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }

io::document read(const std::string& body) {
  return io::read_document("绩效.docx", make_docx(body));
}

// What one cell with this mark-up says.
std::string cell_text(const std::string& inside) {
  const io::document d = read(tbl(tr(tc(inside))));
  return d.grids.size() == 1 ? drawn(d.grids[0]) : "no single table";
}

}  // namespace

TEST_CASE("DOCX: the text of a cell is what a reader of the document sees", "[io][docx]") {
  CHECK(cell_text(p("98%以上")) == "98%以上");
  CHECK(cell_text(p("一、") + p("行政审批")) == "一、\\行政审批");
  CHECK(cell_text("<w:p><w:r><w:t>95%</w:t></w:r><w:r><w:t>～98%</w:t></w:r></w:p>") == "95%～98%");
  CHECK(cell_text("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>") ==
        "a\tb\\c");
  CHECK(cell_text("<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr></w:p>").empty());
  CHECK(cell_text("<w:p><w:r><w:t xml:space=\"preserve\"> </w:t></w:r></w:p>") == " ");
  CHECK(cell_text("<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r></w:p>") == "3-5");
  CHECK(cell_text("<w:p><w:hyperlink><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p>") == "网站");
  CHECK(cell_text("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>").empty());
  CHECK(cell_text("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>x</w:t></w:r></w:p>") ==
        "x");
  CHECK(
      cell_text("<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r></w:p>") ==
      "7");
  CHECK(cell_text("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t></w:r></w:p>") ==
        "≥5");
}

TEST_CASE("DOCX: raised digits are not digits of the number", "[io][docx]") {
  CHECK(cell_text("<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/>"
                  "</w:rPr><w:t>4</w:t></w:r></w:p>") == "10⁴");
  const auto placed = [](const std::string& place, const std::string& text) {
    return "<w:r><w:rPr><w:vertAlign w:val=\"" + place + "\"/></w:rPr><w:t>" + text +
           "</w:t></w:r>";
  };
  const auto plain = [](const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; };
  // What stands behind them is as it was.
  CHECK(cell_text("<w:p>" + plain("10") + placed("superscript", "-9") + plain("元，共3次") +
                  "</w:p>") == "10⁻⁹元，共3次");
  CHECK(cell_text("<w:p>" + plain("5") + placed("subscript", "10") + plain("23次") + "</w:p>") ==
        "5₁₀23次");
  CHECK(cell_text("<w:p>" + plain("PM") + placed("subscript", "2.5") + plain("浓度35微克") +
                  "</w:p>") == "PM2.5浓度35微克");
  CHECK(cell_text("<w:p><m:oMath><m:sSub><m:e><m:r><m:t>PM</m:t></m:r></m:e><m:sub><m:r><m:t>2.5"
                  "</m:t></m:r></m:sub></m:sSub></m:oMath>" +
                  plain("浓度35微克") + "</w:p>") == "PM2.5浓度35微克");
  CHECK(cell_text("<w:p>" + plain("9") + plain("8%") + "</w:p>") == "98%");
  CHECK(
      cell_text("<w:p><m:oMath><m:sSubSup><m:e><m:r><m:t>5</m:t></m:r></m:e><m:sub><m:r><m:t>1"
                "</m:t></m:r></m:sub><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSubSup></m:oMath>" +
                plain("34次") + "</w:p>") == "5₁²34次");
  CHECK(cell_text("<w:p><m:oMath><m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>27"
                  "</m:t></m:r></m:e></m:rad></m:oMath></w:p>") == "³√(27)");
  CHECK(cell_text("<w:p><m:oMath><m:f><m:num><m:r><m:t>49</m:t></m:r></m:num><m:den><m:r><m:t>50"
                  "</m:t></m:r></m:den></m:f></m:oMath></w:p>") == "49/50");
}

TEST_CASE("DOCX: of tracked changes the inserted stays and the deleted goes", "[io][docx]") {
  CHECK(cell_text("<w:p><w:r><w:t>9</w:t></w:r><w:del><w:r><w:delText>0</w:delText></w:r></w:del>"
                  "<w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r></w:p>") == "95%");
  CHECK(cell_text("<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b"
                  "</w:t></w:r></w:moveTo></w:p>") == "b");
  CHECK(cell_text("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>95</w:t></w:r></w:p>" +
                  p("%")) == "95%");
  CHECK(drawn(read(tbl(tr(tc(p("a"))) + tr(tc(p("b")), "<w:del/>") +
                       tr(tc(p("c")), "<w:ins/>")))) == "a / c");
}

TEST_CASE("DOCX: content controls hold text, cells and rows", "[io][docx]") {
  const auto sdt = [](const std::string& inside) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
  };
  CHECK(cell_text("<w:p>" + sdt("<w:r><w:t>优</w:t></w:r>") + "</w:p>") == "优");
  CHECK(drawn(read(sdt(tbl(sdt(tr(sdt(tc(sdt(p("优")))) + tc(p("良")))))))) == "优|良");
}

TEST_CASE("DOCX: merged cells keep the columns in place", "[io][docx]") {
  const std::string span = "<w:gridSpan w:val=\"2\"/>";
  const std::string down = "<w:vMerge w:val=\"restart\"/>";
  const std::string more = "<w:vMerge/>";
  CHECK(drawn(read(tbl(tr(tc(p("a"), span) + tc(p("b"))) +
                       tr(tc(p("c")) + tc(p("d")) + tc(p("e")))))) == "a|^|b / c|d|e");
  CHECK(drawn(read(tbl(tr(tc(p("职责"), down) + tc(p("x"))) + tr(tc(p(""), more) + tc(p("y"))) +
                       tr(tc(p(""), "<w:vMerge w:val=\"continue\"/>") + tc(p("z")))))) ==
        "职责|x / ^|y / ^|z");
  CHECK(drawn(read(tbl(tr(tc(p("a")) + tc(p("b"))) +
                       tr(tc(p("c")), "<w:gridBefore w:val=\"1\"/>")))) == "a|b / ^|c");
  // Merged with nothing: a cell of its own.
  CHECK(drawn(read(tbl(tr(tc(p("a"), more) + tc(p("b")))))) == "a|b");
}

TEST_CASE("DOCX: every table is one of its own, nested ones too", "[io][docx]") {
  const io::document d =
      read(tbl(tr(tc(p("a") + tbl(tr(tc(p("in")))) + p("b")))) + p("") + tbl(tr(tc(p("second")))));
  // The words above the nested table are those of its cell.
  CHECK(drawn(d) == "a\\b // a / in // second");
  REQUIRE(d.grids.size() == 3);
  CHECK(d.grids[2].name == "3");
  const place expected{"绩效.docx", "表 3", 1, 1, {}};
  CHECK(d.grids[2].where(d.grids[2].rows[0][0]) == expected);
}

TEST_CASE("DOCX: the three paragraphs above a table stand before its rows", "[io][docx]") {
  const io::document d = read(p("一") + p("二") + p("部门绩效目标") + p(" ") + p("单位：万元") +
                              tbl(tr(tc(p("x")))) + p("尾") + tbl(tr(tc(p("y")))));
  CHECK(drawn(d) == "二 / 部门绩效目标 / 单位：万元 / x // 尾 / y");
  REQUIRE(d.grids.size() == 2);
  const place above{"绩效.docx", "表 1", 0, 0, {}};
  CHECK(d.grids[0].where(d.grids[0].rows[0][0]) == above);
  const place first{"绩效.docx", "表 1", 1, 1, {}};
  CHECK(d.grids[0].where(d.grids[0].rows[3][0]) == first);
}

TEST_CASE("DOCX: other prefixes of names mean the same", "[io][docx]") {
  const io::document d = io::read_document(
      "x.docx", make_zip({{"word/document.xml",
                           "<document><body><tbl><tr><tc><p><r><t>优</t></r></p></tc></tr></tbl>"
                           "</body></document>"}}));
  CHECK(drawn(d) == "优");
}

TEST_CASE("DOCX: what is damaged or unsafe is said", "[io][docx]") {
  CHECK(problems_of(read(p("no table here"))) == "no-table");
  CHECK(problems_of(read("<w:tbl><w:tr><w:tc>")) == "damaged");
  const auto entry = [](const std::string& xml) {
    return problems_of(io::read_document("x.docx", make_zip({{"word/document.xml", xml}})));
  };
  CHECK(entry("<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>") == "forbidden-markup");
  CHECK(entry("<d>\xFF</d>") == "damaged-characters");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<w:sdt>";
  CHECK(entry(deep).find("too-large") != std::string::npos);
  // What stands before the damage is read.
  const io::document half = io::read_document(
      "x.docx", make_zip({{"word/document.xml", "<d><tbl><tr>" + tc(p("优")) + "</tr></tb"}}));
  CHECK(drawn(half) == "优");
  CHECK(problems_of(half) == "damaged");
}

TEST_CASE("archives that unpack to absurd sizes are refused", "[io][docx]") {
  const std::string bomb(std::size_t{64} << 20, ' ');
  const io::document d =
      io::read_document("x.docx", make_zip({{"word/document.xml", "<d>" + bomb + "</d>"}}));
  CHECK(problems_of(d) == "too-large");
  std::string cells;
  for (int i = 0; i < 5000; ++i) cells += tr(tc("", "<w:gridSpan w:val=\"1000\"/>"));
  CHECK(problems_of(read(tbl(cells))) == "too-large");
}

TEST_CASE("DOCX: a part with a wrong checksum is read as far as it goes, and told", "[io][docx]") {
  const std::string body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>";
  std::string bytes = make_zip(
      {{"word/document.xml", "<w:document><w:body>" + body + "</w:tbl></w:body></w:document> "}},
      ZIP_CM_STORE);
  bytes[bytes.find("</w:document> ") + 13] = '\n';
  const io::document read = io::read_document("t.docx", bytes);
  CHECK(drawn(read) == "甲");
  CHECK(problems_of(read) == "damaged");
}

TEST_CASE("DOCX: styles that are based on each other are read all the same", "[io][docx]") {
  const auto style = [](const std::string& id, const std::string& base, const std::string& look) {
    return "<w:style w:type=\"character\" w:styleId=\"" + id + "\"><w:basedOn w:val=\"" + base +
           "\"/><w:rPr>" + look + "</w:rPr></w:style>";
  };
  const std::string run =
      "<w:r><w:rPr><w:rStyle w:val=\"a\"/></w:rPr><w:t>10</w:t></w:r><w:r><w:t>次</w:t></w:r>";
  const io::document read = io::read_document(
      "t.docx",
      make_zip(
          {{"word/document.xml", "<w:document><w:body><w:tbl><w:tr><w:tc><w:p>" + run +
                                     "</w:p></w:tc></w:tr></w:tbl></w:body></w:document>"},
           {"word/_rels/document.xml.rels",
            "<Relationships><Relationship Id=\"b\" Type=\"x/styles\" "
            "Target=\"styles.xml\"/></Relationships>"},
           {"word/styles.xml", "<w:styles>" + style("a", "b", "") + style("b", "a", "<w:strike/>") +
                                   style("c", "c", "") + "</w:styles>"}}));
  CHECK(drawn(read) == "次");
  CHECK(problems_of(read) == "struck-text");
}
