// SPDX-License-Identifier: BSL-1.0
// Automatic numbers of lists are shown before their paragraphs, and stand nowhere in the text.
#include <string>

#include "io/list_number.hpp"
#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string level(int at, const std::string& way, const std::string& text,
                  const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         way + "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string item(const std::string& text, int list, int at = 0) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string styled(const std::string& text, const std::string& style) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text +
         "</w:t></w:r></w:p>";
}

std::string read(const std::string& paragraphs, const std::string& more = {}) {
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId=\"0\">" +
      level(0, "chineseCountingThousand", "%1、") + level(1, "decimal", "（%2）") +
      level(2, "decimal", "%1.%2.%3", "<w:isLgl/>") +
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1") +
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">" + level(0, "bullet", "●") +
      "</w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>" +
      more + "</w:numbering>";
  const std::string styles =
      "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"base\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" "
      "w:styleId=\"child\"><w:basedOn w:val=\"base\"/></w:style></w:styles>";
  return drawn(io::read_document(
      "t.docx",
      make_zip({{"word/document.xml", "<w:document><w:body><w:tbl><w:tr><w:tc>" + paragraphs +
                                          "</w:tc></w:tr></w:tbl></w:body></w:document>"},
                {"word/_rels/document.xml.rels",
                 "<Relationships><Relationship Id=\"a\" Type=\"x/numbering\" "
                 "Target=\"numbering.xml\"/><Relationship Id=\"b\" Type=\"x/styles\" "
                 "Target=\"styles.xml\"/></Relationships>"},
                {"word/numbering.xml", numbering},
                {"word/styles.xml", styles}})));
}

}  // namespace

TEST_CASE("items count on, begin anew below a new one, and where the list says so", "[io][docx]") {
  CHECK(read(item("甲", 1) + item("子", 1, 1) + item("丑", 1, 1) + item("乙", 1) +
             item("寅", 1, 1)) == "一、甲\\（1）子\\（2）丑\\二、乙\\（1）寅");
  CHECK(read(item("甲", 1) + item("乙", 2) + item("丙", 2)) == "一、甲\\一、乙\\二、丙");
  CHECK(read(item("甲", 1) + item("子", 1, 1) + item("a", 1, 2)) == "一、甲\\（1）子\\1.1.1 a");
  // The number of an item has those of the items above it, counted where they stand.
  CHECK(read(item("甲", 1) + item("乙", 1) + item("子", 1, 1) + item("a", 1, 2) +
             item("b", 1, 2)) == "一、甲\\二、乙\\（1）子\\2.1.1 a\\2.1.2 b");
  CHECK(read(item("a", 1, 2) + item("甲", 1)) == "1.1.1 a\\二、甲");
  CHECK(read(item("甲", 3) + item("乙", 3)) == "1 甲\\2 乙");
  CHECK(read(item("甲", 4) + item("乙", 9) + item("丙", 0)) == "甲\\乙\\丙");
}

TEST_CASE("a space parts a number from the text where no sign does", "[io][docx]") {
  const auto list = [](int id, const std::string& way, const std::string& text, int start) {
    const std::string number = std::to_string(id);
    return "<w:abstractNum w:abstractNumId=\"" + number + "\">" + level(0, way, text) +
           level(8, "decimal", "%9") + "</w:abstractNum><w:num w:numId=\"" + number +
           "\"><w:abstractNumId w:val=\"" + number +
           "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + std::to_string(start) +
           "\"/></w:lvlOverride></w:num>";
  };
  struct {
    const char* way;
    const char* text;
    int start;
    const char* shown;
  } const cases[] = {{"decimal", "%1", 9, "9 甲\\10 乙"},
                     {"upperLetter", "%1", 1, "A 甲\\B 乙"},
                     {"upperLetter", "%1", 25, "Y 甲\\Z 乙"},
                     {"lowerLetter", "%1", 1, "a 甲\\b 乙"},
                     {"lowerLetter", "%1", 25, "y 甲\\z 乙"},
                     {"chineseCounting", "第%1条", 1, "第一条甲\\第二条乙"},
                     // Figures that stand in the text of a number are none of a level.
                     {"decimal", "附件1-%1：", 1, "附件1-1：甲\\附件1-2：乙"},
                     {"decimal", "100%、%1、", 1, "100%、1、甲\\100%、2、乙"}};
  for (const auto& c : cases) {
    CAPTURE(c.way, c.text);
    CHECK(read(item("甲", 20) + item("乙", 20), list(20, c.way, c.text, c.start)) == c.shown);
  }
  CHECK(read(item("甲", 20, 8) + item("乙", 20, 8), list(20, "decimal", "%1", 1)) == "1 甲\\2 乙");
}

TEST_CASE("a list may be that of the paragraph's style, or of the one it is based on",
          "[io][docx]") {
  CHECK(read(styled("甲", "base") + styled("乙", "child")) == "一、甲\\二、乙");
  CHECK(
      read("<w:p><w:pPr><w:pStyle w:val=\"base\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
           "<w:r><w:t>甲</w:t></w:r></w:p>") == "甲");
}

TEST_CASE("numbers of items are written in every way that office programs have", "[io]") {
  struct {
    const char* way;
    std::size_t number;
    const char* text;
  } const cases[] = {{"decimal", 12, "12"},
                     {"decimalZero", 3, "03"},
                     {"chineseCounting", 10, "十"},
                     {"chineseCountingThousand", 12, "十二"},
                     {"chineseCountingThousand", 20, "二十"},
                     {"chineseCountingThousand", 105, "一百零五"},
                     {"japaneseCounting", 110, "一百一十"},
                     {"taiwaneseCountingThousand", 1005, "一千零五"},
                     {"chineseLegalSimplified", 12, "壹拾贰"},
                     {"chineseCountingThousand", 1010, "一千零一十"},
                     {"chineseCountingThousand", 9999, "九千九百九十九"},
                     {"chineseCountingThousand", 10000, "10000"},
                     {"chineseCountingThousand", 0, "零"},
                     {"chineseLegalSimplified", 10, "壹拾"},
                     {"chineseLegalSimplified", 110, "壹佰壹拾"},
                     {"ideographDigital", 105, "一〇五"},
                     {"ideographTraditional", 10, "癸"},
                     {"ideographTraditional", 11, "11"},
                     {"decimalZero", 10, "10"},
                     {"decimalEnclosedCircle", 20, "⑳"},
                     {"decimalEnclosedCircle", 21, "(21)"},
                     {"decimalEnclosedParen", 20, "⒇"},
                     {"decimalEnclosedFullstop", 20, "⒛"},
                     {"decimalEnclosedFullstop", 21, "(21)"},
                     {"ideographEnclosedCircle", 10, "㈩"},
                     {"ideographEnclosedCircle", 11, "(11)"},
                     {"lowerLetter", 1, "a"},
                     {"lowerLetter", 26, "z"},
                     {"lowerLetter", 27, "aa"},
                     {"upperLetter", 52, "ZZ"},
                     {"upperLetter", 53, "AAA"},
                     {"upperLetter", 0, "0"},
                     {"upperLetter", 780, "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"},
                     {"upperLetter", 781, "781"},
                     {"upperRoman", 3999, "MMMCMXCIX"},
                     {"upperRoman", 4000, "4000"},
                     {"lowerRoman", 0, "0"},
                     {"ideographDigital", 12, "一二"},
                     {"ideographTraditional", 3, "丙"},
                     {"decimalEnclosedCircle", 3, "③"},
                     {"decimalEnclosedParen", 3, "⑶"},
                     {"ideographEnclosedCircle", 3, "㈢"},
                     {"decimalFullWidth", 12, "１２"},
                     {"lowerLetter", 28, "bb"},
                     {"upperRoman", 1994, "MCMXCIV"},
                     {"lowerRoman", 4, "iv"},
                     {"bullet", 4, ""},
                     {"none", 4, ""},
                     {"hebrew1", 4, "4"}};
  for (const auto& c : cases) {
    CAPTURE(c.way, c.number);
    CHECK(io::list_number(c.way, c.number) == c.text);
  }
}

TEST_CASE("HTML: items of ordered lists are shown with their numbers", "[io][html]") {
  const auto cell = [](const std::string& inside) {
    return drawn(
        io::read_document("t.html", "<meta charset=utf-8><table><tr><td>" + inside + "</table>"));
  };
  CHECK(cell("<ol><li>甲<li>乙</ol>") == "1. 甲\\2. 乙");
  CHECK(cell("<ol start=3><li>甲<li value=7>乙<li>丙</ol>") == "3. 甲\\7. 乙\\8. 丙");
  CHECK(cell("<ol style='list-style-type: simp-chinese-informal'><li>甲<li>乙</ol>") ==
        "一、甲\\二、乙");
  CHECK(cell("<ol type=a><li>甲</ol><ul><li>乙</ul>") == "a. 甲\\乙");
  CHECK(cell("<style>.n{LIST-STYLE:none}</style><ol class=n><li>甲</ol>") == "甲");
}
