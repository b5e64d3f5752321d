// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/probe.hpp>
#include <jixiao/testing/sound_cases.hpp>
#include <jixiao/testing/words.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

JIXIAO_INLINE mutation_score mutation_of(const test_subjects& subjects,
                                         const std::vector<test_case>& cases,
                                         const std::vector<bound_case>& bound, const reading& how,
                                         language in, std::size_t only) {
  const auto by_subject = detail::sound_cases(subjects, cases, bound);
  mutation_score result;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (only < subjects.size() && only != i) continue;
    const auto& s = subjects[i].indicator->standard;
    if (is_scored_by_target(*subjects[i].indicator)) continue;
    const reading own = reading_of(subjects[i], how);
    for_each_mutant(
        s, own,
        [&](const auto& m) {
          if (subjects[i].total != nullptr && !(m.reading == own)) return;
          ++result.mutants;
          auto told = distinguishing_value(s, own, m.standard, m.reading);
          if (!told) {
            ++result.equivalent;
            return;
          }
          for (const detail::sound_case& one : by_subject[i])
            if (detail::kills(one, m)) {
              ++result.killed;
              return;
            }
          result.survived.push_back(
              {i, m.name, std::move(told->value), told->first, told->second, s.level_scale()});
        },
        in);
  }
  return result;
}

JIXIAO_INLINE std::string answer_word(const answer& a, language in, const scale& levels) {
  if (a.is_refused()) return say(in, &test_words::refused_with, {a.refusal});
  return a.grade() ? grade_words(*a.grade(), in, levels) : say(in, &test_words::nothing);
}

JIXIAO_INLINE std::string expected_words(const survivor& s, language in) {
  return s.expected_points.empty() ? answer_word(s.expected, in, s.levels) : s.expected_points;
}

JIXIAO_INLINE std::string got_words(const survivor& s, language in) {
  return s.got_points.empty() ? answer_word(s.got, in, s.levels) : s.got_points;
}

namespace detail {

// Points as `words_of` has them: a figure, perhaps with a grade, or the code of why there are none.
inline std::string survivor_words(const scale& levels, const answer& a, const std::string& points,
                                  language in) {
  if (points.empty())
    return a.is_refused() ? refused_words(a.refusal, in)
           : a.grade()    ? grade_words(*a.grade(), in, levels)
                          : say(in, &catalogue::no_grade);
  const char first = points.front();
  if ((first < '0' || first > '9') && first != '-') return refused_words(points, in);
  return points.find(' ') == std::string::npos
             ? say(in, &test_words::points_given, {points}, {points == "1"})
             : points;
}

}  // namespace detail

JIXIAO_INLINE std::string expected_in_words(const survivor& s, language in) {
  return detail::survivor_words(s.levels, s.expected, s.expected_points, in);
}

JIXIAO_INLINE std::string got_in_words(const survivor& s, language in) {
  return detail::survivor_words(s.levels, s.got, s.got_points, in);
}

}  // namespace jixiao
