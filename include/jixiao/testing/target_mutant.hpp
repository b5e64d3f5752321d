// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include <jixiao/base/language.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/testing/mutant.hpp>
#include <jixiao/testing/step.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

/// An indicator with one small mistake in its target or in its full points (目标值的变异体).
struct target_mutant {
  std::string name;             ///< 目标值“≥95%”→“＞95%”
  jixiao::indicator indicator;  ///< with the mistake in it
};

namespace detail {

// Calls `visit(wrong)` for a figure moved by a step, ten times as large, or with two figures
// exchanged.
template <class Visit>
void for_each_wrong_figure(const decimal& value, const decimal& step, Visit visit) {
  decimal wrong;
  for (const decimal& by : {step, -step})
    if (decimal::add(value, by, wrong)) visit(wrong);
  if (!value.is_zero() && decimal::multiply(value, 10, wrong)) visit(wrong);
  for (int at = 0; at + 1 < value.digits(); ++at)
    if (const auto exchanged = with_figures_exchanged(value, at)) visit(*exchanged);
}

template <class Visit>
class target_mutator {
 public:
  target_mutator(const indicator& i, language in, Visit& visit)
      : indicator_(i), in_(in), visit_(visit) {}

  void run() {
    if (indicator_.target && indicator_.target->is_numeric()) change_target();
    if (indicator_.full_points) change_full_points();
    if (!indicator_.target) return;
    indicator changed = indicator_;
    changed.target.reset();
    visit_(target_mutant{say(in_, &test_words::without_target, {written(*indicator_.target)}),
                         std::move(changed)});
  }

 private:
  static std::string written(const target& t) {
    if (!t.is_numeric()) return t.text;
    return std::string(sign_of(t.sign)) + case_text(t.value, t.unit);
  }
  void offer(const target& wrong) {
    indicator changed = indicator_;
    changed.target = wrong;
    visit_(target_mutant{
        say(in_, &test_words::target_changed, {written(*indicator_.target)}, {written(wrong)}),
        std::move(changed)});
  }

  void change_target() {
    const target& own = *indicator_.target;
    target wrong = own;
    for (const target_sign sign :
         {target_sign::at_least, target_sign::more_than, target_sign::equal, target_sign::less_than,
          target_sign::at_most})
      if (sign != own.sign) {
        wrong.sign = sign;
        offer(wrong);
      }
    wrong = own;
    const decimal step = written_bound{own.value, own.unit, own.value}.step();
    for_each_wrong_figure(own.value, step, [&](const decimal& value) {
      wrong.value = value;
      if (!own.unit.is_date() || has_number_in(interval::point(value), own.unit)) offer(wrong);
    });
    wrong = own;
    wrong.unit = mistaken_unit(own.unit);
    if (!own.unit.is_bare() && !wrong.unit.is_bare()) offer(wrong);
  }

  void change_full_points() {
    const decimal& own = *indicator_.full_points;
    for_each_wrong_figure(own, decimal::of(1, own.stripped().scale()), [&](const decimal& value) {
      indicator changed = indicator_;
      changed.full_points = value;
      visit_(target_mutant{say(in_, &test_words::full_points_changed, {to_text(own).view()},
                               {to_text(value).view()}),
                           std::move(changed)});
    });
  }

  const indicator& indicator_;
  language in_;
  Visit& visit_;
};

}  // namespace detail

/// Calls `visit(target_mutant)` for every small mistake in an indicator's target and full points
/// (目标值变异): another sign, a value moved by a step, ten times as large or with two figures
/// exchanged, another unit, no target; full points moved likewise. Many bring the same points: see
/// `points_comparison`.
template <class Visit>
void for_each_target_mutant(const indicator& i, Visit visit, language in = language::zh) {
  detail::target_mutator<Visit>(i, in, visit).run();
}

}  // namespace jixiao
