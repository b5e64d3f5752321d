// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/check/rule_repair.hpp>
#include <jixiao/rule/rule_wording.hpp>

namespace jixiao {

namespace detail {

/// Finds the smallest rewording of one clause that mends a finding and leaves all other points as
/// they are.
class rule_mender {
 public:
  rule_mender(const scoring_rule& rule, const rule_finding& f) : rule_(rule), finding_(f) {}

  std::string mend() const {
    if (finding_.clause == no_input || !finding_.witness) return {};
    if (finding_.code == code::points_gap) return closed_gap();
    if (finding_.code == code::rule_contradiction) return without_full_marks();
    return {};
  }

 private:
  const rule_clause& clause() const { return rule_.clauses[finding_.clause]; }

  std::string reworded(const value_set& set) const {
    if (set.is_empty() || set.size() > band_set::capacity()) return {};
    band_set words;
    for (const interval& part : set) words.add(part);
    scoring_rule other = rule_;
    rule_clause& mended = other.clauses[finding_.clause];
    mended.condition = words;
    // A repair says to whom each bound belongs.
    const interval& only = words.front();
    if (words.size() == 1 && only.includes_lower() != only.includes_upper())
      mended.stated = only.includes_lower() ? 1 : 2;
    if (!only.has_lower() || !only.has_upper()) mended.stated = 0;
    return write_clause(other, finding_.clause);
  }

  // The row that has the values of the gap by convention says so.
  std::string closed_gap() const {
    const fraction value = finding_.witness->to_fraction();
    cut left = cut::line_start();
    cut right = cut::line_end();
    for (const rule_clause& c : rule_.clauses) {
      if (c.kind != clause_kind::row || c.input != clause().input || c.item != clause().item)
        continue;
      for (const interval& part : c.condition)
        for (const cut* edge : {&part.lower(), &part.upper()}) {
          if (!edge->is_finite()) continue;
          if (edge->is_left_of(value) ? left < *edge : false) left = *edge;
          if (!edge->is_left_of(value) && *edge < right) right = *edge;
        }
    }
    value_set whole;
    for (const interval& part : clause().condition) whole.add(part);
    whole.add(interval(left, right));
    // A row that has every value is no repair.
    return complement(whole).is_empty() ? std::string() : reworded(whole);
  }

  // What earns full marks is no longer among what earns none.
  std::string without_full_marks() const {
    const fraction value = finding_.witness->to_fraction();
    for (const rule_clause& c : rule_.clauses)
      if (c.kind != clause_kind::zero && c.condition_input == finding_.input &&
          c.condition.contains(value))
        return reworded(intersection(clause().condition, complement(c.condition)));
    return {};
  }

  const scoring_rule& rule_;
  const rule_finding& finding_;
};

}  // namespace detail

JIXIAO_INLINE std::string repair_of(const scoring_rule& rule, const rule_finding& f) {
  return detail::rule_mender(rule, f).mend();
}

}  // namespace jixiao
