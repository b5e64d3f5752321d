// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/table_problem.hpp>

namespace jixiao::io {

namespace {

struct sentence {
  std::string_view zh;
  std::string_view en;
};

// In the order of table_fault; {t} is the text concerned, {e} what was expected.
constexpr std::array<sentence, 26> sentences{{
    {"没有找到表头：需要有一行写着 {e}", "no header row found: one with {e} is needed"},
    {"表头缺少列：{e}", "a column is missing: {e}"},
    {"表头里“{t}”出现了两次，只读第一列",
     "the heading “{t}” stands twice; the first column is read"},
    {"本行单元格不够：只有 {t} 个，需要 {e} 个",
     "too few cells in this row: {t} where {e} are needed"},
    {"有评价标准，没有指标名称：{t}", "a standard without the name of an indicator: {t}"},
    {"指标“{t}”前面没有职责活动", "the indicator “{t}” stands before any activity"},
    {"预算数“{t}”不是金额，应像 33.50 这样写",
     "the budget “{t}” is no amount; write it like 33.50"},
    {"金额单位“{t}”无法识别，按万元读", "unknown currency unit “{t}”; taken as 万元"},
    {"分值“{t}”不是数", "the points “{t}” are no number"},
    {"表头重复出现（分页所致），已跳过", "the header row stands again (a page break); skipped"},
    {"另有一张表，未读：{t}", "a further table, not read: {t}"},
    {"表里没有指标“{t}”", "the table has no indicator “{t}”"},
    {"实际完成值“{t}”无法识别", "the measured value “{t}” can't be read"},
    {"金额“{t}”无法识别，应像 33.50 这样写", "“{t}” is no amount; write it like 33.50"},
    {"等级列“{t}”无法识别，这一列没有读", "unknown level “{t}”: the column is not read"},
    {"本行单元格比表头多：表头 {e} 列，多出“{t}”；数字里有逗号时请加引号。本行没有读",
     "more cells in this row than the {e} headings: “{t}”; put numbers with commas in quotes. The "
     "row is not read"},
    {"文件里还有另一个部门“{t}”的表，没有读；请一个部门一份文件",
     "a table of another department, “{t}”, is not read; keep each department in a file of its "
     "own"},
    {"“{t}”的编号既不是职责的，也不是活动的，按活动读",
     "the number of “{t}” is neither that of a duty nor of an activity; taken as an activity"},
    {"“{t}”没有编号，按活动读", "“{t}” has no number; taken as an activity"},
    {"分值“{t}”的单元格由几个指标合用，各占多少没有写明，没有读",
     "the points “{t}” stand in one cell of several indicators; how many each has is not said"},
    {"名称太长（超过 {e} 字节），只读开头：{t}",
     "a name of more than {e} bytes; only its beginning is read: {t}"},
    {"表在隐藏的工作表“{t}”里", "the table stands on the hidden sheet “{t}”"},
    {"指标超过 {e} 个，从这里起没有读", "more than {e} indicators: the rest from here is not read"},
    {"不认识的键“{t}”，没有读；这里可写：{e}",
     "unknown key “{t}”, which is not read; what may stand here: {e}"},
    {"这里只有省略号：略去的行没有读", "dots: the rows that were left out here are not read"},
    {"这里应写成 {e}，没有读", "{e} is needed here; what is written is not read"},
}};

void replace(std::string& text, std::string_view mark, std::string_view with) {
  if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), with);
}

}  // namespace

std::string describe(const table_problem& problem, language in) {
  const sentence& s = sentences[static_cast<std::size_t>(problem.what)];
  std::string text(in == language::zh ? s.zh : s.en);
  replace(text, "{t}", problem.text);
  replace(text, "{e}", problem.expected);
  if (problem.what == table_fault::unknown_level && !problem.expected.empty())
    text += in == language::zh
                ? "；如果是等级，请用 " + problem.expected + " 写明，从好到差"
                : "; if it is a level, name all of them, best first, with " + problem.expected;
  if (problem.what == table_fault::unknown_indicator && !problem.expected.empty())
    text += in == language::zh ? "，是不是“" + problem.expected + "”？"
                               : "; did you mean “" + problem.expected + "”?";
  return text;
}

}  // namespace jixiao::io
