// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

namespace detail {

constexpr bool is_same_input(const rule_input& a, const rule_input& b) {
  return a.kind == b.kind && a.unit == b.unit && a.is_plain_number == b.is_plain_number &&
         a.least == b.least && a.most == b.most && a.times == b.times;
}
constexpr bool is_same_formula(const constant_vector<formula_step>& a,
                               const constant_vector<formula_step>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].what != b[i].what || !(a[i].number == b[i].number) || a[i].input != b[i].input)
      return false;
  return true;
}
constexpr bool is_same_clause(const rule_clause& a, const rule_clause& b) {
  const bool is_when = a.input == b.input && a.condition_input == b.condition_input &&
                       a.condition == b.condition && a.is_negated == b.is_negated;
  const bool is_step = a.step == b.step && a.side == b.side && a.base == b.base &&
                       a.is_relative == b.is_relative && a.is_percent == b.is_percent &&
                       a.has_stated_part == b.has_stated_part && a.part == b.part;
  const bool is_ratio = a.is_reverse == b.is_reverse && a.target == b.target &&
                        a.has_stated_reverse == b.has_stated_reverse && a.reverse == b.reverse;
  const bool is_effect = a.scope == b.scope && a.takes_rest == b.takes_rest;
  return a.kind == b.kind && a.sign == b.sign && a.points == b.points && a.free == b.free &&
         a.most == b.most && a.item == b.item && is_when && is_step && is_ratio && is_effect &&
         is_same_formula(a.formula, b.formula);
}
constexpr bool is_same_item(const rule_item& a, const rule_item& b) {
  return a.start == b.start && a.full == b.full && a.floor == b.floor && a.cap == b.cap &&
         a.has_stated_floor == b.has_stated_floor && a.has_stated_cap == b.has_stated_cap;
}

}  // namespace detail

/// Whether two rules ask for the same, in the same order, and give the same points for it by the
/// same steps under every choice, in whatever words. A rule that is not readable is like none.
constexpr bool is_same_rule(const scoring_rule& a, const scoring_rule& b) {
  if (!a.is_readable() || !b.is_readable()) return false;
  if (a.has_full != b.has_full || !(a.full == b.full) || a.takes_best != b.takes_best ||
      a.open != b.open || a.inputs.size() != b.inputs.size() || a.items.size() != b.items.size())
    return false;
  for (std::size_t i = 0; i < a.inputs.size(); ++i)
    if (!detail::is_same_input(a.inputs[i], b.inputs[i])) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i)
    if (!detail::is_same_item(a.items[i], b.items[i])) return false;
  // Clauses that only say where others start give nothing.
  std::size_t k = 0;
  for (const rule_clause& c : a.clauses) {
    if (c.is_base) continue;
    while (k < b.clauses.size() && b.clauses[k].is_base) ++k;
    if (k == b.clauses.size() || !detail::is_same_clause(c, b.clauses[k++])) return false;
  }
  while (k < b.clauses.size() && b.clauses[k].is_base) ++k;
  return k == b.clauses.size();
}

}  // namespace jixiao
