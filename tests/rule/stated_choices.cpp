// SPDX-License-Identifier: BSL-1.0
// A choice that words leave open gives, made either way, what words that state it give.

#include <string>
#include <string_view>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct stated_choice {
  const char* open;
  const char* choice;
  const char* value;
  const char* stated;
  std::vector<const char*> cases;
};

const std::vector<stated_choice>& all_choices() {
  static const std::vector<const char*> rates{"60%",   "79.95%", "80%",    "88.3%", "89.5%", "90%",
                                              "90.5%", "93%",    "99.99%", "100%",  "120%"};
  static const std::vector<const char*> sums{"1万元",     "80万元",  "100万元", "120万元",
                                             "133.3万元", "180万元", "200万元", "900万元"};
  static const std::vector<stated_choice> all{
      {"≥90%得满分，每降低1个百分点扣0.5分，扣完为止", "part", "whole",
       "≥90%得满分，每降低1个百分点扣0.5分，不足1个百分点不扣，扣完为止", rates},
      {"≥90%得满分，每降低1个百分点扣0.5分，扣完为止", "part", "begun",
       "≥90%得满分，每降低1个百分点扣0.5分，不足1个百分点按1个百分点计算，扣完为止", rates},
      {"≥90%得满分，每降低1个百分点扣0.5分，扣完为止", "part", "linear",
       "≥90%得满分，每降低1个百分点扣0.5分，按插值法计算，扣完为止", rates},
      {"≥80%得满分，每提高1个百分点加0.5分，最多加3分", "part", "begun",
       "≥80%得满分，每提高1个百分点加0.5分，最多加3分，不足1个百分点按1个百分点计算", rates},
      {"≥80%得满分，每降低1%扣1分，不足1%不扣，扣完为止", "percent_step", "points",
       "≥80%得满分，每降低1个百分点扣1分，不足1个百分点不扣，扣完为止", rates},
      {"≥80%得满分，每降低1%扣1分，不足1%不扣，扣完为止", "percent_step", "relative",
       "≥80%得满分，每降低0.8个百分点扣1分，不足0.8个百分点不扣，扣完为止", rates},
      {"≤100万元得满分，否则按比例得分，满分为止", "reverse", "ratio",
       "≤100万元得满分，否则得分=100÷实际完成值×分值，满分为止", sums},
      {"≤100万元得满分，否则按比例得分，满分为止", "reverse", "linear",
       "≤100万元得满分，否则得分=(2-实际完成值÷100)×分值，满分为止", sums},
      {"每发现一处扣3分", "floor", "zero", "每发现一处扣3分，扣完为止", {"0", "2", "3", "4", "9"}},
      {"每发现一处扣3分", "floor", "none", "每发现一处扣3分，可负分", {"0", "2", "3", "4", "9"}},
      {"≥80%得满分，每降低1个百分点扣2分，不足1个百分点不扣", "floor", "none",
       "≥80%得满分，每降低1个百分点扣2分，不足1个百分点不扣，可负分", rates},
      {"得分=完成率×分值", "cap", "full", "得分=完成率×分值，最高不超过满分", rates},
      {"得分=完成率×分值", "cap", "none", "得分=完成率×分值，最高得1000分", rates},
      {"90%～100%得10分，80%～90%得6分，80%以下不得分", "row_bound", "better",
       "90%（含）～100%得10分，80%（含）～90%（不含）得6分，80%以下（不含80%）不得分", rates},
      {"90%～100%得10分，80%～90%得6分，80%以下不得分", "row_bound", "worse",
       "90%（不含）～100%得10分，80%（不含）～90%（含）得6分，80%（含）以下不得分", rates},
      {"≥80%得满分，每提高1个百分点加1分，不足1个百分点不加分", "bonus_cap", "none",
       "≥80%得满分，每提高1个百分点加1分，不足1个百分点不加分，最多加1000分", rates},
      {"≥80%得满分，每提高1个百分点加1分，不足1个百分点不加分", "bonus_cap", "full",
       "≥80%得满分，每提高1个百分点加1分，不足1个百分点不加分，最高不超过满分", rates},
  };
  return all;
}

std::string points_text(const scoring_rule& rule, const char* text, const rule_choices& choices) {
  const rule_case answers = read_case(rule, text);
  if (!answers) return std::string("! ") + std::string(name_of(answers.fault));
  const rule_points made = points_of(rule, answers.answers, choices);
  return made ? std::string(to_text(made.points).view()) : "! " + std::string(name_of(made.fault));
}

bool leaves_open(const scoring_rule& rule, std::string_view choice) {
  for (const rule_choice which : rule.open)
    if (entry_of(which).name == choice) return true;
  return false;
}

}  // namespace

TEST_CASE("each value of each open choice gives the points of the words that state it") {
  std::string seen;
  for (const stated_choice& s : all_choices()) {
    INFO(s.choice << "=" << s.value << ": " << s.open << " | " << s.stated);
    rule_choices chosen;
    REQUIRE(set_choice(chosen, s.choice, s.value));
    seen.append(s.choice).append("=").append(s.value).append(" ");
    const scoring_rule open = read_rule(s.open, exact(10));
    const scoring_rule stated = read_rule(s.stated, exact(10));
    REQUIRE(open.is_readable());
    REQUIRE(stated.is_readable());
    CHECK(leaves_open(open, s.choice));
    CHECK(!leaves_open(stated, s.choice));
    for (const char* text : s.cases) {
      INFO(text);
      const std::string wanted = points_text(stated, text, {});
      CHECK(wanted[0] != '!');
      CHECK(points_text(open, text, chosen) == wanted);
      // What words state no choice changes.
      for (const rule_choice_entry& e : rule_choice_entries)
        for (const std::string_view other : e.values) {
          rule_choices otherwise;
          if (e.name != s.choice || !set_choice(otherwise, s.choice, other)) continue;
          CHECK(points_text(stated, text, otherwise) == wanted);
        }
    }
  }
  for (const rule_choice_entry& e : rule_choice_entries)
    for (const std::string_view value : e.values) {
      if (value.empty()) continue;
      INFO(e.name << "=" << value);
      CHECK(seen.find(std::string(e.name) + "=" + std::string(value) + " ") != seen.npos);
    }
}
