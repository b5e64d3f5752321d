// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/judging/ruling.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/roll_up.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/scoring/total.hpp>

namespace jixiao {

JIXIAO_INLINE verdict grade_of_total(const standard_view& bounds, const rational& total) {
  const ruling rules(bounds);
  if (const auto value = exact_fraction(total)) return rules.verdict_on(*value);
  const std::size_t place = rules.piece_of(total);
  verdict v;
  v.grade = rules[place].grade;
  v.reason = rules[place].reason;
  v.claims = rules.claims(place);
  v.unit = rules.unit();
  return v;
}

JIXIAO_INLINE grade_set grades_between(const standard_view& bounds, const rational& least,
                                       const rational& most) {
  const ruling rules(bounds);
  grade_set result;
  const std::size_t last = rules.piece_of(most);
  for (std::size_t i = rules.piece_of(least); i <= last; ++i)
    if (const auto g = rules[i].grade) result.add(*g);
  return result;
}

JIXIAO_INLINE grade_set grades_within(const score_range& range, const scheme& how) {
  const bool is_rounded = how.grade_from == grade_source::displayed && how.rounding.total;
  const auto as_graded = [&](const rational& total) {
    return is_rounded ? rational(rounded(total, *how.rounding.total)) : total;
  };
  return grades_between(how.bounds, as_graded(range.least), as_graded(range.most));
}

}  // namespace jixiao
