// SPDX-License-Identifier: BSL-1.0
// The levels of a table are the words that head its columns, of any scale and in any order.

#include <jixiao/io/department.hpp>
#include <string>

#include "support/catch.hpp"

using namespace jixiao;
using io::table_fault;

namespace {

io::reading_of<department> read(const std::string& csv) {
  return io::read_department(io::read_document("t.csv", csv));
}

// 优,良,差: 98%以上 | 90%～98% | 90%以下; the problems behind it.
std::string standard_of(const std::string& headings, const std::string& cells) {
  const auto table =
      read("职责,活动,绩效目标,绩效指标," + headings + "\n甲,子,目标,a," + cells + "\n");
  std::string text;
  for_each_indicator(table.value, [&](const indicator_path& p) {
    const any_standard& s = p.indicator.standard;
    text += std::string(s.level_scale().words().view()) + ":";
    for (grade g : s.levels()) text += " " + p.indicator.cells[column_of(g)] + " |";
    text.resize(text.size() - 2);
  });
  for (const io::table_problem& p : table.table_problems)
    text += "; " + std::string(io::name_of(p.what)) + " " + p.text + p.expected;
  return text;
}

struct row {
  std::string headings;
  std::string cells;
  std::string means;
};

}  // namespace

TEST_CASE("a scale is found from its headings", "[io][scale]") {
  for (const row& r : {
           row{"优,良,差", "98%以上,90%～98%,90%以下", "优,良,差: 98%以上 | 90%～98% | 90%以下"},
           {"优,良,中,低,差", "9,7,5,3,1", "优,良,中,低,差: 9 | 7 | 5 | 3 | 1"},
           {"差,次,中,良,优", "1,3,5,7,9", "优,良,中,次,差: 9 | 7 | 5 | 3 | 1"},
           {"优秀,良好,合格,不合格", "4,3,2,1", "优秀,良好,合格,不合格: 4 | 3 | 2 | 1"},
           {"优秀,良好,中等,较差", "4,3,2,1", "优秀,良好,中等,较差: 4 | 3 | 2 | 1"},
           {"好,较好,一般,较差,差", "5,4,3,2,1", "好,较好,一般,较差,差: 5 | 4 | 3 | 2 | 1"},
           {"优秀,良好,中等,较差,差", "5,4,3,2,1", "优秀,良好,中等,较差,差: 5 | 4 | 3 | 2 | 1"},
           {"优秀,良好,合格,基本合格,不合格", "5,4,3,2,1",
            "优秀,良好,合格,基本合格,不合格: 5 | 4 | 3 | 2 | 1"},
           {"Ａ级,B 级,C级,D级", "4,3,2,1", "A级,B级,C级,D级: 4 | 3 | 2 | 1"},
           {"A,B,C,D,E", "5,4,3,2,1", "A,B,C,D,E: 5 | 4 | 3 | 2 | 1"},
           {"一级,二级,三级,四级,五级", "5,4,3,2,1", "一级,二级,三级,四级,五级: 5 | 4 | 3 | 2 | 1"},
           {"一级,二级,三级,四级,五级,六级,七级", "7,6,5,4,3,2,1",
            "一级,二级,三级,四级,五级,六级,七级: 7 | 6 | 5 | 4 | 3 | 2 | 1"},
           {"A,B,C,D,E,F", "6,5,4,3,2,1", "A,B,C,D,E,F: 6 | 5 | 4 | 3 | 2 | 1"},
           {"四档,三档,二档,一档", "1,2,3,4",
            "一档,二档,三档,四档: 4 | 3 | 2 | 1; worst-first 四档一档"},
           {"大,中,小,微", "4,3,2,1", "大,中,小,微: 4 | 3 | 2 | 1"},
           {"优秀值,良好值,平均值,较低值,较差值", "5,4,3,2,1",
            "优秀值,良好值,平均值,较低值,较差值: 5 | 4 | 3 | 2 | 1"},
           {"达标,不达标", "≥60,＜60", "达标,不达标: ≥60 | ＜60"},
           {"1级,2级,3级,4级,5级", "5,4,3,2,1", "1级,2级,3级,4级,5级: 5 | 4 | 3 | 2 | 1"},
           {"丙,乙,甲", "1,2,3", "甲,乙,丙: 3 | 2 | 1"},
           // 优良中差 in other words is 优良中差.
           {"excellent,good,fair,poor", "4,3,2,1", "优,良,中,差: 4 | 3 | 2 | 1"},
           {"优秀,良,中等,差", "4,3,2,1", "优,良,中,差: 4 | 3 | 2 | 1"},
           // Points in brackets behind a word.
           {"优（10分）,良（8分）,差（5分）", "3,2,1", "优,良,差: 3 | 2 | 1"},
       }) {
    CAPTURE(r.headings);
    CHECK(standard_of(r.headings, r.cells) == r.means);
  }
}

TEST_CASE("levels that count are a scale, known words or not", "[io][scale]") {
  for (const row& r : {
           row{"1档,2档,3档,4档,5档,6档", "6,5,4,3,2,1",
               "1档,2档,3档,4档,5档,6档: 6 | 5 | 4 | 3 | 2 | 1"},
           {"A级,B级,C级,D级,E级,F级", "6,5,4,3,2,1",
            "A级,B级,C级,D级,E级,F级: 6 | 5 | 4 | 3 | 2 | 1"},
           {"Ⅵ类,Ⅴ类,Ⅳ类,Ⅲ类,Ⅱ类,Ⅰ类", "1,2,3,4,5,6",
            "Ⅰ类,Ⅱ类,Ⅲ类,Ⅳ类,Ⅴ类,Ⅵ类: 6 | 5 | 4 | 3 | 2 | 1; worst-first Ⅵ类Ⅰ类"},
           {"甲等,乙等,丙等,丁等,戊等", "5,4,3,2,1", "甲等,乙等,丙等,丁等,戊等: 5 | 4 | 3 | 2 | 1"},
           {"特级,一级,二级,三级", "4,3,2,1", "特级,一级,二级,三级: 4 | 3 | 2 | 1"},
           {"第一类,第二类,第三类", "3,2,1", "第一类,第二类,第三类: 3 | 2 | 1"},
           {"等级1,等级2,等级3", "3,2,1", "等级1,等级2,等级3: 3 | 2 | 1"},
           {"Level 1,Level 2,Level 3", "3,2,1", "Level 1,Level 2,Level 3: 3 | 2 | 1"},
           {"Ⅰ,Ⅱ,Ⅲ,Ⅳ", "4,3,2,1", "Ⅰ,Ⅱ,Ⅲ,Ⅳ: 4 | 3 | 2 | 1"},
           {"1档,2档,3档,4档,5档,6档,7档,8档,9档,10档", "10,9,8,7,6,5,4,3,2,1",
            "1档,2档,3档,4档,5档,6档,7档,8档,9档,10档: 10 | 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1"},
           {"1档（10分）,2档（8分）,3档（6分）,4档（4分）,5档（2分）,6档（0分）", "6,5,4,3,2,1",
            "1档,2档,3档,4档,5档,6档: 6 | 5 | 4 | 3 | 2 | 1"},
           {"I,II,III,IV", "4,3,2,1", "I,II,III,IV: 4 | 3 | 2 | 1"},
           {"一星级,二星级", "1,2", "二星级,一星级: 2 | 1"},
           {"z等,y等", "2,1",
            "; unknown-level z等--scale; unknown-level y等--scale; no-table "
            "绩效指标、优、良、中、差"},
           {"A,B,C,D,E,F,G,H,I,J", "10,9,8,7,6,5,4,3,2,1",
            "A,B,C,D,E,F,G,H,I,J: 10 | 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1"},
           // The more stars or points, the better.
           {"★,★★,★★★", "1,2,3", "★★★,★★,★: 3 | 2 | 1"},
           {"五星级,四星级,三星级", "3,2,1", "五星级,四星级,三星级: 3 | 2 | 1"},
           {"10分,8分,5分,0分", "4,3,2,1", "10分,8分,5分,0分: 4 | 3 | 2 | 1"},
           {"5分,4分,3分", "3,2,1", "5分,4分,3分: 3 | 2 | 1"},
           {"a档,b档,c档,d档,e档", "5,4,3,2,1", "a档,b档,c档,d档,e档: 5 | 4 | 3 | 2 | 1"},
           {"Grade A,Grade B,Grade C", "3,2,1", "Grade A,Grade B,Grade C: 3 | 2 | 1"},
           {"一级（10分）,二级（6分）,三级（2分）,四级（0分）,五级（0分）,六级（0分）",
            "6,5,4,3,2,1", "一级,二级,三级,四级,五级,六级: 6 | 5 | 4 | 3 | 2 | 1"},
       }) {
    CAPTURE(r.headings);
    CHECK(standard_of(r.headings, r.cells) == r.means);
  }
}

TEST_CASE("which of numbered levels is best is said where the columns begin with the worst",
          "[io][scale]") {
  for (const row& r : {
           row{"五级,四级,三级,二级,一级", "1,2,3,4,5",
               "一级,二级,三级,四级,五级: 5 | 4 | 3 | 2 | 1; worst-first 五级一级"},
           {"5级,4级,3级,2级,1级", "1,2,3,4,5",
            "1级,2级,3级,4级,5级: 5 | 4 | 3 | 2 | 1; worst-first 5级1级"},
           {"第三档,第二档,第一档", "1,2,3",
            "第一档,第二档,第三档: 3 | 2 | 1; worst-first 第三档第一档"},
           {"二档,一档", "1,2", "一档,二档: 2 | 1; worst-first 二档一档"},
           {"一档,二档", "2,1", "一档,二档: 2 | 1"},
           {"IV,III,II,I", "1,2,3,4", "I,II,III,IV: 4 | 3 | 2 | 1; worst-first IVI"},
           // Nobody takes these for the best.
           {"三等,二等,一等", "1,2,3", "一等,二等,三等: 3 | 2 | 1"},
           {"丁,丙,乙,甲", "1,2,3,4", "甲,乙,丙,丁: 4 | 3 | 2 | 1"},
           {"E,D,C,B,A", "1,2,3,4,5", "A,B,C,D,E: 5 | 4 | 3 | 2 | 1"},
           {"差,中,良,优", "1,2,3,4", "优,良,中,差: 4 | 3 | 2 | 1"},
           {"★,★★,★★★", "1,2,3", "★★★,★★,★: 3 | 2 | 1"},
           {"三级,二级,一级,特级", "1,2,3,4", "特级,一级,二级,三级: 4 | 3 | 2 | 1"},
           {"一级,二级,三级", "3,2,1", "一级,二级,三级: 3 | 2 | 1"},
       }) {
    CAPTURE(r.headings);
    CHECK(standard_of(r.headings, r.cells) == r.means);
  }
}

TEST_CASE("a level that is missing or not understood is said, never dropped", "[io][scale]") {
  for (const row& r : {
           row{"优,良,中", "3,2,1", "优,良,中,差: 3 | 2 | 1 | ; missing-column 差"},
           {"优秀,良好,合格,不及格", "4,3,2,1", "优秀,良好,合格: 4 | 3 | 2; unknown-level 不及格"},
           {"优,良,次好,差", "4,3,2,1", "优,良,差: 4 | 3 | 1; unknown-level 次好"},
           {"好,较好,很差,差", "4,3,2,1",
            "好,较好,一般,差: 4 | 3 |  | 1; unknown-level 很差; missing-column 一般"},
           // A word that stands at the end of the levels, like theirs or with bands below it.
           {"AAA,AA,A,BBB,BB", "5,4,3,2,1",
            "AAA,AA,A: 5 | 4 | 3; unknown-level BBB; unknown-level BB"},
           {"A+,A,B,C", "4,3,2,1", "A,B,C: 3 | 2 | 1; unknown-level A+"},
           {"卓越,优秀,良好,合格,不合格", "≥95,90～95,80～90,60～80,<60",
            "优秀,良好,合格,不合格: 90～95 | 80～90 | 60～80 | <60; unknown-level 卓越"},
           {"优,良,中,差,极差", "≥95,90～95,80～90,60～80,<60",
            "优,良,中,差: ≥95 | 90～95 | 80～90 | 60～80; unknown-level 极差"},
           // One that stands twice is probably the one that is missing.
           {"优,良,良,差", "4,3,2,1",
            "优,良,中,差: 4 | 3 |  | 1; column-twice 良; missing-column 中"},
           // Beside a level on one side is beside them.
           {"优,不及格,备注,良,中,差", "5,4,x,3,2,1",
            "优,良,中,差: 5 | 3 | 2 | 1; unknown-level 不及格"},
           {"优,良,中,备注,不及格,差", "5,4,3,x,2,1",
            "优,良,中,差: 5 | 4 | 3 | 1; unknown-level 不及格"},
           // Words with no bands below them, or alone with them, are none.
           {"优,良,中,差,X", "4,3,2,1,x", "优,良,中,差: 4 | 3 | 2 | 1"},
           {"优,良,中,差,注", "≥95,90～95,80～90,<80,x",
            "优,良,中,差: ≥95 | 90～95 | 80～90 | <80"},
           {"优,良,中,差,注", "≥95,90～95,80～90,<80,", "优,良,中,差: ≥95 | 90～95 | 80～90 | <80"},
           {"优,良,中,差,上年", "≥95,90～95,80～90,<80,≥90",
            "优,良,中,差: ≥95 | 90～95 | 80～90 | <80"},
           {"优,良,中,差,人数", "4,3,2,1,7", "优,良,中,差: 4 | 3 | 2 | 1"},
           // Behind a column of another kind no level goes on.
           {"优,良,中,差,评分标准,极差", "≥95,90～95,80～90,60～80,无,<60",
            "优,良,中,差: ≥95 | 90～95 | 80～90 | 60～80"},
           {"卓越,合格,不合格", "≥95,60～95,<60", "合格,不合格: 60～95 | <60; unknown-level 卓越"},
           {"AAA+,AAA,AA,A", "4,3,2,1", "AAA,AA,A: 3 | 2 | 1; unknown-level AAA+"},
           // A word in capitals is no rating, unless it is as short as they are.
           {"A,B,C,SCORE", "3,2,1,x", "A,B,C: 3 | 2 | 1"},
           {"A,B,C,AAAA", "3,2,1,x", "A,B,C: 3 | 2 | 1; unknown-level AAAA"},
           {"A,B,C,A1", "3,2,1,x", "A,B,C: 3 | 2 | 1"},
           // Numbers alone are none.
           {"一,二,三", "3,2,1",
            "; unknown-level 一--scale; unknown-level 二--scale; unknown-level 三--scale; "
            "no-table 绩效指标、优、良、中、差"},
           // Counting with a hole in it is none.
           {"2档,3档,4档", "3,2,1",
            "; unknown-level 2档--scale; unknown-level 3档--scale; unknown-level 4档--scale; "
            "no-table 绩效指标、优、良、中、差"},
           {"三分,二分,一分", "3,2,1",
            "; unknown-level 三分--scale; unknown-level 二分--scale; unknown-level 一分--scale; "
            "no-table 绩效指标、优、良、中、差"},
           {"1档,3档,4档", "3,2,1",
            "; unknown-level 1档--scale; unknown-level 3档--scale; unknown-level 4档--scale; "
            "no-table 绩效指标、优、良、中、差"},
           {"1档,2档,4档", "3,2,1",
            "; unknown-level 1档--scale; unknown-level 2档--scale; unknown-level 4档--scale; "
            "no-table 绩效指标、优、良、中、差"},

           // Next to them, with a word like theirs.
           {"S,A,B,C,D,E", "6,5,4,3,2,1", "A,B,C,D,E: 5 | 4 | 3 | 2 | 1; unknown-level S"},
           {"优,良,中,差,注", "4,3,2,1,x", "优,良,中,差: 4 | 3 | 2 | 1"},
           {"规格,合格,不合格", "x,2,1", "合格,不合格: 2 | 1"},
           {"类型,大型,中型,小型,微型", "x,4,3,2,1", "大型,中型,小型,微型: 4 | 3 | 2 | 1"},
       }) {
    CAPTURE(r.headings);
    CHECK(standard_of(r.headings, r.cells) == r.means);
  }
}

TEST_CASE("a word of some scale that stands alone is no level", "[io][scale]") {
  const auto table = read(
      "职责,活动,绩效目标,绩效指标,优,良,中,差,是否公开,完成\n"
      "甲,子,目标,a,4,3,2,1,是,√\n");
  CHECK(table.table_problems.empty());
  CHECK(table.value.duties[0].activities[0].objectives[0].indicators[0].cells.size() == 4);
}

TEST_CASE("what one heading spans with the levels is a level, though nothing else says so",
          "[io][scale]") {
  const auto told = [](const std::string& rows) {
    const auto table = io::read_department(
        io::read_document("t.html", "<meta charset=utf-8><table>" + rows + "</table>"));
    std::string text;
    for (const io::table_problem& p : table.table_problems)
      text += std::string(io::name_of(p.what)) + " " + p.text + "; ";
    return text;
  };
  const std::string values = "<tr><td>a<td>5<td>4<td>3<td>2<td>1";
  CHECK(
      told("<tr><td rowspan=2>绩效指标<td colspan=5>评价标准<tr><td>优<td>良<td>中<td>差<td>极差" +
           values) == "unknown-level 极差; ");
  CHECK(
      told("<tr><td rowspan=2>绩效指标<td colspan=5>评价标准<tr><td>卓越<td>优<td>良<td>中<td>差" +
           values) == "unknown-level 卓越; ");
  CHECK(
      told("<tr><td rowspan=2>绩效指标<td colspan=4>评价标准<td rowspan=2>责任科室<tr><td>优<td>良"
           "<td>中<td>差" +
           values) == "");
  // The first column of all may be one.
  CHECK(told("<tr><td>卓越<td>优秀<td>良好<td>合格<td>不合格<td>绩效指标"
             "<tr><td>≥95<td>90～95<td>80～90<td>60～80<td><60<td>a") == "unknown-level 卓越; ");
}

TEST_CASE("beside the levels of a scale that is asked for, one more of its order is told",
          "[io][scale]") {
  const auto problems_of = [](const std::string& further) {
    io::document file =
        io::read_document("t.csv", "绩效指标,一等奖,二等奖,三等奖," + further + "\na,4,3,2,1\n");
    file.grids.at(0).levels = scale::read("一等奖,二等奖,三等奖");
    std::string text;
    for (const io::table_problem& p : io::read_department(file).table_problems)
      text += std::string(io::name_of(p.what)) + " " + p.text + "; ";
    return text;
  };
  CHECK(problems_of("四等奖") == "unknown-level 四等奖; ");
  CHECK(problems_of("9等奖") == "unknown-level 9等奖; ");
  CHECK(problems_of("0等奖") == "unknown-level 0等奖; ");
  CHECK(problems_of("特等奖") == "unknown-level 特等奖; ");
  for (const char* other : {"优等奖", "三等品", "四二奖", "第四等奖", "责任科室"}) {
    CAPTURE(other);
    CHECK(problems_of(other) == "");
  }
}

TEST_CASE("levels that are asked for may have points in brackets, and stand before the indicators",
          "[io][scale]") {
  io::document asked =
      io::read_document("t.csv", "绩效指标,一等奖（10分）,二等奖(8分),三等奖（5分）\na,3,2,1\n");
  asked.grids.at(0).levels = scale::read("一等奖,二等奖,三等奖");
  const auto table = io::read_department(asked);
  CHECK(table.table_problems.empty());
  std::string cells;
  for_each_indicator(table.value, [&](const indicator_path& p) {
    for (const std::string& cell : p.indicator.cells) cells += cell + "|";
  });
  CHECK(cells == "3|2|1|");
  const auto first = read("1档,2档,3档,绩效指标\n3,2,1,a\n");
  CHECK(first.table_problems.empty());
  cells.clear();
  for_each_indicator(first.value, [&](const indicator_path& p) {
    cells += std::string(p.indicator.standard.level_scale().words().view());
  });
  CHECK(cells == "1档,2档,3档");
}

TEST_CASE("headings that may be levels are told, as many as a scale may have", "[io][scale]") {
  const auto told = [](int count) {
    std::string headings = "绩效指标";
    std::string cells = "a";
    for (int i = 0; i < count; ++i) {
      headings += ",第" + std::to_string(i) + "样";
      cells += "," + std::to_string(20 - i);
    }
    std::size_t levels = 0;
    for (const io::table_problem& p : read(headings + "\n" + cells + "\n").table_problems)
      levels += p.what == table_fault::unknown_level ? 1 : 0;
    return levels;
  };
  CHECK(told(1) == 0);
  CHECK(told(2) == 2);
  CHECK(told(10) == 10);
  CHECK(told(11) == 0);
}

TEST_CASE("a word of another scale is told beside the levels, and not apart from them",
          "[io][scale]") {
  const auto told = [](std::string_view headings) {
    std::size_t levels = 0;
    const std::string cells = "a,1%,2%,98%以上,95%～98%,90%～95%,90%以下";
    for (const io::table_problem& p :
         read(std::string(headings) + "\n" + cells + "\n").table_problems)
      levels += p.what == table_fault::unknown_level ? 1 : 0;
    return levels;
  };
  CHECK(told("绩效指标,备注,合格,优,良,中,差") == 1);
  CHECK(told("绩效指标,合格,备注,优,良,中,差") == 0);
  CHECK(told("绩效指标,优,良,中,差,合格,备注") == 1);
}
