// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/margin.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

namespace detail {

/// A measured number, and how much one whole case more moves it, where it counts cases.
struct margin_value {
  rational value;
  std::optional<rational> one_case;
};

inline std::optional<margin_value> margin_value_of(const measurement& m, const unit& wanted,
                                                   const reading& how) {
  if (m.kind != measurement_kind::number) return std::nullopt;
  quantity q = money_meant(m.value, wanted, m.text);
  if (q.unit.is_bare()) q.unit = wanted.is_ratio() ? unit_of_bare_rate(wanted, how) : wanted;
  if ((q.unit.is_bare() && !wanted.is_bare()) || !q.unit.converts_to(wanted)) return std::nullopt;
  margin_value result{rational(q.in(wanted).value), std::nullopt};
  const fraction& f = m.value.value;
  if (q.unit == ratio && !f.is_decimal()) {
    const quantity one{fraction(1, f.denominator()), ratio};
    result.one_case = rational(one.in(wanted).value);
  } else if (wanted.is_countable()) {
    result.one_case = rational(1);
  }
  return result;
}

// From a value to just past (or onto) a bound.
inline grade_change change_to(const margin_value& v, const decimal& bound, bool upward,
                              bool exclusive) {
  grade_change c;
  c.bound = bound;
  c.distance = abs(rational(bound) - v.value);
  c.is_upward = upward;
  c.is_exclusive = exclusive;
  if (v.one_case) {
    const rational exact = c.distance / *v.one_case;
    c.cases = exclusive ? floor(exact) + rational(1) : ceiling(exact);
  }
  return c;
}

/// Finds the smallest changes of one value under one standard.
class band_margin {
 public:
  band_margin(const standard_view& s, const reading& how, const margin_value& v)
      : rules_(s, how), value_(v), place_(rules_.piece_of(v.value)) {}

  std::optional<grade> own() const { return rules_[place_].grade; }

  // The nearest grade that is better, or worse.
  std::optional<grade_change> nearest(bool better) const {
    const std::optional<grade> here = own();
    if (!here) return std::nullopt;
    std::optional<grade_change> down = below(*here, better);
    std::optional<grade_change> up = above(*here, better);
    if (!down || !up) return down ? down : up;
    return up->distance < down->distance ? up : down;
  }

  bool is_on_bound() const {
    for (std::size_t k = 0; k < rules_.thresholds(); ++k)
      if (rational(rules_.span(k).upper().value()) == value_.value) return true;
    return false;
  }
  bool is_within_unit() const {
    const rational unit = value_.one_case.value_or(rational(1));
    for (std::size_t k = 0; k < rules_.thresholds(); ++k)
      if (abs(rational(rules_.span(k).upper().value()) - value_.value) <= unit) return true;
    return false;
  }

 private:
  std::optional<grade> wanted_at(std::size_t i, grade here, bool better) const {
    const std::optional<grade> there = rules_[i].grade;
    return there && (better ? *there > here : *there < here) ? there : std::nullopt;
  }

  std::optional<grade_change> below(grade here, bool better) const {
    for (std::size_t i = place_; i-- > 0;) {
      const std::optional<grade> there = wanted_at(i, here, better);
      if (!there) continue;
      const cut edge = rules_.threshold(i);
      return checked(change_to(value_, edge.value(), false, edge.is_before()), *there);
    }
    return std::nullopt;
  }
  std::optional<grade_change> above(grade here, bool better) const {
    for (std::size_t i = place_ + 1; i < rules_.size(); ++i) {
      const std::optional<grade> there = wanted_at(i, here, better);
      if (!there) continue;
      const cut edge = rules_.threshold(i - 1);
      return checked(change_to(value_, edge.value(), true, edge.is_after()), *there);
    }
    return std::nullopt;
  }

  // Whole cases may jump over the band.
  grade_change checked(grade_change c, grade there) const {
    c.to = there;
    if (!c.cases) return c;
    const rational moved = *c.cases * *value_.one_case;
    const rational after = c.is_upward ? value_.value + moved : value_.value - moved;
    if (rules_[rules_.piece_of(after)].grade != there) c.cases.reset();
    return c;
  }

  ruling rules_;
  const margin_value& value_;
  std::size_t place_;
};

inline void fill_from_bands(indicator_margin& m, const standard_view& s, const reading& how,
                            const margin_value& v) {
  const band_margin margin(s, how, v);
  m.grade = margin.own();
  m.is_on_bound = margin.is_on_bound();
  m.is_within_unit = margin.is_within_unit();
  m.raise = margin.nearest(true);
  m.drop = margin.nearest(false);
}

// A floor is met from its bound on; a strict one just past it. An equality is seen as a floor.
inline void fill_from_target(indicator_margin& m, const goal& aim, const margin_value& v) {
  const rational bound(aim.value);
  const bool strict = aim.sign == target_sign::more_than || aim.sign == target_sign::less_than;
  const bool met = aim.is_ceiling() ? (strict ? v.value < bound : v.value <= bound)
                                    : (strict ? v.value > bound : v.value >= bound);
  m.is_on_bound = v.value == bound;
  m.is_within_unit = abs(v.value - bound) <= v.one_case.value_or(rational(1));
  if (met)
    m.drop = change_to(v, aim.value, aim.is_ceiling(), !strict);
  else
    m.raise = change_to(v, aim.value, !aim.is_ceiling(), strict);
}

JIXIAO_INLINE std::optional<indicator_margin> margin_of(const indicator& i, const measurement& m,
                                                        const reading& how) {
  const std::optional<goal> aim = goal_of(i);
  if (!i.standard.is_numeric() && !aim) return std::nullopt;
  indicator_margin result;
  result.indicator = i.name;
  result.levels = i.standard.level_scale();
  result.unit = i.standard.is_numeric() ? i.standard.unit() : aim->unit;
  const std::optional<margin_value> v = margin_value_of(m, result.unit, how);
  if (!v) return std::nullopt;
  result.value = v->value;
  if (i.standard.is_numeric())
    fill_from_bands(result, i.standard, how, *v);
  else
    fill_from_target(result, *aim, *v);
  return result;
}

}  // namespace detail

}  // namespace jixiao
