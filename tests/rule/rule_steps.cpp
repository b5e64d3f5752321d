// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_steps.hpp>

#include <optional>
#include <string>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using tests::check_points;

namespace {

// Of 10, the points of some values under a rule, one after the other.
std::string points_at(const char* text, const std::vector<int>& values) {
  const scoring_rule rule = read_rule(text, exact(10));
  if (!rule.is_readable()) return "unreadable";
  std::string all;
  for (const int value : values) {
    std::vector<std::optional<exact>> answers(rule.inputs.size());
    answers[0] = exact(value);
    for (std::size_t i = 1; i < answers.size(); ++i) answers[i] = exact(0);
    all.append(all.empty() ? "" : " ").append(to_text(points_of(rule, answers).points).view());
  }
  return all;
}

}  // namespace

TEST_CASE("steps run from the bound of full marks, else from their own, else from the best row") {
  struct base_case {
    const char* text;
    std::vector<int> values;
    const char* points;
  };
  const base_case cases[] = {
      {"≥90%得满分；每降低1个百分点扣0.5分", {95, 90, 88, 80}, "10 10 9 5"},
      {"≥90%得满分；低于80%的，每降低1个百分点扣0.5分", {95, 90, 88, 80}, "10 10 9 5"},
      {"≥90%得8分；低于80%的，每降低1个百分点扣0.5分", {95, 80, 78, 70}, "8 8 7 3"},
      {"≥90%得8分；每降低1个百分点扣0.5分", {95, 90, 88, 80}, "8 8 7 3"},
      {"≤5天得8分；超过10天的，每超过1天扣2分", {4, 10, 12}, "8 8 4"},
      // What is beyond full marks begins where it is said to.
      {"≥90%得10分；超过100%的，每超过1个百分点加0.5分，最多加2分",
       {90, 95, 100, 102, 110},
       "10 10 10 11 12"},
      {"≥90%得8分；超过100%的，每超过1个百分点加0.5分，最多加2分",
       {90, 95, 100, 102, 110},
       "8 8 8 9 10"},
      {"≥100%得8分；每超过1个百分点加0.5分，最多加2分", {99, 100, 102, 110}, "0 8 9 10"},
  };
  for (const base_case& c : cases) {
    INFO(c.text);
    CHECK(points_at(c.text, c.values) == c.points);
  }
}

TEST_CASE(
    "below a table of rows steps run from the bound that they name, and go on from the last row") {
  check_points({
      {"95%以上得5分，80%～95%得3分，80%以下每低1%扣0.5分", "5", "",
       "96% => 5 | 85% => 3 | 80% => 3 | 78% => 2 | 70% => 0"},
      {"5天以内得5分，5～8天得3分，超过8天的，每超过1天扣1分", "5", "",
       "5天 => 5 | 7天 => 3 | 8天 => 3 | 10天 => 1 | 20天 => 0"},
  });
}

TEST_CASE("what lies between two rows is theirs, whatever is added or found besides") {
  for (const char* more :
       {"", "；超过100%的，每超过1个百分点加0.5分，最多加2分", "；每发现一处造假扣1分"}) {
    INFO(more);
    const std::string rule =
        std::string("90%以上得8分，60%及以下得0分，60%～90%之间按插值法计算") + more;
    CHECK(points_at(rule.c_str(), {50, 60, 75, 90, 100}) == "0 0 4 8 8");
  }
  // Of steps, a part counts.
  CHECK(points_at("≥95%得满分，每降低2个百分点扣1分，按插值法计算", {95, 94, 92}) == "10 9.5 8.5");
}

TEST_CASE("between two rows points lie on a line, whichever side is better") {
  check_points({
      {"≤5天得10分，≥15天得0分，5～15天之间按插值法计算", "10", "",
       "5天 => 10 | 10天 => 5 | 15天 => 0 | 30天 => 0"},
      {"≤5天得10分，≥15天得2分，之间按线性插值法计算", "10", "",
       "5天 => 10 | 10天 => 6 | 15天 => 2 | 30天 => 2"},
      {"90%以上得10分，60%以下得2分，介于两者之间的，采用插值法", "10", "",
       "90% => 10 | 75% => 6 | 60% => 2 | 0% => 2"},
      {"90%以上得10分，60%以下得0分，60%～90%按插值法计算", "10", "", "75% => 5"},
      {"90%以上得10分，60%以下得0分，60%～80%按插值法计算", "10", "", "!ambiguous"},
      {"≥30%得10分，30%以下得0分，之间按插值法", "10", "", "!ambiguous"},
      // Between rows that end on either side there is more than one line.
      {"90%以上得10分，60%～70%得2分，之间按插值法计算", "10", "", "!ambiguous"},
      {"90%～100%得10分，60%以下得2分，之间按插值法计算", "10", "", "!ambiguous"},
      {"5天以内得10分，10～15天得2分，之间按插值法计算", "10", "", "!ambiguous"},
      {"3～5天得10分，15天以上得0分，之间按插值法计算", "10", "", "!ambiguous"},
      {"90%以上得10分，60%以上得2分，之间按插值法计算", "10", "", "!ambiguous"},
      {"5天以内得10分，15天以内得2分，之间按插值法计算", "10", "", "!ambiguous"},
  });
}

TEST_CASE("steps run from the bound, the target or nothing that the words tell") {
  check_points({
      {"高于5%的，每高1个百分点扣1分", "10", "", "5% => 10 | 7% => 8"},
      {"低于80%的，每低1个百分点扣0.5分", "10", "", "80% => 10 | 78% => 9"},
      {"0%以下得0分，每超过10个百分点得1分", "10", "", "0% => 0 | 35% => 3 | -5% => 0"},
      {"违规入库税款每10万元扣1分", "10", "", "0万元 => 10 | 25万元 => 8"},
      {"挪用资金每1000元扣1分", "10", "", "2000元 => 8"},
      {"质保期每增加1年加1分，最多加3分", "10", "2年", "2年 => 0 | 4年 => 2 | 9年 => 3"},
      {"在招标文件要求的基础上每增加1年加1分，最多加3分", "10", "", "0年 => 0 | 2年 => 2"},
      {"质保期每延长1年加1分，最多加3分", "10", "2年", "2年 => 0 | 4年 => 2"},
      {"交货期每提前1天加0.1分，最多加1分", "1", "30天", "30天 => 0 | 25天 => 0.5"},
      {"办理时限每缩短1天加0.5分", "5", "10天", "8天 => 1"},
      {"与计划每相差5%扣1分", "10", "100", "100 => 10 | 90 => 8 | 110 => 8"},
      {"每增加或减少1个百分点，增加或扣减0.5分", "10", "90%", "90% => 10 | 92% => 11 | 88% => 9"},
      {"至少3次，少一次扣1分", "10", "", "3次 => 10 | 1次 => 8 | 5次 => 10"},
      {"人数不少于50人，每少5人扣1分", "10", "", "50人 => 10 | 41人 => 9"},
      {"每年不少于4次，每少1次扣1分", "10", "", "4次 => 10 | 3次 => 9"},
      {"覆盖率每增加10%得1分，最高得10分", "10", "", "85% => 8 | 100% => 10 | 5% => 0"},
      {"覆盖率每增加10%得1分", "5", "", "!no-base"},
      {"到位率每降低1个百分点扣0.1分", "10", "", "85% => 8.5"},
      {"每完成10%得1分，完成100%得10分", "10", "", "!no-base"},
      {"偏离目标每1个百分点扣1分", "10", "90%", "!no-base"},
      {"每提前1天加1分", "10", "", "!no-base"},
  });
}

TEST_CASE("what is taken on both sides is taken outside of the full marks") {
  check_points({
      {"偏差率≤5%得满分，每增加（减少）1个百分点扣1分", "10", "",
       "4% => 10 | 7% => 8 | -4% => 10 | -7% => 8"},
      {"偏差度在10%以内得满分，超过10%的，每增加（减少）1%扣5%权重分", "10", "",
       "8% => 10 | 12% => 9"},
      {"90%～110%得满分，每增减1个百分点扣1分", "10", "", "95% => 10 | 112% => 8 | 88% => 8"},
      {"±10%以内得满分，每增减1个百分点扣1分", "10", "", "8% => 10 | -12% => 8 | 12% => 8"},
      {"合格率≥90%得满分，每增减1个百分点扣1分", "10", "", "95% => 10 | 88% => 8"},
      {"成本≤100万元得满分，每增减1万元扣1分", "10", "", "95万元 => 10 | 102万元 => 8"},
      {"执行率100%得满分，每增减1个百分点扣1分", "10", "", "100% => 10 | 95% => 5 | 102% => 8"},
  });
}

TEST_CASE("a step without a unit of its own is in that of the row before it") {
  check_points({
      {"PM2.5浓度≤35微克/立方米得满分，每超1微克扣0.5分", "10", "",
       "35微克/立方米 => 10 | 37微克/立方米 => 9"},
      {"药物使用强度≤40DDDs得满分，每超1扣0.5分", "5", "", "42 => 4"},
      {"价格≤100元得满分，每超1扣1分", "10", "", "103元 => 7"},
      {"总投资每1亿元得1分，最高10分", "10", "", "3.5亿元 => 3 | 20亿元 => 10"},
      {"每投入100万元得1分", "10", "", "350万元 => 3"},
      {"每万人拥有量达到10张得5分，每少1张扣0.5分", "5", "", "12 => 5 | 8 => 4"},
  });
}

TEST_CASE("a change is counted from where nothing has changed, and by each of a list") {
  check_points({
      {"信访总量同比每上升1个百分点扣0.5分", "5", "", "3% => 3.5 | -2% => 5"},
      {"与上年相比，每增长1%得0.5分，最高5分；下降的不得分", "5", "", "8% => 4 | -1% => 0"},
      {"收入同比每增长1个百分点加0.2分", "10", "5%", "7% => 0.4"},
      {"当年无新增债务得5分，每新增1亿元扣1分", "5", "", "0亿元 => 5 | 2亿元 => 3"},
      {"人员经费保障到位得3分，每拖欠1个月扣1分", "3", "", "0 => 3 | 2 => 1"},
      {"项目开工率、竣工率每低1个百分点各扣0.5分", "10", "", "1=98%;2=99% => 8.5"},
      {"及时率、合格率每低1%分别扣1分、2分", "10", "", "1=98%;2=99% => 6"},
  });
}

TEST_CASE("who has more than a row of one value asks has done it too, where additions go on") {
  check_points({
      {"新增就业完成率100%得3分，超额完成每10%加0.5分，最多加1分", "3", "1000人",
       "1000人 => 3 | 1100人 => 3.5 | 1500人 => 4 | 900人 => 0"},
      {"完成率100%得10分，超过100%的每1%加0.1分", "10", "", "100% => 10 | 103% => 10.3 | 90% => 0"},
      {"100%得10分，每超1%加0.1分，每低1%扣0.2分", "10", "", "100% => 10 | 103% => 10.3 | 90% => 8"},
  });
}
