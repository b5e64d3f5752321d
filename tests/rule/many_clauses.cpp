// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <jixiao/rule/constant_rule.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

// Five characters, so that no name is part of another.
std::string name_of_thing(int number) {
  constexpr std::string_view digits[] = {"东", "南", "西", "北", "春",
                                         "夏", "秋", "冬", "红", "蓝"};
  std::string name;
  for (int i = 0; i < 5; ++i, number /= 10) name.insert(0, digits[number % 10]);
  return name;
}

std::string repeated(std::string_view clause, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    std::string one(clause);
    for (std::size_t at; (at = one.find('#')) != one.npos;) one.replace(at, 1, name_of_thing(i));
    text += one;
  }
  return text;
}

// What is listed only where a rule asks for it is listed while compiling too.
static_assert(constant_rule("发现一处扣1分，发现有两次及以上的不得分", exact(5)).is_readable());
static_assert(
    constant_rule("推广2篇得2分，年内至少3次检查的得3分，每少一次扣1分", exact(5)).is_readable());
static_assert(constant_rule("每延误1天扣1分，两次扣3分，不足1天的不扣分", exact(5)).has_full);

}  // namespace

TEST_CASE("a rule has as many clauses and inputs as are written, thousands too") {
  struct kind {
    std::string_view clause;
    std::size_t clauses;
    std::size_t inputs;
  };
  // Any of them takes minutes where one clause is compared with every other.
  constexpr kind kinds[] = {
      {"#齐全的得1分；", 1, 1},         {"发现#一处扣1分；", 1, 1},   {"#未完成的扣1分；", 1, 1},
      {"#率≥90%得1分；", 1, 1},         {"≥95%得满分；", 1, 0},       {"每缺少一项#扣1分；", 1, 1},
      {"#率低于60%的，不得分；", 1, 1}, {"#率每降低1%扣1分；", 1, 1},
  };
  for (const kind& k : kinds) {
    INFO(k.clause);
    constexpr int count = 10000;
    const scoring_rule rule = read_rule(repeated(k.clause, count), exact(5));
    CHECK(rule.is_readable());
    CHECK(rule.clauses.size() == k.clauses * count);
    CHECK(rule.inputs.size() == (k.inputs == 0 ? 1 : k.inputs * count));
  }
}

TEST_CASE("steps of thousands of different things run from the bounds of their own things") {
  const std::string text = repeated("#率≥90%得0.01分，#率每降低1个百分点扣0.001分；", 2000);
  const scoring_rule rule = read_rule(text, exact(20));
  REQUIRE(rule.is_readable());
  CHECK(rule.count_of(input_kind::value) == 2000);
  for (const rule_clause& c : rule.clauses) {
    if (c.kind != clause_kind::step) continue;
    CHECK(c.base == exact(90));
    CHECK(rule.words(c.words).find(rule.words(rule.inputs[c.input].name)) != text.npos);
  }
}

TEST_CASE("of many measured numbers a name is that of the last that has it or is a part of it") {
  const std::string text = repeated("#合格率≥90%得1分；", 40);
  CHECK(read_rule(text, exact(40)).inputs.size() == 40);
  // A longer name, a shorter one and one that may be any.
  for (const char* more :
       {"全市东东东东南合格率≥95%得1分", "东东东南合格率≥95%得1分", "结果≥95%得1分"})
    CHECK(read_rule(text + more, exact(41)).inputs.size() == 40);
  CHECK(read_rule(text + "东东东蓝蓝合格率≥95%得1分", exact(41)).inputs.size() == 41);
  const scoring_rule rule = read_rule(text + "合格率≥95%得1分", exact(41));
  CHECK(rule.words(rule.inputs[rule.clauses.back().input].name) == "东东东北蓝合格率");
}

TEST_CASE("what is left by more rows than there is room for is refused, fewer are read") {
  const auto rows_with_rest = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
      text += std::to_string(2 * i + 1) + "万元得" + std::to_string(i + 1) + "分；";
    return text + "其余不得分";
  };
  const scoring_rule many = read_rule(rows_with_rest(60), exact(60));
  REQUIRE(!many.is_readable());
  CHECK(many.remarks.front().code == rule_code::rule_unreadable);
  CHECK(many.words(many.remarks.front().words) == "其余不得分");
  CHECK(read_rule(rows_with_rest(2), exact(2)).is_readable());
  // Without a rest there is no limit.
  std::string text = rows_with_rest(1000);
  text.resize(text.size() - std::string_view("其余不得分").size());
  CHECK(read_rule(text, exact(1000)).clauses.size() == 1000);
}
