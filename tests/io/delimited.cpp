// SPDX-License-Identifier: BSL-1.0
// Delimited text (RFC 4180 and what spreadsheets make of it), in any encoding.

#include <string>
#include <vector>

#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

struct text_case {
  std::string what;
  std::string bytes;
  std::string cells;
  std::string problems;
};

std::string utf16(const std::u16string& text, bool is_little) {
  std::string bytes = is_little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t c : text) {
    const char high = static_cast<char>(c >> 8);
    const char low = static_cast<char>(c & 0xFF);
    bytes += is_little ? low : high;
    bytes += is_little ? high : low;
  }
  return bytes;
}

void check(const std::vector<text_case>& cases) {
  for (const text_case& c : cases) {
    CAPTURE(c.what, c.bytes);
    const io::document read = io::read_document("t.csv", c.bytes);
    CHECK(cells_of(read) == c.cells);
    CHECK(found_problems(read) == c.problems);
  }
}

}  // namespace

TEST_CASE("commas, semicolons and tabs part cells: the one that parts most lines alike") {
  check({{"comma", "指标,优\n完成率,98%\n", "指标|优 / 完成率|98%", ""},
         {"semicolon", "指标;优\n金额;1,5\n", "指标|优 / 金额|1,5", ""},
         {"tab", "指标\t优\n金额\t1,5;2\n", "指标|优 / 金额|1,5;2", ""},
         {"a title without any stands before", "标题\n指标;优\n", "标题 / 指标|优", ""},
         {"in quotes they do not count", "\"a,b,c\";优\n1;2\n", "a,b,c|优 / 1|2", ""},
         {"a quote inside a cell opens none", "5\" 管;优\n1;2\n", "5\" 管|优 / 1|2", ""},
         {"one column", "指标\n完成率\n", "指标 / 完成率", ""},
         {"a spreadsheet's first line says which", "sep=;\r\na,b;c\r\n", "a,b|c", ""},
         {"equally frequent: the comma before the semicolon", "a,b;c\n", "a|b;c", ""},
         {"a title has others", "说明：一;二;三\na,b\n1,2\n", "说明：一;二;三 / a|b / 1|2", ""},
         {"a title has commas", "甲局,2024年\na;b\n1;2,5\n3;4\n", "甲局,2024年 / a|b / 1|2,5 / 3|4",
          ""},
         {"notes have more", "a\tb\n1\tx,y,z\n2\tu,v\n", "a|b / 1|x,y,z / 2|u,v", ""},
         {"amounts have commas", "a;b\n1,5;2,5\n3,5;4\n", "a|b / 1,5|2,5 / 3,5|4", ""}});
}

TEST_CASE("=\"…\" is how a text is kept a text in a spreadsheet") {
  check({{"plain", "a,=\"00123\"\n", "a|00123", ""},
         {"quoted", "a,\"=\"\"97%\"\"\"\n", "a|97%", ""},
         {"with a quote in it", "a,\"=\"\"5\"\"\"\"管\"\"\"\n", "a|5\"管", ""},
         {"empty", "=\"\",b\n", "|b", ""},
         {"of more than a text it is a formula", "=\"a\"&\"b\",=A1\n", "=\"a\"&\"b\"|=A1", ""},
         {"behind an apostrophe it stands as it is", "'=\"a\"\n", "=\"a\"", ""}});
}

TEST_CASE("quotes, line ends and empty cells") {
  check({{"quotes", "\"a\"\"b\",\"c,d\"\n", "a\"b|c,d", ""},
         {"a line end in a cell", "\"a\nb\",c\nd,e\n", "a\nb|c / d|e", ""},
         {"CR LF, CR, LF", "a,b\r\nc,d\re,f\ng,h", "a|b / c|d / e|f / g|h", ""},
         {"empty cells stay", "a,,\n,,\n", "a|| / ||", ""},
         {"an empty line is a row of one empty cell", "a,b\n\nc,d\n", "a|b /  / c|d", ""},
         {"rows of different lengths", "a,b,c\nd\n", "a|b|c / d", ""},
         {"a comma at the very end", "a,b,", "a|b|", ""},
         {"quoted and empty", "\"\",b\n", "|b", ""},
         {"spaces are kept", " a , b\n", " a | b", ""},
         {"blanks behind a closing quote go", "\"a\" ,b\n", "a|b", ""},
         {"text behind a closing quote is told and kept", "x,y\n\"a\"b,c\n", "x|y / ab|c",
          "stray-quote 2:1"}});
}

TEST_CASE("a quote behind blanks begins a cell, which is said once") {
  check(
      {{"a space", "a, \"b,c\"\n", "a|b,c", "blank-before-quote 1:2"},
       {"spaces and a tab", "a,  \t\"b,c\"  ,d\n", "a|b,c|d", "blank-before-quote 1:2"},
       {"at the beginning of a row", "x,y\n \"a,b\",c\n", "x|y / a,b|c", "blank-before-quote 2:1"},
       {"twice", "a, \"b\", \"c\"\n", "a|b|c", "blank-before-quote 1:2"},
       {"with a line end in it", "a, \"b\nc\"\nd,e\n", "a|b\nc / d|e", "blank-before-quote 1:2"},
       {"semicolons", "a; \"b;c\"\n", "a|b;c", "blank-before-quote 1:2"},
       {"a tab that parts cells", "a\t\"b\tc\"\n1\t2\n", "a|b\tc / 1|2", ""},
       {"never closed", "a, \"b\n", "a|b\n", "unclosed-quote 1:2, blank-before-quote 1:2"},
       {"text behind it", "a, \"b\" c\n", "a|b c", "blank-before-quote 1:2, stray-quote 1:2"},
       {"in the middle it is text", "a, 5\" 管\n", "a| 5\" 管", ""},
       {"blanks alone", "a,  \n", "a|  ", ""}});
}

TEST_CASE("text that is hardly GB18030 is refused as Big5, which it may be") {
  const auto problems = [](const std::string& bytes) {
    return found_problems(io::read_document("t.csv", bytes));
  };
  // 績效指標,優,良,中,差 / 滿意度,98%以上,95%至98%,90%至95%,90%以下
  const std::string big5 =
      "\xC1\x5A\xAE\xC4\xAB\xFC\xBC\xD0,\xC0\x75,\xA8\x7D,\xA4\xA4,\xAE\x74\n"
      "\xBA\xA1\xB7\x4E\xAB\xD7,98%\xA5\x48\xA4\x57,95%\xA6\xDC"
      "98%,90%\xA6\xDC"
      "95%,90%\xA5\x48\xA4\x55\n";
  CHECK(problems(big5) == "maybe-big5");
  CHECK(io::read_document("t.csv", big5).grids.empty());
  CHECK_FALSE(describe(io::read_document("t.csv", big5).problems.at(0)).empty());
  // The same words in GB 2312, and characters that only GBK has among them (喆, 镕).
  const std::string gb =
      "\xBC\xA8\xD0\xA7\xD6\xB8\xB1\xEA,\xD3\xC5,\xC1\xBC,\xD6\xD0,\xB2\xEE\n"
      "\xC2\xFA\xD2\xE2\xB6\xC8\x86\xB4\xE9\x46,98%\xD2\xD4\xC9\xCF\n";
  CHECK(problems(gb) == "read-as-gb18030");
}

TEST_CASE("an unclosed quote is told with the line on which it opens") {
  check({{"at once", "\"a,b\nc,d\n", "a,b\nc,d\n", "unclosed-quote 1:1"},
         {"later", "a,b\n\"x\ny\",\"z\nu,v\n", "a|b / x\ny|z\nu,v\n", "unclosed-quote 3:2"}});
}

TEST_CASE("rows keep the line that they begin on") {
  const io::document read = io::read_document("t.csv", "a,b\n\"1\n2\n3\",c\nd,e\r\n\rf,g");
  REQUIRE(read.grids.size() == 1);
  std::vector<std::size_t> lines;
  for (const io::grid_row& row : read.grids[0].rows) lines.push_back(row[0].row);
  CHECK(lines == std::vector<std::size_t>{1, 2, 5, 6, 7});
  CHECK(read.grids[0].rows[1][1].column == 2);
}

TEST_CASE("encodings are told apart by their bytes") {
  const std::string gb = "\xD6\xB8\xB1\xEA,\xD3\xC5\n\xCD\xEA\xB3\xC9\xC2\xCA,98%\n";
  // 㐀 has four bytes in GB18030, which GBK does not know.
  const std::string gb_four = "\xD6\xB8\xB1\xEA,\x81\x39\xEE\x39\n";
  const std::u16string wide = u"指标\t优\r\n完成率\t98%\r\n";
  check({{"UTF-8", "指标,优\n", "指标|优", ""},
         {"UTF-8 with a mark", "\xEF\xBB\xBF指标,优\n", "指标|优", ""},
         {"GB18030", gb, "指标|优 / 完成率|98%", "read-as-gb18030"},
         {"GB18030 of four bytes", gb_four, "指标|㐀", "read-as-gb18030"},
         {"GB18030 that ends in what begins a character of UTF-8", "a,b\nc,\xE4\xBB", "a|b / c|浠",
          "read-as-gb18030"},
         {"UTF-16, little end first", utf16(wide, true), "指标|优 / 完成率|98%", ""},
         {"UTF-16, big end first", utf16(wide, false), "指标|优 / 完成率|98%", ""},
         {"past the basic plane", utf16(u"\U00020BB7,a\n", true), "𠮷|a", ""}});
}

TEST_CASE("damaged characters are told with their line, the rest is read") {
  const std::string rows = "指标,优\n审批事项公开率,98%以上\n踏勘完成率,";
  check({{"UTF-8", rows + "\xE7\x99\n",
          "指标|优 / 审批事项公开率|98%以上 / 踏勘完成率|\uFFFD\uFFFD", "damaged-characters 3"},
         {"UTF-8 with a mark",
          "\xEF\xBB\xBF"
          "a,b\nc,\xFF\n",
          "a|b / c|\uFFFD", "damaged-characters 2"},
         {"half of UTF-16", utf16(u"a,b\n", true) + "c", "a|b / \uFFFD", "damaged-characters 2"},
         {"half of a pair", utf16({u'a', 0xD800, u',', u'b', u'\n'}, true), "a\uFFFD|b",
          "damaged-characters 1"},
         {"neither UTF-8 nor GB18030", std::string(40, '\xFF'), "no table", "bad-encoding"},
         {"NUL bytes", std::string("a,b\0c\n", 6), "no table", "not-text"},
         {"a NUL before all", std::string("\0abcdef,b\nc,d\n", 14), "no table", "not-text"},
         {"a NUL in UTF-16", utf16({u'a', u',', u'b', 0, u'\n'}, true), "no table", "not-text"}});
}

TEST_CASE("a large file is read in one pass of linear time") {
  std::string bytes = "指标,实际完成值\n";
  for (int i = 0; i < 50000; ++i) bytes += "完成率" + std::to_string(i) + ",\"98.5%\"\n";
  const io::document read = io::read_document("t.csv", std::move(bytes));
  REQUIRE(read.grids.size() == 1);
  CHECK(read.grids[0].rows.size() == 50001);
  CHECK(read.grids[0].rows.back()[0].text == "完成率49999");
  CHECK(read.problems.empty());
}
