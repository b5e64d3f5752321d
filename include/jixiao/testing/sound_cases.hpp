// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/testing/mutant.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao::detail {

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

}  // namespace jixiao::detail
