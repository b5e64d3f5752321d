// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/mutant.hpp>
#include <jixiao/testing/probe.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/words.hpp>

namespace jixiao {

/// A mistake that no case notices, and a measurement that would tell it (存活的变异体).
struct survivor {
  std::size_t subject = 0;
  std::string mutant;
  std::string value;
  answer expected;  ///< what the rules say to it
  answer got;       ///< what the mistaken ones say
  scale levels;     ///< that the answers have words of
  /// Of a scoring rule, in place of answers: the points of each, or why there are none.
  std::string expected_points = {};
  std::string got_points = {};
};

/// How many small mistakes in the rules the cases notice (变异得分). Exact: a mutant that says the
/// same to everything is left out, so the bar is all of them.
struct mutation_score {
  std::size_t mutants = 0;
  std::size_t equivalent = 0;
  std::size_t killed = 0;
  std::vector<survivor> survived;

  std::size_t to_kill() const { return mutants - equivalent; }
  /// In hundredths of a per cent, rounded down, so that 100 % is all of them.
  std::size_t basis_points() const { return to_kill() == 0 ? 10000 : killed * 10000 / to_kill(); }
};

namespace detail {

// One case as mutants meet it: the standard itself answers as the case wants.
struct sound_case {
  std::size_t source = 0;
  std::string_view text;
  const case_expectation* wanted = nullptr;
  std::optional<quantity> total;  // of the whole, in place of the text

  template <class Standard>
  answer asked_of(const Standard& s, const reading& how) const {
    return total ? answer_to(s, *total, how) : answer_to(s, text, how);
  }
};

// The cases of each subject that hold; those that expect refusals come last, being slow to ask.
inline std::vector<std::vector<sound_case>> sound_cases(const test_subjects& subjects,
                                                        const std::vector<test_case>& cases,
                                                        const std::vector<bound_case>& bound) {
  std::vector<std::vector<sound_case>> result(subjects.size());
  for (const bool refused : {false, true})
    for (const bound_case& one : bound) {
      const std::string_view text = cases[one.source].text;
      if (one.wanted.wants_refusal != refused) continue;
      const test_subject& subject = subjects[one.subject];
      sound_case asked{one.source, text, &one.wanted, graded_total(subject, text)};
      const answer got = asked.asked_of(subject.indicator->standard, one.wanted.reading);
      if (one.wanted.is_met_by(got)) result[one.subject].push_back(std::move(asked));
    }
  return result;
}

// A mutant's reading counts where a case leaves the reading to others.
template <class Standard>
bool kills(const sound_case& one, const mutant<Standard>& m) {
  const reading& how = one.wanted->has_own_reading ? one.wanted->reading : m.reading;
  return !one.wanted->is_met_by(one.asked_of(m.standard, how));
}

}  // namespace detail

/// Runs cases against every small mistake in every standard, or in one (变异测试). Only cases that
/// hold count. Never throws but std::bad_alloc. O(mutants × cases).
inline mutation_score mutation_of(const test_subjects& subjects,
                                  const std::vector<test_case>& cases,
                                  const std::vector<bound_case>& bound, const reading& how,
                                  language in = language::zh, std::size_t only = every_subject) {
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

/// An answer as a case expects it: a grade's word, 无, or 拒绝：unit-mismatch.
inline std::string answer_word(const answer& a, language in = language::zh,
                               const scale& levels = {}) {
  const bool zh = in == language::zh;
  if (a.is_refused()) return (zh ? "拒绝：" : "refused:") + std::string(a.refusal);
  return a.grade() ? grade_words(*a.grade(), in, levels) : std::string(zh ? "无" : "none");
}

/// What the rules say to the value that a survivor shows, and what the mistaken ones say.
inline std::string expected_words(const survivor& s, language in = language::zh) {
  return s.expected_points.empty() ? answer_word(s.expected, in, s.levels) : s.expected_points;
}
inline std::string got_words(const survivor& s, language in = language::zh) {
  return s.got_points.empty() ? answer_word(s.got, in, s.levels) : s.got_points;
}

}  // namespace jixiao
