// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/check/check.hpp>
#include <jixiao/check/name_kind.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/table/rule_of.hpp>

namespace jixiao {

namespace detail {

inline table_finding at_indicator(const indicator_path& path, const finding& f) {
  table_finding result;
  result.what = f;
  result.duty = path.duty.name;
  result.activity = path.activity.name;
  result.indicator = path.indicator.name;
  result.where = path.indicator.where;
  result.levels = path.indicator.standard.level_scale();
  if (f.bands.size() == 1) {
    const std::size_t column = column_of(f.bands.best());
    if (column < path.indicator.cells.size()) result.text = path.indicator.cells[column];
    if (column < path.indicator.cell_places.size() && path.indicator.cell_places[column].row != 0)
      result.where = path.indicator.cell_places[column];
  }
  return result;
}

inline table_finding of_standard(const indicator_path& path, const finding& f) {
  table_finding result = at_indicator(path, f);
  result.read = read_as(path.indicator.standard, f).view();
  result.repair = repair_of(path.indicator.standard, f);
  return result;
}

// Rates and degrees lie between whole numbers too: where bands of a name that says so go on by
// steps of one, there are gaps.
inline table_finding gaps_between_whole_numbers(const indicator_path& path, const finding& f) {
  const any_standard& s = path.indicator.standard;
  finding gaps = f;
  gaps.code = code::gap;
  for (const interval& part : f.values)
    for (const grade g : s.levels())
      for (const interval& own : s.claimed_by(g))
        if (own.upper() == part.lower() || own.lower() == part.upper()) gaps.bands.add(g);
  table_finding result = at_indicator(path, gaps);
  result.repair = repair_by_covering(s, f);
  return result;
}

inline table_finding of_rule(const indicator_path& path, const scoring_rule& rule,
                             const rule_finding& f) {
  finding what;
  what.code = f.code;
  if (f.input != no_input) what.unit = rule.inputs[f.input].unit;
  if (f.witness)
    if (const auto shown = exact_decimal(f.witness->to_fraction()))
      what.witnesses.push_back(*shown);
  table_finding result = at_indicator(path, what);
  result.rule = words_of(rule, f);
  result.text = path.indicator.rule_text;
  if (path.indicator.rule_place.row != 0) result.where = path.indicator.rule_place;
  return result;
}

inline void check_rule_in(const indicator_path& path, std::vector<table_finding>& out) {
  const scoring_rule rule = rule_of(path.indicator);
  for (const rule_finding& f : check_rule_of(rule)) out.push_back(of_rule(path, rule, f));
  if (!rule.is_readable() || rule.has_full) return;
  rule_finding unscored;
  unscored.code = code::no_full_points;
  unscored.words = {0, rule.text.size()};
  out.push_back(of_rule(path, rule, unscored));
}

inline table_finding about(code c, const duty& d, const activity* a, const place& where) {
  table_finding result;
  result.what.code = c;
  result.duty = d.name;
  if (a != nullptr) result.activity = a->name;
  result.where = where;
  return result;
}

inline finding of_kind(code c, const unit& u = {}) {
  finding f;
  f.code = c;
  f.unit = u;
  return f;
}

inline table_finding unreadable_target(const indicator_path& path) {
  finding what = of_kind(code::target_unreadable);
  what.problem = path.indicator.target->problem;
  table_finding result = at_indicator(path, what);
  result.text = path.indicator.target->text;
  return result;
}

inline void check_activity(const duty& d, const activity& a, bool states_budgets,
                           std::vector<table_finding>& out) {
  if (states_budgets && no_budget_finding::concerns(a))
    out.push_back(about(code::no_budget, d, &a, a.where));
  if (no_indicator_finding::concerns(a)) out.push_back(about(code::no_indicator, d, &a, a.where));
  for (const objective& o : a.objectives)
    for (const indicator& i : o.indicators) {
      const indicator_path path{d, a, o, i};
      if (name_unit_finding::concerns(i.name, i.standard))
        out.push_back(at_indicator(path, of_kind(code::name_unit, i.standard.unit())));
      if (target_unreadable_finding::concerns(i)) out.push_back(unreadable_target(path));
      if (!i.rule_text.empty()) check_rule_in(path, out);
      if ((i.target || !i.rule_text.empty()) && i.standard.is_blank()) continue;
      const bool may_be_between = names_a_measure(i.name);
      for (const finding& f : check(i.standard))
        out.push_back(may_be_between && f.code == code::whole_numbers
                          ? gaps_between_whole_numbers(path, f)
                          : of_standard(path, f));
    }
  std::set<std::string_view> names;
  for (const objective& o : a.objectives)
    for (const indicator& i : o.indicators)
      if (duplicate_indicator_finding::concerns(names, i))
        out.push_back(at_indicator({d, a, o, i}, of_kind(code::duplicate_indicator)));
}

inline void check_budget(table_finding at, const std::optional<decimal>& stated,
                         const budget_total& total, std::vector<table_finding>& out) {
  if (!budget_sum_finding::concerns(stated, total)) return;
  at.stated = stated;
  at.summed = total.figure;
  out.push_back(std::move(at));
}

// A unit that is not known is said once a table, not wherever it stands.
inline void say_unknown_units_once(std::vector<table_finding>& out) {
  std::vector<unit> told;
  std::erase_if(out, [&](const table_finding& f) {
    if (f.what.code != code::unknown_unit) return false;
    for (const unit& u : told)
      if (u == f.what.unit) return true;
    told.push_back(f.what.unit);
    return false;
  });
}

}  // namespace detail

JIXIAO_INLINE std::vector<table_finding> check(const department& table, const reading& how) {
  std::vector<table_finding> out;
  if (detail::own_words_finding::concerns(table)) {
    table_finding said;
    said.what.code = code::own_words;
    said.where = table.own_words_where;
    said.text = table.own_words;
    out.push_back(std::move(said));
  }
  const bool states_budgets = detail::no_budget_finding::may_concern(table);
  for (const duty& d : table.duties) {
    detail::check_budget(detail::about(code::budget_sum, d, nullptr, d.where), d.budget,
                         detail::budget_sum_finding::total_of(d.activities), out);
    for (const activity& a : d.activities) detail::check_activity(d, a, states_budgets, out);
  }
  table_finding whole;
  whole.what.code = code::budget_sum;
  whole.where = table.where;
  detail::check_budget(std::move(whole), table.budget,
                       detail::budget_sum_finding::total_of(table.duties), out);
  detail::say_unknown_units_once(out);
  for (table_finding& f : out) f.how = how;
  return out;
}

}  // namespace jixiao
