// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jixiao/number/rational.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/words/explain.hpp>

namespace jixiao {

/// The points of an indicator on its own full points (分值, or those that the scheme gives where
/// there is none) for a measurement, by a scheme (应得得分); empty where it brings none.
inline std::optional<rational> points_of_case(const test_subject& subject, const test_case& from,
                                              const case_expectation& wanted, const scheme& how) {
  scheme chosen = how;
  if (wanted.has_own_reading) chosen.reading = wanted.reading;
  const measurement measured = read_measurement(subject.indicator->name, from.text);
  scoring_subject what{*subject.indicator, &measured, nullptr, {}, {}, {}};
  what.duty = subject.duty->name;
  what.activity = subject.activity->name;
  ledger steps;
  std::vector<evaluation_problem> problems;
  return score_of(what, chosen, steps, problems).own_points;
}

namespace detail {

// 起分 5；“每降低1个百分点扣0.5分” -0.5: what each clause of a rule gave or took.
inline std::string why_points(const scoring_rule& rule, const rule_points& given, language in) {
  const bool zh = in == language::zh;
  std::string text;
  for (const points_step& s : given.steps) {
    const std::string figure(to_text(s.points).view());
    text += text.empty() ? "" : zh ? "；" : "; ";
    switch (s.what) {
      case points_step::kind::start: text += (zh ? "起分 " : "start ") + figure; break;
      case points_step::kind::item_floor: text += (zh ? "下限 " : "floor ") + figure; break;
      case points_step::kind::item_cap: text += (zh ? "上限 " : "cap ") + figure; break;
      default: text += in_quotes(rule.words(rule.clauses[s.clause].words), in) + " " + figure;
    }
  }
  return text;
}

inline std::string why_points(const indicator& whose, std::string_view measured, const scheme& how,
                              language in) {
  const by_rule* chosen = std::get_if<by_rule>(&how.methods.rules);
  if (whose.rule_text.empty() || chosen == nullptr) return {};
  const scoring_rule rule = rule_of(whose);
  const rule_case read = read_case(rule, measured);
  return read ? why_points(rule, points_of(rule, read.answers, chosen->choices), in)
              : std::string();
}

}  // namespace detail

/// What `run_cases` asks about points: scores by a scheme, exactly. The scheme must outlive it.
inline points_check points_by(const scheme& how, language in = language::zh) {
  return [&how, in](const test_subject& subject, const test_case& from,
                    const case_expectation& wanted) {
    const auto got = points_of_case(subject, from, wanted, how);
    if (!got) return points_answer{false, "–", {}};
    if (*got == rational(*wanted.points)) return points_answer{true, to_text(*got), {}};
    return points_answer{false, to_text(*got),
                         detail::why_points(*subject.indicator, from.text, how, in)};
  };
}

}  // namespace jixiao
