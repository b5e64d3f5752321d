// SPDX-License-Identifier: BSL-1.0
// Pages of web systems: values in fields of forms, headings in a table of their own, styles that
// overrule each other.
#include <jixiao/io/department.hpp>
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document page(const std::string& body, const std::string& style = {}) {
  return io::read_document("t.html",
                           "<meta charset=utf-8><style>" + style + "</style><body>" + body);
}

std::string cell(const std::string& inside, const std::string& style = {}) {
  return drawn(page("<table><tr><td>" + inside + "</td></tr></table>", style));
}

}  // namespace

TEST_CASE("HTML: what stands in a field of a form is text of the cell", "[io][html]") {
  CHECK(cell("<input value='97%'>") == "97%");
  CHECK(cell("<INPUT TYPE=Text VALUE='97'>%") == "97%");
  CHECK(cell("<input type=number value=4>次") == "4次");
  CHECK(cell("<textarea>98%\n以上</textarea>") == "98% 以上");
  CHECK(cell("<input type=hidden value=99%><input type=checkbox value=1>97%") == "97%");
  CHECK(cell("97%<input type=submit value=保存><button hidden>保存</button>") == "97%");
  CHECK(cell("<input style='display:none' value=99%>97%") == "97%");
}

TEST_CASE("HTML: of a list to choose from what is chosen is text", "[io][html]") {
  CHECK(cell("<select><option>优<option selected>良<option>中</select>") == "良");
  CHECK(cell("<select><option>优<option>良</select>") == "优");
  CHECK(cell("<select><optgroup label=a><option>优</optgroup><optgroup label=b><option "
             "selected>良</optgroup></select>") == "良");
  CHECK(cell("<select multiple><option>优<option selected>良<option selected>中</select>") ==
        "良中");
  CHECK(cell("<select multiple><option>优<option>良</select>").empty());
  CHECK(cell("<select></select>97%") == "97%");
}

TEST_CASE("HTML: of several rules the one that counts most says whether text is there",
          "[io][html]") {
  struct {
    const char* style;
    const char* element;
    const char* text;
  } const cases[] = {
      {".r{display:none} span.r{display:inline}", "<span class=r>新</span>", "新"},
      {".r{display:none} .r{display:inline}", "<span class=r>新</span>", "新"},
      {".r{display:inline} .r{display:none}", "<span class=r>旧</span>", ""},
      {"span.r{display:none} .r{display:inline}", "<span class=r>旧</span>", ""},
      {".hide{display:none} .r{display:inline}", "<span class='hide r'>新</span>", "新"},
      {".r{display:inline} .hide{display:none}", "<span class='hide r'>旧</span>", ""},
      {".hide{display:none} .r{display:inline}", "<span class='r hide'>新</span>", "新"},
      {"/* 旧 */.r{display:none}", "<span class=r>旧</span>", ""},
      {"/* 新 .r{display:none} */", "<span class=r>新</span>", "新"},
      {"@charset \"utf-8\";.r{display:none}", "<span class=r>旧</span>", ""},
      {".x{color:red}.r{display:none}", "<span class=r>旧</span>", ""},
      {"@media print{.x{color:red}.r{display:none}}.y{display:none}", "<span class=r>新</span>",
       "新"},
      {"@media screen{.x{color:red}.r{display:none}}", "<span class=r>旧</span>", ""},
      {".hide{display:none!important} .r{display:inline}", "<span class='hide r'>旧</span>", ""},
      {".r{display:none}", "<span class=r style='display:inline'>新</span>", "新"},
      {".r{display:none !important}", "<span class=r style='display:inline'>旧</span>", ""},
      {"#i{display:none} .r{display:inline}", "<span class=r id=i>旧</span>", ""},
      {"span{display:inline}", "<span hidden>新</span>", "新"},
      {"", "<span hidden>旧</span>", ""},
      {".r{visibility:hidden}", "<span class=r>旧<b style='visibility:visible'>新</b></span>",
       "新"},
      {"", "<span style='font-size:0'>旧</span>", ""},
      {"", "<span style='font-size:0px'>旧<b style='font-size:12px'>新</b></span>", "新"},
      {"", "<span style='font-size:0.8em'>新</span>", "新"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.style, c.element);
    CHECK(cell(c.element, c.style) == c.text);
  }
}

TEST_CASE("HTML: headings in a table of their own are those of the table below", "[io][html]") {
  const std::string head = "<div><table><tr><th>绩效指标<th>实际完成值";
  const std::string rows = "<table><tr><td>甲率<td>97%<tr><td>乙次<td>4次</table>";
  const io::document joined = page(head + "</table></div><div>" + rows);
  CHECK(drawn(joined) == "绩效指标|实际完成值 / 甲率|97% / 乙次|4次");
  CHECK(joined.grids.at(0).rows.at(2).at(0).row == 3);
  // Above the bar that they are rolled with there is one heading more.
  CHECK(drawn(page(head + "<th></table>" + rows)) == "绩效指标|实际完成值| / 甲率|97% / 乙次|4次");
  const auto values = io::read_measurements(joined);
  REQUIRE(values.value.items.size() == 2);
  CHECK(values.value.items[1].where.row == 3);
  // So they are on a page that has other tables before.
  CHECK(drawn(page("<table><tr><td>收支总表<td>1</table>" + head + "</table></div><div>" + rows)) ==
        "收支总表|1 // 绩效指标|实际完成值 / 甲率|97% / 乙次|4次");
  // Another table, with words, headings or a width of its own.
  CHECK(page(head + "</table><p>另一张表" + rows).grids.size() == 2);
  CHECK(page(head + "</table>" + head + "<tr><td>丙<td>1").grids.size() == 2);
  CHECK(page(head + "</table><table><tr><td>甲<td>乙<td>丙</table>").grids.size() == 2);
  CHECK(page(head + "<tr><td>甲<td>1</table>" + rows).grids.size() == 2);
  CHECK(page(head + "</table><table><tr><th colspan=2>另一张表<tr><td>甲<td>1</table>")
            .grids.size() == 2);
  CHECK(page("<table><tr><th>说明</table>" + rows).grids.size() == 2);
  const std::string three = "<table><tr><td>甲率<td>97%<td>x</table>";
  CHECK(page(head + "<th>说明</table>" + three).grids.size() == 1);
  CHECK(page(head + "<td>说明</table>" + three).grids.size() == 2);
}
