// SPDX-License-Identifier: BSL-1.0
#include "touched_rules.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <jixiao/report/words.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/goal_words.hpp>
#include <jixiao/testing/points_goal.hpp>
#include <jixiao/testing/rule_goal.hpp>
#include <jixiao/testing/rule_tests.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao::report {

namespace {

// The goals of one subject, put where they belong.
class toucher {
 public:
  toucher(const test_page_content& what, std::size_t subject, const std::set<std::string>& missing,
          touched_subject& out)
      : what_(what), whose_(what.cases.subjects[subject]), missing_(missing), out_(out) {}

  void run() {
    standard();
    if (detail::is_scored_by_rule(*whose_.indicator)) rule();
    if (is_scored_by_target(*whose_.indicator) && what_.points_by != nullptr) target();
  }

 private:
  language in() const { return what_.cases.in; }

  template <class IsMet>
  touched_goal touched(std::string words, IsMet is_met) {
    const bool is_missing = missing_.count(words) != 0;
    ++out_.of;
    if (!is_missing) ++out_.covered;
    const bool is_unnoticed = std::any_of(out_.survivors.begin(), out_.survivors.end(),
                                          [&](const survivor* s) { return is_met(*s); });
    return {is_unnoticed ? touch::unnoticed
            : is_missing ? touch::missing
                         : touch::covered,
            std::move(words)};
  }

  // --- bands ---

  // A stop with where it lies: a piece behind the bound that it begins at.
  struct placed_stop {
    std::optional<decimal> at;  // empty: the piece without a lower bound
    coverage_stop stop;
  };

  void standard() {
    const any_standard& s = whose_.indicator->standard;
    const reading how = reading_of(whose_, what_.how);
    std::vector<placed_stop> stops;
    for_each_goal(s, how, [&](const cover_goal& goal) {
      touched_goal made = touched(detail::goal_words(s, goal, in()), [&](const survivor& x) {
        return goal.is_met_by(x.value, x.expected);
      });
      switch (goal.kind) {
        case goal_kind::piece: stops.push_back(piece(s, how, goal, std::move(made))); break;
        case goal_kind::below_cut: cut_at(stops, s, goal).below = std::move(made); break;
        case goal_kind::on_cut: cut_at(stops, s, goal).on = std::move(made); break;
        case goal_kind::above_cut: cut_at(stops, s, goal).above = std::move(made); break;
        default: out_.others.push_back(std::move(made));
      }
    });
    std::stable_sort(stops.begin(), stops.end(), [](const placed_stop& a, const placed_stop& b) {
      if (!a.at || !b.at) return !a.at && b.at;
      if (*a.at == *b.at) return a.stop.is_cut && !b.stop.is_cut;
      return *a.at < *b.at;
    });
    if (stops.empty()) return;
    out_.lines.emplace_back();
    for (placed_stop& one : stops) out_.lines.back().stops.push_back(std::move(one.stop));
  }

  placed_stop piece(const any_standard& s, const reading& how, const cover_goal& goal,
                    touched_goal made) const {
    const jixiao::answer said = answer_to(s, quantity{fraction(goal.value), s.unit()}, how);
    const auto g = said.is_refused() ? std::nullopt : said.grade();
    placed_stop one;
    if (goal.numbers.has_lower()) one.at = goal.numbers.lower().value();
    one.stop.label =
        g ? level_initial(*g, in(), s.level_scale()) : say(in(), &report_words::no_grade_initial);
    one.stop.on = std::move(made);
    return one;
  }

  static coverage_stop& cut_at(std::vector<placed_stop>& stops, const any_standard& s,
                               const cover_goal& goal) {
    for (placed_stop& one : stops)
      if (one.stop.is_cut && *one.at == goal.value) return one.stop;
    placed_stop made;
    made.at = goal.value;
    made.stop.is_cut = true;
    made.stop.label = detail::case_text(goal.value, s.unit());
    stops.push_back(std::move(made));
    return stops.back().stop;
  }

  // --- rules and targets ---

  void add_stop(bool is_cut, std::string label, touched_goal made) {
    coverage_stop stop;
    stop.is_cut = is_cut;
    stop.label = std::move(label);
    stop.on = std::move(made);
    out_.lines.back().stops.push_back(std::move(stop));
  }

  void rule() {
    const scoring_rule asked = rule_of(*whose_.indicator);
    std::size_t input = no_input;
    for_each_rule_goal(asked, what_.choices, [&](const rule_goal& goal, const rule_answers&) {
      touched_goal made = touched(goal_words(asked, goal, in()), [&](const survivor& x) {
        const rule_case read = read_case(asked, x.value);
        return read &&
               goal.is_met_by(asked, read.answers, points_of(asked, read.answers, what_.choices));
      });
      const bool is_cut = goal.what == rule_goal::kind::on_bound;
      if (!is_cut && goal.what != rule_goal::kind::between) {
        out_.others.push_back(std::move(made));
        return;
      }
      if (goal.input != input) out_.lines.push_back({detail::value_name(asked, goal.input), {}});
      input = goal.input;
      add_stop(is_cut, is_cut ? detail::value_figure(asked, goal.input, *goal.lower) : "",
               std::move(made));
    });
  }

  void target() {
    for_each_points_goal(*whose_.indicator, *what_.points_by, [&](const points_goal& goal) {
      touched_goal made = touched(goal_words(goal, in()),
                                  [&](const survivor& x) { return goal.is_met_by(x.value); });
      if (goal.what == points_goal::kind::word) {
        out_.others.push_back(std::move(made));
        return;
      }
      const bool is_cut = goal.what == points_goal::kind::on_break;
      if (out_.lines.empty() || (!is_cut && !goal.low)) out_.lines.push_back({goal.line.words, {}});
      add_stop(is_cut, is_cut ? goal.line.text(*goal.low).value_or(to_text(*goal.low)) : "",
               std::move(made));
    });
  }

  const test_page_content& what_;
  const test_subject& whose_;
  const std::set<std::string>& missing_;
  touched_subject& out_;
};

}  // namespace

bool is_tested(const test_page_content& what, std::size_t subject) {
  return what.only >= what.cases.subjects.size() || what.only == subject;
}

std::vector<touched_subject> touched_subjects(const test_page_content& what) {
  std::vector<touched_subject> all(what.cases.subjects.size());
  std::vector<std::set<std::string>> missing(all.size());
  for (const missing_goal& m : what.covered.missing) missing[m.subject].insert(m.what);
  for (const survivor& s : what.mutated.survived) all[s.subject].survivors.push_back(&s);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_tested(what, i)) toucher(what, i, missing[i], all[i]).run();
  return all;
}

}  // namespace jixiao::report
