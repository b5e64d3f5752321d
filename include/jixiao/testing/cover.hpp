// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/goal.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/words.hpp>

namespace jixiao {

/// What no case touches, and a measurement that would (未覆盖).
struct missing_goal {
  std::size_t subject = 0;
  cover_goal goal;
  std::string what;
  std::string value;
};

/// How much of what must be touched is (覆盖率): exact, since a standard is a finite partition.
struct coverage {
  std::size_t covered = 0;
  std::size_t of = 0;
  std::vector<missing_goal> missing;

  /// In hundredths of a per cent, rounded down, so that 100 % is all of it.
  std::size_t basis_points() const { return of == 0 ? 10000 : covered * 10000 / of; }
};

namespace detail {

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

template <class Standard>
std::string goal_words(const Standard& s, const cover_goal& goal, language in) {
  const bool zh = in == language::zh;
  const std::string bound = case_text(goal.value, s.unit());
  switch (goal.kind) {
    case goal_kind::piece:
      return (zh ? "区间 " : "piece ") + values_words(value_set(goal.numbers), s.unit(), in);
    case goal_kind::on_cut: return (zh ? "切点 " : "cut ") + bound;
    case goal_kind::below_cut: return (zh ? "切点之下 " : "below the cut ") + bound;
    case goal_kind::above_cut: return (zh ? "切点之上 " : "above the cut ") + bound;
    case goal_kind::reason: return (zh ? "原因 " : "reason ") + std::string(name_of(goal.reason));
    case goal_kind::label: return (zh ? "标签 " : "label ") + std::string(trimmed(goal.label));
    case goal_kind::refusal:
      return (zh ? "拒绝 " : "refusal ") + std::string(name_of(goal.refusal));
  }
  return {};
}

}  // namespace detail

/// What of every standard, or of one subject, the cases touch (覆盖). Cases with a reading of their
/// own that differs from `how` do not count. Never throws but std::bad_alloc.
inline coverage coverage_of(const test_subjects& subjects, const std::vector<test_case>& cases,
                            const std::vector<bound_case>& bound, const reading& how,
                            language in = language::zh, std::size_t only = every_subject) {
  std::vector<std::vector<std::size_t>> by_subject(subjects.size());
  for (const bound_case& one : bound)
    if (one.wanted.reading == reading_of(subjects[one.subject], how))
      by_subject[one.subject].push_back(one.source);
  coverage result;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (only < subjects.size() && only != i) continue;
    const auto& s = subjects[i].indicator->standard;
    const reading own = reading_of(subjects[i], how);
    std::vector<answer> answers;
    for (const std::size_t c : by_subject[i])
      answers.push_back(answer_of(subjects[i], cases[c].text, own));
    for_each_goal(s, own, [&](const cover_goal& goal) {
      ++result.of;
      for (std::size_t k = 0; k < answers.size(); ++k)
        if (goal.is_met_by(cases[by_subject[i][k]].text, answers[k])) {
          ++result.covered;
          return;
        }
      result.missing.push_back(
          {i, goal, detail::goal_words(s, goal, in), detail::value_for(s, goal)});
    });
  }
  return result;
}

}  // namespace jixiao
