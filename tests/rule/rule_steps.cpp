// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_steps.hpp>

#include <optional>
#include <string>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

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

TEST_CASE("what lies between two rows is theirs, whatever is added or found besides") {
  for (const char* more :
       {"", "；超过100%的，每超过1个百分点加0.5分，最多加2分", "；每发现一处造假扣1分"}) {
    INFO(more);
    const std::string rule =
        std::string("90%以上得8分，60%及以下得0分，60%～90%之间按插值法计算") + more;
    CHECK(points_at(rule.c_str(), {50, 60, 75, 90, 100}) == "0 0 4 8 8");
  }
  // Of steps, a part counts.
  CHECK(points_at("≥95%得满分，每降低2个百分点扣1分，按插值法计算", {95, 94, 92}) ==
        "10 9.5 8.5");
}
