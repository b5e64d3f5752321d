// SPDX-License-Identifier: BSL-1.0
#include <iconv.h>

#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document read(const std::string& body) {
  return io::read_document("绩效.html", "<html><meta charset=\"utf-8\"><body>" + body);
}

std::string cell_text(const std::string& inside) {
  return drawn(read("<table><tr><td>" + inside + "</table>"));
}

std::string encoded(std::string utf8, const char* encoding) {
  const iconv_t how = iconv_open(encoding, "UTF-8");
  std::string out(utf8.size() * 4, '\0');
  char* from = utf8.data();
  char* to = out.data();
  std::size_t left = utf8.size();
  std::size_t room = out.size();
  iconv(how, &from, &left, &to, &room);
  iconv_close(how);
  out.resize(out.size() - room);
  return out;
}

}  // namespace

TEST_CASE("HTML: the text of a cell is what a browser shows", "[io][html]") {
  CHECK(cell_text(" 98%\n  以上 ") == "98% 以上");
  CHECK(cell_text("一、<br>行政审批<br/>") == "一、\\行政审批");
  CHECK(cell_text("<p>一、</p>\n<p>行政<b>审批</b></p>") == "一、\\行政审批");
  CHECK(cell_text("&lt;5%&nbsp;&amp;") == "<5% &");
  CHECK(cell_text("&nbsp;&nbsp;1、").substr(0, 3) == "  1");
  CHECK(cell_text("　　1、管理") == "　　1、管理");
  CHECK(cell_text("95%<script>alert(1)</script><style>a{}</style><!-- no -->～98%") == "95%～98%");
  CHECK(cell_text("a\fb&#13;c\td&#13; e") == "a b c d e");
  CHECK(cell_text("10<sup>4</sup>") == "10⁴");
  CHECK(cell_text("a<span style=\"display: none\">b</span><i hidden>c</i><del>d</del>") == "a");
}

TEST_CASE("HTML: a number that several elements make up is one number", "[io][html]") {
  CHECK(cell_text("<span>9</span><span>8%</span>") == "98%");
  CHECK(cell_text("<b>1</b>0次") == "10次");
  CHECK(cell_text("<i><u>20</u>2<b>4</b></i>年") == "2024年");
}

TEST_CASE("HTML: what stands behind raised or lowered text is as it was", "[io][html]") {
  CHECK(cell_text("10<sup>4</sup>元，共3次") == "10⁴元，共3次");
  CHECK(cell_text("10<sup>-9</sup>") == "10⁻⁹");
  CHECK(cell_text("10<sup>10</sup>") == "10¹⁰");
  CHECK(cell_text("5<sub>90</sub>") == "5₉₀");
  CHECK(cell_text("PM<sub>2.5</sub>浓度35微克") == "PM2.5浓度35微克");
  CHECK(cell_text("5<sub>1</sub>23次") == "5₁23次");
  CHECK(cell_text("5<br><sub>1</sub>次") == "5\\1次");
  CHECK(cell_text("<p>5</p><sub>1</sub>次") == "5\\1次");
  CHECK(cell_text("<font face=Symbol>³</font>5m") == "≥5m");
  CHECK(cell_text("<span style='font-family:Symbol'>³</span>5m") == "≥5m");
  CHECK(cell_text("m<sup>2</sup><sub>1</sub>2次") == "m²12次");
  CHECK(cell_text("<s>1</s>2<s>3</s>4次") == "24次");
  CHECK(cell_text("<span style='visibility:hidden'>1</span>2次") == "2次");
  CHECK(cell_text("<span style='font-size:0'>1</span>2次") == "2次");
}

TEST_CASE("HTML: a cell that is not shown is none", "[io][html]") {
  CHECK(drawn(read("<table><tr><td>a<td hidden>x<td>b</table>")) == "a|b");
  CHECK(drawn(read("<table><tr><td>a<th style=\"display:none\">x<td>b</table>")) == "a|b");
}

TEST_CASE("HTML: spans keep the columns in place", "[io][html]") {
  CHECK(drawn(read("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>")) == "a|b / ^|c");
  CHECK(drawn(read("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>")) ==
        "a|^|b / c|d|e");
  CHECK(drawn(read("<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d</table>")) ==
        "a|^|b / ^|^|c / d");
  CHECK(drawn(read("<table><tr><td>a<td rowspan=3>b<tr><td>c<tr></table>")) == "a|b / c|^ / |^");
  const io::document below = read("<table><tr><td>a<td rowspan=3>b<tr><td>c<tr></table>");
  REQUIRE(below.grids.size() == 1);
  CHECK(below.grids[0].rows.at(2).at(0).column == 1);
  CHECK(below.grids[0].rows.at(2).at(1).column == 2);
  // Down to the end of the group of rows and no further; 0 is all of it.
  CHECK(
      drawn(read("<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>c<td>d</table>")) ==
      "a|b / c|d");
  CHECK(drawn(read("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>")) ==
        "a|b / ^|c / ^|d");
  CHECK(drawn(read("<table><tr><td rowspan=-1 colspan=x>a<td colspan=0>b</table>")) == "a|b");
}

TEST_CASE("HTML: a span of absurd size is cut", "[io][html]") {
  const io::document d =
      read("<table><tr><td rowspan=99999999999999999999999 colspan=99999999999999999999>a</table>");
  REQUIRE(d.grids.size() == 1);
  REQUIRE(d.grids[0].rows.size() == 1);
  CHECK(d.grids[0].rows[0].size() == 1000);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "<tr><td colspan=1000>";
  CHECK(problems_of(read("<table>" + many + "</table>")) == "too-large");
}

TEST_CASE("HTML: every table is one of its own, nested ones too", "[io][html]") {
  const io::document d =
      read("<table><tr><td>a<table><tr><td>in</table>b</table><table><tr><td>second</table>");
  // The words above the nested table are those of its cell.
  CHECK(drawn(d) == "a\\b // a / in // second");
  REQUIRE(d.grids.size() == 3);
  const place expected{"绩效.html", "表 3", 1, 1, {}};
  CHECK(d.grids[2].where(d.grids[2].rows[0][0]) == expected);
  CHECK(problems_of(read("<p>no table")) == "no-table");
  CHECK(problems_of(read("<table></table>")) == "no-table");
}

TEST_CASE("HTML: words above a table and its caption stand before its rows", "[io][html]") {
  CHECK(drawn(read("<p>一<h1>绩效目标</h1> <div>单位：万元</div><table><tr><td>x</table>尾"
                   "<table><caption>表二</caption><tr><td>y</table>")) ==
        "一 / 绩效目标 / 单位：万元 / x // 尾 / 表二 / y");
}

TEST_CASE("HTML: the page's own encoding counts", "[io][html]") {
  const std::string table = "<table><tr><td>职责<td>95%～98%</table>";
  const std::string shown = "职责|95%～98%";
  const auto page = [&](const std::string& head, const char* encoding) {
    return drawn(io::read_document("x.html", encoded("<html>" + head + table, encoding)));
  };
  for (const char* name : {"gb2312", "GBK", "gb18030"}) {
    CAPTURE(name);
    CHECK(page("<meta charset=\"" + std::string(name) + "\">", "GB18030") == shown);
    CHECK(page("<meta http-equiv=Content-Type content=\"text/html; charset=" + std::string(name) +
                   "\">",
               "GB18030") == shown);
  }
  // Big5 is no other text of GB18030 only where the page says so.
  for (const char* head :
       {"<meta charset=big5>", "<meta charset = 'Big5'>", "<META name=x CHARSET=\"Big5-HKSCS\">",
        "<meta content='text/html; charset=big5' http-equiv=content-type>",
        "<!-- <meta charset=gbk> --><meta charset=big5>",
        "<meta name=x content='charset=gbk'><meta charset=big5>",
        "<script>'<meta charset=gbk>'</script><meta charset=big5>",
        "<style>a{}</style><meta/charset=big5>"}) {
    CAPTURE(head);
    const io::document d =
        io::read_document("x.html", head + encoded("<table><tr><td>職責<td>優</table>", "BIG5"));
    CHECK(drawn(d) == "職責|優");
    CHECK(problems_of(d) == "");
  }
  // One that a comment holds is none, and neither is that of another element.
  CHECK(page("<!-- <meta charset=big5> --><meta charset=gbk>", "GB18030") == shown);
  CHECK(page("<metadata charset=big5></metadata><meta/charset=gbk>", "GB18030") == shown);
  CHECK(page("<script charset=big5></script><meta charset=gbk>", "GB18030") == shown);
  CHECK(page("", "GB18030") == shown);
  CHECK(page("", "UTF-8") == shown);
  CHECK(page("<meta charset=utf-8>", "UTF-8") == shown);
  CHECK(drawn(io::read_document("x.html", "\xFF\xFE" + encoded(table, "UTF-16LE"))) == shown);
  CHECK(drawn(io::read_document("x.html", "\xEF\xBB\xBF<meta charset=gbk>" + table)) == shown);
  // A server may write UTF-8 whatever the page says, and two bytes each are Chinese as well.
  CHECK(drawn(io::read_document("x.html", "<meta charset=gbk><table><tr><td>优</table>")) == "优");
  CHECK(drawn(io::read_document(
            "x.html", encoded("<meta charset=gb2312><table><tr><td>学院</table>", "GB18030"))) ==
        "学院");
  CHECK(problems_of(io::read_document("x.html", "<meta charset=gbk><table><tr><td>\xFF a")) ==
        "damaged-characters");
  const io::document d = io::read_document("x.html",
                                           "<meta charset=gbk><table><tr><td>\xFF\xFF"
                                           "a</table>");
  CHECK(problems_of(d) == "damaged-characters");
}

TEST_CASE("HTML: nesting without end is refused", "[io][html]") {
  for (const std::string tag : {"<div>", "<b>", "<table><tr><td>", "<svg><g>", "<ul><li>"}) {
    CAPTURE(tag);
    std::string deep;
    for (int i = 0; i < 20000; ++i) deep += tag;
    CHECK(problems_of(read(deep + "x")) == "too-large");
  }
}
