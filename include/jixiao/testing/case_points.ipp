// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <jixiao/number/rational.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/scoring_messages.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

JIXIAO_INLINE points_outcome points_of_case(const test_subject& subject, const test_case& from,
                                            const scheme& how) {
  if (subject.total != nullptr) {
    const auto made = outcome_of_whole(*subject.total->table, how, from.text);
    if (made && made->shown) return {made->shown, {}};
    if (made) return {std::nullopt, name_of(standing::undecided)};
    return {std::nullopt, is_year(from.text)
                              ? refusal_of_year(*subject.total->table, how, from.text)
                              : name_of(fault::unit_mismatch)};
  }
  const measurement measured = measurement_of_case(subject.indicator->name, from.text);
  return outcome_of(*subject.indicator, measured, how);
}

JIXIAO_INLINE points_outcome points_of_case(const test_subject& subject, const test_case& from,
                                            const case_expectation& wanted, const scheme& how) {
  if (!wanted.has_own_reading) return points_of_case(subject, from, how);
  scheme chosen = how;
  chosen.reading = wanted.reading;
  return points_of_case(subject, from, chosen);
}

namespace detail {

// 起分 5；“每降低1个百分点扣0.5分” -0.5: what each clause of a rule gave or took.
inline std::string why_points(const scoring_rule& rule, const rule_points& given, language in) {
  std::string text;
  for (const points_step& s : given.steps) {
    const std::string figure(to_text(s.points).view());
    if (!text.empty()) text += say(in, &catalogue::semicolon);
    switch (s.what) {
      case points_step::kind::start: text += say(in, &test_words::start_of, {figure}); break;
      case points_step::kind::item_floor: text += say(in, &test_words::floor_of, {figure}); break;
      case points_step::kind::item_cap: text += say(in, &test_words::cap_of, {figure}); break;
      default: text += in_quotes(rule.words(rule.clauses[s.clause].words), in) + " " + figure;
    }
  }
  return text;
}

// 目标值“≥95%”，按完成比例赋分
inline std::string why_points(const indicator& whose, const scheme& how, language in) {
  return say(in, &test_words::target_by_method, {in_quotes(whose.target->text, in)},
             {method_text(name_of(method_of(whose, how)), in)});
}

inline std::string why_points(const indicator& whose, std::string_view measured, const scheme& how,
                              language in) {
  if (whose.target && whose.rule_text.empty()) return why_points(whose, how, in);
  const by_rule* chosen = std::get_if<by_rule>(&method_of(whose, how));
  if (whose.rule_text.empty() || chosen == nullptr) return {};
  const scoring_rule rule = rule_of(whose);
  const rule_case read = read_case(rule, measured);
  if (!read) return explain(rule, read, in);
  const rule_points given = points_of(rule, read.answers, chosen->choices);
  return given ? why_points(rule, given, in) : explain(rule, given, in);
}

}  // namespace detail

JIXIAO_INLINE points_check points_by(const scheme& how, language in) {
  return [&how, in](const test_subject& subject, const test_case& from,
                    const case_expectation& wanted) {
    const points_outcome got = points_of_case(subject, from, wanted, how);
    points_answer said{false, got.points ? to_text(*got.points) : "–", {}, got.without};
    said.is_right = !wanted.points || (got.points && *got.points == rational(*wanted.points));
    const bool is_met = said.is_right && (!wanted.wants_refusal || !got.points);
    if (!is_met) said.why = detail::why_points(*subject.indicator, from.text, how, in);
    return said;
  };
}

}  // namespace jixiao
