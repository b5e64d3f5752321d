// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/generate.hpp>
#include <jixiao/testing/minimal.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/points_tests.hpp>
#include <jixiao/testing/rule_book.hpp>
#include <jixiao/testing/rule_tests.hpp>
#include <jixiao/testing/smallest_cover.hpp>

namespace jixiao {

JIXIAO_INLINE rule_choices rule_book::choices() const {
  const by_rule* rules = std::get_if<by_rule>(&how.methods.rules);
  return rules == nullptr ? rule_choices{} : rules->choices;
}

JIXIAO_INLINE std::vector<test_case> generate_cases(const rule_book& book, language in) {
  std::vector<test_case> cases = generate_cases(book.subjects, book.how.reading, in);
  for (test_case& one : generate_rule_cases(book.subjects, book.choices(), in))
    cases.push_back(std::move(one));
  for (test_case& one : generate_points_cases(book.subjects, book.points(), in))
    cases.push_back(std::move(one));
  return cases;
}

JIXIAO_INLINE coverage coverage_of(const rule_book& book, const std::vector<test_case>& cases,
                                   const std::vector<bound_case>& bound, language in,
                                   std::size_t only) {
  coverage c = coverage_of(book.subjects, cases, bound, book.how.reading, in, only);
  add_rule_coverage(c, book.subjects, cases, bound, book.choices(), in, only);
  add_points_coverage(c, book.subjects, cases, bound, book.points(), in, only);
  return c;
}

JIXIAO_INLINE mutation_score mutation_of(const rule_book& book, const std::vector<test_case>& cases,
                                         const std::vector<bound_case>& bound, language in,
                                         std::size_t only) {
  mutation_score m = mutation_of(book.subjects, cases, bound, book.how.reading, in, only);
  add_rule_mutation(m, book.subjects, cases, bound, book.choices(), in, only);
  add_points_mutation(m, book.subjects, cases, bound, book.points(), in, only);
  return m;
}

namespace detail {

// Leaves out, one after the other, cases whose mutants others kill: one may tell of a grade and of
// points at once.
inline std::vector<std::size_t> without_spare(const rule_book& book,
                                              const std::vector<test_case>& cases,
                                              const std::vector<bound_case>& bound,
                                              std::vector<std::size_t> kept) {
  std::vector<bound_case> left;
  for (const bound_case& one : bound)
    if (std::binary_search(kept.begin(), kept.end(), one.source)) left.push_back(one);
  std::vector<std::vector<std::size_t>> killers;  // sources, a mutant each
  const auto of_standards = sound_cases(book.subjects, cases, left);
  for (std::size_t i = 0; i < book.subjects.size(); ++i) {
    std::size_t columns = 0;
    const auto rows = kill_rows(book.subjects[i], of_standards[i], book.how.reading, columns);
    for (std::size_t m = 0; m < columns; ++m) {
      std::vector<std::size_t> by;
      for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].has(m)) by.push_back(of_standards[i][r].source);
      if (!by.empty()) killers.push_back(std::move(by));
    }
  }
  const points_kills of_points = kills_of_points(book.subjects, cases, left, book.points());
  for (const std::vector<std::size_t>& by : of_points.killers) {
    killers.emplace_back();
    for (const std::size_t c : by) killers.back().push_back(of_points.sources[c]);
  }
  const auto is_spare = [&](std::size_t source) {
    for (const std::vector<std::size_t>& by : killers)
      if (by.size() == 1 && by.front() == source) return false;
    return true;
  };
  for (std::size_t i = kept.size(); i-- > 0;) {
    const std::size_t source = kept[i];
    const bool is_of_rule = std::none_of(left.begin(), left.end(), [&](const bound_case& one) {
      return one.source == source && !is_scored_by_rule(*book.subjects[one.subject].indicator);
    });
    if (is_of_rule || !is_spare(source)) continue;
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
    for (std::vector<std::size_t>& by : killers) std::erase(by, source);
  }
  return kept;
}

}  // namespace detail

JIXIAO_INLINE std::vector<std::size_t> smallest_cases(const rule_book& book,
                                                      const std::vector<test_case>& cases,
                                                      const std::vector<bound_case>& bound,
                                                      bool* is_proved) {
  bool of_standards = true;
  bool of_rules = true;
  bool of_points = true;
  std::vector<std::size_t> kept =
      smallest_cases(book.subjects, cases, bound, book.how.reading, &of_standards);
  for (const std::size_t i :
       smallest_rule_cases(book.subjects, cases, bound, book.choices(), &of_rules))
    kept.push_back(i);
  for (const std::size_t i :
       smallest_points_cases(book.subjects, cases, bound, book.points(), &of_points))
    kept.push_back(i);
  std::sort(kept.begin(), kept.end());
  const std::size_t all = kept.size();
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  bool is_apart = kept.size() == all;
  if (book.with_scheme) {
    std::vector<std::size_t> needed = detail::without_spare(book, cases, bound, kept);
    is_apart = is_apart && needed.size() == kept.size();
    kept = std::move(needed);
  }
  if (is_proved != nullptr) *is_proved = of_standards && of_rules && of_points && is_apart;
  return kept;
}

}  // namespace jixiao
