// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/band.hpp>
#include <jixiao/band_text.hpp>
#include <jixiao/grade.hpp>
#include <jixiao/partition.hpp>
#include <jixiao/quantity.hpp>

namespace jixiao {

/// Which way better lies (指标方向).
enum class direction : std::uint8_t {
  unknown,           ///< fewer than two bands, or bands that contradict each other
  higher_is_better,  ///< 正向
  lower_is_better,   ///< 反向
  on_target,         ///< 适度: the better band lies inside, worse ones on both sides
};

/// The grading standard of one indicator (评价标准): four bands, best first, compiled once to a
/// partition of the number line. A regular value without pointers; may live in a constant.
///
/// A standard always exists, however badly it is written: what is wrong with it is said by `check`
/// (check.hpp), and `checked` refuses it while compiling.
///
///     constexpr standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
///     s.unit() == percent;  s.which_way() == direction::higher_is_better;
class standard {
 public:
  constexpr standard() = default;
  constexpr explicit standard(const std::array<band, grade_count>& bands) : bands_(bands) {
    settle_kinds();
    settle_unit();
    parts_ = partition(sets_);
    direction_ = find_direction();
  }

  constexpr const band& operator[](grade g) const { return bands_[column_of(g)]; }
  /// The set of numbers that a band claims, in the standard's unit; empty for labels and for bands
  /// whose unit does not convert.
  constexpr const band_set& claimed_by(grade g) const { return sets_[column_of(g)]; }
  constexpr const band_sets& sets() const { return sets_; }
  constexpr const partition& parts() const { return parts_; }
  /// The unit of all its numbers: of those that its bands are written in the one that most convert
  /// to, and the smallest that holds every bound exactly.
  constexpr const jixiao::unit& unit() const { return unit_; }
  constexpr direction which_way() const { return direction_; }

  /// Grades by numbers: at least one band is a set of numbers.
  constexpr bool is_numeric() const { return !numeric_.is_empty(); }
  /// Grades by labels alone.
  constexpr bool is_qualitative() const { return numeric_.is_empty() && !labels_.is_empty(); }
  constexpr bool is_blank() const { return numeric_.is_empty() && labels_.is_empty(); }

  /// Bands with a usable set of numbers; with a label; with a unit that does not convert (or not
  /// within 38 digits).
  constexpr grade_set numeric_bands() const { return numeric_; }
  constexpr grade_set label_bands() const { return labels_; }
  constexpr grade_set foreign_bands() const { return foreign_; }
  /// Something is written that could claim a number, but it is not known which numbers.
  constexpr grade_set undecided_bands() const {
    grade_set result = foreign_;
    for (grade g : all_grades)
      if ((*this)[g].is_unreadable() || (is_numeric() && labels_.has(g))) result.add(g);
    return result;
  }
  constexpr bool claims_numbers(grade g) const { return numeric_.has(g); }

  /// Where the better of two numeric bands lies: +1 higher, −1 lower, 0 inside or no telling.
  constexpr int higher_or_lower(grade better, grade worse) const {
    const cut least = unit_.is_countable() ? cut::before(0) : cut::line_start();
    const auto lower = [&](grade g) -> const cut& {
      const cut& own = sets_[column_of(g)].front().lower();
      return own < least ? least : own;
    };
    const auto upper = [&](grade g) -> const cut& { return sets_[column_of(g)].back().upper(); };
    const auto low = lower(better) <=> lower(worse);
    const auto high = upper(better) <=> upper(worse);
    if (low >= 0 && high >= 0 && (low > 0 || high > 0)) return 1;
    if (low <= 0 && high <= 0 && (low < 0 || high < 0)) return -1;
    return 0;
  }

 private:
  // A zero word (无报废情况) is a number beside numbers and a label beside labels.
  constexpr void settle_kinds() {
    bool any_figure = false;
    bool any_label = false;
    for (const band& b : bands_) {
      any_figure = any_figure || (b.is_numeric() && !b.is_zero_word);
      any_label = any_label || b.is_label();
    }
    for (grade g : all_grades) {
      const band& b = (*this)[g];
      const bool word_as_label = b.is_zero_word && !any_figure && any_label;
      if (b.is_numeric() && !word_as_label) numeric_.add(g);
      if (b.is_label() || word_as_label) labels_.add(g);
    }
  }

  static constexpr bool is_smaller(const jixiao::unit& a, const jixiao::unit& b) {
    return a.factor_numerator() * b.factor_denominator() <
           b.factor_numerator() * a.factor_denominator();
  }
  static constexpr std::optional<decimal> factor_between(const jixiao::unit& from,
                                                         const jixiao::unit& to) {
    return exact_decimal(quantity{fraction(decimal(1)), from}.in(to).value);
  }

  constexpr bool agrees(grade g, const jixiao::unit& u) const {
    return numeric_.has(g) && !(*this)[g].unit.is_bare() && (*this)[g].unit.converts_to(u);
  }
  constexpr int agreeing(const jixiao::unit& u) const {
    int count = 0;
    for (grade g : all_grades) count += agrees(g, u) ? 1 : 0;
    return count;
  }
  // A 亩 is 2000/3 平方米: no decimal.
  constexpr bool holds_all_bounds(const jixiao::unit& u) const {
    for (grade g : all_grades)
      if ((*this)[g].unit != u && agrees(g, u) && !factor_between((*this)[g].unit, u)) return false;
    return true;
  }

  // The unit that most bands convert to; of such the smallest that holds every bound exactly.
  constexpr void settle_unit() {
    for (grade g : all_grades) {
      const jixiao::unit& u = (*this)[g].unit;
      if (u != unit_ && !u.is_bare() && agreeing(u) > agreeing(unit_)) unit_ = u;
    }
    bool holds = holds_all_bounds(unit_);
    for (grade g : all_grades) {
      const jixiao::unit& u = (*this)[g].unit;
      if (u == unit_ || !agrees(g, unit_) || !holds_all_bounds(u)) continue;
      if (!holds || is_smaller(u, unit_)) unit_ = u;
      holds = true;
    }
    for (grade g : all_grades)
      if (numeric_.has(g) && !convert((*this)[g], sets_[column_of(g)])) foreign_.add(g);
    for (grade g : all_grades)
      if (foreign_.has(g)) numeric_.remove(g);
  }

  // False when a unit does not convert, or a bound would need more than 38 digits.
  constexpr bool convert(const band& b, band_set& result) const {
    if (b.unit.is_bare() || b.unit == unit_) {
      result = b.set;
      return true;
    }
    const auto factor = b.unit.converts_to(unit_) ? factor_between(b.unit, unit_) : std::nullopt;
    band_set moved;
    for (const interval& part : b.set) {
      cut lower = part.lower();
      cut upper = part.upper();
      if (!factor || !move(lower, *factor) || !move(upper, *factor)) return false;
      moved.add({lower, upper});
    }
    result = moved;
    return factor.has_value();
  }
  static constexpr bool move(cut& c, const decimal& factor) {
    decimal value;
    if (!c.is_finite()) return true;
    if (!decimal::multiply(c.value(), factor, value)) return false;
    c = c.is_before() ? cut::before(value) : cut::after(value);
    return true;
  }

  constexpr direction find_direction() const {
    int up = 0;
    int down = 0;
    int pairs = 0;
    for (grade a : all_grades)
      for (grade b : all_grades) {
        if (!(a > b) || !numeric_.has(a) || !numeric_.has(b)) continue;
        ++pairs;
        const int vote = higher_or_lower(a, b);
        up += vote > 0 ? 1 : 0;
        down += vote < 0 ? 1 : 0;
      }
    if (pairs == 0 || (up == down && up != 0)) return direction::unknown;
    if (up == down) return direction::on_target;
    return up > down ? direction::higher_is_better : direction::lower_is_better;
  }

  std::array<band, grade_count> bands_{};
  band_sets sets_{};
  partition parts_;
  jixiao::unit unit_;
  grade_set numeric_;
  grade_set labels_;
  grade_set foreign_;
  direction direction_ = direction::unknown;
};

/// The standard that four cells give, best first. Never throws: a cell that cannot be read stays in
/// the standard as such, and `check` reports it.
constexpr standard read_standard(std::string_view excellent, std::string_view good,
                                 std::string_view fair, std::string_view poor) {
  return standard({read_band(excellent), read_band(good), read_band(fair), read_band(poor)});
}

}  // namespace jixiao
