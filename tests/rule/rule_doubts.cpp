// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>

#include <jixiao/check/rule_finding.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("an ambiguous rule is refused for what it leaves unsaid") {
  struct doubtful {
    rule_doubt doubt;
    std::string_view target;
    std::string_view text;
  };
  constexpr doubtful texts[] = {
      {rule_doubt::list_of_points, "", "及时、完整、准确，分别得3、4分"},
      {rule_doubt::list_of_points, "", "省级、市级分别加5分、3分、1分"},
      {rule_doubt::each_of_each, "", "草净率低于90%，每低于标准的1%，每平方米扣0.1分"},
      {rule_doubt::each_of_each, "", "每超过限额1万元，每人扣2分"},
      {rule_doubt::distance, "98%", "低于目标值5个百分点以内得2分"},
      {rule_doubt::distance, "98%", "超过目标值10个百分点以内扣1分"},
      {rule_doubt::part_of_what, "", "完工及时率100%得5分，每延误10%扣1分"},
      {rule_doubt::part_of_what, "", "按期交付率100%得8分，每逾期5%扣2分"},
      {rule_doubt::both_ways, "", "每增加或减少1次，增加或扣减0.5分"},
      {rule_doubt::both_ways, "", "每增加或减少1人，加减1分"},
      {rule_doubt::ratio_or_steps, "", "完成率100%得10分，每降低1%扣1分，按比例得分"},
      {rule_doubt::ratio_or_steps, "", "处理率95%以上得5分，每低于1%扣0.5分，按比例得分"},
      {rule_doubt::ratio_from_where, "", "95%以上10分，90%-95%8分，低于80%按比例得分"},
      {rule_doubt::ratio_from_where, "", "执行率90%以上得5分，80%-90%得3分，80%以下按比例得分"},
      {rule_doubt::ratio_or_formula, "", "完成率100%得10分，未完成的按比例得分；得分=完成率×分值"},
      {rule_doubt::ratio_or_formula, "", "按时完成的得5分，其余按比例得分，得分=完成率×5"},
      {rule_doubt::judged_or_taken, "", "酌情得分；每发现一处扣1分"},
      {rule_doubt::judged_or_taken, "", "酌情给分，每缺一项扣1分"},
      {rule_doubt::between_what, "", "90%以上得10分，80%以上得8分，60%以下得0分，之间按插值法"},
      {rule_doubt::between_what, "", "95%以上得5分，之间按插值法"},
      {rule_doubt::between_what, "", "90%以上得满分，60%～90%之间按插值法，每发现一处造假扣1分"},
      {rule_doubt::told_twice, "", "每发现一次扣1分；2次扣3分；1次扣2分"},
      {rule_doubt::told_twice, "", "每低于1%扣1分，每低于2%扣3分"},
      {rule_doubt::first_ones, "", "第一次扣1分，第三次起每次扣2分"},
      {rule_doubt::first_ones, "", "第一例扣0.5分，第三例起每例扣1分"},
      {rule_doubt::which_direction, "100万元", "正向指标按比例得分；反向指标得分=2-完成率"},
      {rule_doubt::which_direction, "100万元", "正向指标得分=完成率×分值；反向指标按比例得分"},
      {rule_doubt::rest_of_what, "", "每例扣2分，扣完8分后扣总分"},
      {rule_doubt::rest_of_what, "",
       "制度健全得5分，每缺一项扣1分；执行有效得5分，每发现一处扣1分，扣完10分后扣总分"},
      {rule_doubt::rest_of_what, "", "每发现一起扣3分，扣完5分后扣总分"},
      {rule_doubt::least_above_most, "", "每发现一处扣1分，最低得25分"},
      {rule_doubt::least_above_most, "", "每加一项得1分，最高得-4分"},
      {rule_doubt::taken_from_full, "", "满意度≥90%得满分，每超过1%扣1分"},
      {rule_doubt::taken_from_full, "", "投诉率≤1%得满分，每降低0.1%扣1分"},
  };
  for (const doubtful& d : texts) {
    INFO(d.text);
    const scoring_rule rule = read_rule(d.text, exact(10), d.target);
    REQUIRE(!rule.is_readable());
    const rule_remark* refusal = nullptr;
    for (const rule_remark& r : rule.remarks)
      if (is_refusal(r.code)) refusal = &r;
    CHECK(name_of(refusal->code) == "ambiguous");
    CHECK(static_cast<int>(refusal->doubt) == static_cast<int>(d.doubt));
    CHECK(!refusal->words.is_empty());
    CHECK(finding_of(rule, *refusal).doubt == d.doubt);
  }
}

TEST_CASE("points stay between a least and a most that the full points leave in order") {
  // Awards above the full points are wrong in their sum, and bound nothing below the most.
  const scoring_rule rule = read_rule("制度健全得15分，每缺一项扣2分，最多扣2分", exact(10));
  REQUIRE(rule.is_readable());
  for (const rule_item& item : rule.items) CHECK(!(*item.cap < *item.floor));
}

TEST_CASE("an exception from what takes points is told, since nothing asks for it") {
  struct exception_case {
    std::string_view text;
    std::string_view told;
  };
  for (const exception_case& c : {
           exception_case{"每发现一处扣1分；因不可抗力的不扣分", "因不可抗力的不扣分"},
           exception_case{"≥95%得满分，每降低1个百分点扣1分，因政策调整的不扣分",
                          "因政策调整的不扣分"},
           exception_case{"获奖的加1分，重复获奖的不再加分", "重复获奖的不再加分"},
           exception_case{"每发现一处扣1分；因不可抗力的除外", "因不可抗力的除外"},
           // What only says that nothing is taken where nothing was wrong.
           exception_case{"未公开的扣2分，公开的不扣分", ""},
           exception_case{"获奖的加1分，未获奖的不加分", ""},
           exception_case{"每起投诉扣1分；未公开的扣2分，公开的不扣分", ""},
           exception_case{"每起投诉扣1分，没有投诉的不扣分", ""},
           exception_case{"按时完成不扣分，每延误1天扣1分", ""},
           exception_case{"前两次不扣分，第三次起每次扣1分", ""},
       }) {
    INFO(c.text);
    const scoring_rule rule = read_rule(c.text, exact(5));
    CHECK(rule.is_readable());
    std::string_view told;
    for (const rule_remark& r : rule.remarks)
      if (r.code == rule_code::not_read) told = rule.words(r.words);
    CHECK(told == c.told);
  }
}

TEST_CASE("what was taken for granted is told, with the words that it is about") {
  struct told_case {
    std::string_view text;
    std::string_view told;
  };
  for (const told_case& c : {
           told_case{"获奖一次得2分", "implied-each 获奖一次"},
           told_case{"每获奖一次得2分", ""},
           told_case{"≥90%得满分，下降1个百分点扣1分", "implied-each 下降1个百分点"},
           told_case{"≥90%得满分，每下降1个比点扣1分", "misspelt 每下降1个比点"},
           told_case{"5次收下得10分，5次以上不得分", "misspelt 5次收下"},
           told_case{"完成80%得8分，完成100%得10分，每降低1%扣1分", "assumed-completion 完成80%"},
           told_case{"管理规范的酌情扣1-3分", "judged 酌情扣1-3分"},
           told_case{"在0-10分之间打分", "judged 0-10分之间打分"},
           told_case{"每发现一处扣1分，情节特别严重的，最多扣5分", "not-read 情节特别严重"},
           told_case{"每发现一处扣1分，严重的，最多扣5分", ""},
           told_case{"每新增1项得1分，本项指标得分最多5分", ""},
           told_case{"每获奖一次加2分；同一事项不累计计分", "not-read 同一事项不累计计分"},
           told_case{"一等奖加2分，二等奖加1分；不累计计分", ""},
           told_case{"≥95%为优，80%～95%为良；优得10分，良得6分", ""},
           told_case{"详见办法。≥95%得10分", "not-read 详见办法"},
           told_case{"备注。≥95%得10分", ""},
           told_case{"每发现一处扣1分。备注", ""},
           told_case{"每发现一处扣1分；说明如下", "not-read 说明如下"},
           told_case{"每发现一处扣1分，特殊情况，最多扣5分", ""},
           told_case{"90%以上得10分，60%以下得0分，60%～90%之间按插值法计算", ""},
           told_case{"发生事故的一票否决，每缺一项扣1分", "beyond-item 一票否决"},
       }) {
    INFO(c.text);
    const scoring_rule rule = read_rule(c.text, exact(10));
    std::string told;
    for (const rule_remark& r : rule.remarks) {
      if (r.code == rule_code::open_choice || r.code == rule_code::points_sum) continue;
      if (!told.empty()) told += "; ";
      told += std::string(name_of(r.code)) + " " + std::string(rule.words(r.words));
    }
    CHECK(told == c.told);
  }
}
