// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/roll_up.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao::detail {

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
    rational parts = 1;
    for (const roll_node* leaf : leaves_) {
      parts = least_common_multiple(parts, weight_of(*leaf).denominator());
      if (parts > most_parts) return std::nullopt;
    }
    return to_int(parts);
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

}  // namespace jixiao::detail
