// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/points_domain.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

/// Something that the cases of a target must touch (目标值的覆盖目标): a number at which its points
/// change their course (the target, its double, a pass mark, the end of a step), a stretch between
/// two of them, words that mean something, and what is refused.
struct points_goal {
  /// What is to be met.
  enum class kind : std::uint8_t {
    word,      ///< these words
    on_break,  ///< the number itself
    between,   ///< strictly between two of them, or beyond all
  };
  kind what = kind::word;        ///< decides which of the others are set
  detail::points_axis line;      ///< of numbers: what they are measured in
  std::optional<rational> low;   ///< of `between`; of `on_break` the number
  std::optional<rational> high;  ///< of `between`; empty where it has no end
  std::string value;             ///< a measurement that meets it, as a case writes it

  /// Whether what a case says meets it.
  bool is_met_by(std::string_view text) const {
    if (what == kind::word) return same_label(text, value);
    const auto x = number_on_line(measurement_of_case({}, text));
    if (!x) return false;
    if (what == kind::on_break) return *x == *low;
    return (!low || *low < *x) && (!high || *x < *high);
  }

 private:
  std::optional<rational> number_on_line(const measurement& m) const {
    if (line.is_given) {
      if (!m.given_points || detail::trimmed(m.text) != line.words) return std::nullopt;
      return rational(*m.given_points);
    }
    if (m.kind != measurement_kind::number || m.value.unit.is_bare() != line.unit.is_bare() ||
        !m.value.unit.converts_to(line.unit))
      return std::nullopt;
    return rational(m.value.in(line.unit).value);
  }
};

/// What a goal is, in words: 分段点 95%, 介于 57% 与 95%, 填“缺失”.
inline std::string goal_words(const points_goal& goal, language in) {
  const auto figure = [&](const std::optional<rational>& x) {
    return goal.line.text(*x).value_or(to_text(*x));
  };
  switch (goal.what) {
    case points_goal::kind::word:
      return say(in, &test_words::words_to_fill_in, {detail::in_quotes(goal.value, in)});
    case points_goal::kind::on_break: return say(in, &test_words::break_at, {figure(goal.low)});
    case points_goal::kind::between: break;
  }
  if (!goal.low) return say(in, &test_words::below, {figure(goal.high)});
  if (!goal.high) return say(in, &test_words::above, {figure(goal.low)});
  return say(in, &test_words::between, {figure(goal.low)}, {figure(goal.high)});
}

namespace detail {

template <class Visit>
void offer_line_goals(const points_domain& domain, const points_axis& line, Visit& visit) {
  const std::vector<rational> breaks = domain.breaks_on(line);
  points_goal goal;
  goal.line = line;
  for (std::size_t i = 0; i <= breaks.size(); ++i) {
    goal.what = points_goal::kind::between;
    goal.low = i == 0 ? std::nullopt : std::optional(breaks[i - 1]);
    goal.high = i == breaks.size() ? std::nullopt : std::optional(breaks[i]);
    const std::vector<rational> inside = points_domain::inside(line, breaks, i);
    if (!inside.empty())
      if (auto text = line.text(inside[inside.size() / 2])) {
        goal.value = std::move(*text);
        visit(std::as_const(goal));
      }
    if (i == breaks.size()) return;
    goal.what = points_goal::kind::on_break;
    goal.low = breaks[i];
    goal.high.reset();
    if (auto text = line.text(breaks[i])) {
      goal.value = std::move(*text);
      visit(std::as_const(goal));
    }
  }
}

}  // namespace detail

/// Calls `visit(const points_goal&)` for everything that the cases of an indicator with a target
/// must touch under a scheme. Only what a measurement can be counts.
template <class Visit>
void for_each_points_goal(const indicator& i, const scheme& how, Visit visit) {
  const detail::points_side side(i, how);
  const detail::points_domain domain(side, side);
  for (const detail::points_axis& line : domain.lines()) {
    const bool is_own = line.is_given || !line.unit.is_bare() || domain.units().size() == 1;
    if (is_own) detail::offer_line_goals(domain, line, visit);
  }
  for (std::string& word : domain.words()) {
    points_goal goal;
    goal.value = std::move(word);
    visit(std::as_const(goal));
  }
}

}  // namespace jixiao
