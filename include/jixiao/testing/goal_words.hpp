// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/goal.hpp>
#include <jixiao/testing/step.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao::detail {

// A measurement that meets a goal, as written.
template <class Standard>
std::string value_for(const Standard& s, const cover_goal& goal) {
  switch (goal.kind) {
    case goal_kind::piece:
    case goal_kind::reason: return case_text(goal.value, s.unit());
    case goal_kind::label: return std::string(trimmed(goal.label));
    case goal_kind::refusal: break;
    default: {
      written_bound at = bound_at(s, goal.value);
      decimal step = at.step();
      if (goal.kind == goal_kind::on_cut) step = 0;
      if (goal.kind == goal_kind::below_cut) step = -step;
      if (decimal::add(at.value, step, at.value)) return case_text(at.value, at.unit);
      return case_text(goal.value, s.unit());
    }
  }
  switch (goal.refusal) {
    case fault::unit_mismatch: return s.unit().measures() == dimension::count ? "50%" : "3次";
    case fault::negative_count: return case_text(decimal(-1), s.unit());
    case fault::label_for_number: return "优";
    case fault::number_for_label: return "90%";
    case fault::unknown_label: return "与各档都不相符的说法";
    default: return std::string(to_text(bound_at(s, 0).value).view());
  }
}

// The goal itself: 切点 95%.
template <class Standard>
std::string goal_words(const Standard& s, const cover_goal& goal, language in) {
  const std::string bound = case_text(goal.value, s.unit());
  switch (goal.kind) {
    case goal_kind::piece:
      return say(in, &test_words::piece, {values_words(value_set(goal.numbers), s.unit(), in)});
    case goal_kind::on_cut: return say(in, &test_words::cut_at, {bound});
    case goal_kind::below_cut: return say(in, &test_words::below_cut, {bound});
    case goal_kind::above_cut: return say(in, &test_words::above_cut, {bound});
    case goal_kind::reason: return say(in, &catalogue::because_of, {reason_words(goal.reason, in)});
    case goal_kind::label: return say(in, &test_words::label, {trimmed(goal.label)});
    case goal_kind::refusal:
      return say(in, &catalogue::refused_as, {fault_words(goal.refusal, in)});
  }
  return {};
}

}  // namespace jixiao::detail
