// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/rule_examination.hpp>

namespace jixiao::detail {

// A bound at which more is lost than one step takes.
struct cliff_finding {
  static constexpr finding_kind entry{
      code::cliff,
      "cliff"sv,
      severity::warning,
      {"陡降"sv, "cliff"sv},
      {"“{text}”：在 {witness} 处从 {stated} 分一下降到 {summed} 分，超过一步"sv,
       "“{text}”: at {witness} the points fall from {stated} to {summed}, by more than a step"sv},
      {"差一点点就差很多分"sv, "a hair's breadth costs more than a whole step elsewhere"sv}};

  // At the bound of a zero clause the steps have not yet taken everything.
  static constexpr void find_of_value(rule_examination& e) {
    if (!e.rule().has_full) return;
    for (std::size_t zero : e.zero_clauses())
      for (const rule_clause& step : e.rule().clauses) {
        const band_set& none = e.clause(zero).condition;
        if (!e.is_loss_by_steps(step) || none.size() != 1) continue;
        const interval& part = none.front();
        const cut& edge = step.side == step_side::below ? part.upper() : part.lower();
        if (edge.is_finite() && !e.contradicts(zero, edge.value()))
          compare(e, zero, step, exact(edge.value()));
      }
  }

 private:
  static constexpr void compare(rule_examination& e, std::size_t zero, const rule_clause& step,
                                const exact& bound) {
    const rule_points before = e.points_without(zero, bound);
    if (!before || !(step.points < before.points)) return;
    rule_finding& f = e.add(entry.code, zero);
    f.witness = bound;
    f.before = before.points;
    f.behind = exact(0);
  }
};

}  // namespace jixiao::detail
