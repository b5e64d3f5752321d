// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/sensitivity.hpp>

#include <array>
#include <string>
#include <vector>

#include <jixiao/table/measurement_text.hpp>

#include "scoring/support/all_schemes.hpp"
#include "support/catch.hpp"
#include "support/random_numbers.hpp"

using namespace scoring_test;

namespace {

indicator with_rule(const char* name, const char* rule, int full = 10) {
  indicator i;
  i.name = name;
  i.rule_text = rule;
  i.full_points = decimal(full);
  return i;
}

}  // namespace

TEST_CASE("a total that hangs on what the words of a rule leave open says so") {
  const department table =
      department_of({with_rule("甲", "≥95%得满分，每降低1个百分点扣0.5分，扣完为止")});
  const sensitivity_report r = sensitivity(table, measured({{"甲", "93.5%"}}));
  CHECK(total_text(r.base) == "95.00");
  const choice_outcome& begun = outcome(r, open_choice::rule_part, "begun");
  CHECK(begun.scheme_says == "whole");
  CHECK(begun.moves_total);
  CHECK_FALSE(begun.moves_grade);
  CHECK(std::string(to_text(*begun.total).view()) == "90.00");
  CHECK(std::string(to_text(*outcome(r, open_choice::rule_part, "linear").total).view()) ==
        "92.50");
  CHECK(r.holds);
  const sensitivity_report low = sensitivity(table, measured({{"甲", "92.5%"}}));
  CHECK(total_text(low.base) == "90.00");
  CHECK(outcome(low, open_choice::rule_part, "begun").moves_grade);
  CHECK_FALSE(low.holds);
}

TEST_CASE("only what the words of a measured rule leave open is tried") {
  const auto choices = [](const char* rule, const char* value) {
    std::string names;
    for (const choice_outcome& o :
         sensitivity(department_of({with_rule("甲", rule)}), measured({{"甲", value}})).outcomes)
      if (rule_choice_of(o.choice))
        names.append(name_of(o.choice)).append("=").append(o.instead).append(" ");
    return names;
  };
  CHECK(choices("≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点不扣，扣完为止", "93.5%") == "");
  CHECK(choices("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "93.5%") ==
        "part=begun part=linear ");
  CHECK(choices("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "") == "part=begun part=linear ");
  CHECK(choices("每发现一处扣1分", "2") == "floor=none ");
}

TEST_CASE("a choice made for one rule alone is tried the other way too, also with all others") {
  const department table =
      department_of({with_rule("甲", "≥95%得满分，每降低1个百分点扣0.5分，扣完为止"),
                     with_rule("乙", "≥80%得满分，每降低5%扣2分，不足5%不扣，扣完为止")});
  scheme how = scheme::official();
  by_rule own;
  own.choices.part = part_choice::begun;
  how.methods.by_name.push_back({"甲", own});
  const sensitivity_report r = sensitivity(table, measured({{"甲", "93.5%"}, {"乙", "80%"}}), how);
  CHECK(total_text(r.base) == "95.00");
  const choice_outcome& whole = outcome(r, open_choice::rule_part, "whole");
  CHECK(whole.scheme_says == "mixed");
  CHECK(std::string(to_text(*whole.total).view()) == "97.50");
  CHECK(r.combined_range.most == *whole.points);
  CHECK(r.combined_range.least == *r.base.points);
}

TEST_CASE("all choices of rules together come to what each combination comes to on its own") {
  struct rule_and_values {
    const char* rule;
    std::vector<const char*> values;
  };
  const std::array<rule_and_values, 7> rules{
      {{"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", {"93.5%", "95%", "60%"}},
       {"≥80%得满分，每降低5%扣2分", {"71%", "76.5%", "20%"}},
       {"≤90万元得满分，否则按比例得分", {"180万元", "100万元", "80万元"}},
       {"每发现一处扣3分", {"0", "2", "7"}},
       {"90%-100%得10分，80%-90%得6分，60%-80%得3分", {"90%", "80%", "70%"}},
       {"≥95%得满分，每提高1个百分点加1分，每降低1个百分点扣2分", {"99.5%", "93.2%", "95%"}},
       {"每创建一个示范点加2分", {"0", "3", "9"}}}};
  random_numbers random(20261128);
  for (int n = 0; n < 3; ++n) {
    std::vector<indicator> indicators;
    measurements year;
    static constexpr std::array names{"甲", "乙", "丙"};
    for (const char* name : names) {
      const rule_and_values& r = rules[static_cast<std::size_t>(random.between(0, 6))];
      indicators.push_back(with_rule(name, r.rule));
      const auto which = static_cast<std::size_t>(random.between(0, 2));
      if (!random.one_in(6)) year.items.push_back(read_measurement(name, r.values[which]));
    }
    scheme how = scheme::official();
    by_rule own;
    own.choices.part = static_cast<part_choice>(random.between(0, 2));
    own.choices.floor = static_cast<floor_choice>(random.between(0, 1));
    how.methods.rules = own;
    how.policies.missing = static_cast<missing_policy>(random.between(0, 2));
    INFO("year " << n);
    check_combined(department_of(indicators), year, how, true);
  }
}
