// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/testing/points_comparison.hpp>
#include <jixiao/testing/same_fields.hpp>
#include <jixiao/testing/scheme_difference.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

JIXIAO_INLINE std::string words_of(const total_outcome& o) {
  std::string text = o.shown ? to_text(*o.shown) : std::string(name_of(standing::undecided));
  return o.grade ? text + " " + std::string(word_of(*o.grade)) : text;
}

namespace detail {

// What tells two indicators apart to a scheme.
inline std::string key_of(const indicator& i, bool by_name) {
  std::string key = by_name ? i.name : std::string();
  for (const std::string& cell : i.cells) key.append(1, '\x1F').append(cell);
  key.append(1, '\x1E').append(i.kind).append(1, '\x1E').append(i.target ? i.target->text : "");
  key.append(1, '\x1E').append(i.full_points ? to_text(*i.full_points).view() : "");
  return key.append(1, '\x1E').append(i.standard.level_scale().words().view());
}

// The years that tell how parts become the whole.
class telling_years {
 public:
  telling_years(const test_subjects& subjects, const scheme& how) : how_(how) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      const test_subject& s = subjects[i];
      if (s.total != nullptr) continue;
      std::string name = s.indicator->name;
      if (!subjects.is_unique(i)) name = s.activity->name + "／" + name;
      // A name that is not to be told apart is not named.
      if (!seen.insert(name).second || name.find_first_of(";=") != std::string::npos ||
          name.find("；") != std::string::npos)
        continue;
      const bool is_first = names_.empty() || s.activity != last_;
      last_ = s.activity;
      if (is_first) firsts_.push_back(names_.size());
      names_.push_back(std::move(name));
    }
  }

  // Calls `visit(text)` until it says that it is enough.
  template <class Visit>
  bool each(Visit visit) const {
    const std::string money(execution_name);
    if (visit(money + "=100%")) return true;
    for (const std::string& name : names_)
      if (visit(name + "=0%")) return true;
    for (const char* share : {"0%", "50%", "无预算", "缺失"})
      if (visit(money + "=" + share)) return true;
    for (const std::string& share : money_shares())
      if (visit(money + "=" + share)) return true;
    for (const std::size_t i : firsts_)
      for (const char* share : {"不适用", "缺失", "33.33%", "12.34%", "50.01%"})
        if (visit(names_[i] + "=" + share)) return true;
    // What is left out raises its siblings, or everything: one of each tells.
    for (std::size_t f = 0; f < firsts_.size(); ++f)
      for (const std::size_t other : {firsts_[f] + 1, firsts_[(f + 1) % firsts_.size()]})
        if (other != firsts_[f] && other < names_.size() &&
            visit(names_[firsts_[f]] + "=不适用；" + names_[other] + "=0%"))
          return true;
    return visit(money + "=缺失；" + (names_.empty() ? money : names_.front()) + "=0%");
  }

 private:
  // Where the points of the budget part are rounded: on, and between, the halves of what is kept.
  std::vector<std::string> money_shares() const {
    std::vector<std::string> result;
    if (!how_.execution || how_.execution->points.is_zero()) return result;
    const rounding_rule rule = how_.rounding.execution.value_or(rounding_rule::to_places(2));
    const rational full(how_.execution->points);
    const rational half = half_step(rule, full / rational(2));
    for (const int quarter : {1, 2, 3, 5, 6, 7, 10, 14}) {
      const auto share = exact_decimal(
          (half * rational(quarter) / rational(2) + half * rational(800)) / full * rational(100));
      if (share) result.push_back(std::string(to_text(*share).view()) + "%");
    }
    return result;
  }

  const scheme& how_;
  std::vector<std::string> names_;
  std::vector<std::size_t> firsts_;
  const activity* last_ = nullptr;
};

// Totals near every bound of the overall grade and near nothing, by quarters of what any of the
// roundings keeps.
inline std::vector<std::string> telling_totals(const scheme& a, const scheme& b) {
  std::vector<rational> bases{rational(0)};
  for_each_written_bound(a.bounds, [&](auto, const written_bound& bound) {
    bases.emplace_back(bound.standard_value);
  });
  std::vector<rational> all;
  for (const scheme* how : {&a, &b}) {
    const rounding_rule rule = how->rounding.total.value_or(rounding_rule::to_places(2));
    for (const rational& base : bases) {
      const rational quarter = half_step(rule, base + rational(1)) / rational(2);
      for (int k = -8; k <= 8; ++k) all.push_back(base + quarter * rational(k));
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::vector<std::string> texts;
  for (const rational& total : all)
    if (const auto value = exact_decimal(total); value && !value->is_negative())
      texts.push_back(case_text(*value, jixiao::points));
  return texts;
}

}  // namespace detail

JIXIAO_INLINE std::optional<scheme_difference> difference_of(const test_subjects& subjects,
                                                             const scheme& first,
                                                             const scheme& second,
                                                             bool with_whole) {
  std::set<std::string> seen;
  const bool by_name = !first.methods.by_name.empty() || !second.methods.by_name.empty();
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const indicator& whose = *subjects[i].indicator;
    if (subjects[i].total != nullptr || !whose.rule_text.empty()) continue;
    if (detail::scores_alike(whose, first, second)) continue;
    if (!seen.insert(detail::key_of(whose, by_name)).second) continue;
    if (auto told =
            points_comparison(whose, first, whose, second, !is_scored_by_target(whose)).find())
      return scheme_difference{i, std::move(told->value), words_of(told->first),
                               words_of(told->second)};
  }
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const total_rule* whole = subjects[i].total;
    if (whole == nullptr) continue;
    std::optional<scheme_difference> found;
    const auto differs = [&](const std::string& text) {
      const auto one = outcome_of_whole(*whole->table, first, text);
      const auto other = outcome_of_whole(*whole->table, second, text);
      if (!one || !other || is_same_total(*one, *other)) return false;
      found = {i, text, words_of(*one), words_of(*other)};
      return true;
    };
    for (const std::string& text : detail::telling_totals(first, second))
      if (differs(text)) return found;
    if (with_whole && detail::telling_years(subjects, first).each(differs)) return found;
  }
  return std::nullopt;
}

}  // namespace jixiao
