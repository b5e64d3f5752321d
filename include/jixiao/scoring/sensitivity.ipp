// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/margin.hpp>
#include <jixiao/scoring/open_choices.hpp>
#include <jixiao/scoring/reading_cases.hpp>
#include <jixiao/scoring/rule_cases.hpp>
#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/scoring/total.hpp>

namespace jixiao {

namespace detail {

// The measurements that counted. The others move no total under any choice, and there may be many.
inline measurements counted(const measurements& year, const evaluation& base) {
  measurements some;
  some.budgets = year.budgets;
  for (const duty_score& d : base.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators)
        if (i.measurement) some.items.push_back(year.items[*i.measurement]);
  return some;
}

class sensitivity_analysis {
 public:
  sensitivity_analysis(const department& table, const measurements& year, const scheme& how)
      : table_(table), year_(year), how_(how) {}

  sensitivity_report report() {
    result_.base = evaluate(table_, year_, how_);
    counted_ = counted(year_, result_.base);
    result_.holds = result_.base.possible_grades.size() == 1;
    const rule_cases rules(table_, year_, how_, result_.base);
    for (std::size_t c = 0; c < open_choice_count; ++c)
      if (!rule_choice_of(static_cast<open_choice>(c))) vary(static_cast<open_choice>(c));
    for (const open_choice c : rules.choices()) vary(c);
    combine(rules);
    find_margins();
    return std::move(result_);
  }

 private:
  void vary(open_choice c) {
    for (std::uint8_t option : options_of(c)) {
      if (chooses(how_, c, option)) continue;
      scheme other = how_;
      choose(other, c, option);
      const evaluation e = evaluate(table_, counted_, other);
      choice_outcome o;
      o.choice = c;
      o.scheme_says = name_of_chosen(how_, c);
      o.instead = name_of_option(c, option);
      o.points = e.points;
      o.total = e.total;
      o.range = e.range;
      o.grade = e.grade();
      o.possible_grades = e.possible_grades;
      o.moves_total = e.total != result_.base.total || e.range.least != result_.base.range.least ||
                      e.range.most != result_.base.range.most;
      o.moves_grade = e.possible_grades != result_.base.possible_grades;
      result_.holds = result_.holds && !o.moves_grade;
      result_.outcomes.push_back(std::move(o));
    }
  }

  // Rules in words take nothing from a reading, and readings nothing from rules.
  void combine(const rule_cases& rules) {
    result_.combined_range = result_.base.range;
    result_.combined_grades = result_.base.possible_grades;
    is_same_ = true;
    const reading_cases cases(table_, year_, how_, result_.base);
    has_rounding_ = false;
    for_each_rounding(how_.rounding, [&](const rounding_rule&) { has_rounding_ = true; });
    for (const scheme& of_rules : rules.schemes())
      for (const reading& r : cases.readings()) {
        scheme other = of_rules;
        other.reading = r;
        try_policies(other);
      }
    result_.combinations = cases.combinations() * rules.combinations();
    if (needs_missing_) result_.combinations *= options_of(open_choice::missing).size();
    if (needs_ungraded_) result_.combinations *= options_of(open_choice::ungraded).size();
    if (has_rounding_) result_.combinations *= roundings().size();
    if (how_.rounding.total) result_.combinations *= options_of(open_choice::grade_from).size();
    result_.holds_combined = result_.holds && is_same_;
  }

  // What becomes of a missing value, or one without a grade, moves nothing where there is none.
  void try_policies(const scheme& how) {
    const evaluation e = take(how);
    bool has_missing = false;
    bool has_ungraded = false;
    for (const evaluation_problem& p : e.problems) {
      has_missing = has_missing || p.code == problem_code::missing ||
                    p.code == problem_code::points_missing ||
                    p.code == problem_code::budget_missing;
      has_ungraded = has_ungraded || p.code == problem_code::no_grade;
    }
    needs_missing_ = needs_missing_ || has_missing;
    needs_ungraded_ = needs_ungraded_ || has_ungraded;
    const auto own = [&](open_choice c) { return std::vector<std::uint8_t>{chosen(how, c)}; };
    for (std::uint8_t missing :
         has_missing ? all_options(how, open_choice::missing) : own(open_choice::missing))
      for (std::uint8_t ungraded :
           has_ungraded ? all_options(how, open_choice::ungraded) : own(open_choice::ungraded)) {
        scheme other = how;
        choose(other, open_choice::missing, missing);
        choose(other, open_choice::ungraded, ungraded);
        for (const std::optional<std::uint8_t>& mode : roundings()) {
          const bool is_taken = !mode && missing == chosen(how, open_choice::missing) &&
                                ungraded == chosen(how, open_choice::ungraded);
          if (is_taken) continue;
          scheme rounded = other;
          if (mode) choose(rounded, open_choice::rounding, *mode);
          take(rounded);
        }
      }
  }

  // The scheme's own modes are nothing that one option could say where they differ.
  std::vector<std::optional<std::uint8_t>> roundings() const {
    std::vector<std::optional<std::uint8_t>> all{std::nullopt};
    if (has_rounding_)
      for (std::uint8_t mode : options_of(open_choice::rounding))
        if (!chooses(how_, open_choice::rounding, mode)) all.push_back(mode);
    return all;
  }

  // Which total is graded moves no score.
  evaluation take(scheme how) {
    evaluation e = evaluate(table_, counted_, how);
    result_.combined_range.least = std::min(result_.combined_range.least, e.range.least);
    result_.combined_range.most = std::max(result_.combined_range.most, e.range.most);
    add(e.possible_grades);
    if (how.rounding.total && e.standing != standing::left_out)
      for (std::uint8_t option : options_of(open_choice::grade_from)) {
        choose(how, open_choice::grade_from, option);
        add(no_better(grades_within(e.range, how), e.best_grade));
      }
    return e;
  }

  void add(const grade_set& grades) {
    is_same_ = is_same_ && grades.size() == 1 && grades == result_.base.possible_grades;
    for (grade g : all_levels)
      if (grades.has(g)) result_.combined_grades.add(g);
  }

  void find_margins() {
    const std::vector<duty_score>& duties = result_.base.duties;
    for (std::size_t d = 0; d < duties.size(); ++d)
      for (std::size_t a = 0; a < duties[d].activities.size(); ++a) {
        const activity& from = table_.duties[d].activities[a];
        const std::vector<indicator_score>& scores = duties[d].activities[a].indicators;
        for (std::size_t i = 0; i < scores.size(); ++i) {
          if (!scores[i].measurement) continue;
          std::optional<indicator_margin> m =
              margin_of(from.objectives[scores[i].objective].indicators[scores[i].index],
                        year_.items[*scores[i].measurement], how_.reading);
          if (!m) continue;
          m->duty = duties[d].name;
          m->activity = from.name;
          m->duty_index = d;
          m->activity_index = a;
          m->indicator_index = i;
          result_.margins.push_back(std::move(*m));
        }
      }
  }

  const department& table_;
  const measurements& year_;
  const scheme& how_;
  measurements counted_;
  sensitivity_report result_;
  bool has_rounding_ = false;
  bool needs_missing_ = false;
  bool needs_ungraded_ = false;
  bool is_same_ = true;
};

}  // namespace detail

JIXIAO_INLINE sensitivity_report sensitivity(const department& table, const measurements& year,
                                             const scheme& how) {
  return detail::sensitivity_analysis(table, year, how).report();
}

}  // namespace jixiao
