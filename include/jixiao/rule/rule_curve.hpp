// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/row_table.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// Points that go up or down in steps (阶梯) with the distance of a value from a base.
struct curve_steps {
  exact base;                             ///< the value at which the distance is 0
  bool is_below = false;                  ///< of values below the base, else above
  exact size;                             ///< of one step
  exact points;                           ///< of one step; negative where it takes
  part_choice part = part_choice::whole;  ///< how a part of a step counts
  std::optional<exact> most;              ///< that all of them give, or take

  /// What all steps give, or take, at a value.
  constexpr exact at(const exact& value) const {
    const exact distance = (is_below ? base - value : value - base) / size;
    const exact parts = part == part_choice::whole   ? distance.floor()
                        : part == part_choice::begun ? distance.ceiling()
                                                     : distance;
    const exact sum = points * parts;
    if (!most || !(*most < abs(sum))) return sum;
    return points.is_negative() ? -*most : *most;
  }
  friend constexpr bool operator==(const curve_steps&, const curve_steps&) = default;
};

/// What one item of a rule gives over a piece of a value's line: constant + slope · value +
/// share / value + steps, within the floor and the cap.
struct curve_item {
  /// Of the sum, exact.
  ///@{
  exact constant;
  exact slope;
  exact share;
  ///@}
  constant_vector<curve_steps> steps;  ///< added to the line
  /// Empty where points are not bounded on that side.
  ///@{
  std::optional<exact> floor;
  std::optional<exact> cap;
  ///@}

  /// The points of a value of the piece. @throws std::overflow_error.
  constexpr exact at(const exact& value) const {
    exact sum = constant;
    if (!slope.is_zero()) sum = sum + slope * value;
    if (!share.is_zero()) sum = sum + share / value;
    for (const curve_steps& s : steps) sum = sum + s.at(value);
    if (floor && sum < *floor) return *floor;
    return cap && *cap < sum ? *cap : sum;
  }
  /// The same points everywhere.
  constexpr bool is_constant() const { return slope.is_zero() && share.is_zero() && steps.empty(); }
  friend constexpr bool operator==(const curve_item&, const curve_item&) = default;
};

namespace detail {

class curve_builder;

}  // namespace detail

/// A rule whose points hang on one measured number, under its choices, compiled (得分曲线): the
/// number's line cut into pieces, over each of which the points are constant, linear, stepped or a
/// share of a target. It gives what `points_of` gives, in time logarithmic in its pieces.
///
///     const auto curve = rule_curve::of(read_rule("≥95%得满分，每降低1个百分点扣0.5分", "5"));
///     curve->points_at(exact(to_decimal("93.5")));    // 4.5
class rule_curve {
 public:
  /// Empty where the rule is not readable, has no full points, asks for anything beside one
  /// measured number, or has a formula. O(clauses² · pieces). @throws std::overflow_error
  static constexpr std::optional<rule_curve> of(const scoring_rule& rule,
                                                const rule_choices& choices = {});

  /// The points of a value in the rule's unit; empty where rows that do not agree claim it.
  /// @throws std::overflow_error
  constexpr std::optional<exact> points_at(const exact& value) const {
    const constant_vector<curve_item>& items = pieces_[piece_of(value)];
    if (items.empty()) return std::nullopt;
    exact total = 0;
    for (const curve_item& item : items) total = total + item.at(value);
    return total;
  }

  /// Where pieces meet, in order. Piece 2k lies open between the bounds k − 1 and k, and piece
  /// 2k + 1 is the bound k alone.
  constexpr const constant_vector<exact>& bounds() const { return bounds_; }
  constexpr std::size_t size() const { return pieces_.size(); }
  /// The items of a piece; none where rows that do not agree claim it.
  constexpr const constant_vector<curve_item>& operator[](std::size_t piece) const {
    return pieces_[piece];
  }
  /// The piece that a value lies in. O(log bounds).
  constexpr std::size_t piece_of(const exact& value) const {
    std::size_t first = 0;
    std::size_t count = bounds_.size();
    while (count > 0) {
      const std::size_t half = count / 2;
      const bool is_right = bounds_[first + half] < value;
      first = is_right ? first + half + 1 : first;
      count = is_right ? count - half - 1 : half;
    }
    const bool is_bound = first < bounds_.size() && bounds_[first] == value;
    return 2 * first + (is_bound ? 1 : 0);
  }
  /// The input that it is a curve of.
  constexpr std::size_t input() const { return input_; }

 private:
  friend class detail::curve_builder;
  constant_vector<exact> bounds_;
  constant_vector<constant_vector<curve_item>> pieces_;
  std::size_t input_ = 0;
};

namespace detail {

class curve_builder {
 public:
  constexpr curve_builder(const scoring_rule& rule, const rule_choices& choices)
      : rule_(rule), choices_(choices) {}

  constexpr bool is_fit() const {
    if (!rule_.is_readable() || !rule_.has_full || rule_.inputs.size() != 1 ||
        rule_.inputs[0].kind != input_kind::value)
      return false;
    for (const rule_clause& c : rule_.clauses) {
      const bool is_numeric = c.is_base || c.kind == clause_kind::row ||
                              c.kind == clause_kind::step || c.kind == clause_kind::proportion ||
                              c.kind == clause_kind::zero || c.kind == clause_kind::effect;
      if (!is_numeric || (c.kind == clause_kind::step && size_of(c).is_zero())) return false;
    }
    return true;
  }

  constexpr rule_curve build() {
    for (const rule_clause& c : rule_.clauses) add_bounds(c);
    for (std::size_t k = 0; k <= curve_.bounds_.size(); ++k) {
      add_piece(between(k));
      if (k < curve_.bounds_.size()) add_piece(curve_.bounds_[k]);
    }
    return std::move(curve_);
  }

 private:
  constexpr exact size_of(const rule_clause& c) const {
    const bool is_share =
        c.is_relative || (c.is_percent && choices_.percent_step == percent_step_choice::relative);
    return is_share ? c.step * abs(c.base) / exact(100) : c.step;
  }

  // --- bounds ---

  constexpr void insert(const exact& bound) {
    constant_vector<exact>& all = curve_.bounds_;
    std::size_t at = 0;
    while (at < all.size() && all[at] < bound) ++at;
    if (at == all.size() || !(all[at] == bound))
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), bound);
  }
  constexpr void add_bounds(const rule_clause& c) {
    for (const interval& part : c.condition)
      for (const cut* edge : {&part.lower(), &part.upper()})
        if (edge->is_finite()) insert(exact(edge->value()));
    if (c.kind == clause_kind::step) insert(c.base);
    if (c.kind != clause_kind::proportion) return;
    insert(0);
    if (is_linear_reverse(c)) insert(c.target + c.target);
    if (!c.most || c.points.is_zero()) return;
    // Where the ratio reaches the most that it gives.
    if (!c.is_reverse)
      insert(*c.most / c.points * c.target);
    else if (is_linear_reverse(c))
      insert((exact(2) - *c.most / c.points) * c.target);
    else if (!c.most->is_zero())
      insert(c.target * c.points / *c.most);
  }
  constexpr bool is_linear_reverse(const rule_clause& c) const {
    return c.is_reverse &&
           (c.has_stated_reverse ? c.reverse : choices_.reverse) == reverse_choice::linear;
  }
  constexpr exact between(std::size_t k) const {
    const constant_vector<exact>& all = curve_.bounds_;
    if (all.empty()) return 0;
    if (k == 0) return all.front() - exact(1);
    if (k == all.size()) return all.back() + exact(1);
    return (all[k - 1] + all[k]) / exact(2);
  }

  // --- pieces ---

  constexpr void add_piece(const exact& sample) {
    sample_ = sample;
    constant_vector<curve_item> items;
    for (std::size_t i = 0; i < rule_.items.size(); ++i) {
      auto item = item_at(i);
      if (!item) {
        items.clear();
        break;
      }
      items.push_back(*std::move(item));
    }
    curve_.pieces_.push_back(std::move(items));
  }
  constexpr bool contains(const rule_clause& c) const {
    return c.condition_input == no_input || c.condition.contains(sample_.to_fraction());
  }

  constexpr std::optional<curve_item> item_at(std::size_t number) const {
    for (const rule_clause& c : rule_.clauses)
      if (c.item == number && c.kind == clause_kind::zero && contains(c)) return curve_item{};
    curve_item out;
    out.constant = rule_.items[number].start;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.item != number || c.is_base) continue;
      if (c.kind == clause_kind::row && !add_rows(i, out)) return std::nullopt;
      if (c.kind == clause_kind::step) add_step(c, out);
      if (c.kind == clause_kind::proportion) add_ratio(c, out);
    }
    bound(number, out);
    return out;
  }

  constexpr bool add_rows(std::size_t i, curve_item& out) const {
    const rule_clause& first = rule_.clauses[i];
    constant_vector<std::size_t> rows;
    for (std::size_t k = 0; k < rule_.clauses.size(); ++k) {
      const rule_clause& c = rule_.clauses[k];
      if (c.kind != clause_kind::row || c.sign != first.sign || c.item != first.item) continue;
      if (k < i) return true;
      rows.push_back(k);
    }
    const row_choice chosen = choose_row(rule_, rows, sample_.to_fraction(), choices_.row_bound);
    if (chosen.overlaps) return false;
    if (chosen.row == no_input) return true;
    const rule_clause& c = rule_.clauses[chosen.row];
    out.constant = out.constant + (c.sign == clause_sign::lose ? -c.points : c.points);
    return true;
  }

  constexpr void add_step(const rule_clause& c, curve_item& out) const {
    const bool is_below = sample_ < c.base;
    const bool runs = sample_ != c.base &&
                      (c.side == step_side::both || (c.side == step_side::below) == is_below);
    if (!runs) return;
    const part_choice part = c.has_stated_part ? c.part : choices_.part;
    const exact points = c.sign == clause_sign::lose ? -c.points : c.points;
    out.steps.push_back({c.base, is_below, size_of(c), points, part, c.most});
  }

  constexpr void add_ratio(const rule_clause& c, curve_item& out) const {
    curve_item term;
    if (!c.is_reverse) {
      term.slope = c.points / c.target;
    } else if (is_linear_reverse(c)) {
      term.constant = c.points + c.points;
      term.slope = -c.points / c.target;
    } else if (sample_.is_zero() || sample_.is_negative()) {
      term.constant = c.points;
    } else {
      term.share = c.target * c.points;
    }
    if (term.share.is_zero() && term.at(sample_).is_negative()) term = {};
    if (c.most && *c.most < term.at(sample_)) {
      term = {};
      term.constant = *c.most;
    }
    const bool takes = c.sign == clause_sign::lose;
    out.constant = out.constant + (takes ? -term.constant : term.constant);
    out.slope = out.slope + (takes ? -term.slope : term.slope);
    out.share = out.share + (takes ? -term.share : term.share);
  }

  constexpr void bound(std::size_t number, curve_item& out) const {
    const rule_item& it = rule_.items[number];
    if (it.floor && (it.has_stated_floor || choices_.floor == floor_choice::zero))
      out.floor = it.floor;
    out.cap = it.cap;
    if (!out.cap && choices_.bonus_cap == bonus_choice::full) out.cap = it.full;
    bool can_exceed = false;
    for (const rule_choice which : rule_.open) can_exceed = can_exceed || which == rule_choice::cap;
    if (!it.has_stated_cap && choices_.cap == cap_choice::none && can_exceed) out.cap.reset();
  }

  const scoring_rule& rule_;
  const rule_choices& choices_;
  rule_curve curve_;
  exact sample_;
};

}  // namespace detail

constexpr std::optional<rule_curve> rule_curve::of(const scoring_rule& rule,
                                                   const rule_choices& choices) {
  detail::curve_builder builder(rule, choices);
  if (!builder.is_fit()) return std::nullopt;
  return builder.build();
}

}  // namespace jixiao
