// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

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
  template <class Exam>
  static constexpr void find_of_value(Exam& e) {
    if (!e.rule().has_full) return;
    for (std::size_t zero : e.zero_clauses())
      for (const auto& step : e.rule().clauses) {
        const auto& none = e.clause(zero).condition;
        if (!e.is_loss_by_steps(step) || none.size() != 1) continue;
        const auto& part = none.front();
        const auto& edge = e.is_below(step) ? part.upper() : part.lower();
        if (edge.is_finite() && !e.contradicts(zero, edge.value()))
          compare(e, zero, step.points, edge.value());
      }
  }

 private:
  template <class Exam>
  static constexpr void compare(Exam& e, std::size_t zero, const typename Exam::number& step,
                                const typename Exam::number& bound) {
    const auto before = e.points_without(zero, bound);
    if (!before || !(step < before.points)) return;
    auto& f = e.add(entry.code, zero);
    f.witness = bound;
    f.before = before.points;
    f.behind = 0;
  }
};

}  // namespace jixiao::detail
