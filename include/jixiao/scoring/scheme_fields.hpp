// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string>
#include <type_traits>
#include <vector>

#include <jixiao/scoring/scheme.hpp>

// The parts of a scheme (评分办法的各项), said once for its JSON and for whoever goes through all
// of them: visit(key, value) for each, in the order of the JSON.
namespace jixiao {

namespace detail {

template <class Self, class Type>
concept a = std::same_as<std::remove_const_t<Self>, Type>;

}  // namespace detail

/// Visits each part of a scheme by the names that its own parts have in JSON.
///@{
template <detail::a<reading> Self, class Visit>
void fields_of(Self& r, Visit&& visit) {
  visit("shared_bound", r.shared_bound);
  visit("gap", r.gap);
  visit("overlap", r.overlap);
  visit("nested", r.nested);
  visit("beyond_best", r.beyond_best);
  visit("beyond_worst", r.beyond_worst);
  visit("comparison", r.comparison);
  visit("bare", r.bare);
}

template <detail::a<named_weight> Self, class Visit>
void fields_of(Self& w, Visit&& visit) {
  visit("name", w.name);
  visit("weight", w.weight);
}

template <detail::a<kind_weight> Self, class Visit>
void fields_of(Self& k, Visit&& visit) {
  visit("name", k.name);
  visit("words", k.words);
  visit("weight", k.weight);
}

template <detail::a<level_weights> Self, class Visit>
void fields_of(Self& l, Visit&& visit) {
  visit("source", l.source);
  visit("when_none_given", l.when_none_given);
  visit("total", l.total);
  visit("given", l.given);
}

template <detail::a<weight_plan> Self, class Visit>
void fields_of(Self& w, Visit&& visit) {
  visit("duties", w.duties);
  visit("activities", w.activities);
  visit("indicators", w.indicators);
  visit("kinds", w.kinds);
  visit("blank_budget", w.blank_budget);
  visit("sum", w.sum);
  visit("reweigh", w.reweigh);
}

template <detail::a<method_plan> Self, class Visit>
void fields_of(Self& m, Visit&& visit) {
  visit("bands", m.bands);
  visit("labels", m.labels);
  visit("target", m.target);
  visit("words", m.words);
  visit("rules", m.rules);
  visit("by_kind", m.by_kind);
  visit("by_name", m.by_name);
}

template <detail::a<execution_part> Self, class Visit>
void fields_of(Self& x, Visit&& visit) {
  visit("points", x.points);
  visit("level", x.level);
}

template <detail::a<scoring_policies> Self, class Visit>
void fields_of(Self& p, Visit&& visit) {
  visit("missing", p.missing);
  visit("ungraded", p.ungraded);
  visit("target_zero", p.target_zero);
  visit("budget_zero", p.budget_zero);
  visit("negative", p.negative);
  visit("overshoot", p.overshoot);
}

template <detail::a<rounding_plan> Self, class Visit>
void fields_of(Self& r, Visit&& visit) {
  visit("rate", r.rate);
  visit("points", r.points);
  visit("execution", r.execution);
  visit("activity", r.activity);
  visit("duty", r.duty);
  visit("total", r.total);
}
///@}

/// The bounds of an overall grade that is not of 优良中差, as JSON has them.
struct scaled_bounds {
  std::string levels;              ///< their words, best first
  std::vector<std::string> bands;  ///< their cells, one a level
};
template <detail::a<scaled_bounds> Self, class Visit>
void fields_of(Self& s, Visit&& visit) {
  visit("levels", s.levels);
  visit("bands", s.bands);
}

template <detail::a<scheme> Self, class Visit>
void fields_of(Self& s, Visit&& visit) {
  visit("name", s.name);
  visit("note", s.note);
  visit("full_points", s.full_points);
  visit("indicator_points", s.indicator_points);
  visit("methods", s.methods);
  visit("reading", s.reading);
  visit("weights", s.weights);
  visit("execution", s.execution);
  visit("policies", s.policies);
  visit("rounding", s.rounding);
  visit("total_by", s.total_by);
  visit("grade_from", s.grade_from);
  visit("bounds", s.bounds);
}

// Methods and their parts name their fields themselves.
/// Visits the parts of a method, or of a part of one, which names them itself.
template <class Self, class Visit>
  requires requires(Self& self, Visit& visit) { Self::fields(self, visit); }
void fields_of(Self& self, Visit&& visit) { std::remove_const_t<Self>::fields(self, visit); }

}  // namespace jixiao
