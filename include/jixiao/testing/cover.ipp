// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
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
  std::vector<std::vector<std::size_t>> by_subject(subjects.size());
  for (const bound_case& one : bound)
    if (one.wanted.reading == reading_of(subjects[one.subject], how))
      by_subject[one.subject].push_back(one.source);
  coverage result;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (only < subjects.size() && only != i) continue;
    const auto& s = subjects[i].indicator->standard;
    const reading own = reading_of(subjects[i], how);
    std::vector<answer> answers;
    for (const std::size_t c : by_subject[i])
      answers.push_back(answer_of(subjects[i], cases[c].text, own));
    for_each_goal(s, own, [&](const cover_goal& goal) {
      ++result.of;
      for (std::size_t k = 0; k < answers.size(); ++k)
        if (goal.is_met_by(cases[by_subject[i][k]].text, answers[k])) {
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
