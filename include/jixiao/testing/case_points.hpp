// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao {

/// The points of an indicator on its own full points (分值, or those that the scheme gives where
/// there is none) for a measurement, by a scheme (应得得分); empty where it brings none.
inline std::optional<rational> points_of_case(const test_subject& subject, const test_case& from,
                                              const case_expectation& wanted, const scheme& how) {
  scheme chosen = how;
  if (wanted.has_own_reading) chosen.reading = wanted.reading;
  const measurement measured = read_measurement(subject.indicator->name, from.text);
  scoring_subject what{*subject.indicator, &measured, nullptr, {}, {}, {}};
  what.duty = subject.duty->name;
  what.activity = subject.activity->name;
  ledger steps;
  std::vector<evaluation_problem> problems;
  return score_of(what, chosen, steps, problems).own_points;
}

/// What `run_cases` asks about points: scores by a scheme, exactly. The scheme must outlive it.
inline points_check points_by(const scheme& how) {
  return
      [&how](const test_subject& subject, const test_case& from, const case_expectation& wanted) {
        const auto got = points_of_case(subject, from, wanted, how);
        if (!got) return points_answer{false, "–"};
        return points_answer{*got == rational(*wanted.points), to_text(*got)};
      };
}

}  // namespace jixiao
