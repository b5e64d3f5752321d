// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/scoring/graded.hpp>
#include <jixiao/scoring/rule_ledger.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/text/date_text.hpp>

namespace jixiao {

JIXIAO_INLINE const scoring_method& method_of(const indicator& i, const scheme& how) {
  for (const named_method& m : how.methods.by_name)
    if (same_label(m.name, i.name)) return m.method;
  for (const named_method& m : how.methods.by_kind)
    if (!m.name.empty() && i.kind.find(m.name) != std::string::npos) return m.method;
  if (!i.rule_text.empty() && i.standard.is_blank()) return how.methods.rules;
  if (i.standard.is_numeric()) return how.methods.bands;
  if (!i.standard.is_blank()) return how.methods.labels;
  if (i.target && i.target->sign == target_sign::qualitative) return how.methods.words;
  return how.methods.target;
}

namespace detail {

/// Scores one indicator on its own full marks.
class indicator_scorer {
 public:
  indicator_scorer(const scoring_subject& what, const scheme& how, ledger& steps,
                   std::vector<evaluation_problem>& problems)
      : what_(what), how_(how), steps_(steps), problems_(problems) {}

  indicator_score score() {
    const scoring_method& method = begin();
    if (what_.measured != nullptr) result_.measured = what_.measured->text;
    const std::size_t before = steps_.size();
    try {
      settle(method);
    } catch (const std::overflow_error&) {
      give_up(before);
    } catch (const std::domain_error&) {
      give_up(before);
    }
    return std::move(result_);
  }

  /// As if a measurement had earned that grade.
  indicator_score score_as(grade g) {
    const scoring_method& method = begin();
    result_.verdict.emplace().grade = g;
    apply(method, {});
    return std::move(result_);
  }

 private:
  // Fills in what is known before anything is measured.
  const scoring_method& begin() {
    const indicator& i = what_.indicator;
    result_.name = i.name;
    result_.kind = i.kind;
    result_.levels = i.standard.level_scale();
    result_.where = i.where;
    const bool has_points = i.full_points && *i.full_points > decimal(0);
    result_.own_full = rational(has_points ? *i.full_points : how_.indicator_points);
    const scoring_method& method = method_of(i, how_);
    result_.method = name_of(method);
    by_rule_ = std::holds_alternative<by_rule>(method);
    if (by_rule_ && !has_points) take_full_of_rule();
    return method;
  }

  ledger_writer writer() const { return {steps_, what_.place}; }

  evaluation_problem about() const {
    evaluation_problem p;
    p.duty = std::string(what_.duty);
    p.activity = std::string(what_.activity);
    p.indicator = what_.indicator.name;
    p.where = what_.indicator.where;
    if (what_.measured == nullptr) return p;
    p.text = what_.measured->text;
    if (what_.measured->where != place{}) p.where = what_.measured->where;
    return p;
  }

  evaluation_problem& report(problem_code c, severity level) {
    problems_.push_back(about());
    problems_.back().code = c;
    problems_.back().level = level;
    return problems_.back();
  }

  // The full points that the rule itself states, where the table has none.
  void take_full_of_rule() {
    const scoring_rule rule = rule_of(what_.indicator);
    if (rule.has_full) result_.own_full = as_rational(rule.full);
  }

  void give_up(std::size_t steps_before) {
    steps_.resize(steps_before);
    report(problem_code::too_large, severity::error);
    result_.standing = standing::undecided;
    result_.own_points.reset();
    result_.own_step.reset();
  }

  void settle(const scoring_method& method) {
    const measurement* m = what_.measured;
    if (m != nullptr && m->kind == measurement_kind::not_applicable) {
      report(problem_code::not_applicable, severity::note);
      result_.standing = standing::left_out;
      return;
    }
    const bool is_missing = m == nullptr || m->kind == measurement_kind::missing;
    if (is_missing && !does_without(method, m, what_.money))
      return follow(how_.policies.missing, problem_code::missing);
    if (!by_rule_ && has_rule_in_level()) return;
    if (!by_rule_ && what_.indicator.target && what_.indicator.target->problem) {
      report(problem_code::target_unreadable, severity::error).fault =
          what_.indicator.target->problem.what;
      problems_.back().text = what_.indicator.target->text;
      return;
    }
    const std::optional<measurement> moved =
        is_missing || by_rule_ ? std::nullopt : in_year_of_table(*m);
    if (moved) m = &*moved;
    if (!is_missing && !by_rule_ && !grade(*m)) return;
    const measurement nothing;
    apply(method, m != nullptr ? *m : nothing);
  }

  // A day and its bounds, of which one side alone says the year, are compared in the year of the
  // table, as the same day of it; a day of another year is left as it is, and then refused.
  std::optional<measurement> in_year_of_table(const measurement& m) const {
    const indicator& i = what_.indicator;
    const unit& wanted = i.target ? i.target->unit : i.standard.unit();
    quantity day;
    if (!what_.year || !wanted.is_date() || !read_day(trimmed(m.text), day)) return std::nullopt;
    if (day.unit == wanted || !day.value.is_decimal()) return std::nullopt;
    const auto moved = day_in_year(day.value.numerator(), wanted, *what_.year);
    if (!moved) return std::nullopt;
    measurement same = m;
    same.kind = measurement_kind::number;
    same.value = {fraction(*moved), wanted};
    return same;
  }

  // A scoring rule in the column of a level grades nothing: it is told where it belongs.
  bool has_rule_in_level() {
    const standard_view& s = what_.indicator.standard;
    for (const jixiao::grade g : s.levels()) {
      const std::string_view cell = s[g].text.view();
      if (!s[g].is_unreadable() || !is_scoring_rule(cell)) continue;
      evaluation_problem& p = report(problem_code::rule_unreadable, severity::error);
      p.finding = code::unreadable;
      p.text = std::string(cell);
      if (const place at = what_.indicator.cell_places[column_of(g)]; at != place{}) p.where = at;
      return true;
    }
    return false;
  }

  // False when the measurement is none of this indicator.
  bool grade(const measurement& m) {
    const standard_view& s = what_.indicator.standard;
    if (s.is_blank()) return true;
    try {
      result_.verdict = graded(s, m, how_.reading);
      if (m.mark != report_mark::none && how_.reading.comparison == comparison::rounded_value)
        report(problem_code::rounded_twice, severity::note);
      return true;
    } catch (const input_error& e) {
      evaluation_problem& p = report(problem_code::not_a_measurement, severity::error);
      p.fault = e.what_is_wrong();
      p.expected = text_of(e.expected());
      p.instead = e.expected();
      return false;
    }
  }

  void apply(const scoring_method& method, const measurement& m) {
    scoring_case c{what_.indicator, m,
                   result_.verdict, result_.own_full,
                   how_.policies,   how_.rounding,
                   how_.reading,    what_.money,
                   writer(),        problems_,
                   about()};
    const method_result made = score_by(method, c);
    result_.rule = c.by_rule;
    lacking_ = c.about.text;
    using kind = method_result::kind;
    switch (made.what) {
      case kind::scored: return take(made.step, standing::scored);
      case kind::ungraded: return follow(how_.policies.ungraded, problem_code::no_grade);
      case kind::zero_target: return follow(how_.policies.target_zero, problem_code::target_zero);
      case kind::zero_budget: return follow(how_.policies.budget_zero, problem_code::budget_zero);
      case kind::nothing_given: return follow(how_.policies.missing, made.why);
      case kind::refused: return;
    }
  }

  // A rounding never lifts points above full ones.
  void take(std::size_t step, standing how) {
    const ledger_step& last = steps_[step];
    if (last.exact <= result_.own_full && last.result > result_.own_full)
      step = writer().add(ledger_rule::capped, operation::least,
                          {writer().from(step), of(operand_role::full_points, result_.own_full)});
    result_.standing = how;
    result_.own_points = steps_[step].result;
    result_.own_step = step;
  }

  void take_constant(const operand& value, standing how) {
    take(writer().add(ledger_rule::own_points, operation::value, {value}), how);
  }
  void take_nothing() { take_constant(of(operand_role::constant, rational(0)), standing::zeroed); }

  void follow(missing_policy policy, problem_code why) {
    evaluation_problem& p =
        report(why, policy == missing_policy::refuse ? severity::error : severity::warning);
    if (why == problem_code::rule_input_missing) p.text = lacking_;
    if (why == problem_code::no_grade && result_.verdict) p.reason = result_.verdict->reason;
    if (policy == missing_policy::zero) take_nothing();
    if (policy == missing_policy::leave_out) result_.standing = standing::left_out;
  }

  void follow(zero_policy policy, problem_code why) {
    report(why, policy == zero_policy::error ? severity::error : severity::note);
    switch (policy) {
      case zero_policy::error: return;
      case zero_policy::zero: return take_nothing();
      case zero_policy::leave_out: result_.standing = standing::left_out; return;
      case zero_policy::full:
        return take_constant(of(operand_role::full_points, result_.own_full), standing::scored);
    }
  }

  const scoring_subject& what_;
  const scheme& how_;
  ledger& steps_;
  std::vector<evaluation_problem>& problems_;
  indicator_score result_;
  bool by_rule_ = false;
  std::string lacking_;  // the inputs of its rule that were not answered
};

}  // namespace detail

JIXIAO_INLINE indicator_score score_of(const scoring_subject& what, const scheme& how,
                                       ledger& steps, std::vector<evaluation_problem>& problems) {
  return detail::indicator_scorer(what, how, steps, problems).score();
}

JIXIAO_INLINE std::optional<rational> share_of_grade(const indicator& i, grade g,
                                                     const scheme& how) {
  if (!std::holds_alternative<by_grade>(method_of(i, how))) return std::nullopt;
  ledger steps;
  std::vector<evaluation_problem> problems;
  const scoring_subject what{i, nullptr, nullptr, {}, {}, {}};
  const indicator_score made = detail::indicator_scorer(what, how, steps, problems).score_as(g);
  if (!made.own_points) return std::nullopt;
  return *made.own_points / made.own_full;
}

}  // namespace jixiao
