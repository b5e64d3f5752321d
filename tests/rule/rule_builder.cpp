// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_builder.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using jixiao::tests::check_points;

TEST_CASE("what holds otherwise is what the words before it leave") {
  check_points({
      {"完成率≥90%得满分，否则扣3分", "10", "", "90% => 10 | 89% => 7"},
      {"完成率≥90%得满分，否则得3分", "10", "", "90% => 10 | 89% => 3"},
      {"有制度得6分，否则扣3分；有台账得4分，否则得1分", "10", "",
       "1=是;2=是 => 10 | 1=否;2=是 => 7 | 1=否;2=否 => 4 | 1=是;2=否 => 7"},
      {"低于90%不得分，否则得8分", "8", "", "89% => 0 | 90% => 8"},
      {"未公开不得分，否则得8分", "8", "", "是 => 0 | 否 => 8"},
      {"未公开不得分，否则扣2分", "10", "", "!rule-unreadable"},
      {"≥90%得满分，否则每降低1个百分点扣1分", "10", "", "90% => 10 | 88% => 8"},
      {"≥90%得满分，反之不得分", "10", "", "90% => 10 | 89% => 0"},
      {"完成率≥90%得满分，否则酌情扣1-3分", "10", "",
       "value=92%;2=2 => 10 | value=80%;2=2 => 8 | value=80%;2=5 => !out-of-range"},
      {"完成率≥90%得满分，否则酌情得1-5分", "10", "", "value=92%;2=2 => 10 | value=80%;2=2 => 2"},
      {"完成得满分，否则酌情扣分", "10", "", "1=是;2=0 => 10 | 1=否;2=4 => 6"},
      {"≤100万元得满分，否则得分=100÷实际完成值×分值", "10", "", "80万元 => 10 | 125万元 => 8"},
      {"有制度得满分，否则得分=50%×分值", "10", "", "!second-condition"},
  });
}

TEST_CASE(
    "points between a least and a most are given by a person, as often as something is counted") {
  check_points({
      {"每项扣0.5-1分", "10", "", "1=2;2=1.5 => 8.5 | 1=2;2=2.5 => !out-of-range"},
      {"每发现一处扣1-2分，最多扣6分", "10", "", "1=2;2=3 => 7 | 1=9;2=12 => 4"},
      {"管理规范得8-10分，较规范得5-7分，不规范得0-4分", "10", "", "1=9 => 9"},
      {"酌情扣0.5至1分", "10", "", "0.7 => 9.3 | 2 => !out-of-range"},
      {"酌情扣分（0.5-2分）", "10", "", "1.5 => 8.5 | 3 => !out-of-range"},
      {"≥95%得满分，酌情加1-3分", "10", "", "value=95%;2=2 => 12"},
      {"酌情奖励1-3分", "10", "", "2 => 2 | 4 => !out-of-range"},
      {"酌情扣1分", "10", "", "0.5 => 9.5 | 1.1 => !out-of-range"},
      {"酌情加1-3分", "10", "", "2 => 2"},
      {"视情况给分", "10", "", "7 => 7 | 11 => !out-of-range"},
      {"在0-10分之间打分", "10", "", "8.5 => 8.5"},
      {"管理规范，在0-5分之间酌情打分；资料齐全，在0～5分范围内评分", "10", "", "1=4;2=5 => 9"},
  });
}

TEST_CASE("a ratio ends where a row or a bound says that nothing is given") {
  check_points({
      {"80%以上的按比例得分，80%以下不得分", "10", "100%", "80% => 8 | 90% => 9 | 79% => 0"},
      {"80%（含）以下不得分，80%以上的按比例得分", "10", "100%", "80% => 0 | 90% => 9"},
      {"20%（含）以上不得分，20%以下按比例得分", "10", "≤10%", "20% => 0 | 15% => 20/3 | 8% => 10"},
      {"10%以下不得分，10%以上90%以下按比例得分，90%以上不得分", "10", "50%",
       "9% => 0 | 10% => 2 | 50% => 10 | 90% => 10 | 91% => 0"},
      {"60%以下或110%以上不得分，60%～110%按比例得分", "10", "100%",
       "59% => 0 | 60% => 6 | 110% => 10 | 115% => 0"},
      {"有制度得2分；高于全省增幅的得8分，低于增幅的按比例得分", "10", "5%",
       "value=4%;1=是 => 8.4 | value=6%;1=否 => 8"},
      {"目标为80%；按比例得分", "10", "", "40% => 5 | 90% => 10"},
      {"完成率≥100%得满分，60%以下不得分，其他按比例得分", "10", "",
       "60% => 0 | 61% => 6.1 | 90% => 9 | 120% => 10"},
      {"控制在10个以内得满分，超出控制数的按比例计分", "10", "",
       "10个 => 10 | 20个 => 5 | 8个 => 10"},
      {"≥8%得满分，低于8%的按比例得分", "10", "", "4% => 5 | 8% => 10 | 9% => 10"},
      {"高于全省增幅的得满分，低于增幅的按比例得分", "10", "5%", "5% => 10 | 4% => 8"},
  });
}

TEST_CASE("effects reach beyond the item, and what is left of a loss is the total's") {
  check_points({
      {"每发现一处扣1分，扣完10分后扣总分", "10", "", "4 => 6 | 12 => 0"},
      {"每发现一处扣1分，扣完本项分后扣总分", "10", "", "4 => 6 | 12 => 0"},
      {"每发现一处扣1分，扣满4分的一票否决", "10", "", "1=3 => 7"},
      {"每缺一项扣1分；发生事故的一票否决", "10", "", "1=2;2=是 => 8"},
      {"每发现一处扣1分，扣完10分后扣总分2分", "10", "", "1=4;2=否 => 6"},
      {"每发现一处扣1分，扣完5分后扣总分", "10", "", "!ambiguous"},
  });
}

TEST_CASE(
    "what an item has no points left for is left to the total, however the points are named") {
  for (const char* text : {"每发现一处扣1分，扣完10分后扣总分", "每发现一处扣1分，扣完后扣总分",
                           "每发现一处扣1分，扣完本项分值以后扣总得分"}) {
    INFO(text);
    const scoring_rule rule = read_rule(text, exact(10));
    REQUIRE(rule.is_readable());
    CHECK(points_of(rule, {exact(4)}).rest == exact(0));
    CHECK(points_of(rule, {exact(12)}).points == exact(0));
    CHECK(points_of(rule, {exact(12)}).rest == exact(2));
  }
}

TEST_CASE("what happens once so many points are lost asks for nothing more") {
  check_points({
      {"每发现一处扣1分，扣满4分的一票否决", "10", "", "3 => 7 | 5 => 5"},
      {"每发现一处扣1分，扣满4分的，取消评优资格", "10", "", "5 => 5"},
  });
}

TEST_CASE("each name before a colon is a value of its own, and a level before it is none") {
  check_points({
      {"执行率：≥95%得5分；满意度：≥90%得5分", "10", "",
       "value=95%;2=80% => 5 | value=90%;2=95% => 5 | value=95%;2=90% => 10"},
      {"优秀：≥95%得10分；良好：≥90%得8分；其余得5分", "10", "", "95% => 10 | 90% => 8 | 80% => 5"},
  });
}

TEST_CASE(
    "an item is called by the words of the points that it starts from, if they name something") {
  struct named_case {
    std::string_view text;
    std::string_view name;
  };
  for (const named_case& c : {
           named_case{"三项制度齐全得6分，一项不全扣2分", "三项制度齐全"},
           named_case{"按时上报得6分，每迟报1次扣1分", "按时上报"},
           named_case{"合格率98%以上得6分，每低1个百分点扣0.5分", ""},
       }) {
    INFO(c.text);
    const scoring_rule rule = read_rule(c.text, exact(6));
    REQUIRE(rule.is_readable());
    REQUIRE(rule.items.size() == 1);
    CHECK(rule.words(rule.items[0].words) == c.name);
  }
}

TEST_CASE("otherwise is beside the award before it, though a denial stands between") {
  check_points({
      {"有制度得5分，弄虚作假的不得分，否则得3分", "10", "",
       "1=是;2=否 => 5 | 1=否;2=否 => 3 | 1=是;2=是 => 0"},
      {"≥90%得满分，否则的得2分", "10", "", "90% => 10 | 80% => 2"},
      {"≥90%得满分，否则，酌情扣1-3分", "10", "", "value=80%;2=2 => 8 | value=95%;2=2 => 10"},
  });
}

TEST_CASE("a bound that a denial marks is denied, on either side") {
  check_points({
      {"60%（含）以下或110%（含）以上不得分，60%～110%按比例得分", "10", "100%",
       "60% => 0 | 61% => 6.1 | 109% => 10 | 110% => 0"},
      {"60%以下或110%（含）以上不得分，60%～110%按比例得分", "10", "100%",
       "60% => 6 | 109% => 10 | 110% => 0"},
      {"60%（含）以下或110%以上不得分，60%～110%按比例得分", "10", "100%",
       "60% => 0 | 110% => 10 | 111% => 0"},
      {"60%以上得6分，每超过1个百分点加0.1分，60%以下不得分", "10", "",
       "59% => 0 | 60% => 6 | 70% => 7"},
  });
}

TEST_CASE("a formula has the target where it names what was planned, and none without it") {
  check_points({
      {"得分=计划量/实际用量×分值", "10", "100吨", "125吨 => 8 | 100吨 => 10"},
      {"得分=实际完成量/计划量×分值", "10", "100吨", "80吨 => 8"},
      {"得分=实际值/目标值×分值", "10", "", "!no-target"},
      {"得分=（2-完成率）乘以分值", "10", "100", "150 => 5"},
      {"得分=（实际数-缺勤数）/实际数×分值", "10", "", "1=20;2=2 => 9"},
      {"资料齐全得2分；正向指标得分=实际值/目标值×8；反向指标得分=目标值/实际值×8", "10", "≥100",
       "1=是;2=50 => 6 | 1=否;2=100 => 8"},
      {"资料齐全得2分；正向指标得分=实际值/目标值×8；反向指标得分=目标值/实际值×8", "10", "≤100",
       "1=是;2=200 => 6 | 1=否;2=100 => 8"},
  });
}

TEST_CASE("how much is lost may be told before what loses it") {
  check_points({
      {"扣满4分的一票否决；每发现一处扣2分", "10", "", "1 => 8 | 3 => 4"},
      {"每发现一处扣2分；扣满4分的一票否决", "10", "", "1 => 8 | 3 => 4"},
  });
}

TEST_CASE("steps without a unit go in the unit of what they step from") {
  check_points({
      {"参训达到100人得满分，每减少10扣1分", "10", "", "100人 => 10 | 80人 => 8"},
      {"参训达到100人得满分，每减少10人扣1分", "10", "", "100人 => 10 | 80人 => 8"},
  });
}

TEST_CASE("points between two figures beside what takes points may be of either") {
  check_points({
      {"管理规范得8-10分；每发现一处扣1分", "10", "", "!ambiguous"},
      {"管理规范得8-10分；制度健全加1分", "10", "", "1=9;2=是 => 10 | 1=8;2=否 => 8"},
      {"酌情扣分（5分）", "10", "", "2 => 8 | 7 => 3"},
  });
}

TEST_CASE("points without a condition of their own are refused, whatever is done with them") {
  check_points({
      {"有制度得5分；加2分", "10", "", "!rule-unreadable"},
      {"有制度得5分；得2分", "10", "", "!rule-unreadable"},
      {"有制度得5分；得满分", "10", "", "!rule-unreadable"},
      {"有制度得5分；3分", "10", "", "!rule-unreadable"},
      {"获奖的加2，表扬的加1", "10", "", "!rule-unreadable"},
  });
}

TEST_CASE("points without a verb are lost where other words say that points are taken") {
  check_points({
      {"每处0.2分，扣完为止。", "2", "", "0 => 2 | 3 => 1.4"},
      {"发现脏乱差现象：每处0.5分，扣满3分为止。", "3", "", "0 => 3 | 2 => 2"},
      {"扣分标准：脱岗每人次1分，迟到每人次0.2分，扣完为止。", "5", "", "1=1;2=2 => 3.6"},
      {"每篇0.5分，最多2分", "2", "", "0 => 0 | 3 => 1.5"},
  });
}

TEST_CASE("a loss of which some take more is two losses") {
  check_points({
      {"每宗违法用地扣1分，其中占用基本农田的每宗扣2分。", "6", "", "1=1;2=1 => 3 | 1=2 => 4"},
      {"每发现一处问题扣0.5分，其中重大问题每处扣2分，扣完为止。", "6", "", "1=2;2=1 => 3"},
      {"每月未报送信息扣3分，其中每少报1条扣1分", "5", "", "2 => 3 | 4 => 2"},
  });
}
