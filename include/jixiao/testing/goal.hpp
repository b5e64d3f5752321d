// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <jixiao/set/witness.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/step.hpp>

namespace jixiao {

/// What the cases of a standard must touch, all of it, to be enough (覆盖目标).
enum class goal_kind : std::uint8_t {
  piece,      ///< a piece of the number line that no bound divides
  on_cut,     ///< a bound itself
  below_cut,  ///< within a step below a bound
  above_cut,  ///< within a step above a bound
  reason,     ///< a reason that some measurement is graded by
  label,      ///< a label
  refusal,    ///< a way to be refused
};

/// A stable name for programs: `below_cut`.
constexpr std::string_view name_of(goal_kind k) {
  constexpr std::array<std::string_view, 7> names{"piece",  "on_cut", "below_cut", "above_cut",
                                                  "reason", "label",  "refusal"};
  return names[static_cast<std::size_t>(k)];
}

/// One of them. Plain data, for constants too; refers to the standard's texts.
struct cover_goal {
  goal_kind kind = goal_kind::piece;  ///< decides which of the others are set
  /// Of pieces and cuts: the numbers that meet it, in the standard's unit.
  interval numbers;
  /// Of cuts: the bound. Of pieces and reasons: one number that meets it.
  decimal value;
  jixiao::reason reason = reason::direct;  ///< of reasons: which
  std::string_view label;                  ///< of labels: as the standard has it
  jixiao::fault refusal = fault::none;     ///< of refusals: why

  /// Whether a measurement, as written, and what the standard says to it meets the goal.
  constexpr bool is_met_by(std::string_view measured, const answer& got) const {
    if (kind == goal_kind::refusal) return got.is_refused() && got.refusal == name_of(refusal);
    if (got.is_refused()) return false;
    const bool by_words =
        got.said->reason == reason::label || got.said->reason == reason::grade_word;
    if (kind == goal_kind::label)
      return got.said->reason == reason::label && same_label(label, measured);
    if (kind == goal_kind::reason) return got.said->reason == reason;
    return !by_words && numbers.contains(got.said->value);
  }
};

namespace detail {

// What refusals a standard has to be asked for.
template <class Standard>
constexpr bool refuses(const Standard& s, const reading& how, fault f) {
  switch (f) {
    case fault::unit_mismatch: return s.is_numeric();
    case fault::unit_missing:
      return s.unit().is_date() || (s.unit().is_ratio() && how.bare == bare_number::refused);
    case fault::negative_count: return s.is_numeric() && s.unit().is_countable();
    case fault::label_for_number: return s.is_numeric();
    case fault::unknown_label:
    case fault::number_for_label: return s.is_qualitative();
    default: return false;
  }
}

template <class Standard, class Visit>
constexpr void for_each_cut_goal(const Standard& s, Visit visit) {
  const auto& cuts = s.parts().cuts();
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const decimal& at = cuts[i].value();
    if (i > 0 && cuts[i - 1].value() == at) continue;
    const written_bound bound = bound_at(s, at);
    const decimal step = step_in(s.unit(), bound).value_or(bound.step());
    decimal low;
    decimal high;
    const auto offer = [&](goal_kind kind, const interval& numbers) {
      if (!has_number_in(numbers, s.unit())) return;
      cover_goal goal;
      goal.kind = kind;
      goal.numbers = numbers;
      goal.value = at;
      visit(goal);
    };
    if (decimal::add(at, -step, low))
      offer(goal_kind::below_cut, {cut::before(low), cut::before(at)});
    offer(goal_kind::on_cut, interval::point(at));
    if (decimal::add(at, step, high))
      offer(goal_kind::above_cut, {cut::after(at), cut::after(high)});
  }
}

template <class Standard, class Visit>
constexpr void for_each_piece_goal(const Standard& s, const reading& how, Visit visit) {
  bool is_seen[16] = {};
  for (std::size_t i = 0; i < s.parts().size(); ++i) {
    const auto witness = witness_in(s.parts().span(i), s.unit());
    if (!witness) continue;
    cover_goal goal;
    goal.numbers = s.parts().span(i);
    goal.value = *witness;
    if (!goal.numbers.is_point()) visit(goal);
    const answer got = answer_to(s, quantity{fraction(*witness), s.unit()}, how);
    if (got.is_refused() || is_seen[static_cast<std::size_t>(got.said->reason)]) continue;
    is_seen[static_cast<std::size_t>(got.said->reason)] = true;
    goal.kind = goal_kind::reason;
    goal.reason = got.said->reason;
    visit(goal);
  }
}

}  // namespace detail

/// Calls `visit(cover_goal)` for everything that the cases of a standard must touch under a
/// reading: every piece of the number line, each bound and a step to both its sides, each reason,
/// each label, each way to be refused. Only what a measurement can be counts: no negative count, no
/// half a person. O(bounds).
template <class Standard, class Visit>
constexpr void for_each_goal(const Standard& s, const reading& how, Visit visit) {
  if (s.is_numeric()) {
    detail::for_each_piece_goal(s, how, visit);
    detail::for_each_cut_goal(s, visit);
  }
  for (const auto g : s.levels()) {
    if (!s.label_bands().has(g)) continue;
    cover_goal goal;
    goal.kind = goal_kind::label;
    goal.label = s[g].text.view();
    visit(goal);
  }
  for (const fault f : {fault::unit_mismatch, fault::unit_missing, fault::negative_count,
                        fault::label_for_number, fault::unknown_label, fault::number_for_label}) {
    if (!detail::refuses(s, how, f)) continue;
    cover_goal goal;
    goal.kind = goal_kind::refusal;
    goal.refusal = f;
    visit(goal);
  }
}

/// A case that stands in a constant: a measurement as written and the grade that it must have, none
/// where none is due.
struct constant_case {
  std::string_view measured;           ///< as written, with its unit
  std::optional<jixiao::grade> grade;  ///< empty where no grade is due
};

/// Whether cases hold and are enough for a standard (用例齐全): each has its grade, and together
/// they touch every piece, bound, side of a bound, reason and label. Refusals are not asked for,
/// since a constant that refuses does not compile.
///
///     static_assert(covers(satisfaction, {{"98%", grade::excellent}, …}));
template <class Standard>
constexpr bool covers(const Standard& s, std::initializer_list<constant_case> cases,
                      const reading& how = reading::official()) {
  return covers(s, cases.begin(), cases.size(), how);
}

/// The same of any sequence of cases.
template <class Standard>
constexpr bool covers(const Standard& s, const constant_case* cases, std::size_t count,
                      const reading& how = reading::official()) {
  bool is_enough = true;
  for (std::size_t i = 0; i < count; ++i)
    is_enough = is_enough && answer_to(s, cases[i].measured, how).grade() == cases[i].grade;
  for_each_goal(s, how, [&](const cover_goal& goal) {
    if (goal.kind == goal_kind::refusal) return;
    bool is_met = false;
    for (std::size_t i = 0; i < count && !is_met; ++i)
      is_met = goal.is_met_by(cases[i].measured, answer_to(s, cases[i].measured, how));
    is_enough = is_enough && is_met;
  });
  return is_enough;
}

/// The same of cases in a row.
template <class Standard, std::size_t Count>
constexpr bool covers(const Standard& s, const constant_case (&cases)[Count],
                      const reading& how = reading::official()) {
  return covers(s, cases, Count, how);
}
/// The same of cases in a row.
template <class Standard, std::size_t Count>
constexpr bool covers(const Standard& s, const std::array<constant_case, Count>& cases,
                      const reading& how = reading::official()) {
  return covers(s, cases.data(), Count, how);
}

}  // namespace jixiao
