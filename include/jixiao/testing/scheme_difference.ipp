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
  return o.grade ? text + " " + std::string(o.levels.word_of(*o.grade)) : text;
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

  // The same year with another part at a share of its points: what may be raised or lowered until a
  // rounding falls between two totals.
  std::vector<std::string> others(const std::string& year) const {
    std::vector<std::string> result;
    for (const std::string& name : names_) {
      if (year.find(name + "=") != std::string::npos) continue;
      result.push_back(name);
      if (result.size() == 3) break;
    }
    return result;
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

namespace detail {

// Two totals of a year, as computed.
struct computed_totals {
  rational first;
  rational second;
};
inline std::optional<computed_totals> computed_of(const department& table, const scheme& first,
                                                  const scheme& second, const std::string& year) {
  const auto one = outcome_of_whole(table, first, year);
  const auto other = outcome_of_whole(table, second, year);
  if (!one || !other || !one->computed || !other->computed) return std::nullopt;
  return computed_totals{*one->computed, *other->computed};
}

// A share as a case writes it, with so many places more than a per cent that a total moves by less
// than a quarter of the gap.
inline std::optional<std::string> share_text(const rational& share, const rational& gap,
                                             const rational& reach) {
  if (share < rational(0) || rational(1) < share) return std::nullopt;
  int places = 0;
  rational step(1);
  while (gap < step * reach * rational(4) && places < 24) {
    step = step / rational(10);
    ++places;
  }
  rounding_rule rule = rounding_rule::to_places(places);
  const auto kept = exact_decimal(rational(rounded(share * rational(100), rule)));
  if (!kept) return std::nullopt;
  return std::string(to_text(*kept).view()) + "%";
}

// A year with another part at the share of its points that brings a total to where it is rounded.
class parted_years {
 public:
  parted_years(const department& table, const scheme& first, const scheme& second,
               const std::string& year)
      : table_(table), first_(first), second_(second), year_(year) {}

  // Calls `visit(year)` until it says that it is enough.
  template <class Visit>
  bool each(const std::vector<std::string>& parts, Visit visit) const {
    const auto now = computed_of(table_, first_, second_, year_);
    if (!now || now->first == now->second) return false;
    for (const std::string& part : parts) {
      const auto without = computed_of(table_, first_, second_, year_ + "；" + part + "=0%");
      if (!without) continue;
      const auto try_share = [&](const std::string& share) {
        return visit(year_ + "；" + part + "=" + share);
      };
      const rational gap = abs(now->first - now->second);
      for (const scheme* how : {&first_, &second_}) {
        if (on_bound(*how, without->first, now->first, try_share)) return true;
        if (on_bound(*how, without->second, now->second, try_share)) return true;
        if (between(*how, *without, *now, gap, try_share)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr int most_bounds = 2000;
  static constexpr int most_tries = 8;

  static rational half_of(const scheme& how, const rational& total) {
    return half_step(how.rounding.total.value_or(rounding_rule::to_places(2)), total);
  }
  static rational floor_of(const rational& value) {
    return rational(rounded(value, rounding_rule::to_places(0, rounding::floor)));
  }

  // Exactly where one of the totals is rounded, by a share that leaves points of two places.
  template <class Try>
  static bool on_bound(const scheme& how, const rational& low, const rational& high,
                       Try try_share) {
    const rational reach = high - low;
    if (!(rational(0) < reach)) return false;
    const rational half = half_of(how, high);
    rational at = floor_of(high / half) * half;
    int tries = 0;
    for (int k = 0; k < most_bounds && tries < most_tries && !(at < low); ++k, at = at - half) {
      const auto share = exact_decimal((at - low) / reach * rational(100));
      if (!share || share->stripped().scale() > 1) continue;
      ++tries;
      if (try_share(std::string(to_text(*share).view()) + "%")) return true;
    }
    return false;
  }

  // Between both, where points are as fine as it takes.
  template <class Try>
  static bool between(const scheme& how, const computed_totals& without, const computed_totals& now,
                      const rational& gap, Try try_share) {
    const rational middle = (now.first + now.second) / rational(2);
    const rational lowest = (without.first + without.second) / rational(2);
    const rational reach = middle - lowest;
    if (!(rational(0) < reach)) return false;
    const rational half = half_of(how, middle);
    const rational below = floor_of(middle / half);
    for (int k = 0; k < 4; ++k) {
      const rational at = (below - rational(k)) * half;
      const auto share = share_text((at - lowest) / reach, gap, reach);
      if (share && try_share(*share)) return true;
    }
    return false;
  }

  const department& table_;
  const scheme& first_;
  const scheme& second_;
  const std::string& year_;
};

// The same scheme with totals that are straight in their parts: nothing rounded on the way, and the
// parts added.
inline scheme straightened(scheme how) {
  how.rounding.activity.reset();
  how.rounding.duty.reset();
  how.total_by = roll_up::weighted_sum;
  return how;
}

// Whether two schemes of which no year was found that tells them are shown to be the same. Straight
// totals are, by the years in which one part earns nothing; others if they have the same roundings
// on the way and the same parts, which their straight totals show.
inline bool is_shown_same(const department& table, const telling_years& years, const scheme& first,
                          const scheme& second, bool any_hidden) {
  const bool is_same_way = first.rounding.activity == second.rounding.activity &&
                           first.rounding.duty == second.rounding.duty &&
                           first.total_by == second.total_by;
  if (!is_same_way) return false;
  const bool is_straight =
      !first.rounding.activity && !first.rounding.duty && first.total_by == roll_up::weighted_sum;
  if (is_straight) return !any_hidden;
  const scheme one = straightened(first);
  const scheme other = straightened(second);
  return !years.each([&](const std::string& year) {
    const auto totals = computed_of(table, one, other, year);
    return totals && totals->first != totals->second;
  });
}

}  // namespace detail

JIXIAO_INLINE std::optional<scheme_difference> difference_of(const test_subjects& subjects,
                                                             const scheme& first,
                                                             const scheme& second, bool with_whole,
                                                             bool* is_decided) {
  if (is_decided != nullptr) *is_decided = true;
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
    std::vector<std::string> hidden;
    const auto differs = [&](const std::string& text) {
      const auto one = outcome_of_whole(*whole->table, first, text);
      const auto other = outcome_of_whole(*whole->table, second, text);
      if (!one || !other) return false;
      if (is_same_total(*one, *other)) {
        // Not to be seen, as it is displayed; another year may show it.
        const bool is_hidden =
            one->computed && other->computed && *one->computed != *other->computed;
        if (is_hidden && is_year(text) && hidden.size() < 8) hidden.push_back(text);
        return false;
      }
      found = {i, text, words_of(*one), words_of(*other)};
      return true;
    };
    for (const std::string& text : detail::telling_totals(first, second))
      if (differs(text)) return found;
    if (!with_whole) continue;
    const detail::telling_years years(subjects, first);
    if (years.each(differs)) return found;
    for (const std::string& year : std::vector<std::string>(hidden))
      if (detail::parted_years(*whole->table, first, second, year)
              .each(years.others(year), differs))
        return found;
    if (is_decided != nullptr)
      *is_decided = detail::is_shown_same(*whole->table, years, first, second, !hidden.empty());
  }
  return std::nullopt;
}

}  // namespace jixiao
