// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/goal.hpp>
#include <jixiao/testing/goal_words.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

JIXIAO_INLINE coverage coverage_of(const test_subjects& subjects,
                                   const std::vector<test_case>& cases,
                                   const std::vector<bound_case>& bound, const reading& how,
                                   language in, std::size_t only) {
  std::vector<std::vector<const bound_case*>> by_subject(subjects.size());
  for (const bound_case& one : bound)
    if (one.wanted.reading == reading_of(subjects[one.subject], how))
      by_subject[one.subject].push_back(&one);
  coverage result;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (only < subjects.size() && only != i) continue;
    const auto& s = subjects[i].indicator->standard;
    const reading own = reading_of(subjects[i], how);
    std::vector<answer> answers;
    std::vector<std::string_view> texts;
    for (const bound_case* one : by_subject[i]) {
      answer got = answer_of(subjects[i], cases[one->source].text, own);
      if (!one->wanted.is_met_by(got)) continue;  // a case that fails shows nothing of the rules
      answers.push_back(std::move(got));
      texts.emplace_back(cases[one->source].text);
    }
    for_each_goal(s, own, [&](const cover_goal& goal) {
      ++result.of;
      for (std::size_t k = 0; k < answers.size(); ++k)
        if (goal.is_met_by(texts[k], answers[k])) {
          ++result.covered;
          return;
        }
      result.missing.push_back(
          {i, goal, detail::goal_words(s, goal, in), detail::value_for(s, goal)});
    });
  }
  return result;
}

}  // namespace jixiao
