// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/clause_index.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/constant_rule.hpp>
#include <jixiao/rule/points.hpp>
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

// Of so many things a table of three rows, a loss for each and an award.
std::string tables_and_steps(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const std::string name = name_of_thing(i);
    text += name + "率90%以上得0.02分；60%～90%得0.01分；60%以下不得分；";
    text += name + "料少一次扣0.001分；" + name + "齐全的得0.01分；";
  }
  return text;
}

constexpr bool stands_once() {
  const scoring_rule rule = constant_rule(
      "执行率90%以上得3分；执行率80%～90%得2分；执行率80%以下酌情扣1至2分；完成的得1分", exact(4));
  const detail::clause_index index(rule);
  std::size_t count = 0;
  for (std::size_t i = index.first_of_item(0); i != no_input; i = index.next_of_item(i)) ++count;
  return count == rule.clauses.size();
}
static_assert(stands_once());

}  // namespace

// What it takes to walk the lists is what stands in them: were a clause in more than one list of
// its kind, or each table looked for among all clauses, the sums would be larger.
TEST_CASE(
    "all items, tables and judgements of a rule are walked in as many steps as it has clauses") {
  for (const int things : {1, 50, 4000}) {
    const scoring_rule rule = read_rule(tables_and_steps(things), exact(100));
    REQUIRE(rule.is_readable());
    const detail::clause_index index(rule);
    std::vector<int> of_item(rule.clauses.size());
    std::vector<int> of_table(rule.clauses.size());
    for (std::size_t item = 0; item < rule.items.size(); ++item)
      for (std::size_t i = index.first_of_item(item); i != no_input; i = index.next_of_item(i)) {
        ++of_item[i];
        CHECK(rule.clauses[i].item == item);
        if (index.first_row(i) != i) continue;
        for (std::size_t k = i; k != no_input; k = index.next_row(k)) {
          ++of_table[k];
          CHECK(rule.clauses[k].input == rule.clauses[i].input);
          CHECK(rule.clauses[k].sign == rule.clauses[i].sign);
        }
      }
    for (std::size_t i = 0; i < rule.clauses.size(); ++i) {
      CHECK(of_item[i] == 1);
      CHECK(of_table[i] == (rule.clauses[i].kind == clause_kind::row ? 1 : 0));
    }
  }
}

TEST_CASE("a rule gives the same points for its things together as for each of them alone") {
  constexpr int count = 30;
  const scoring_rule all = read_rule(tables_and_steps(count), exact(100));
  REQUIRE(all.is_readable());
  rule_answers answers;
  exact sum = 0;
  for (int i = 0; i < count; ++i) {
    std::string text = tables_and_steps(i + 1);
    text.erase(0, tables_and_steps(i).size());
    const scoring_rule one = read_rule(text, exact(100));
    REQUIRE(one.is_readable());
    rule_answers own;
    for (const rule_input& input : one.inputs)
      own.emplace_back(input.kind == input_kind::value ? exact(50 + 7 * i % 50) : exact(i % 3));
    answers.insert(answers.end(), own.begin(), own.end());
    sum = sum + points_of(one, own).points;
  }
  REQUIRE(answers.size() == all.inputs.size());
  CHECK(points_of(all, answers).points == sum);
}
