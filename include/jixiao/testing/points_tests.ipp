// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/minimal.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/points_comparison.hpp>
#include <jixiao/testing/points_goal.hpp>
#include <jixiao/testing/points_tests.hpp>
#include <jixiao/testing/same_fields.hpp>
#include <jixiao/testing/scheme_difference.hpp>
#include <jixiao/testing/scheme_mutant.hpp>
#include <jixiao/testing/smallest_cover.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/target_mutant.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

namespace detail {

inline bool is_scored_alone(const test_subject& s) {
  return s.total == nullptr && is_scored_by_target(*s.indicator);
}

// Whose target and full points are mutated.
inline bool has_points_mutants(const test_subject& s, const points_scope& scope) {
  if (s.total != nullptr || !s.indicator->rule_text.empty()) return false;
  return is_scored_by_target(*s.indicator) || (scope.with_scheme && s.indicator->full_points);
}

// One case about points, or about the whole, that holds.
struct sound_points_case {
  std::size_t source = 0;
  const test_case* from = nullptr;
  const bound_case* bound = nullptr;
};

inline bool is_about_points(const test_subject& s, const case_expectation& wanted) {
  if (s.total == nullptr && !s.indicator->rule_text.empty()) return false;
  return wanted.points || (is_scored_alone(s) && wanted.wants_refusal) ||
         (s.total != nullptr && (wanted.wants_grade || wanted.wants_refusal));
}

// Whether a case is as wanted, of an indicator perhaps mistaken and by a scheme perhaps mistaken.
inline bool holds(const sound_points_case& one, const test_subject& s, const scheme& how) {
  const case_expectation& wanted = one.bound->wanted;
  if (s.total != nullptr) {
    const auto made = outcome_of_whole(*s.total->table, how, one.from->text);
    if (!made) return wanted.wants_refusal;  // which no scheme changes
    if (wanted.wants_refusal) return !made->shown && wanted.refusal == name_of(standing::undecided);
    if (wanted.points && !(made->shown && *made->shown == rational(*wanted.points))) return false;
    return !wanted.wants_grade || made->grade == wanted.grade;
  }
  const points_outcome got = points_of_case(s, *one.from, wanted, how);
  if (wanted.wants_refusal)
    return !got.points && (wanted.refusal.empty() || wanted.refusal == got.without);
  return got.points && wanted.points && *got.points == rational(*wanted.points);
}

inline std::vector<std::vector<sound_points_case>> sound_points_cases(
    const test_subjects& subjects, const std::vector<test_case>& cases,
    const std::vector<bound_case>& bound, const scheme& how) {
  std::vector<std::vector<sound_points_case>> result(subjects.size());
  for (const bound_case& one : bound) {
    const sound_points_case asked{one.source, &cases[one.source], &one};
    const test_subject& s = subjects[one.subject];
    if (is_about_points(s, one.wanted) && holds(asked, s, how))
      result[one.subject].push_back(asked);
  }
  return result;
}

inline bool kills(const sound_points_case& one, const test_subject& s, const target_mutant& m,
                  const scheme& how) {
  test_subject wrong = s;
  wrong.indicator = &m.indicator;
  return !holds(one, wrong, how);
}

// The first that kills a mistaken scheme; those of whole years come last, being slow to ask.
inline bool is_told(const std::vector<std::vector<sound_points_case>>& by_subject,
                    const test_subjects& subjects, const scheme& how, const scheme_mutant& m) {
  for (const bool years : {false, true})
    for (std::size_t i = 0; i < by_subject.size(); ++i) {
      const bool is_of_whole = subjects[i].total != nullptr;
      if (is_of_whole ? years && !m.is_of_whole
                      : years || scores_alike(*subjects[i].indicator, how, m.how))
        continue;
      for (const sound_points_case& one : by_subject[i]) {
        const bool is_asked = !is_of_whole || jixiao::is_year(one.from->text) == years;
        if (is_asked && !holds(one, subjects[i], m.how)) return true;
      }
    }
  return false;
}

// Writes the cases of points, each once, with what the scheme gives now.
class points_case_generator {
 public:
  points_case_generator(const test_subjects& subjects, const points_scope& scope, language in,
                        std::vector<test_case>& out)
      : subjects_(subjects), scope_(scope), in_(in), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      if (is_scored_alone(subjects_[i]))
        for_each_points_goal(*subjects_[i].indicator, scope_.how, [&](const points_goal& goal) {
          add(i, goal.value, purpose_of(goal));
        });
      if (has_points_mutants(subjects_[i], scope_)) add_what_tells_targets(i);
    }
    if (scope_.with_scheme) add_what_tells_schemes();
  }

 private:
  // What the case is for: 分段点 95%：正好在分段点上.
  std::string purpose_of(const points_goal& goal) const {
    const std::string words = goal_words(goal, in_);
    switch (goal.what) {
      case points_goal::kind::on_break: return say(in_, &test_words::on_the_break, {words});
      case points_goal::kind::between: return say(in_, &test_words::a_value, {words});
      case points_goal::kind::word: return say(in_, &test_words::no_number, {words});
    }
    return words;
  }
  std::string tells(const std::string& mutant) const {
    return say(in_, &catalogue::tells_mistake, {mutant});
  }

  void add_what_tells_targets(std::size_t i) {
    const indicator& own = *subjects_[i].indicator;
    for_each_target_mutant(
        own,
        [&](const target_mutant& m) {
          for (std::size_t c = 0; c < out_.size(); ++c)
            if (whose_[c] == i) {
              test_subject wrong = subjects_[i];
              wrong.indicator = &m.indicator;
              if (!(points_of_case(wrong, out_[c], scope_.how) ==
                    points_of_case(subjects_[i], out_[c], scope_.how)))
                return;
            }
          if (const auto told = points_comparison(own, scope_.how, m.indicator, scope_.how,
                                                  !is_scored_by_target(own))
                                    .find())
            add(i, told->value, tells(m.name));
        },
        in_);
  }

  void add_what_tells_schemes() {
    for_each_scheme_mutant(
        scope_.how,
        [&](const scheme_mutant& m) {
          if (is_told_now(m)) return;
          if (const auto told = difference_of(subjects_, scope_.how, m.how, m.is_of_whole))
            add(told->subject, told->value, tells(m.name));
        },
        in_);
  }
  bool is_told_now(const scheme_mutant& m) const {
    for (std::size_t c = 0; c < out_.size(); ++c) {
      const test_subject& s = subjects_[whose_[c]];
      if (s.total != nullptr) {
        if (is_year(out_[c].text) && !m.is_of_whole) continue;
        const auto one = outcome_of_whole(*s.total->table, scope_.how, out_[c].text);
        const auto other = outcome_of_whole(*s.total->table, m.how, out_[c].text);
        if (one && other && !is_same_total(*one, *other)) return true;
      } else if (!scores_alike(*s.indicator, m.how, scope_.how) &&
                 !(points_of_case(s, out_[c], m.how) == points_of_case(s, out_[c], scope_.how))) {
        return true;
      }
    }
    return false;
  }

  void add(std::size_t subject, const std::string& measured, const std::string& why) {
    const test_subject& s = subjects_[subject];
    if (!seen_.emplace(subject, measured).second) return;
    test_case one;
    one.indicator = s.indicator->name;
    one.activity = s.activity->name;
    one.text = measured;
    const points_outcome made = points_of_case(s, one, scope_.how);
    if (made.points)
      one.points = to_text(*made.points);
    else
      one.refusal = made.without;
    if (s.total != nullptr && made.points) {
      const auto whole = outcome_of_whole(*s.total->table, scope_.how, measured);
      const auto g = whole ? whole->grade : std::nullopt;
      one.grade = g ? std::string(s.indicator->standard.level_scale().word_of(*g)) : "无";
    }
    one.basis = why + hangs_on(s, one, made);
    whose_.push_back(subject);
    out_.push_back(std::move(one));
  }

  std::string hangs_on(const test_subject& s, const test_case& one,
                       const points_outcome& now) const {
    if (s.total != nullptr) return {};
    std::set<std::string> names;
    for_each_scheme_mutant(scope_.how, [&](const scheme_mutant& m) {
      if (m.choice.empty() || m.choice.find("rounding") != std::string::npos) return;
      if (scores_alike(*s.indicator, m.how, scope_.how)) return;
      if (names.count(m.choice) == 0 && !(points_of_case(s, one, m.how) == now))
        names.insert(m.choice);
    });
    std::string text;
    for (const std::string& name : names)
      text.append(text.empty() ? "" : say(in_, &catalogue::between_items))
          .append(path_words(name, in_));
    return text.empty() ? text : say(in_, &catalogue::hangs_on_scheme, {text});
  }

  const test_subjects& subjects_;
  const points_scope& scope_;
  language in_;
  std::vector<test_case>& out_;
  std::vector<std::size_t> whose_;
  std::set<std::pair<std::size_t, std::string>> seen_;
};

}  // namespace detail

JIXIAO_INLINE std::vector<test_case> generate_points_cases(const test_subjects& subjects,
                                                           const points_scope& scope, language in) {
  std::vector<test_case> cases;
  detail::points_case_generator(subjects, scope, in, cases).run();
  return cases;
}

JIXIAO_INLINE void add_points_coverage(coverage& result, const test_subjects& subjects,
                                       const std::vector<test_case>& cases,
                                       const std::vector<bound_case>& bound,
                                       const points_scope& scope, language in, std::size_t only) {
  const auto by_subject = detail::sound_points_cases(subjects, cases, bound, scope.how);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if ((only < subjects.size() && only != i) || !detail::is_scored_alone(subjects[i])) continue;
    for_each_points_goal(*subjects[i].indicator, scope.how, [&](const points_goal& goal) {
      ++result.of;
      const bool is_met =
          std::any_of(by_subject[i].begin(), by_subject[i].end(),
                      [&](const auto& one) { return goal.is_met_by(one.from->text); });
      if (is_met)
        ++result.covered;
      else
        result.missing.push_back({i, {}, goal_words(goal, in), goal.value});
    });
  }
}

JIXIAO_INLINE void add_points_mutation(mutation_score& result, const test_subjects& subjects,
                                       const std::vector<test_case>& cases,
                                       const std::vector<bound_case>& bound,
                                       const points_scope& scope, language in, std::size_t only) {
  const auto by_subject = detail::sound_points_cases(subjects, cases, bound, scope.how);
  const auto survive = [&](std::size_t i, std::string name, std::string value, std::string expected,
                           std::string got) {
    survivor left{i, std::move(name), std::move(value), {}, {}, {}};
    left.expected_points = std::move(expected);
    left.got_points = std::move(got);
    result.survived.push_back(std::move(left));
  };
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if ((only < subjects.size() && only != i) || !detail::has_points_mutants(subjects[i], scope))
      continue;
    for_each_target_mutant(
        *subjects[i].indicator,
        [&](const target_mutant& m) {
          ++result.mutants;
          for (const detail::sound_points_case& one : by_subject[i])
            if (detail::kills(one, subjects[i], m, scope.how)) {
              ++result.killed;
              return;
            }
          auto told = points_comparison(*subjects[i].indicator, scope.how, m.indicator, scope.how,
                                        !detail::is_scored_alone(subjects[i]))
                          .find();
          if (!told) {
            ++result.equivalent;
            return;
          }
          survive(i, m.name, std::move(told->value), words_of(told->first), words_of(told->second));
        },
        in);
  }
  if (!scope.with_scheme || only < subjects.size()) return;
  for_each_scheme_mutant(
      scope.how,
      [&](const scheme_mutant& m) {
        ++result.mutants;
        if (detail::is_told(by_subject, subjects, scope.how, m)) {
          ++result.killed;
          return;
        }
        bool is_decided = true;
        auto told = difference_of(subjects, scope.how, m.how, m.is_of_whole, &is_decided);
        if (!told && is_decided) ++result.equivalent;
        if (!told && !is_decided) result.undecided.push_back(m.name);
        if (!told) return;
        survive(told->subject, m.name, std::move(told->value), std::move(told->first),
                std::move(told->second));
      },
      in);
}

namespace detail {

JIXIAO_INLINE points_kills kills_of_points(const test_subjects& subjects,
                                           const std::vector<test_case>& cases,
                                           const std::vector<bound_case>& bound,
                                           const points_scope& scope) {
  const auto by_subject = sound_points_cases(subjects, cases, bound, scope.how);
  points_kills result;
  std::vector<sound_points_case> all;
  std::vector<std::size_t> whose;
  for (std::size_t i = 0; i < subjects.size(); ++i)
    for (const sound_points_case& one : by_subject[i]) {
      all.push_back(one);
      whose.push_back(i);
      result.sources.push_back(one.source);
    }
  const auto add = [&](auto is_killed_by) {
    std::vector<std::size_t> by;
    for (std::size_t c = 0; c < all.size(); ++c)
      if (is_killed_by(c)) by.push_back(c);
    if (!by.empty()) result.killers.push_back(std::move(by));
  };
  for (std::size_t i = 0; i < subjects.size(); ++i)
    if (has_points_mutants(subjects[i], scope))
      for_each_target_mutant(*subjects[i].indicator, [&](const target_mutant& m) {
        add([&](std::size_t c) {
          return whose[c] == i && kills(all[c], subjects[i], m, scope.how);
        });
      });
  if (scope.with_scheme)
    for_each_scheme_mutant(scope.how, [&](const scheme_mutant& m) {
      add([&](std::size_t c) {
        const test_subject& s = subjects[whose[c]];
        const bool is_asked = s.total == nullptr ? !scores_alike(*s.indicator, scope.how, m.how)
                                                 : m.is_of_whole || !is_year(all[c].from->text);
        return is_asked && !holds(all[c], s, m.how);
      });
    });
  return result;
}

}  // namespace detail

JIXIAO_INLINE std::vector<std::size_t> smallest_points_cases(const test_subjects& subjects,
                                                             const std::vector<test_case>& cases,
                                                             const std::vector<bound_case>& bound,
                                                             const points_scope& scope,
                                                             bool* is_proved) {
  const detail::points_kills kills = detail::kills_of_points(subjects, cases, bound, scope);
  std::vector<detail::bit_row> rows(kills.sources.size(), detail::bit_row(kills.killers.size()));
  for (std::size_t m = 0; m < kills.killers.size(); ++m)
    for (const std::size_t c : kills.killers[m]) rows[c].add(m);
  const detail::smallest_cover cover(std::move(rows), kills.killers.size());
  if (is_proved != nullptr) *is_proved = cover.is_proved();
  std::vector<std::size_t> result;
  for (const std::size_t r : cover.rows()) result.push_back(kills.sources[r]);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace jixiao
