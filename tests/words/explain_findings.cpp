// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/explain.hpp>

#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/check/table.hpp>
#include <jixiao/table/target_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

// What findings say, each code in both languages: with the values concerned, one that shows it, and
// the repair.

namespace {

using cells = std::array<std::string_view, 4>;

struct finding_case {
  cells bands;
  jixiao::code code;
  std::string_view zh;
  std::string_view en;
};

const std::vector<finding_case> findings_of_standards{
    {{"工5%", "95%～98%", "90%～95%", "90%以下"},
     code::unreadable,
     "无法识别：“工5%”有不该出现的字符（第 1 个字）",
     "unreadable: “工5%”: a character has no place here (character 1)"},
    {{"≥90%以下", "80%～90%", "70%～80%", "70%以下"},
     code::unreadable,
     "无法识别：“≥90%以下”前后说法矛盾（第 5 个字）",
     "unreadable: “≥90%以下”: its words contradict each other (character 5)"},
    {{"高于20%（含）", "10%～20%", "5%～10%", "5%以下"},
     code::strict_included,
     "不含又含：“高于20%（含）”的用词本不含该数，又注明“含”，按含读",
     "strict and included: “高于20%（含）” uses a word that leaves the number out and says that it "
     "is in; read as in"},
    {{"低于50%或未提取", "1", "2", "3"},
     code::second_condition,
     "另有条件：“低于50%或未提取”从第 7 个字起是另一个条件，没能读出，整格不作评价依据",
     "second condition: “低于50%或未提取”: from character 7 on it states another condition, which "
     "could not be read; the cell decides nothing"},
    {{"98坨以上", "95坨～98坨", "90坨～95坨", "90坨以下"},
     code::unknown_unit,
     "单位未收录：“98坨以上”的单位没有收录，按原文使用，只和同样写的单位相比",
     "unknown unit: the unit of “98坨以上” is in no list; it is kept as written and compares only "
     "with itself"},
    {{"101以上", "51～100", "21～50", "0～20"},
     code::whole_numbers,
     "按整数分档：各档以整数相接，没有写单位；只有不是整数的值才会落在 "
     "20～21（不含两端）、50～51（不含两端）、"
     "100～101（不含两端）",
     "whole numbers: the bands go on from one whole number to the next, without a unit; only what "
     "is "
     "no whole number falls into 20 to 21 (both excluded) and 50 to 51 (both excluded) and 100 to "
     "101 "
     "(both excluded)"},
    {{"90%以上", "85%～95%", "80%～90%", "80%以下"},
     code::overlap,
     "重叠：85%～90% 同属良、中，例如 87%",
     "overlap: good, fair all have 85% to 90%, e.g. 87%"},
    {{"98%以上", "", "90%～98%", "90%以下"},
     code::blank_band,
     "缺档：良没有填写",
     "blank band: good left blank"},
    {{"98%", "92%～95%", "90%～92%", "90%以下"},
     code::gap,
     "空档：95%～98%（不含两端）不属于任何一档，例如 96%；建议：良改为“92%～98%”",
     "gap: no band has 95% to 98% (both excluded), e.g. 96%; suggestion: make good “92%～98%”"},
    {{"小于100%", "小于103%", "小于110%", "大于110%"},
     code::gap,
     "空档：110% 不属于任何一档；建议：差改为“110%以上”",
     "gap: no band has 110%; suggestion: make poor “110%以上”"},
    {{"3次以下", "5～7次", "8～10次", "11次以上"},
     code::gap,
     "空档：4次 不属于任何一档；建议：良改为“4次～7次”",
     "gap: no band has 4次; suggestion: make good “4次～7次”"},
    {{"3次以内", "5次以内", "8次以内", "10次以内"},
     code::uncovered_worst,
     "差档未到底：大于 10次 没有规定，例如 11次；建议：差改为“9次以上”",
     "open worst end: nothing is said about more than 10次, e.g. 11次; suggestion: make poor "
     "“9次以上”"},
    {{"95%以上", "90%～95%", "85%～92%", "85%以下"},
     code::overlap,
     "重叠：90%～92% 同属良、中，例如 91%；建议：中改为“85%～90%”，随之改变等级的是 90%～92%",
     "overlap: good, fair all have 90% to 92%, e.g. 91%; suggestion: make fair “85%～90%”; this "
     "regrades 90% to 92%"},
    {{"85%以上", "90%以上", "95%以上", "95%以下"},
     code::unreachable,
     "评不到：没有一个值能评为优",
     "unreachable: no value ever earns excellent"},
    {{"98%以上", "98%以上", "90%～98%", "90%以下"},
     code::duplicate_band,
     "重复档：优、良的要求完全相同",
     "duplicate band: excellent, good ask the same"},
    {{"85%以上", "90%以上", "95%以上", "95%以下"},
     code::out_of_order,
     "次序颠倒：优、良、中、差之间，较好的一档要求反而较低",
     "out of order: of excellent, good, fair, poor the better asks less"},
    {{"98%以上", "3次以上", "90%～98%", "90%以下"},
     code::unit_mismatch,
     "单位不一致：良的单位是“次”，与其他档不能换算",
     "unit mismatch: good in “次”, which does not convert to the others"},
    {{"5次收下", "5次～7次", "7次～10次", "10次以上"},
     code::misspelt,
     "疑似错字：“5次收下”按“5次以下”读；建议：优改为“5次以下”",
     "misspelt: “5次收下” is read as “5次以下”; suggestion: make excellent “5次以下”"},
    {{"98%以上", "95%～98%", "90%～95%", "效果差"},
     code::mixed_kind,
     "定量定性混用：差是文字，或数旁的文字与其他档不同",
     "mixed kinds: poor in words, or with other words beside the number than the "
     "other bands"},
    {{"100%", "90%", "80%", "80%以下"},
     code::point_ladder,
     "单点成档：优、良、中各只写了一个数，本意可能是以该数为界",
     "point ladder: excellent, good, fair are single numbers, perhaps meant as limits"},
    {{"5次以上", "3~5次", "2次以下", "1次以下"},
     code::nested_worse,
     "反向嵌套：中、差之间，较差的一档包含在较好的一档之内，从好到差逐档判定就评不到，例如 "
     "0次；建议：中改为“2次”",
     "nested worse: of fair, poor the worse lies inside the better, so that whoever tries the best "
     "first never awards it, e.g. 0次; suggestion: make fair “2次”"},
    {{"98%以上", "95%～98%", "90%～95%", "90%以下"},
     code::shared_bound,
     "共用界值：98%、95%、90% 同属两档，归较好的一档",
     "shared bound: 98%, 95%, 90% in two bands; the better counts"},
    {{"3次以内", "5次以内", "8次以内", "10次以内"},
     code::nested,
     "嵌套：0次～8次 同属优、良、中、差，归最窄的一档",
     "nested: excellent, good, fair, poor all have 0次 to 8次; the narrowest counts"},
    {{"95%以上", "90%～95%", "90%～85%", "85%以下"},
     code::reversed_range,
     "两端颠倒：“90%～85%”按“85%～90%”读；建议：中改为“85%～90%”",
     "reversed range: “90%～85%” is read as “85%～90%”; suggestion: make fair “85%～90%”"},
    {{"95%以上", "90~95%", "85%～90%", "85%以下"},
     code::unit_omitted,
     "单位省略：“90~95%”只有一端写了单位，按“90%～95%”读；建议：良改为“90%～95%”",
     "unit omitted: “90~95%” has its unit on one end only; read as “90%～95%”; suggestion: make "
     "good "
     "“90%～95%”"},
    {{"100%", "95%～100%", "90%～95%", "90%以下"},
     code::uncovered_best,
     "优档未到顶：大于 100% 没有规定，例如 101%，归最好的一档；建议：优改为“100%以上”",
     "open best end: nothing is said about more than 100%, e.g. 101%; the best counts; suggestion: "
     "make excellent “100%以上”"},
};

struct table_case {
  std::string_view name;
  cells bands;
  jixiao::code code;
  std::string_view zh;
  std::string_view en;
};

const std::vector<table_case> findings_of_tables{
    {"设备更换率",
     {"3个以内", "3～5个", "5～8个", "8个以上"},
     code::name_unit,
     "名称不符：名称“设备更换率”与评价标准的单位“个”不相称",
     "name and unit: “设备更换率” is graded in “个”"},
    {"培训结果通过率",
     {"效果明显", "效果较好", "效果一般", "没效果"},
     code::name_unit,
     "名称不符：名称“培训结果通过率”是比率，评价标准却是文字",
     "name and unit: “培训结果通过率” is a rate and is graded in words"},
    {"重名",
     {"98%以上", "95%～98%", "90%～95%", "90%以下"},
     code::duplicate_indicator,
     "指标重名：同一活动下已有同名指标",
     "duplicate indicator: the activity has one of this name already"},
};

indicator indicator_of(std::string_view name, const cells& bands) {
  indicator i;
  i.name = std::string(name);
  for (std::size_t c = 0; c < bands.size(); ++c) i.cells[c] = std::string(bands[c]);
  i.standard = read_standard(bands[0], bands[1], bands[2], bands[3]);
  return i;
}

// Two activities: one with the indicator twice, one with nothing.
department table_of(const table_case& c) {
  objective o;
  o.indicators = {indicator_of(c.name, c.bands), indicator_of(c.name, c.bands)};
  activity measured;
  measured.name = "1、甲";
  measured.budget = decimal(3);
  measured.objectives = {o};
  activity empty;
  empty.name = "2、乙";
  duty d;
  d.name = "一、职责";
  d.budget = to_decimal("3.50");
  d.activities = {measured, empty};
  department table;
  table.duties = {d};
  return table;
}

const table_finding* find(const std::vector<table_finding>& all, code c) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const table_finding& f) { return f.what.code == c; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a finding about a standard names values, a witness and a repair", "[explain]") {
  for (const finding_case& c : findings_of_standards) {
    const standard s = read_standard(c.bands[0], c.bands[1], c.bands[2], c.bands[3]);
    const findings all = check(s);
    INFO(c.zh);
    const auto f = all.find(c.code);
    REQUIRE(f);
    CHECK(explain(s, *f) == c.zh);
    CHECK(explain(s, *f, language::en) == c.en);
    // The parts are what the whole is made of.
    CHECK(std::string(c.zh).starts_with(explain_finding(s, *f)));
    CHECK(std::string(c.zh).ends_with(explain_repair(repair_of(s, *f), f->unit)));
  }
}

TEST_CASE("a finding about a table names the indicator", "[explain]") {
  for (const table_case& c : findings_of_tables) {
    const std::vector<table_finding> all = check(table_of(c));
    INFO(c.zh);
    const table_finding* f = find(all, c.code);
    REQUIRE(f != nullptr);
    CHECK(explain(*f) == c.zh);
    CHECK(explain(*f, language::en) == c.en);
  }
}

TEST_CASE("budgets and empty activities are told", "[explain]") {
  const std::vector<table_finding> all = check(table_of(findings_of_tables[0]));
  const table_finding* sum = find(all, code::budget_sum);
  const table_finding* unmeasured = find(all, code::no_indicator);
  const table_finding* no_budget = find(all, code::no_budget);
  REQUIRE((sum != nullptr && unmeasured != nullptr && no_budget != nullptr));
  CHECK(explain(*sum) == "预算不平：本级 3.50，下级合计 3，少 0.50");
  CHECK(explain(*sum, language::en) ==
        "budget sum: stated 3.50, the parts add up to 3, 0.50 short");
  CHECK(explain(*unmeasured) == "无指标：没有绩效指标");
  CHECK(explain(*unmeasured, language::en) == "no indicator: nothing measures this activity");
  CHECK(explain(*no_budget) == "无预算：没有填写年度预算数");
  CHECK(explain(*no_budget, language::en) == "no budget: the budget is blank");
}

TEST_CASE("a target that cannot be read is told with what is wrong with it", "[explain]") {
  department table = table_of(findings_of_tables[0]);
  table.duties[0].activities[0].objectives[0].indicators[0].target = read_target("2月30日前");
  const std::vector<table_finding> all = check(table);
  const table_finding* unread = find(all, code::target_unreadable);
  REQUIRE(unread != nullptr);
  CHECK(explain(*unread) == "指标值无法识别：指标值“2月30日前”没有这一天");
  CHECK(explain(*unread, language::en) ==
        "target unreadable: the target “2月30日前”: there is no such day");
}

TEST_CASE("what a table says of its own words is told once", "[explain]") {
  department table = table_of(findings_of_tables[0]);
  table.own_words = "注：以上含本数，以下不含本数";
  const std::vector<table_finding> all = check(table);
  const table_finding* said = find(all, code::own_words);
  REQUIRE(said != nullptr);
  CHECK(explain(*said) ==
        "表内自有约定：表中写明“注：以上含本数，以下不含本数”，各档的“以上”“以下”按此读");
  CHECK(explain(*said, language::en) ==
        "own words: the table says “注：以上含本数，以下不含本数”; its 以上 and 以下 are read so");
}

TEST_CASE("parts that exceed their whole are told as more", "[explain]") {
  table_finding f;
  f.what.code = code::budget_sum;
  f.stated = to_decimal("3.00");
  f.summed = to_decimal("3.01");
  CHECK(explain(f) == "预算不平：本级 3.00，下级合计 3.01，多 0.01");
  CHECK(explain(f, language::en) == "budget sum: stated 3.00, the parts add up to 3.01, 0.01 over");
  f.summed.reset();
  CHECK(explain(f) == "预算不平：本级 3.00，下级合计 一个 38 位写不下的数");
  CHECK(explain(f, language::en) ==
        "budget sum: stated 3.00, the parts add up to a number that 38 digits do not hold");
}

namespace {

// Those of scoring rules are shown in check/rule.cpp.
bool is_of_rules(code c) {
  constexpr std::array codes{code::rule_unreadable, code::ambiguous,      code::no_base,
                             code::no_target,       code::no_full_points, code::points_gap,
                             code::points_overlap,  code::points_sum,     code::rule_contradiction,
                             code::implied_each,    code::not_read,       code::cliff,
                             code::not_monotone,    code::cannot_empty,   code::judged,
                             code::beyond_item,     code::open_choice,    code::assumed_completion};
  return std::find(codes.begin(), codes.end(), c) != codes.end();
}

}  // namespace

TEST_CASE("the gallery of findings has every code", "[explain]") {
  for (std::size_t i = 0; i < code_count; ++i) {
    const code c = static_cast<code>(i);
    const auto shows = [c](const auto& row) { return row.code == c; };
    const bool elsewhere = c == code::budget_sum || c == code::no_indicator ||
                           c == code::no_budget || c == code::own_words ||
                           c == code::target_unreadable || is_of_rules(c);
    INFO(name_of(c));
    CHECK((elsewhere ||
           std::any_of(findings_of_standards.begin(), findings_of_standards.end(), shows) ||
           std::any_of(findings_of_tables.begin(), findings_of_tables.end(), shows)));
  }
}

TEST_CASE("a cell with marks of its own in braces is printed as it is", "[explain]") {
  const standard s = read_standard("{witness}5%{at}", "95%～98%", "90%～95%", "90%以下");
  const findings all = check(s);
  REQUIRE(all.has(code::unreadable));
  const std::string said = explain(s, *all.find(code::unreadable));
  CHECK(said.find("“{witness}5%{at}”") != std::string::npos);
}
