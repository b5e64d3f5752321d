// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/scoring/by_rule.hpp>
#include <jixiao/scoring/rule_ledger.hpp>
#include <jixiao/scoring/rule_score.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/table/rule_of.hpp>

namespace jixiao {

JIXIAO_INLINE bool by_rule::does_without(const measurement* m, const budget_execution*) {
  return m != nullptr && m->given_points.has_value();
}

JIXIAO_INLINE method_result by_rule::score(scoring_case& c) const {
  if (c.indicator.rule_text.empty()) return c.refuse(problem_code::method_unfit);
  rule_score scored;
  scored.rule = rule_of(c.indicator);
  scored.choices = choices;
  if (!is_fit(scored.rule, c)) return {};
  const std::optional<method_result> lacking = take_answers(scored, c);
  if (lacking) return *lacking;
  scored.points = points_of(scored.rule, scored.answers, scored.choices);
  if (!scored.points) return fail(scored, c);
  compare_choices(scored, c);
  report_effects(scored, c);
  detail::rule_ledger writer(scored, c.steps);
  const std::size_t last = writer.write();
  const method_result result = method_result::scored(c.steps.add(
      ledger_rule::own_points, operation::value, {c.steps.from(last)}, c.rounding.points));
  c.by_rule = std::make_shared<const rule_score>(std::move(scored));
  return result;
}

JIXIAO_INLINE bool by_rule::is_fit(const scoring_rule& rule, scoring_case& c) {
  for (const rule_remark& r : rule.remarks) {
    if (!is_refusal(r.code)) continue;
    evaluation_problem& p = c.report(problem_code::rule_unreadable, severity::error);
    p.text = std::string(rule.words(r.words));
    p.finding = code_of(r.code);
    p.doubt = r.doubt;
    p.at = detail::characters_before(rule.view(), r.words.begin) + 1;
    if (c.indicator.rule_place != place{}) p.where = c.indicator.rule_place;
    return false;
  }
  if (rule.has_full) return true;
  evaluation_problem& p = c.report(problem_code::rule_unreadable, severity::error);
  p.text = c.indicator.rule_text;
  p.finding = code::no_full_points;
  if (c.indicator.rule_place != place{}) p.where = c.indicator.rule_place;
  return false;
}

JIXIAO_INLINE evaluation_problem& by_rule::refuse_case(scoring_case& c, const scoring_rule& rule,
                                                       const rule_case& read) {
  evaluation_problem& p = c.report(problem_code::rule_answer, severity::error);
  p.text = read.part;
  p.answer = read.fault;
  p.fault = read.number;
  if (read.fault == case_fault::not_a_number && read.input != no_input)
    p.expected = unit_asked_for(rule, read.input);
  else
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
      p.expected.append(i == 0 ? "" : ", ").append(id_of(rule, i).view());
  if (read.fault == case_fault::out_of_range && read.input != no_input) {
    p.least = detail::as_rational(rule.inputs[read.input].least);
    p.most = detail::as_rational(rule.inputs[read.input].most);
  }
  return p;
}

JIXIAO_INLINE std::optional<method_result> by_rule::take_answers(rule_score& scored,
                                                                 scoring_case& c) {
  const measurement& m = c.measured;
  std::string text = m.text;
  if (!m.answers.empty()) {
    text.clear();
    for (const rule_answer& a : m.answers)
      if (!a.text.empty())
        text.append(text.empty() ? "" : ";").append(a.input).append("=").append(a.text);
  }
  // Points of an assessor answer only what asks for them.
  const bool has_given_points = m.given_points && scored.rule.count_of(input_kind::given) == 1;
  if (text.empty() && !has_given_points) return method_result::without(problem_code::missing);
  if (!text.empty()) {
    rule_case read = read_case(scored.rule, text);
    if (!read) {
      refuse_case(c, scored.rule, read);
      return method_result{};
    }
    scored.answers = std::move(read.answers);
  }
  scored.answers.resize(scored.rule.inputs.size());
  if (const auto refused = take_given_points(scored, c)) return refused;
  return lacking_answer(scored, c);
}

JIXIAO_INLINE std::optional<method_result> by_rule::take_given_points(rule_score& scored,
                                                                      scoring_case& c) {
  if (!c.measured.given_points || scored.rule.count_of(input_kind::given) != 1) return std::nullopt;
  for (std::size_t i = 0; i < scored.rule.inputs.size(); ++i) {
    const rule_input& asked = scored.rule.inputs[i];
    if (asked.kind != input_kind::given || scored.answers[i]) continue;
    const exact given(*c.measured.given_points);
    // 每项扣2至5分 is a range for each that was counted.
    exact counted = 1;
    if (asked.times >= 0)
      counted = scored.answers[static_cast<std::size_t>(asked.times)].value_or(1);
    if (given < asked.least * counted || asked.most * counted < given) {
      evaluation_problem& p = c.report(problem_code::points_range, severity::error);
      p.stated = detail::as_rational(given);
      p.least = detail::as_rational(asked.least * counted);
      p.most = detail::as_rational(asked.most * counted);
      return method_result{};
    }
    scored.answers[i] = given;
  }
  return std::nullopt;
}

JIXIAO_INLINE std::optional<method_result> by_rule::lacking_answer(const rule_score& scored,
                                                                   scoring_case& c) {
  if (c.measured.answers.empty()) return std::nullopt;
  std::string lacking;
  for (std::size_t i = 0; i < scored.rule.inputs.size(); ++i) {
    const bool may_lack = scored.rule.inputs[i].kind == input_kind::given;
    if (scored.answers[i] || may_lack) continue;
    lacking.append(lacking.empty() ? "" : "、")
        .append(scored.rule.words(scored.rule.inputs[i].words));
  }
  if (lacking.empty()) return std::nullopt;
  c.about.text = lacking;
  return method_result::without(problem_code::rule_input_missing);
}

JIXIAO_INLINE method_result by_rule::fail(const rule_score& scored, scoring_case& c) {
  const rule_points& made = scored.points;
  if (made.fault == points_fault::missing_input) {
    c.about.text = std::string(scored.rule.words(scored.rule.inputs[made.input].words));
    return method_result::without(problem_code::rule_input_missing);
  }
  const bool is_zero = made.fault == points_fault::zero_divisor;
  evaluation_problem& p = c.report(
      is_zero ? problem_code::rule_zero_divisor : problem_code::rule_overlap, severity::error);
  p.text = c.measured.text;
  return {};
}

JIXIAO_INLINE void by_rule::compare_choices(rule_score& scored, scoring_case& c) {
  for (rule_choice which : scored.rule.open) {
    const rule_choice_entry& e = entry_of(which);
    const std::size_t taken = value_of(scored.choices, which);
    for (std::size_t i = 0; i < e.values.size(); ++i) {
      if (i == taken || e.values[i].empty()) continue;
      const rule_points other =
          points_of(scored.rule, scored.answers, with(scored.choices, which, i));
      if (!other || other.points == scored.points.points) continue;
      scored.alternatives.push_back({which, e.values[taken], e.values[i], other.points});
      evaluation_problem& p = c.report(problem_code::rule_choice_open, severity::note);
      p.text = std::string(e.name) + "=" + std::string(e.values[taken]);
      p.expected = std::string(e.name) + "=" + std::string(e.values[i]);
      p.stated = detail::as_rational(scored.points.points);
      p.summed = detail::as_rational(other.points);
    }
  }
}

JIXIAO_INLINE void by_rule::report_effects(const rule_score& scored, scoring_case& c) {
  for (std::size_t i : scored.points.effects) {
    const rule_clause& clause = scored.rule.clauses[i];
    evaluation_problem& p = c.report(problem_code::rule_effect, severity::warning);
    p.text = std::string(scored.rule.words(clause.words));
    p.effect = clause.scope;
    p.stated = detail::as_rational(clause.points);
  }
}

}  // namespace jixiao
