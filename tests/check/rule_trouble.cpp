// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/rule_trouble.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <string>
#include <string_view>

#include <jixiao/check/check.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct troubled {
  rule_trouble trouble;
  std::string_view words;  // that the finding names
  std::string text;
  std::size_t at = 1;  // the character at which they begin
};

// ①有制度10分；②有制度10分；…: many figures, none of them long.
std::string list_of(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : "；") + std::string("有制度10分");
  return text;
}

}  // namespace

TEST_CASE("a rule that cannot be read is told what is evidently wrong, and where") {
  const std::string digits(60, '9');
  const std::string zeros = "1" + std::string(45, '0');
  // 38 digits are as many as a number may have.
  const std::string longest = "①有制度1" + std::string(37, '0') + "分；②有台账3分";
  const std::string list = list_of(25);
  for (const troubled& t : {
           troubled{rule_trouble::omission, "…", "①有制度，得2分；……", 10},
           {rule_trouble::omission, "…", "每发现一处扣1分…", 9},
           {rule_trouble::omission, ".", "≥95%得满分；...；低于60%不得分", 9},
           {rule_trouble::bracket, "（", "每发现一处（扣1分，扣完为止", 6},
           {rule_trouble::bracket, ")", "每发现一处)扣1分", 6},
           {rule_trouble::bracket, "）", "有制度得2分；有台账）得3分", 11},
           {rule_trouble::digits, digits, "每发现一处扣" + digits + "分", 7},
           {rule_trouble::digits, digits, "≥" + digits + "元得满分", 2},
           {rule_trouble::digits, zeros, "每发现一处扣" + zeros + "分", 7},
           {rule_trouble::none, longest, longest},
           {rule_trouble::none, list, list},
           {rule_trouble::character, "\xff", "每发现一处扣1分\xff", 9},
           {rule_trouble::range, "98%以上", "98%以上"},
           {rule_trouble::range, "98%以上|95%～98%|90%～95%|90%以下",
            "98%以上|95%～98%|90%～95%|90%以下"},
           {rule_trouble::none, "优秀", "优秀"},
           {rule_trouble::none, "①有制度5分；②有台账3分", "①有制度5分；②有台账3分"},
       }) {
    INFO(t.text);
    const scoring_rule rule = read_rule(t.text, exact(10));
    REQUIRE(!rule.is_readable());
    const auto found = check_rule_of(rule);
    REQUIRE(!found.empty());
    const rule_finding_words said = words_of(rule, found.front());
    CHECK(static_cast<int>(said.trouble) == static_cast<int>(t.trouble));
    CHECK(said.text == t.words);
    CHECK(said.at == t.at);
    CHECK(said.open.empty());
    for (const language in : {language::zh, language::en})
      CHECK(explain(rule, found.front(), in).find(std::to_string(said.at)) != std::string::npos);
  }
}

TEST_CASE("a finding about open choices tells which they are, with the words and no value") {
  const scoring_rule rule = read_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5));
  const auto found = check_rule_of(rule);
  REQUIRE(found.size() == 1);
  const rule_finding_words said = words_of(rule, found[0]);
  CHECK(said.text == rule.view());
  CHECK(said.at == 1);
  CHECK(said.witness.empty());
  REQUIRE(said.open.size() == 2);
  CHECK(said.open[0] == rule_choice::part);
  CHECK(said.open[1] == rule_choice::floor);
}

TEST_CASE("a cell of a level that gives points is told to be a scoring rule") {
  for (std::string_view text :
       {"≥95%得满分，每降低1个百分点扣0.5分", "每发现一处扣0.2分，扣完为止",
        "①公开预算，得2分；②公开决算，得3分", "100%计5分;90%(含)-100%计4分;低于60%不得分",
        "制度健全的得5分，否则不得分", "完成目标得满分，未完成的按比例得分"}) {
    INFO(text);
    CHECK(is_scoring_rule(text));
    const standard s = read_standard(text, "90%", "80%", "70%");
    bool is_said = s[grade::excellent].is_label();
    for (const finding& f : check(s)) {
      if (f.code != code::unreadable && f.code != code::second_condition) continue;
      is_said = true;
      CHECK(explain(s, f, language::zh).find("评分标准") != std::string::npos);
      CHECK(explain(s, f, language::en).find("scoring rule") != std::string::npos);
    }
    CHECK(is_said);
  }
  for (std::string_view text : {"98%以上", "低于50%或未提取", "九五%以上", "98%%以上", "优秀", ""})
    CHECK_FALSE(is_scoring_rule(text));
}
