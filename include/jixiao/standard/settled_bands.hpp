// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>

#include <jixiao/band/band.hpp>
#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/partition.hpp>

namespace jixiao::detail {

/// 4～6名 beside 前3名 are places too, and no persons.
template <class Bands>
constexpr void share_places(Bands& bands) {
  bool any = false;
  for (const band& b : bands) any = any || (b.is_numeric() && b.unit == rank_unit);
  if (!any) return;
  for (band& b : bands)
    if (b.is_numeric() && is_place_in_ranking(b.unit, b.text)) b.unit = rank_unit;
}

/// What the bands of a scale, best first, claim together: which of them count as numbers and which
/// as labels, and the sets of numbers in one unit. The sets are large, so they are written where
/// they stay.
template <std::size_t Levels>
class settled_bands {
 public:
  using band_row = std::array<band, Levels>;

  /// Adds what each band claims to `sets`, of which all are empty yet.
  constexpr settled_bands(const band_row& bands, level_sets<Levels>& sets) {
    settle_kinds(bands);
    settle_unit(bands);
    for (grade g : levels()) {
      const band& b = bands[column_of(g)];
      if (numeric_.has(g)) restate(g, b, sets[column_of(g)]);
    }
  }

  constexpr const jixiao::unit& unit() const { return unit_; }
  constexpr grade_set numeric() const { return numeric_; }
  constexpr grade_set labels() const { return labels_; }
  /// Numbers in a unit that does not convert, or not within 38 digits.
  constexpr grade_set foreign() const { return foreign_; }

 private:
  static constexpr level_list levels() { return level_list(Levels); }

  // A word for none (无报废情况, 无抵押) is {0} beside figures. Beside labels it is one, and so is
  // on its own what names no amount.
  constexpr void settle_kinds(const band_row& bands) {
    bool any_figure = false;
    bool any_label = false;
    for (const band& b : bands) {
      any_figure = any_figure || (b.is_numeric() && !b.is_zero_word);
      any_label = any_label || b.is_label();
    }
    for (grade g : levels()) {
      const band& b = bands[column_of(g)];
      const bool as_label = b.is_word_for_none() ? !any_figure && any_label : b.is_label();
      if (as_label) labels_.add(g);
      if (!as_label && (b.is_numeric() || b.says_none)) numeric_.add(g);
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

  constexpr bool agrees(const band_row& bands, grade g, const jixiao::unit& u) const {
    const jixiao::unit& own = bands[column_of(g)].unit;
    return numeric_.has(g) && !own.is_bare() && own.converts_to(u);
  }
  constexpr int agreeing(const band_row& bands, const jixiao::unit& u) const {
    int count = 0;
    for (grade g : levels()) count += agrees(bands, g, u) ? 1 : 0;
    return count;
  }
  // A 亩 is 2000/3 平方米: no decimal.
  constexpr bool holds_all_bounds(const band_row& bands, const jixiao::unit& u) const {
    for (grade g : levels()) {
      const jixiao::unit& own = bands[column_of(g)].unit;
      if (own != u && agrees(bands, g, u) && !factor_between(own, u)) return false;
    }
    return true;
  }

  // Whether no two numeric bands are written in units of their own; if so, it is that one.
  constexpr bool share_one_unit(const band_row& bands) {
    const jixiao::unit* first = nullptr;
    for (grade g : levels()) {
      const jixiao::unit& own = bands[column_of(g)].unit;
      if (!numeric_.has(g) || own.is_bare()) continue;
      if (first == nullptr) first = &own;
      if (own != *first) return false;
    }
    if (first != nullptr) unit_ = *first;
    return true;
  }

  // The unit that most bands convert to; of such the smallest that holds every bound exactly.
  constexpr void settle_unit(const band_row& bands) {
    if (share_one_unit(bands)) return;
    for (const band& b : bands)
      if (b.unit != unit_ && !b.unit.is_bare() && agreeing(bands, b.unit) > agreeing(bands, unit_))
        unit_ = b.unit;
    bool holds = holds_all_bounds(bands, unit_);
    for (grade g : levels()) {
      const jixiao::unit& u = bands[column_of(g)].unit;
      if (u == unit_ || !agrees(bands, g, unit_) || !holds_all_bounds(bands, u)) continue;
      if (!holds || is_smaller(u, unit_)) unit_ = u;
      holds = true;
    }
  }

  // 100万以上 beside 50～100万元 is an amount in 元: the 万 is in the number already.
  constexpr jixiao::unit unit_of(const band& b) const {
    return b.unit.is_bare() && b.has_multiplier && unit_.converts_to(yuan) ? yuan : b.unit;
  }

  // In the shared unit. Nothing is added where the unit does not convert, or where a bound would
  // need more than 38 digits.
  constexpr void restate(grade g, const band& b, band_set& set) {
    const jixiao::unit u = unit_of(b);
    if (u.is_bare() || u == unit_) return set.add(b.set);
    band_set moved;
    if (convert(u, b.set, moved)) return set.add(moved);
    numeric_.remove(g);
    foreign_.add(g);
  }
  // False where that cannot be done exactly.
  constexpr bool convert(const jixiao::unit& from, const band_set& set, band_set& moved) const {
    const auto factor = from.converts_to(unit_) ? factor_between(from, unit_) : std::nullopt;
    if (!factor) return false;
    for (const interval& part : set) {
      cut lower = part.lower();
      cut upper = part.upper();
      if (!move(lower, *factor) || !move(upper, *factor)) return false;
      moved.add({lower, upper});
    }
    return true;
  }
  static constexpr bool move(cut& c, const decimal& factor) {
    decimal value;
    if (!c.is_finite()) return true;
    if (!decimal::multiply(c.value(), factor, value)) return false;
    if (value.scale() > c.value().scale()) value = value.stripped();
    c = c.is_before() ? cut::before(value) : cut::after(value);
    return true;
  }

  jixiao::unit unit_;
  grade_set numeric_;
  grade_set labels_;
  grade_set foreign_;
};

}  // namespace jixiao::detail
