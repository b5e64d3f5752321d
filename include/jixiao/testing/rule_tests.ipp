// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/minimal.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/rule_goal.hpp>
#include <jixiao/testing/rule_mutant.hpp>
#include <jixiao/testing/rule_probe.hpp>
#include <jixiao/testing/rule_tests.hpp>
#include <jixiao/testing/smallest_cover.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

namespace detail {

JIXIAO_INLINE bool is_scored_by_rule(const indicator& i) {
  return !i.rule_text.empty() && standard_view(i.standard).is_blank();
}

JIXIAO_INLINE std::string points_word(const rule_points& given) {
  return given ? std::string(to_text(given.points).view()) : std::string(name_of(given.fault));
}

// One case of a rule that holds.
struct sound_rule_case {
  std::size_t source = 0;
  rule_answers answers;
};

// The cases of one subject that hold.
// What is wanted may have more digits than any points.
inline bool are_same(const exact& given, const fraction& wanted) {
  try {
    return given == exact(wanted);
  } catch (const std::overflow_error&) {
    return false;
  }
}

inline std::vector<sound_rule_case> sound_rule_cases(const scoring_rule& rule,
                                                     const rule_choices& choices,
                                                     std::size_t subject,
                                                     const std::vector<test_case>& cases,
                                                     const std::vector<bound_case>& bound) {
  std::vector<sound_rule_case> result;
  for (const bound_case& one : bound) {
    if (one.subject != subject || !one.wanted.points) continue;
    rule_case read = read_case(rule, cases[one.source].text);
    if (!read) continue;
    const rule_points given = points_of(rule, read.answers, choices);
    if (given && are_same(given.points, *one.wanted.points))
      result.push_back({one.source, std::move(read.answers)});
  }
  return result;
}

inline bool is_told_by(const rule_answers& answers, const scoring_rule& rule,
                       const rule_choices& choices, const rule_mutant& m) {
  const rule_points one = points_of(rule, answers, choices);
  const rule_points other = points_of(m.rule, answers, m.choices);
  return one.fault != other.fault || !(one.points == other.points);
}

inline bool is_told_by(const std::vector<sound_rule_case>& cases, const scoring_rule& rule,
                       const rule_choices& choices, const rule_mutant& m) {
  return std::any_of(cases.begin(), cases.end(), [&](const sound_rule_case& c) {
    return is_told_by(c.answers, rule, choices, m);
  });
}

// Writes the cases of one rule, each once, with the points that it gives now.
class rule_case_generator {
 public:
  rule_case_generator(const scoring_rule& rule, const rule_choices& choices, language in,
                      const test_case& whose, std::vector<test_case>& out)
      : rule_(rule), choices_(choices), in_(in), whose_(whose), out_(out) {}

  void run() {
    for_each_rule_goal(rule_, choices_, [&](const rule_goal& goal, const rule_answers& answers) {
      add(answers, purpose_of(goal));
    });
    for_each_rule_mutant(
        rule_, choices_,
        [&](const rule_mutant& m) {
          if (is_told_by(asked_, rule_, choices_, m)) return;
          const auto told = rule_comparison(rule_, choices_, m.rule, m.choices).find();
          if (told && told->first)
            add(told->answers, say(in_, &catalogue::tells_mistake, {m.name}));
        },
        in_);
  }

 private:
  void add(const rule_answers& answers, const std::string& why) {
    test_case one = whose_;
    one.text = answers_text(rule_, answers);
    const rule_points given = points_of(rule_, answers, choices_);
    if (!given || !seen_.insert(one.text).second) return;
    one.points = to_text(given.points).view();
    one.basis = why + hangs_on(answers, given);
    asked_.push_back({out_.size(), answers});
    out_.push_back(std::move(one));
  }
  // What the case is for: “每降低1个百分点扣0.5分”：不足一步.
  std::string purpose_of(const rule_goal& goal) const {
    const std::string words = goal_words(rule_, goal, in_);
    switch (goal.what) {
      case rule_goal::kind::on_bound: return say(in_, &test_words::on_the_cut, {words});
      case rule_goal::kind::between: return say(in_, &test_words::a_value, {words});
      case rule_goal::kind::floor: return say(in_, &test_words::points_reach_floor);
      case rule_goal::kind::cap: return say(in_, &test_words::points_reach_cap);
      default: return words;
    }
  }
  std::string hangs_on(const rule_answers& answers, const rule_points& now) const {
    std::string names;
    for (const rule_choice which : rule_.open)
      for (std::size_t v = 0; v < entry_of(which).values.size(); ++v) {
        if (entry_of(which).values[v].empty()) continue;
        const rule_points other = points_of(rule_, answers, with(choices_, which, v));
        if (other.fault == now.fault && other.points == now.points) continue;
        names.append(names.empty() ? "" : say(in_, &catalogue::between_items))
            .append(part_words(entry_of(which).name, in_));
        break;
      }
    if (names.empty()) return names;
    return say(in_, &catalogue::hangs_on_reading, {names});
  }

  const scoring_rule& rule_;
  const rule_choices& choices_;
  language in_;
  const test_case& whose_;
  std::vector<test_case>& out_;
  std::set<std::string> seen_;
  std::vector<sound_rule_case> asked_;
};

}  // namespace detail

JIXIAO_INLINE std::vector<test_case> generate_rule_cases(const test_subjects& subjects,
                                                         const rule_choices& choices, language in) {
  std::vector<test_case> cases;
  for (const test_subject& subject : subjects) {
    if (!detail::is_scored_by_rule(*subject.indicator)) continue;
    test_case whose;
    whose.indicator = subject.indicator->name;
    whose.activity = subject.activity->name;
    const scoring_rule rule = rule_of(*subject.indicator);
    detail::rule_case_generator(rule, choices, in, whose, cases).run();
  }
  return cases;
}

JIXIAO_INLINE void add_rule_coverage(coverage& result, const test_subjects& subjects,
                                     const std::vector<test_case>& cases,
                                     const std::vector<bound_case>& bound,
                                     const rule_choices& choices, language in, std::size_t only) {
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const indicator& whose = *subjects[i].indicator;
    if ((only < subjects.size() && only != i) || !detail::is_scored_by_rule(whose)) continue;
    const scoring_rule rule = rule_of(whose);
    const std::vector<detail::sound_rule_case> asked =
        detail::sound_rule_cases(rule, choices, i, cases, bound);
    for_each_rule_goal(rule, choices, [&](const rule_goal& goal, const rule_answers& answers) {
      ++result.of;
      for (const detail::sound_rule_case& one : asked)
        if (goal.is_met_by(rule, one.answers, points_of(rule, one.answers, choices))) {
          ++result.covered;
          return;
        }
      result.missing.push_back({i, {}, goal_words(rule, goal, in), answers_text(rule, answers)});
    });
  }
}

JIXIAO_INLINE void add_rule_mutation(mutation_score& result, const test_subjects& subjects,
                                     const std::vector<test_case>& cases,
                                     const std::vector<bound_case>& bound,
                                     const rule_choices& choices, language in, std::size_t only) {
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const indicator& whose = *subjects[i].indicator;
    if ((only < subjects.size() && only != i) || !detail::is_scored_by_rule(whose)) continue;
    const scoring_rule rule = rule_of(whose);
    if (!rule.has_full) continue;
    const std::vector<detail::sound_rule_case> asked =
        detail::sound_rule_cases(rule, choices, i, cases, bound);
    for_each_rule_mutant(
        rule, choices,
        [&](const rule_mutant& m) {
          ++result.mutants;
          if (detail::is_told_by(asked, rule, choices, m)) {
            ++result.killed;
            return;
          }
          const auto told = rule_comparison(rule, choices, m.rule, m.choices).find();
          if (!told) {
            ++result.equivalent;
            return;
          }
          survivor left{i, m.name, answers_text(rule, told->answers), {}, {}, {}};
          left.expected_points = detail::points_word(told->first);
          left.got_points = detail::points_word(told->second);
          result.survived.push_back(std::move(left));
        },
        in);
  }
}

JIXIAO_INLINE std::vector<std::size_t> smallest_rule_cases(const test_subjects& subjects,
                                                           const std::vector<test_case>& cases,
                                                           const std::vector<bound_case>& bound,
                                                           const rule_choices& choices,
                                                           bool* is_proved) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (!detail::is_scored_by_rule(*subjects[i].indicator)) continue;
    const scoring_rule rule = rule_of(*subjects[i].indicator);
    const auto asked = detail::sound_rule_cases(rule, choices, i, cases, bound);
    std::vector<std::vector<std::size_t>> killers;
    for_each_rule_mutant(rule, choices, [&](const rule_mutant& m) {
      std::vector<std::size_t> by;
      for (std::size_t c = 0; c < asked.size(); ++c)
        if (detail::is_told_by(asked[c].answers, rule, choices, m)) by.push_back(c);
      if (!by.empty()) killers.push_back(std::move(by));
    });
    std::vector<detail::bit_row> rows(asked.size(), detail::bit_row(killers.size()));
    for (std::size_t m = 0; m < killers.size(); ++m)
      for (const std::size_t c : killers[m]) rows[c].add(m);
    const detail::smallest_cover cover(std::move(rows), killers.size());
    if (is_proved != nullptr) *is_proved = *is_proved && cover.is_proved();
    for (const std::size_t r : cover.rows()) result.push_back(asked[r].source);
  }
  return result;
}

}  // namespace jixiao
