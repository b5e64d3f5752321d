// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/judging/deciding_bound.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/rounded_bound.hpp>
#include <jixiao/judging/settler.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// Whether a unit counts things, so that no measurement of it is negative.
constexpr bool refuses_negative(const unit& u) { return u.is_countable(); }

/// A standard under a reading (判定规则), compiled once: the pieces of the number line from the
/// left, each with its grade, or none, and the reason, and the cuts between them. Owns what it
/// knows. Grading, explanations, columns, SQL and drawings all ask it, so that they agree.
///
///     constexpr ruling r(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
///     r[r.piece_of(to_decimal("97.995"))].grade == grade::good;
class ruling {
 public:
  /// Of no standard: grades nothing.
  constexpr ruling() = default;
  /// O(bounds²). @throws std::overflow_error where the reading rounds and a bound, counted in its
  /// own last digit, or half a digit beside it, needs more than 38 digits.
  constexpr explicit ruling(const standard_view& s, const reading& how = reading::official())
      : unit_(s.unit()), direction_(s.which_way()), reading_(how), is_numeric_(s.is_numeric()) {
    for (const cut& c : s.parts().cuts()) thresholds_.push_back(c);
    const detail::settler settled(s, how);
    for (std::size_t i = 0; i < size(); ++i) {
      pieces_[i] = settled[i];
      claims_[i] = s.parts()[i].claims;
    }
    if (!rounds()) return;
    written_ = thresholds_;
    digits_ = detail::digits_of_bounds(s);
    for (std::size_t k = 0; k < thresholds_.size(); ++k)
      thresholds_[k] = detail::cut_before_rounding(thresholds_[k], digits_[k]);
  }

  /// How many pieces; one more than cuts.
  constexpr std::size_t size() const { return thresholds_.size() + 1; }
  constexpr const ruled_piece& operator[](std::size_t i) const { return pieces_[i]; }
  /// Every band that claims piece i.
  constexpr grade_set claims(std::size_t i) const { return claims_[i]; }
  /// The numbers of piece i, by the bounds as they are written.
  constexpr interval span(std::size_t i) const {
    const cut_row& cuts = rounds() ? written_ : thresholds_;
    return {i == 0 ? cut::line_start() : cuts[i - 1], i == cuts.size() ? cut::line_end() : cuts[i]};
  }

  /// Where values pass from piece k to piece k + 1: the bound itself, or where the reading rounds
  /// half a digit of the bound before it. Sorted.
  constexpr const cut& threshold(std::size_t k) const { return thresholds_[k]; }
  /// How many thresholds there are, one fewer than pieces.
  constexpr std::size_t thresholds() const { return thresholds_.size(); }

  /// The standard's unit, in which thresholds are.
  constexpr const jixiao::unit& unit() const { return unit_; }
  /// Whether more is better, less, or the middle.
  constexpr direction which_way() const { return direction_; }
  /// Whether numbers are graded, and not labels alone.
  constexpr bool is_numeric() const { return is_numeric_; }
  /// The reading that it was made under.
  constexpr const reading& how() const { return reading_; }
  /// Negative numbers are no measurements.
  constexpr bool refuses_negative() const { return jixiao::refuses_negative(unit_); }

  /// The first piece that a measurement can lie in: of what is counted, the one with 0.
  constexpr std::size_t first_piece() const {
    std::size_t first = 0;
    const cut zero = cut::before(decimal(0));
    while (refuses_negative() && first < thresholds_.size() && !(zero < thresholds_[first]))
      ++first;
    return first;
  }

  /// Places enough to write each threshold.
  constexpr int places() const {
    int most = 0;
    for (const cut& c : thresholds_)
      if (c.value().scale() > most) most = c.value().scale();
    return most;
  }

  /// The piece of a decimal, fraction or rational, before any rounding. O(log cuts), no allocation.
  template <class Number>
  constexpr std::size_t piece_of(const Number& number) const {
    std::size_t first = 0;
    std::size_t count = thresholds_.size();
    while (count > 0) {
      const std::size_t half = count / 2;
      const bool right = thresholds_[first + half].is_left_of(number);
      first = right ? first + half + 1 : first;
      count = right ? count - half - 1 : half;
    }
    return first;
  }

  /// A value as it is compared with the bound between the pieces k and k + 1: rounded to its last
  /// digit where the reading rounds. @throws std::overflow_error when that needs over 38 digits.
  constexpr fraction compared_at(std::size_t k, const fraction& value) const {
    return rounds() ? detail::rounded_to_digit(value, digits_[k]) : value;
  }

  /// The verdict on a number in the ruling's unit. O(log cuts), and O(cuts) for what explains it.
  constexpr verdict verdict_on(const fraction& value) const {
    const std::size_t place = piece_of(value);
    verdict v;
    v.grade = pieces_[place].grade;
    v.reason = pieces_[place].reason;
    v.claims = claims_[place];
    v.value = value;
    v.unit = unit_;
    detail::deciding_bound(*this, place).explain(v);
    return v;
  }

  /// Exactly the numbers, by the bounds as written, that earn a grade; or that have none.
  ///@{
  constexpr value_set earned(grade g) const { return where(g); }
  constexpr value_set ungraded() const { return where(std::nullopt); }
  ///@}

 private:
  using cut_row = detail::inplace_vector<cut, wide_partition::max_cuts>;

  constexpr bool rounds() const { return reading_.comparison == comparison::rounded_value; }

  constexpr value_set where(std::optional<grade> wanted) const {
    value_set result;
    for (std::size_t i = 0; i < size(); ++i)
      if (pieces_[i].grade == wanted) result.add(span(i));
    return result;
  }

  cut_row thresholds_;
  // Of a reading that rounds, the bounds as they are written, and the digits that values are
  // rounded to.
  cut_row written_;
  detail::bound_digits digits_;
  std::array<ruled_piece, wide_partition::max_cuts + 1> pieces_{};
  std::array<grade_set, wide_partition::max_cuts + 1> claims_{};
  jixiao::unit unit_;
  direction direction_ = direction::unknown;
  reading reading_;
  bool is_numeric_ = false;
};

}  // namespace jixiao
