// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/number/rational.hpp>
#include <jixiao/testing/points_axis.hpp>
#include <jixiao/testing/points_domain.hpp>
#include <jixiao/testing/points_outcome.hpp>

namespace jixiao {

/// A measurement that brings different points, and the outcomes (计分差异).
struct points_difference {
  std::string value;  ///< as a case writes it
  /// At either of them.
  ///@{
  points_outcome first;
  points_outcome second;
  ///@}
};

namespace detail {

// What the points are between two neighbouring breaks, before they are rounded.
struct points_form {
  enum class kind : std::uint8_t { none, straight, share };
  kind what = kind::none;
  rational at_zero;  // straight: at_zero + slope × x; share: at_zero ÷ x
  rational slope;
  std::string_view without;

  bool is_constant() const { return what != kind::share && slope.is_zero(); }
  rational at(const rational& x) const {
    return what == kind::share ? at_zero / x : at_zero + slope * x;
  }
  // Where it is so much; of what is not constant.
  std::optional<rational> where(const rational& y) const {
    if (what == kind::straight) return (y - at_zero) / slope;
    return y.is_zero() ? std::nullopt : std::optional(at_zero / y);
  }
  friend bool operator==(const points_form&, const points_form&) = default;
};

// Half of what a rounding keeps, near a size of points: at its multiples alone does rounding
// change.
inline rational half_step(const rounding_rule& rule, const rational& size) {
  if (rule.kind == rounding_kind::interval) return rational(rule.interval) / rational(2);
  int places = rule.places;
  if (rule.kind == rounding_kind::significant) {
    rational decade(1);
    for (; decade <= size && places > -30; decade *= rational(10)) --places;
    for (; size < decade / rational(10) && places < 30; decade /= rational(10)) ++places;
  }
  const rational step =
      places < 0 ? power(rational(10), -places) : rational(1) / power(rational(10), places);
  return step / rational(2);
}

}  // namespace detail

/// Whether two indicators, each under a scheme, bring the same points for everything that can be
/// measured of them (计分等价), and else a measurement that does not.
///
/// Exact. Points are a function of one number: the value measured, or what an assessor gave.
/// Between its breaks (the target, its double, pass marks, bounds, standard values, ends of steps:
/// finitely many) it is a + b·x or a ÷ x, which three of its values tell; rounding makes steps of
/// it, whose ends are found by solving for the halves of what is kept. Two such functions that
/// agree on the first eight of these ends beside a break, and between them, agree on the whole
/// stretch, for they meet at two numbers at most unless they are one. Over whole numbers every end
/// counts, since several may fall between two whole numbers. Words, what is missing and other units
/// are tried one by one. O(breaks × ends).
///
/// With `only_points`, only of what brings points at the first: an indicator with bands has
/// refusals of its own, of which no points are wanted.
class points_comparison {
 public:
  /// Of two indicators, or one of them twice, each by its scheme; all of them must outlive it.
  points_comparison(const indicator& first, const scheme& first_how, const indicator& second,
                    const scheme& second_how, bool only_points = false)
      : only_points_(only_points),
        sides_{detail::points_side(first, first_how), detail::points_side(second, second_how)} {
    const auto& a = first_how.rounding;
    const auto& b = second_how.rounding;
    rounds_alike_ = a.points == b.points && a.rate == b.rate;
  }

  points_comparison(const points_comparison&) = delete;  ///< it refers to itself
  points_comparison& operator=(const points_comparison&) = delete;

  /// A measurement that brings different points; empty where there is none.
  std::optional<points_difference> find() {
    for (const std::string& text : domain_.words())
      if (differs(text)) return std::move(found_);
    for (const detail::points_axis& line : domain_.lines())
      if (walk(line)) return std::move(found_);
    return std::nullopt;
  }

 private:
  using line_type = detail::points_axis;
  struct stretch {
    std::optional<rational> low;
    std::optional<rational> high;
  };

  bool differs(const std::string& text) {
    points_outcome one = outcome_of(*sides_[0].indicator, text, *sides_[0].how);
    points_outcome other = outcome_of(*sides_[1].indicator, text, *sides_[1].how);
    if (one == other || (only_points_ && !one.points)) return false;
    found_ = points_difference{text, std::move(one), std::move(other)};
    return true;
  }
  bool differs(const line_type& line, const rational& x) {
    const auto text = line.text(x);
    return text && differs(*text);
  }

  bool walk(const line_type& line) {
    const std::vector<rational> breaks = domain_.breaks_on(line);
    for (const rational& at : breaks)
      if (differs(line, at)) return true;
    for (std::size_t i = 0; i <= breaks.size(); ++i) {
      const stretch part{i == 0 ? std::nullopt : std::optional(breaks[i - 1]),
                         i == breaks.size() ? std::nullopt : std::optional(breaks[i])};
      for (const rational& x : detail::points_domain::inside(line, breaks, i))
        if (differs(line, x)) return true;
      if (line.is_whole() ? walk_whole(line, part) : walk_dense(line, part)) return true;
    }
    return false;
  }

  static constexpr int most_whole = 64;
  static constexpr long most_ends = 40'000;

  // Every whole number, or those beside the ends of rounding.
  bool walk_whole(const line_type& line, const stretch& part) {
    if (part.high && !(rational(0) < *part.high) && line.unit.is_countable()) return false;
    if (part.low && part.high && *part.high - *part.low <= rational(most_whole)) {
      for (rational x = detail::points_domain::first_whole_above(*part.low); x < *part.high;
           x += rational(1))
        if (differs(line, x)) return true;
      return false;
    }
    const auto forms = forms_in(line, part);
    if (!forms) return false;
    for (const rational& end : ends(*forms, part, most_ends))
      for (const rational& x : {floor(end), ceiling(end)})
        if (is_in(part, x) && differs(line, x)) return true;
    return false;
  }

  bool walk_dense(const line_type& line, const stretch& part) {
    const auto forms = forms_in(line, part);
    if (!forms) return false;
    // Mostly the first few tell. Ties of two roundings may lie where no measurement is, so that of
    // other rules more are looked at.
    for (const long most : {8L, 4000L}) {
      if (walk_ends(line, part, *forms, most)) return true;
      if (rounds_alike_) break;
    }
    return false;
  }
  bool walk_ends(const line_type& line, const stretch& part,
                 const std::array<detail::points_form, 2>& forms, long most) {
    std::vector<rational> all = ends(forms, part, most);
    if (part.low) all.push_back(*part.low);
    if (part.high) all.push_back(*part.high);
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_in(part, all[i]) && differs(line, all[i])) return true;
      if (i == 0) continue;
      const auto between = detail::decimal_between(all[i - 1], all[i]);
      if (between && differs(line, *between)) return true;
    }
    return false;
  }

  static bool is_in(const stretch& part, const rational& x) {
    return (!part.low || *part.low < x) && (!part.high || x < *part.high);
  }

  // Empty where the two are one function with one rounding.
  std::optional<std::array<detail::points_form, 2>> forms_in(const line_type& line,
                                                             const stretch& part) const {
    std::array<detail::points_form, 2> forms{form_of(sides_[0], line, part),
                                             form_of(sides_[1], line, part)};
    if (forms[0] == forms[1] && (rounds_alike_ || forms[0].what == detail::points_form::kind::none))
      return std::nullopt;
    return forms;
  }

  detail::points_form form_of(const detail::points_side& side, const line_type& line,
                              const stretch& part) const {
    const std::array<rational, 3> at = samples(line, part);
    std::array<rational, 3> made_of;
    detail::points_form form;
    for (std::size_t i = 0; i < 3; ++i) {
      const points_outcome made = side.exact_at(line, at[i]);
      if (!made.points) {
        form.without = made.without;
        return form;
      }
      made_of[i] = *made.points;
    }
    const rational slope = (made_of[1] - made_of[0]) / (at[1] - at[0]);
    const bool is_straight = made_of[2] == made_of[0] + slope * (at[2] - at[0]);
    form.what =
        is_straight ? detail::points_form::kind::straight : detail::points_form::kind::share;
    form.slope = is_straight ? slope : rational(0);
    form.at_zero = is_straight ? made_of[0] - slope * at[0] : made_of[0] * at[0];
    return form;
  }

  static std::array<rational, 3> samples(const line_type& line, const stretch& part) {
    if (line.is_whole()) {
      const rational from =
          part.low ? detail::points_domain::first_whole_above(*part.low)
                   : detail::points_domain::first_whole_below(*part.high) - rational(2);
      return {from, from + rational(1), from + rational(2)};
    }
    if (!part.low)
      return {*part.high - rational(3), *part.high - rational(2), *part.high - rational(1)};
    if (!part.high)
      return {*part.low + rational(1), *part.low + rational(2), *part.low + rational(3)};
    // Decimals, so that an assessor may give them.
    std::array<rational, 3> result;
    rational from = *part.low;
    const rational width = (*part.high - *part.low) / rational(4);
    for (rational& x : result) {
      x = detail::decimal_between(from, from + width).value_or(from + width / rational(2));
      from = from + width;
    }
    return result;
  }

  // Where rounding changes, of both functions and by both of their rules: so many from one end.
  std::vector<rational> ends(const std::array<detail::points_form, 2>& forms, const stretch& part,
                             long most) const {
    std::vector<rational> result;
    const bool is_one_form = forms[0] == forms[1];
    for (std::size_t f = 0; f < (is_one_form ? 1u : 2u); ++f)
      for (std::size_t i = 0; i < 2; ++i) {
        if (forms[f].what == detail::points_form::kind::none || forms[f].is_constant()) continue;
        const rounding_plan& rules = sides_[i].how->rounding;
        const rounding_plan& seen = sides_[0].how->rounding;
        if (rules.points && (i == 0 || rules.points != seen.points))
          add_ends(forms[f], *rules.points, rational(1), part, most, result);
        if (rules.rate &&
            (i == 0 || rules.rate != seen.rate || sides_[0].full() != sides_[1].full()))
          add_ends(forms[f], *rules.rate, sides_[i].full(), part, most, result);
      }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

  static void add_ends(const detail::points_form& form, const rounding_rule& rule,
                       const rational& scale, const stretch& part, long most,
                       std::vector<rational>& out) {
    const bool from_low = part.low.has_value() &&
                          !(form.what == detail::points_form::kind::share && part.low->is_zero());
    const std::optional<rational>& start = from_low ? part.low : part.high;
    const std::optional<rational>& stop = from_low ? part.high : part.low;
    if (!start) return;
    rational at = form.at(*start);
    const bool is_rising = rises(form, *start, from_low);
    rational half = detail::half_step(rule, abs(at / scale)) * scale;
    for (long i = 0; i < most; ++i) {
      if (rule.kind == rounding_kind::significant)
        half = detail::half_step(rule, abs(at / scale)) * scale;
      if (half.is_zero()) return;
      const rational steps = at / half;
      at = (is_rising ? floor(steps) + rational(1) : ceiling(steps) - rational(1)) * half;
      const auto x = form.where(at);
      if (!x || (from_low ? *x <= *start : *x >= *start)) return;
      if (stop && (from_low ? *x >= *stop : *x <= *stop)) return;
      out.push_back(*x);
    }
  }
  // Whether points rise on the way from the start into the stretch.
  static bool rises(const detail::points_form& form, const rational& start, bool upward) {
    if (form.what == detail::points_form::kind::straight) return form.slope.is_negative() != upward;
    const rational next = start + rational(upward ? 1 : -1) * (abs(start) / rational(1000));
    return form.at(start) < form.at(next);
  }

  bool only_points_;
  std::array<detail::points_side, 2> sides_;
  detail::points_domain domain_{sides_[0], sides_[1]};
  bool rounds_alike_ = true;
  std::optional<points_difference> found_;
};

}  // namespace jixiao
