// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_curve.hpp>

#include <string>

#include <jixiao/rule/constant_rule.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string text_of(const std::optional<exact>& points) {
  return points ? std::string(to_text(*points).view()) : "!";
}

std::string counted(const scoring_rule& rule, const exact& value, const rule_choices& choices) {
  const rule_points points = points_of(rule, {value}, choices);
  return text_of(points ? std::optional<exact>(points.points) : std::nullopt);
}

// Every combination of the choices that a rule leaves open.
std::vector<rule_choices> all_choices(const scoring_rule& rule) {
  std::vector<rule_choices> found{{}};
  for (const rule_choice which : rule.open) {
    std::vector<rule_choices> more;
    for (const rule_choices& c : found)
      for (std::size_t v = 0; v < entry_of(which).values.size(); ++v)
        if (!entry_of(which).values[v].empty()) more.push_back(with(c, which, v));
    found = std::move(more);
  }
  return found;
}

// The bounds, values close to them, and values between and beyond them.
std::vector<exact> values_for(const rule_curve& curve) {
  std::vector<exact> values{0, 1, -1, 100, exact(-7) / exact(3), exact(1001) / exact(9)};
  for (const exact& bound : curve.bounds())
    for (const exact& beside : {exact(0), exact(1) / exact(1000), exact(1) / exact(3), exact(1),
                                exact(7) / exact(2), exact(20)}) {
      values.push_back(bound + beside);
      values.push_back(bound - beside);
    }
  return values;
}

std::size_t compare(const scoring_rule& rule) {
  std::size_t count = 0;
  for (const rule_choices& choices : all_choices(rule)) {
    const auto curve = rule_curve::of(rule, choices);
    if (!curve) return 0;
    for (const exact& value : values_for(*curve)) {
      INFO(rule.view() << " at " << to_text(value).view());
      CHECK(text_of(curve->points_at(value)) == counted(rule, value, choices));
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a compiled rule gives the points of the rule itself, under all its choices") {
  std::size_t compared = 0;
  std::size_t compiled = 0;
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv")) {
    const auto full = row[3].empty() ? std::nullopt : std::optional<exact>(to_decimal(row[3]));
    for (const std::string target : {"", "95%", "100", "≥90%", "≤5次"}) {
      const std::size_t count = compare(read_rule(row[4], full ? full : exact(10), target));
      compared += count;
      compiled += count != 0 ? 1u : 0u;
    }
  }
  for (const char* text :
       {"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "≥95%得5分；80%～90%得3分；低于80%不得分",
        "100%计5分;90%(含)-100%计4分;80%-90%计2分;低于60%不得分", "按完成率得分，低于60%不得分",
        "≤5天得满分，每超过1天扣2分", "等于目标值得满分，每偏离1%扣0.1分，扣完为止"}) {
    const std::size_t count = compare(read_rule(text, exact(5), "95%"));
    compared += count;
    compiled += count != 0 ? 1u : 0u;
  }
  // What seldom is written, each with every choice that it leaves open.
  for (const char* text :
       {"≤100万元得满分，否则按比例得分", "≤100万元得满分，否则按比例得分，最低得2分",
        "≥100万元得满分，否则按比例得分", "≥100万元得满分，每降低1%扣1分",
        "≥80%得满分，每降低1%扣1分", "≥80%得满分，每提高1个百分点加1分",
        "≥80%得满分，每提高1个百分点加1分，最多加2分", "≤5天得满分，每超过1天扣1分，最多扣2分",
        "3次以内不扣分，4～5次扣2分，6次以上扣4分", "90%以上得满分，80%～90%扣2分，80%以下扣5分",
        "90%以上得5分；80%～95%得3分；低于80%不得分", "偏差率±5%以内得满分，每超过1个百分点扣1分",
        "超过10次的扣2分", "95%以上得5分，80%～95%得3分，80%以下每低1%扣0.5分"}) {
    const std::size_t count = compare(read_rule(text, exact(5)));
    INFO(text);
    CHECK(count > 0);
  }
  for (const char* target : {"100万元", "≤100万元"})
    for (const char* text :
         {"完成目标得满分，每超额完成10%加3分，最多加9分；未完成的，按比例得分",
          "按比例得分，最多得3分", "每低于目标值的10%扣1分", "与目标每相差5%扣1分"}) {
      INFO(text << " " << target);
      compare(read_rule(text, exact(5), target));
    }
  CHECK(compiled > 100);
  CHECK(compared > 10000);
}

TEST_CASE("a rule of more than one measured number, or of a formula, is no curve") {
  CHECK(rule_curve::of(read_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5))));
  for (const char* text : {"每发现一处扣1分，扣完为止", "得分=(实际值-90)/10×分值", "不得分……"})
    CHECK(!rule_curve::of(read_rule(text, exact(5))));
}

TEST_CASE("the pieces of a rule are its bounds and what lies between them") {
  const auto curve =
      rule_curve::of(read_rule("≥95%得满分，每降低1个百分点扣0.5分，低于60%不得分", exact(5)));
  REQUIRE(curve);
  CHECK(curve->bounds() == std::vector<exact>{60, 95});
  REQUIRE(curve->size() == 5);
  CHECK((*curve)[0][0].is_constant());
  CHECK((*curve)[2][0].steps.size() == 1);
  CHECK((*curve)[4][0].is_constant());
  CHECK(curve->piece_of(exact(95)) == 3);
  CHECK(curve->piece_of(exact(94)) == 2);
  for (const int value : {0, 59}) CHECK(curve->piece_of(exact(value)) == 0);
  CHECK(curve->piece_of(exact(60)) == 1);
  CHECK(curve->piece_of(exact(200)) == 4);
  const auto less_is_better = rule_curve::of(read_rule("≤100万元得满分，否则按比例得分", exact(5)));
  REQUIRE(less_is_better);
  CHECK(!(*less_is_better)[less_is_better->size() - 1][0].is_constant());
  const auto more_is_better = rule_curve::of(read_rule("≥100万元得满分，否则按比例得分", exact(5)));
  REQUIRE(more_is_better);
  CHECK(!(*more_is_better)[more_is_better->piece_of(exact(50))][0].is_constant());
}

TEST_CASE("a rule is compiled while compiling") {
  static_assert([] {
    const scoring_rule rule = constant_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5));
    return *rule_curve::of(rule)->points_at(exact(to_decimal("93.5"))) == exact(to_decimal("4.5"));
  }());
}
