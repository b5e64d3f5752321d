// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include <jixiao/judging/ruling.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/roll_up.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>

namespace jixiao {

/// The grade that a total earns by a standard of totals (总评等级); a better grade's bound lies
/// inside a worse one's, so the narrower band counts. A total that is no number of 38 digits is
/// placed just as exactly; its verdict then has no clause.
inline verdict grade_of_total(const standard_view& bounds, const rational& total) {
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

/// Every grade that a total between two ends may earn.
inline grade_set grades_between(const standard_view& bounds, const rational& least,
                                const rational& most) {
  const ruling rules(bounds);
  grade_set result;
  const std::size_t last = rules.piece_of(most);
  for (std::size_t i = rules.piece_of(least); i <= last; ++i)
    if (const auto g = rules[i].grade) result.add(*g);
  return result;
}

/// Every grade that a total within a range may earn under a scheme, graded as computed or as
/// displayed.
/// @throws std::overflow_error when a displayed total needs more than 38 digits.
inline grade_set grades_within(const score_range& range, const scheme& how) {
  const bool is_rounded = how.grade_from == grade_source::displayed && how.rounding.total;
  const auto as_graded = [&](const rational& total) {
    return is_rounded ? rational(rounded(total, *how.rounding.total)) : total;
  };
  return grades_between(how.bounds, as_graded(range.least), as_graded(range.most));
}

namespace detail {

/// The geometric mean of all leaves by their weights, as points of the whole.
class geometric_total {
 public:
  geometric_total(const scheme& how, ledger& steps, std::vector<evaluation_problem>& problems)
      : how_(how), steps_(steps), problems_(problems) {}

  roll_steps total(const roll_node& whole) {
    collect(whole);
    if (leaves_.empty()) return {};
    const std::optional<int> parts = common_parts();
    if (!parts) {
      evaluation_problem p;
      p.code = problem_code::geometric_weights;
      problems_.push_back(std::move(p));
      return {};
    }
    bool is_settled = true;
    for (const roll_node* leaf : leaves_) is_settled = is_settled && leaf->own_step;
    const std::size_t least = mean(whole, *parts, 0);
    if (is_settled) return {least, least, least};
    return {std::nullopt, least, mean(whole, *parts, 1)};
  }

 private:
  // The root of this degree would still be found in milliseconds.
  static constexpr int most_parts = 2000;

  void collect(const roll_node& n) {
    if (!n.takes_part()) return;
    if (n.is_leaf && n.score->full > rational(0)) leaves_.push_back(&n);
    for (const roll_node& part : n.parts) collect(part);
    for (const roll_node& money : n.money) collect(money);
  }

  rational weight_of(const roll_node& leaf) const {
    return leaf.score->full / rational(how_.full_points);
  }

  // The smallest number of which every weight is a whole multiple of one part.
  std::optional<int> common_parts() const {
    rational::integer parts = 1;
    for (const roll_node* leaf : leaves_) {
      parts = lcm(parts, weight_of(*leaf).denominator());
      if (parts > most_parts) return std::nullopt;
    }
    return static_cast<int>(parts);
  }

  // Undecided leaves count with `open` of their full points.
  std::size_t mean(const roll_node& whole, int parts, int open) {
    ledger_writer w(steps_, whole.about);
    std::vector<operand> powers;
    for (const roll_node* leaf : leaves_) {
      ledger_writer of_leaf(steps_, leaf->about);
      const operand value = leaf->own_step
                                ? w.from(*leaf->own_step)
                                : of(operand_role::constant, leaf->out_of * rational(open));
      const std::size_t share = of_leaf.add(ledger_rule::completion, operation::quotient,
                                            {value, of(operand_role::full_points, leaf->out_of)});
      const rational times = weight_of(*leaf) * rational(parts);
      powers.push_back(w.from(of_leaf.add(ledger_rule::product, operation::power,
                                          {w.from(share), of(operand_role::weight, times)})));
    }
    const std::size_t product = w.add(ledger_rule::product, operation::product, std::move(powers));
    return scaled_root(w, product, parts);
  }

  // √(product) × full = √(product × full^parts), so that it is rounded once.
  std::size_t scaled_root(ledger_writer& w, std::size_t product, int parts) {
    const std::size_t full = w.add(ledger_rule::product, operation::power,
                                   {of(operand_role::full_points, rational(how_.full_points)),
                                    of(operand_role::constant, rational(parts))});
    const std::size_t inside =
        w.add(ledger_rule::product, operation::product, {w.from(product), w.from(full)});
    const rounding_rule rule = how_.rounding.total.value_or(rounding_rule::to_places(2));
    const int places = rule.kind == rounding_kind::places && rule.places >= 0 ? rule.places : 10;
    const decimal value = root(w.result(inside), parts, places, rule.mode);
    return w.add_root({w.from(inside), of(operand_role::constant, rational(parts))}, value);
  }

  const scheme& how_;
  ledger& steps_;
  std::vector<evaluation_problem>& problems_;
  std::vector<const roll_node*> leaves_;
};

}  // namespace detail

}  // namespace jixiao
