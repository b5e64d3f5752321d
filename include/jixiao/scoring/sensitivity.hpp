// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/margin.hpp>
#include <jixiao/scoring/open_choices.hpp>

namespace jixiao {

/// One choice made otherwise than the scheme does, and what the year then comes to.
struct choice_outcome {
  open_choice choice = open_choice::shared_bound;
  std::string_view scheme_says;  ///< better
  std::string_view instead;      ///< worse

  std::optional<rational> points;  ///< the total as computed; empty while undecided
  std::optional<decimal> total;    ///< as displayed
  score_range range;
  std::optional<jixiao::grade> grade;
  grade_set possible_grades;

  bool moves_total = false;
  bool moves_grade = false;
};

/// What the overall grade hangs on (敏感性分析).
struct sensitivity_report {
  evaluation base;
  /// Every single choice made otherwise, in the order of `open_choice`.
  std::vector<choice_outcome> outcomes;
  /// The overall grade is settled, and no single choice moves it.
  bool holds = true;
  /// Nor does any combination of choices. Empty when there are too many combinations to try.
  std::optional<bool> holds_combined;
  /// Over all combinations tried: the least and greatest total, and every grade.
  score_range combined_range;
  grade_set combined_grades;
  std::size_t combinations = 0;
  /// Of each indicator with a measured number, in the order of the table.
  std::vector<indicator_margin> margins;
};

namespace detail {

/// Which choices can make a difference to a year at all.
class relevant_choices {
 public:
  relevant_choices(const department& table, const measurements& year, const scheme& how,
                   const evaluation& base)
      : year_(year), how_(how) {
    for (const duty_score& d : base.duties)
      for (const activity_score& a : d.activities)
        for (const indicator_score& i : a.indicators)
          look_at(table.duties[index_of(base.duties, d)]
                      .activities[index_of(d.activities, a)]
                      .objectives[i.objective]
                      .indicators[i.index],
                  i);
    for (const evaluation_problem& p : base.problems) look_at(p);
    detail::for_each_rounding(how.rounding,
                              [&](const rounding_rule&) { mark(open_choice::rounding); });
    if (how.rounding.total) mark(open_choice::grade_from);
  }

  bool has(open_choice c) const { return found_[static_cast<std::size_t>(c)]; }

 private:
  template <class Parts, class Part>
  static std::size_t index_of(const Parts& parts, const Part& part) {
    return static_cast<std::size_t>(&part - parts.data());
  }
  void mark(open_choice c) { found_[static_cast<std::size_t>(c)] = true; }

  // Where the value lies between the bands, as it is and as it is rounded to be compared.
  void look_at(const indicator& i, const indicator_score& score) {
    if (!i.standard.is_numeric() || !score.verdict || !score.measurement) return;
    const measurement& m = year_.items[*score.measurement];
    if (m.kind != measurement_kind::number) return;
    std::optional<std::size_t> full;
    for (const comparison c : {comparison::full_value, comparison::rounded_value}) {
      reading how = how_.reading;
      how.comparison = c;
      const std::optional<std::size_t> place = place_of(i.standard, m, how);
      if (!place) return;
      look_at(i.standard.parts()[*place].kind);
      if (full && full != place) mark(open_choice::comparison);
      full = place;
    }
  }

  // The piece of the line that the value is graded by; empty where rounding it needs too many
  // digits.
  static std::optional<std::size_t> place_of(const standard_view& s, const measurement& m,
                                             const reading& how) {
    try {
      return s.parts().piece_of(graded(s, m, how).value);
    } catch (const std::overflow_error&) {
      return std::nullopt;
    }
  }

  void look_at(claim kind) {
    switch (kind) {
      case claim::single:
      case claim::stated_bound: return;
      case claim::shared_bound: return mark(open_choice::shared_bound);
      case claim::none: return mark(open_choice::gap);
      case claim::nested: mark(open_choice::nested); break;
      case claim::overlap: mark(open_choice::overlap); break;
    }
    mark(open_choice::ungraded);
  }

  void look_at(const evaluation_problem& p) {
    switch (p.code) {
      case problem_code::missing:
      case problem_code::points_missing:
      case problem_code::budget_missing: return mark(open_choice::missing);
      case problem_code::no_grade: return mark(open_choice::ungraded);
      default: return;
    }
  }

  const measurements& year_;
  const scheme& how_;
  std::array<bool, open_choice_count> found_{};
};

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
    for (std::size_t c = 0; c < open_choice_count; ++c) vary(static_cast<open_choice>(c));
    combine();
    find_margins();
    return std::move(result_);
  }

 private:
  void vary(open_choice c) {
    const std::uint8_t now = chosen(how_, c);
    for (std::uint8_t option : options_of(c)) {
      if (option == now) continue;
      scheme other = how_;
      choose(other, c, option);
      const evaluation e = evaluate(table_, counted_, other);
      choice_outcome o;
      o.choice = c;
      o.scheme_says = name_of_option(c, now);
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

  static constexpr std::size_t most_combinations = 4096;

  void combine() {
    const relevant_choices relevant(table_, year_, how_, result_.base);
    std::vector<open_choice> choices;
    std::size_t count = 1;
    for (std::size_t c = 0; c < open_choice_count; ++c) {
      const auto choice = static_cast<open_choice>(c);
      if (!relevant.has(choice)) continue;
      count *= options_of(choice).size();
      if (!is_seen_in_a_score(choice)) choices.push_back(choice);
    }
    result_.combined_range = result_.base.range;
    result_.combined_grades = result_.base.possible_grades;
    result_.combinations = 1;
    if (count > most_combinations) return;
    for_each_combination(choices, how_, [&](const scheme& other) { try_on(relevant, other); });
    result_.combinations += count;
    result_.holds_combined = result_.holds && result_.combined_grades.size() == 1;
  }

  // Of these one score tells what the other options come to.
  static constexpr bool is_seen_in_a_score(open_choice c) {
    return c == open_choice::ungraded || c == open_choice::grade_from;
  }

  template <class Visit>
  static void for_each_combination(const std::vector<open_choice>& choices, scheme how,
                                   Visit visit) {
    std::size_t count = 1;
    for (open_choice c : choices) count *= options_of(c).size();
    for (std::size_t n = 0; n < count; ++n) {
      std::size_t rest = n;
      for (open_choice c : choices) {
        const auto options = options_of(c);
        choose(how, c, options[rest % options.size()]);
        rest /= options.size();
      }
      visit(how);
    }
  }

  // What becomes of measurements without a grade moves nothing where all have one.
  void try_on(const relevant_choices& relevant, scheme how) {
    if (!relevant.has(open_choice::ungraded)) {
      take(relevant, how);
      return;
    }
    for (std::uint8_t option : options_of(open_choice::ungraded)) {
      choose(how, open_choice::ungraded, option);
      if (!take(relevant, how)) return;
    }
  }

  // Whether a measurement has no grade. Which total is graded moves no score.
  bool take(const relevant_choices& relevant, scheme how) {
    const evaluation e = evaluate(table_, counted_, how);
    result_.combined_range.least = std::min(result_.combined_range.least, e.range.least);
    result_.combined_range.most = std::max(result_.combined_range.most, e.range.most);
    add(e.possible_grades);
    if (relevant.has(open_choice::grade_from) && e.standing != standing::left_out)
      for (std::uint8_t option : options_of(open_choice::grade_from)) {
        choose(how, open_choice::grade_from, option);
        add(grades_within(e.range, how));
      }
    return std::any_of(e.problems.begin(), e.problems.end(), [](const evaluation_problem& p) {
      return p.code == problem_code::no_grade;
    });
  }

  void add(const grade_set& grades) {
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
};

}  // namespace detail

/// Scores the year under every open choice and says whether the overall grade is the same under all
/// of them, else on which it hangs; and how near each indicator is to a bound. Costs at most as
/// many evaluations as there are combinations of the choices that can matter here, at most 4096.
/// @throws std::bad_alloc only.
inline sensitivity_report sensitivity(const department& table, const measurements& year,
                                      const scheme& how = scheme::official()) {
  return detail::sensitivity_analysis(table, year, how).report();
}

}  // namespace jixiao
