// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

namespace detail {

// The measured number moved by less than any bound could tell, to the side that its mark says.
inline quantity moved_by_mark(const measurement& m, int bound_places) {
  quantity q = m.value;
  const decimal& value = q.value.numerator();
  // Twelve places more, since a unit may convert by a factor of 10^8.
  const int places = std::max(value.scale(), bound_places) + 12;
  const bool outward = m.mark == report_mark::cut;
  const decimal step = decimal::of(outward != value.is_negative() ? 1 : -1, places);
  q.value = fraction(value + step, q.value.denominator());
  return q;
}

}  // namespace detail

/// The verdict on a measurement: of its number, or of its words. A reported value with (+) or (−)
/// is compared and rounded as the value that it stands for: 97.5(-)% does not reach 97.5 %.
/// @throws as grade_of.
inline verdict graded(const standard_view& s, const measurement& m, const reading& how) {
  if (m.kind != measurement_kind::number) return grade_of(s, m.text, how);
  if (m.mark == report_mark::none)
    return grade_of(s, detail::money_meant(m.value, s.unit(), m.text), how);
  verdict v = grade_of(s, detail::moved_by_mark(m, ruling(s, how).places()), how);
  if (how.comparison == comparison::rounded_value) return v;
  v.value = detail::comparable(s.unit(), m.value, how);
  if (v.to_next && v.decided_by) v.to_next = detail::distance(v.value, v.decided_by->bound);
  return v;
}

}  // namespace jixiao
