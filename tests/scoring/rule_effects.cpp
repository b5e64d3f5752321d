// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/rule_effects.hpp>

#include <jixiao/standard/any_standard_text.hpp>

#include <string>
#include <utility>
#include <vector>

#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/words/scoring_messages.hpp>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

indicator ruled(const char* name, const char* rule, const char* kind = "", int full = 10) {
  indicator i;
  i.name = name;
  i.kind = kind;
  i.rule_text = rule;
  i.full_points = decimal(full);
  return i;
}

// 服务 with 窗口 and 网上, 安全生产 with 检查: one indicator each.
department three_activities(const char* rule) {
  department table;
  table.duties.resize(2);
  table.duties[0].name = "服务";
  table.duties[1].name = "安全生产";
  table.duties[0].activities.push_back(
      activity_of("窗口", {ruled("投诉", rule), ruled("差错", "每发现一处扣1分")}));
  table.duties[0].activities.push_back(activity_of("网上", {ruled("办理", "每发现一处扣1分")}));
  table.duties[1].activities.push_back(activity_of("检查", {ruled("隐患", "每发现一处扣1分")}));
  return table;
}

evaluation year_of(const department& table, const char* answers) {
  return evaluate(table,
                  measured({{"投诉", answers}, {"差错", "0"}, {"办理", "0"}, {"隐患", "0"}}));
}

std::string points_of_parts(const evaluation& e) {
  std::string text;
  const auto add = [&](const part_score& s) {
    text += (text.empty() ? "" : " ") + s.name + "=" + (s.points ? to_text(*s.points) : "-");
  };
  for (const duty_score& d : e.duties) {
    add(d);
    for (const activity_score& a : d.activities) add(a);
  }
  return text;
}

std::string grade_text(const evaluation& e) {
  return e.grade() ? std::string(word_of(*e.grade())) : "-";
}

}  // namespace

TEST_CASE("an effect that does not hold changes nothing") {
  for (const char* rule :
       {"每发现一处扣1分；发生责任事故的一票否决", "每发现一处扣1分；发生责任事故的，该大项不得分",
        "每发现一处扣1分；发生责任事故的，总分扣5分", "每发现一处扣1分；发生责任事故的，不得评优",
        "每发现一处扣1分；发生责任事故的，总分计零分"}) {
    INFO(rule);
    const evaluation e = year_of(three_activities(rule), "1=0;2=否");
    CHECK(to_text(*e.total).view() == "100.00");
    CHECK(grade_text(e) == "优");
    CHECK(e.effects.empty());
  }
}

TEST_CASE("effects take the section, the total or the grade that they name") {
  struct effect_case {
    const char* rule;
    const char* total;
    const char* grade;
    const char* parts;
  };
  for (const effect_case& c : {
           effect_case{"每发现一处扣1分；发生责任事故的一票否决", "100.00", "差",
                       "服务=50 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，不得评优", "100.00", "良",
                       "服务=50 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，总分扣5分", "95.00", "优",
                       "服务=50 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，追加扣除120分", "0.00", "差",
                       "服务=50 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，总分计零分", "0.00", "差",
                       "服务=50 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，该大项不得分", "50.00", "差",
                       "服务=0 窗口=25 网上=25 安全生产=50 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，“安全生产”大项不得分", "50.00", "差",
                       "服务=50 窗口=25 网上=25 安全生产=0 检查=50"},
           effect_case{"每发现一处扣1分；发生责任事故的，“网上”大项不得分", "75.00", "中",
                       "服务=25 窗口=25 网上=0 安全生产=50 检查=50"},
       }) {
    INFO(c.rule);
    const evaluation e = year_of(three_activities(c.rule), "1=0;2=是");
    REQUIRE(e.total);
    CHECK(to_text(*e.total).view() == c.total);
    CHECK(grade_text(e) == c.grade);
    CHECK(points_of_parts(e) == c.parts);
    CHECK(ledger_checker().check(e.ledger) == "");
    CHECK(e.possible_grades == grade_set{*e.grade()});
    REQUIRE(e.effects.size() == 1);
    bool is_said = false;
    for (const evaluation_problem& p : e.problems)
      is_said = is_said || (p.code == problem_code::rule_effect && !explain(p).empty());
    CHECK(is_said);
  }
}

TEST_CASE("the worst grade and the second are those of the overall grade's own scale") {
  scheme how = scheme::official();
  how.bounds = any_standard::read(*scale::read("A,B,C,D,E,F"),
                                  std::vector<std::string>{"95分以上", "90～95分", "80～90分",
                                                           "70～80分", "60～70分", "60分以下"});
  const auto word_under = [&](const char* rule) {
    const evaluation e = evaluate(
        three_activities(rule),
        measured({{"投诉", "1=0;2=是"}, {"差错", "0"}, {"办理", "0"}, {"隐患", "0"}}), how);
    CHECK(e.possible_grades == grade_set{*e.grade()});
    return std::string(e.levels.word_of(*e.grade()));
  };
  CHECK(word_under("每发现一处扣1分；发生责任事故的一票否决") == "F");
  CHECK(word_under("每发现一处扣1分；发生责任事故的，不得评优") == "B");
  CHECK(word_under("每发现一处扣1分；发生责任事故的，总分扣35分") == "E");
}

TEST_CASE("of two activities of one duty the section is the activity, whatever its kinds") {
  department table =
      department_of({ruled("甲", "每发现一处扣1分；弄虚作假的，该大项不得分", "产出指标"),
                     ruled("乙", "每发现一处扣1分", "效益指标")});
  table.duties[0].activities.push_back(
      activity_of("另一活动", {ruled("丙", "每发现一处扣1分", "产出指标")}));
  const evaluation e = evaluate(table, measured({{"甲", "1=0;2=是"}, {"乙", "0"}, {"丙", "0"}}));
  REQUIRE(e.total);
  CHECK(to_text(*e.total).view() == "50.00");
  CHECK(points_of_parts(e) == "职责=50 活动=0 另一活动=50");
}

TEST_CASE("a section is never the whole: of one activity it is the indicators of a kind") {
  const department table = department_of(
      {ruled("甲", "每发现一处扣1分；弄虚作假的，该大项不得分", "产出指标"),
       ruled("乙", "每发现一处扣1分", "产出指标"), ruled("丙", "每发现一处扣1分", "效益指标")});
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::equal;
  const evaluation e =
      evaluate(table, measured({{"甲", "1=0;2=是"}, {"乙", "0"}, {"丙", "1"}}), how);
  CHECK(points_text(e.points) == "30");
  CHECK(ledger_checker().check(e.ledger) == "");
}

TEST_CASE("losses of several rules add up, and what is undecided stays a range") {
  const char* rule = "每发现一处扣1分；发生责任事故的，总分扣5分";
  const department table = department_of({ruled("甲", rule), ruled("乙", rule), ruled("丙", rule)});
  const evaluation e =
      evaluate(table, measured({{"甲", "1=0;2=是"}, {"乙", "1=0;2=是"}, {"丙", "1=0;2=否"}}));
  CHECK(points_text(e.points) == "90");
  const evaluation open = evaluate(table, measured({{"甲", "1=0;2=是"}, {"乙", "1=0;2=否"}}));
  CHECK_FALSE(open.total);
  CHECK(open.range.most == 95);
  CHECK(to_text(open.range.least) == "185/3");
  CHECK(ledger_checker().check(open.ledger) == "");
}

TEST_CASE("what an item has no points left for is taken from the total") {
  const char* rule = "每发现一处扣2分，扣完10分后扣总分";
  const department table = department_of(
      {ruled("甲", rule), ruled("乙", "每发现一处扣1分"), ruled("丙", "每发现一处扣1分")});
  const auto points_with = [&](const char* found) {
    const evaluation e = evaluate(table, measured({{"甲", found}, {"乙", "0"}, {"丙", "0"}}));
    CHECK(ledger_checker().check(e.ledger) == "");
    CHECK(e.effects.size() == (std::string_view(found) == "8" ? 1u : 0u));
    return points_text(e.points);
  };
  CHECK(points_with("0") == "100");
  CHECK(points_with("5") == "200/3");
  CHECK(points_with("8") == "182/3");
}

TEST_CASE("a total that is a product is 0 where a section of it is") {
  scheme how = scheme::official();
  how.total_by = roll_up::geometric_mean;
  const evaluation e =
      evaluate(three_activities("每发现一处扣1分；发生责任事故的，该大项不得分"),
               measured({{"投诉", "1=0;2=是"}, {"差错", "0"}, {"办理", "0"}, {"隐患", "0"}}), how);
  REQUIRE(e.points);
  CHECK(*e.points == 0);
}

TEST_CASE("a grade that an effect holds down stays down under every choice") {
  const sensitivity_report r =
      sensitivity(three_activities("每发现一处扣1分；发生责任事故的一票否决"),
                  measured({{"投诉", "1=0;2=是"}, {"差错", "0"}, {"办理", "0"}, {"隐患", "0"}}));
  CHECK(r.holds);
  CHECK(r.holds_combined);
  CHECK(r.combined_grades.size() == 1);
}

TEST_CASE("who is out of the running for the best grade has the second, of two levels the same") {
  struct row {
    const char* levels;
    std::vector<std::string> bands;
    const char* capped;
    const char* vetoed;
  };
  for (const row& c : {row{"合格,不合格", {"60分以上", "60分以下"}, "合格", "不合格"},
                       row{"A,B,C", {"90分以上", "60分以上", "60分以下"}, "B", "C"},
                       row{"好,较好,一般,较差,差",
                           {"90分以上", "80分以上", "70分以上", "60分以上", "60分以下"},
                           "较好",
                           "差"},
                       row{"一档,二档,三档,四档,五档,六档",
                           {"90分以上", "80分以上", "70分以上", "60分以上", "50分以上", "50分以下"},
                           "二档",
                           "六档"}}) {
    scheme how = scheme::official();
    how.bounds = any_standard::read(scale::read(c.levels).value(), c.bands);
    const auto word_with = [&](const char* effect) {
      const evaluation e = evaluate(
          three_activities(effect),
          measured({{"投诉", "1=0;2=是"}, {"差错", "0"}, {"办理", "0"}, {"隐患", "0"}}), how);
      REQUIRE(e.grade());
      CHECK(e.possible_grades == grade_set{*e.grade()});
      return std::string(e.levels.word_of(*e.grade()));
    };
    INFO(c.levels);
    CHECK(word_with("每发现一处扣1分；发生责任事故的，取消评优资格") == c.capped);
    CHECK(word_with("每发现一处扣1分；发生责任事故的，不得评优") == c.capped);
    CHECK(word_with("每发现一处扣1分；发生责任事故的一票否决") == c.vetoed);
  }
}

TEST_CASE("a section that is named is the one meant, and a name of one character is none") {
  const auto parts = [](const char* rule, const char* other_name) {
    department table = three_activities(rule);
    table.duties[1].activities[0].name = other_name;
    return points_of_parts(year_of(table, "1=0;2=是"));
  };
  CHECK(parts("每发现一处扣1分；发生责任事故的，“窗口”大项不得分", "检查") ==
        "服务=25 窗口=0 网上=25 安全生产=50 检查=50");
  CHECK(parts("每发现一处扣1分；发生责任事故的，该大项不得分", "大") ==
        "服务=0 窗口=25 网上=25 安全生产=50 大=50");
}

TEST_CASE("of one duty with two activities the section is the activity") {
  department table = three_activities("每发现一处扣1分；发生责任事故的，该大项不得分");
  table.duties.pop_back();
  const evaluation e =
      evaluate(table, measured({{"投诉", "1=0;2=是"}, {"差错", "0"}, {"办理", "0"}}));
  CHECK(points_of_parts(e) == "服务=50 窗口=0 网上=50");
}

TEST_CASE("a total that nothing is taken from has no step of its own for it") {
  const evaluation e =
      year_of(three_activities("每发现一处扣1分；发生责任事故的一票否决"), "1=0;2=是");
  for (const ledger_step& step : e.ledger) CHECK(step.rule != ledger_rule::effect);
}
