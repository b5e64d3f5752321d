// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/probe.hpp>

namespace jixiao::detail {

// One number that what is measured varies by: the value in a unit, or the points that an assessor
// gives beside certain words.
struct points_axis {
  jixiao::unit unit;
  std::string words;
  bool is_given = false;
  // A bare number of what is counted.
  bool is_bare_count = false;

  bool is_whole() const { return !is_given && (is_bare_count || detail::is_whole(unit)); }
  bool can_be(const rational& x) const {
    if (is_given) return true;
    if (is_whole() && !x.is_integer()) return false;
    if (is_bare_count && x.is_negative()) return false;
    const auto value = exact_decimal(x);
    return !value || detail::has_number_in(interval::point(*value), unit);
  }
  // As a case writes it; empty where no measurement is that number.
  std::optional<std::string> text(const rational& x) const {
    if (!can_be(x)) return std::nullopt;
    const auto value = exact_decimal(x);
    if (is_given) {
      if (!value) return std::nullopt;
      return words + (words.empty() ? "" : "；") + std::string(given_key) + "=" +
             std::string(to_text(*value).view());
    }
    if (value) return case_text(*value, unit);
    const auto exact = exact_fraction(x);
    if (!exact || !unit.is_ratio() || x.is_negative()) return std::nullopt;
    const rational share(quantity{*exact, unit}.in(ratio).value);
    return to_text(share.numerator()) + "/" + to_text(share.denominator());
  }
  // The same without writing and reading it; numbers that no case could write, too.
  std::optional<measurement> measured(const std::string& indicator, const rational& x) const {
    const auto exact = exact_fraction(x);
    if (!exact) return std::nullopt;
    measurement m;
    m.indicator = indicator;
    if (is_given) {
      if (!exact->is_decimal()) return std::nullopt;
      m = read_measurement(indicator, words);
      m.given_points = exact->numerator();
      return m;
    }
    m.kind = measurement_kind::number;
    m.value = {*exact, unit};
    return m;
  }
};

// The numbers on a line at which the points of an indicator may change otherwise than in a straight
// line or as a share a ÷ x, before they are rounded: all of them, and perhaps some more.
class points_breaks {
 public:
  points_breaks(const indicator& i, const scheme& how, const points_axis& on,
                std::vector<rational>& out)
      : indicator_(i), how_(how), on_(on), out_(out) {
    const bool has_points = i.full_points && *i.full_points > decimal(0);
    full_ = rational(has_points ? *i.full_points : how.indicator_points);
  }

  void add_all() {
    out_.emplace_back(0);
    const scoring_method& method = method_of(indicator_, how_);
    if (!on_.is_given) {
      add_standard();
      if (const auto aim = goal_of(indicator_); aim && aim->unit.converts_to(on_.unit)) {
        factor_ = factor_from(aim->unit);
        add_goal(rational(aim->value));
      }
    }
    std::visit([&](const auto& m) { of(m); }, method);
  }

 private:
  rational factor_from(const unit& u) const {
    if (u == on_.unit || u.is_date()) return rational(1);
    return rational(quantity{fraction(decimal(1)), u}.in(on_.unit).value);
  }
  // A number in the unit of the goal.
  void add(const rational& value) { out_.push_back(value * factor_); }

  void add_standard() {
    if (!indicator_.standard.is_numeric()) return;
    std::vector<decimal> cuts;
    add_breakpoints(standard_view(indicator_.standard), how_.reading, on_.unit, cuts);
    for (const decimal& cut : cuts) out_.emplace_back(cut);
  }

  void add_goal(const rational& goal) {
    goal_ = goal;
    add(goal);
    add(goal + goal);
  }

  void of(const proportional& m) {
    if (!goal_) return;
    for (const overshoot_cut& cut : m.overshoot_cuts)
      add(*goal_ * (rational(1) + rational(cut.from)));
    if (!m.pass_mark || m.pass_mark->is_zero()) return;
    const rational mark(*m.pass_mark);
    add(*goal_ * mark);
    add(*goal_ / mark);
    add(*goal_ * (rational(2) - mark));
  }
  void of(const satisfaction& m) {
    if (on_.unit.is_ratio()) out_.push_back(rational(m.pass_mark) * factor_from(ratio));
  }
  void of(const by_steps& m) {
    if (!goal_ || m.interval <= decimal(0)) return;
    const rational interval(m.interval);
    const rational off = abs(rational(m.off));
    if (off.is_zero()) return;
    const rational last = full_ / off;
    for (rational k(1); k <= last + rational(1) && k <= rational(most_steps); k += rational(1)) {
      add(*goal_ - interval * k);
      add(*goal_ + interval * k);
    }
    add(*goal_ - interval * last);
    add(*goal_ + interval * last);
  }
  void of(const by_deviation& m) {
    if (!goal_) return;
    for (const deviation_band& b : m.bands)
      for (const rational& within : ends_of(rational(b.within))) {
        const rational by = m.relative ? within * abs(*goal_) : within;
        add(*goal_ - by);
        add(*goal_ + by);
      }
  }
  // A rounded rate is within a bound up to where it rounds away from it.
  std::vector<rational> ends_of(const rational& within) const {
    std::vector<rational> ends{within};
    if (how_.rounding.rate && how_.rounding.rate->kind == rounding_kind::places) {
      const int places = how_.rounding.rate->places;
      const rational step =
          places < 0 ? power(rational(10), -places) : rational(1) / power(rational(10), places);
      for (const int halves : {-2, -1, 1, 2}) ends.push_back(within + step * rational(halves) / 2);
    }
    return ends;
  }
  void of(const efficacy& m) {
    const auto worst = m.not_allowed ? m.not_allowed : cut_of(grade::fair);
    const rational good = m.satisfactory ? rational(*m.satisfactory) : goal_ ? *goal_ : rational(0);
    if (!worst || m.span.is_zero()) return;
    const rational bad(*worst);
    for (const rational& end : {rational(0), rational(100)})
      add(bad + (end - rational(m.base)) / rational(m.span) * (good - bad));
    add(bad);
    add(good);
  }
  std::optional<decimal> cut_of(grade g) const {
    const standard_view& s = indicator_.standard;
    if (!s.claims_numbers(g)) return std::nullopt;
    const band_set& set = s.claimed_by(g);
    const cut begin =
        s.which_way() == direction::lower_is_better ? set.back().upper() : set.front().lower();
    return begin.is_finite() ? std::optional(begin.value()) : std::nullopt;
  }
  void of(const within_band& m) {
    for (const standard_value& v : m.values) add(rational(v.value));
  }
  void of(const by_level& m) {
    if (!on_.is_given) return;
    for (const score_level& l : m.levels)
      for (const decimal& share : {l.from, l.to}) {
        const rational end = full_ * rational(share);
        out_.push_back(end);
        if (m.bound_places)
          out_.emplace_back(round_to_scale(end, *m.bound_places, rounding::half_up));
      }
  }
  void of(const as_given&) {
    if (on_.is_given) out_.push_back(full_);
  }
  template <class Method>
  void of(const Method&) {}

  static constexpr int most_steps = 400;

  const indicator& indicator_;
  const scheme& how_;
  const points_axis& on_;
  std::vector<rational>& out_;
  rational full_;
  rational factor_ = rational(1);
  std::optional<rational> goal_;
};

// A decimal with the fewest places strictly between two numbers; empty where there is none.
inline std::optional<rational> decimal_between(const rational& low, const rational& high) {
  if (!(low < high)) return std::nullopt;
  rational scale(1);
  for (int places = 0; places <= 30; ++places, scale *= rational(10)) {
    const rational above = (floor(low * scale) + rational(1)) / scale;
    if (above < high) return above;
  }
  return std::nullopt;
}

}  // namespace jixiao::detail
