// SPDX-License-Identifier: BSL-1.0
// What is said of two versions of a rule, against the points that each gives.

#include <jixiao/rule/rule_changes.hpp>

#include <string>
#include <vector>

#include "properties/made_rules.hpp"
#include "support/catch.hpp"
#include "support/random_numbers.hpp"

using namespace jixiao;
using namespace made_rules;

TEST_CASE("two rules differ on the stretches that are told and nowhere else",
          "[properties][rule]") {
  random_numbers random(29);
  rule_maker maker(31);
  constexpr made_rule::kind straight[] = {made_rule::kind::rows, made_rule::kind::below,
                                          made_rule::kind::above, made_rule::kind::ratio,
                                          made_rule::kind::ladder};
  std::size_t compared = 0;
  std::size_t differ = 0;
  std::size_t wrong = 0;
  std::string first;
  for (int i = 0; i < 3'000; ++i) {
    const made_rule was = maker.make(straight[random.between(0, 4)]);
    const made_rule now = maker.make(straight[random.between(0, 4)]);
    const rule_choices c = maker.choices();
    const scoring_rule before = read(was, was.text);
    const scoring_rule after = read(now, now.text);
    const rule_changes found = changes_of(before, after, c);
    if (!found.is_by_values) continue;
    const exact scale = after.full / before.full;
    std::vector<exact> values;
    for (int k = 0; k < 20; ++k) {
      values.push_back(exact(decimal::of(maker.value(was), 2)));
      values.push_back(exact(decimal::of(maker.value(now), 2)));
      values.push_back(exact(random.between(0, 9'000)) / exact(random.between(7, 97)));
    }
    for (const repointing& r : found.repointed) {
      values.push_back(r.witness);
      for (const auto& end : {r.values.lower, r.values.upper})
        if (end) values.push_back(*end);
    }
    for (const exact& value : values) {
      const exact more =
          points_of(after, {value}, c).points - points_of(before, {value}, c).points * scale;
      const repointing* told = nullptr;
      for (const repointing& r : found.repointed)
        if (r.values.contains(value)) told = &r;
      const bool is_right =
          told == nullptr ? more.is_zero()
                          : more == told->after->at(value) - told->before->at(value) * scale &&
                                (told->shift == points_shift::stricter) == more.is_negative() &&
                                !more.is_zero();
      ++compared;
      differ += told != nullptr ? 1 : 0;
      if (is_right) continue;
      if (++wrong == 1)
        first = was.text + " | " + now.text + " at " + std::string(to_text(value).view());
    }
  }
  INFO(first);
  CHECK(wrong == 0);
  CHECK(compared > 100'000);
  CHECK(differ > 50'000);
}

TEST_CASE("no answer gets fewer points by a checklist that is kinder", "[properties][rule]") {
  random_numbers random(37);
  const auto clause = [&](int number) {
    const char* things[] = {"未公开", "未备案", "迟报", "漏报", "错报"};
    const std::string deduction = figure(25 * random.between(1, 8));
    const std::string thing = things[number];
    if (number < 2) return thing + "的扣" + deduction + "分；";
    const std::string most =
        random.one_in(3) ? "，最多扣" + figure(100 * random.between(2, 4)) + "分" : "";
    return "每" + thing + (random.one_in(3) ? "两次" : "一次") + "扣" + deduction + "分" + most +
           "；";
  };
  std::size_t told = 0;
  for (int i = 0; i < 2'000; ++i) {
    std::string texts[2];
    for (int n = 0; n < 5; ++n) {
      const std::string same = clause(n);
      for (std::string& text : texts)
        if (!random.one_in(6)) text += random.one_in(8) ? clause(n) : same;
    }
    if (random.one_in(6)) texts[random.between(0, 1)] += "可负分。";
    const scoring_rule before = read_rule(texts[0], exact(5));
    const scoring_rule after = read_rule(texts[1], exact(5));
    if (texts[0].empty() || texts[1].empty()) continue;
    INFO(texts[0] << " | " << texts[1]);
    const rule_changes found = changes_of(before, after);
    if (found.tendency == tendency::mixed || found.tendency == tendency::incomparable) continue;
    ++told;
    for (int k = 0; k < 20; ++k) {
      int known[5];
      for (int n = 0; n < 5; ++n) known[n] = random.between(0, n < 2 ? 1 : 5);
      const auto answers = [&](const scoring_rule& rule) {
        rule_answers all;
        for (const rule_input& asked : rule.inputs) {
          const std::string_view words = rule.words(asked.words);
          const char* things[] = {"未公开", "未备案", "迟报", "漏报", "错报"};
          for (int n = 0; n < 5; ++n)
            if (words.find(things[n]) != words.npos) all.push_back(exact(known[n]));
        }
        return all;
      };
      const exact was = points_of(before, answers(before)).points;
      const exact now = points_of(after, answers(after)).points;
      if (found.tendency == tendency::loosened)
        REQUIRE(!(now < was));
      else if (found.tendency == tendency::tightened)
        REQUIRE(!(was < now));
      else
        REQUIRE(was == now);
    }
  }
  CHECK(told > 500);
}
