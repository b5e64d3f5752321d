// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/judging/grading_text.hpp>

#include "properties/property_support.hpp"

// Verdicts of the library beside those of the slow reference, with all that they carry.
namespace verdict_check {

using namespace jixiao;

// A measured quantity: in the base unit, where the library must convert it, or in the standard's.
template <class Standard>
std::optional<quantity> measured(const reference::number& x, const generate::made_standard& made,
                                 const Standard& s, bool in_base) {
  // Converting is allowed to fail where 38 digits do not do.
  const auto is_short = [](const reference::integer& n) { return n.str().size() < 26; };
  if (in_base && is_short(numerator(x)) && is_short(denominator(x)))
    if (const auto f = fraction_of(x)) return quantity{*f, unit::named(made.base)};
  const auto f = fraction_of(x / factor_of(s.unit()));
  return f ? std::optional(quantity{*f, s.unit()}) : std::nullopt;
}

inline bool distances_are_short(const reference::number& x, const reference::judging& judge,
                                const reference::number& factor) {
  const auto& bounds = judge.bounds();
  return reference::is_representable(x / factor) &&
         std::all_of(bounds.begin(), bounds.end(), [&](const reference::number& bound) {
           return reference::is_representable((bound - x) / factor);
         });
}

inline bool stands(const reference::number& x, relation to, const reference::number& bound) {
  switch (to) {
    case relation::less: return x < bound;
    case relation::at_most: return x <= bound;
    case relation::equal: return x == bound;
    case relation::at_least: return x >= bound;
    case relation::greater: return x > bound;
  }
  return false;
}

// How many verdicts were compared.
template <class Standard>
std::uint64_t holds_for(const generate::made_standard& made, const Standard& s,
                        const reference::judging& judge, const reading& how,
                        random_numbers& random) {
  std::uint64_t compared = 0;
  const std::vector<reference::settled> grades = judge.grades(choices_of(how));
  const reference::number factor = factor_of(s.unit());
  for (const reference::number& x : probes(judge, made.meaning.is_countable)) {
    const auto q = measured(x, made, s, random.one_in(4));
    if (!q) continue;
    const auto what = [&] { return std::string(to_text(*q)) + " under " + words_of(how); };
    const verdict v = grade_of(s, *q, how);
    ++compared;
    const std::size_t cell = judge.cell_of(x);
    HOLDS(column(v.grade) == grades[cell].grade, made, what());
    HOLDS(name_of(v.reason) == grades[cell].reason, made, what());
    HOLDS(columns(v.claims) == judge.claiming(cell), made, what());
    HOLDS(v.unit == s.unit(), made, what());
    HOLDS(value_of(v.value) * factor == x, made, what());

    // Where a distance needs more than 38 digits, none need be told.
    const auto too_long = [&] { return !distances_are_short(x, judge, factor); };
    const auto distance = judge.to_better(x, grades);
    HOLDS(v.to_next.has_value() == distance.has_value() || too_long(), made, what());
    if (v.to_next && distance) {
      HOLDS(value_of(*v.to_next) * factor == distance->length || too_long(), made, what());
      HOLDS(v.to_next_is_exclusive == !distance->is_reached || too_long(), made, what());
    }
    HOLDS(v.decided_by.has_value() || !distance, made, what());
    if (!v.decided_by) continue;
    const reference::number bound = reference::value_of(v.decided_by->bound) * factor;
    HOLDS(stands(x, v.decided_by->relation, bound), made, what());
    if (distance)
      HOLDS(abs(reference::number(x - bound)) == distance->length || too_long(), made, what());
  }
  return compared;
}

}  // namespace verdict_check
